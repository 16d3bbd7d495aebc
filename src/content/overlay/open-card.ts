/** Opens and closes the card, and moves between the claims that are opened in it. */
import { t } from '#src/shared/ui/words';
import type { Bridge } from '../bridge';
import type { Marks } from '../marks/marks';
import type { FocusKeeper } from './focus';
import type { Intents } from './intents';
import type { Speech } from './speech';
import type { OverlayState } from './state';
import type { View } from './view';

export interface CardParts {
  bridge: Bridge;
  state: OverlayState;
  marks: Marks;
  speech: Speech;
  /** Remembers the element of the page that had the focus before the card. */
  focus: FocusKeeper;
  view(): View;
}

export interface CardControl extends Pick<Intents, 'closeCard' | 'openClaim' | 'back'> {
  /** Opens the card of a sentence. Does nothing if the sentence is not listed. */
  openCard(key: string): void;
}

export function createCardControl({ bridge, state, marks, speech, focus, view }: CardParts): CardControl {
  let hasOpened = false;
  return {
    openCard(key) {
      const claim = state.entries.find((entry) => entry.key === key)?.claim;
      if (claim === undefined) return;
      if (!state.open) focus.remember();
      state.open = { key, trail: [claim] };
      state.preview = null;
      state.current = key;
      // The first card ever opened explains what a mark means.
      state.isFirstCard = !hasOpened && !bridge.settings.hasRead;
      hasOpened = true;
      state.cardTheme = marks.theme(key);
      bridge.markRead(claim);
      view().update();
    },
    closeCard() {
      if (!state.open) return;
      state.open = null;
      focus.giveBack();
      // Paints the mark as read only now, so that it does not fade while its card is open.
      view().update();
    },
    async openClaim(claim) {
      const before = state.open;
      if (!before) return;
      if (!bridge.records.has(claim)) await bridge.fetchRecords([claim]);
      if (state.open !== before) return; // closed or replaced meanwhile
      if (!bridge.records.has(claim)) return speech.say(t('card_related_none'));
      state.open = { ...before, trail: [...before.trail, claim] };
      view().draw();
    },
    back() {
      const { open } = state;
      if (open && open.trail.length > 1) state.open = { ...open, trail: open.trail.slice(0, -1) };
      view().draw();
    },
  };
}
