/**
 * Lets the user dismiss marks ("do not mark this claim again", "not this claim"): closes the card, removes the mark, and
 * shows a message with Undo until it is answered.
 */

import { t } from '#src/shared/ui/words';
import type { Bridge } from '../bridge';
import { createFocusKeeper, isByKeyboard } from './focus';
import type { Intents } from './intents';
import type { Speech } from './speech';

export interface PutAway extends Pick<Intents, 'wrong' | 'mute' | 'undo' | 'dismissToast'> {
  /** Whether the message has the focus. */
  hasFocus(): boolean;
}

export function createPutAway(root: ShadowRoot, bridge: Bridge, speech: Speech, closeCard: () => void): PutAway {
  const focus = createFocusKeeper(root);
  const hasFocus = () => root.activeElement?.closest('.toast') != null;

  /** Puts something away and shows `done` with Undo. @param set applies or reverts it; false if that holds only on this page */
  function putAway(set: (on: boolean) => Promise<boolean>, done: string): void {
    // Moves the focus to Undo only for keyboard users; for others, Space must still scroll the page.
    const byKeyboard = isByKeyboard(root);
    closeCard();
    const isKept = set(true);
    const undo = () =>
      void set(false).then((kept) => {
        if (!kept) speech.say(t('not_saved_here'));
      });
    speech.say(done, undo);
    void isKept.then((kept) => {
      // The message may have been answered or replaced meanwhile.
      if (!kept && speech.toast?.text === done) speech.say(`${done} ${t('not_saved_here')}`, undo);
    });
    if (!byKeyboard) return;
    focus.remember();
    root.querySelector<HTMLElement>('.toast button')?.focus();
  }

  function leaveToast(): void {
    if (hasFocus()) focus.giveBack();
  }

  return {
    hasFocus,
    wrong: (key, claim) => putAway((on) => bridge.setWrong(key, claim, on), t('done_wrong')),
    mute: (claim) => putAway((on) => bridge.mute(claim, on), t('done_mute')),
    undo() {
      leaveToast();
      speech.undo(t('done_undone'));
    },
    dismissToast() {
      leaveToast();
      speech.dismiss();
    },
  };
}
