/** The state of a page as panels and the badge are told. */
import type { PageState } from '#src/shared/protocol/messages';
import { claimCount } from '#src/shared/ui/claim-count';
import type { Bridge, OverlayHandle } from '../bridge';

/** The state of the page, with its claims in reading order. */
export function pageStateOf(bridge: Bridge): PageState {
  const { state, date } = bridge.view;
  return { state, date, list: bridge.entries(), ...mutedIn(bridge), ...openIn(bridge.overlay) };
}

/** The number of claims for the badge. */
export const pageClaimCount = (bridge: Bridge): number => claimCount(bridge.entries());

function mutedIn({ muted, records, settings }: Bridge): Pick<PageState, 'muted'> {
  if (settings.isPrivate || muted.length === 0) return {};
  return {
    muted: muted.flatMap((claim) => {
      const record = records.get(claim);
      return record ? [{ claim, text: record.claim.text }] : [];
    }),
  };
}

function openIn(overlay: OverlayHandle | null): Pick<PageState, 'open'> {
  const claim = overlay?.openClaim();
  return claim ? { open: claim } : {};
}
