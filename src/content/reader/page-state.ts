/** The state of a page as panels and the badge are told. */
import type { ClaimRecord } from '#src/claims/record';
import { standingOf } from '#src/claims/standing';
import { BUNDLED_PACK } from '#src/shared/protocol/claim-key';
import type { PageEntry, PageState } from '#src/shared/protocol/messages';
import { claimCount } from '#src/shared/ui/claim-count';
import { type Bridge, type FoundSentence, MAX_MARKS, type OverlayHandle } from '../bridge';
import { firstWords } from '../first-words';

/** The state of the page, with its claims in reading order. */
export function pageStateOf(bridge: Bridge): PageState {
  const { state, date } = bridge.view;
  return { state, date, list: pageEntriesOf(bridge), ...mutedIn(bridge), ...openIn(bridge.overlay) };
}

/** The number of claims for the badge. Derives no standings, unlike the list, since it is asked for at each change. */
export function pageClaimCount({ view, records }: Bridge): number {
  return claimCount(
    view.sentences.flatMap(({ matches: [match] }) => {
      const record = match && records.get(match.claim);
      return record ? [{ claimText: record.claim.text, ...packOf(record) }] : [];
    }),
  );
}

/** The page's claims in reading order, each sentence with its best match; linear in the sentences. */
export function pageEntriesOf(bridge: Bridge): PageEntry[] {
  return bridge.view.sentences.flatMap((sentence, i) => entryOf(sentence, i, bridge));
}

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

/** The name of the added pack to which a record belongs; nothing for the bundled one. */
const packOf = ({ pack }: Pick<ClaimRecord, 'pack'>): { pack?: string } =>
  pack.id === BUNDLED_PACK ? {} : { pack: pack.name };

function entryOf(sentence: FoundSentence, place: number, bridge: Bridge): PageEntry[] {
  const match = sentence.matches[0];
  const record = match && bridge.records.get(match.claim);
  if (!match || !record) return [];
  return [
    {
      key: sentence.key,
      claim: match.claim,
      claimText: record.claim.text,
      standing: standingOf(record, sentence.date),
      ...packOf(record),
      act: match.act,
      words: firstWords(sentence.text),
      marked: bridge.overlay ? bridge.overlay.isMarked(sentence.key) : place < MAX_MARKS,
    },
  ];
}
