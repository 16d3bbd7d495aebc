/**
 * What a reader takes off the page ("do not mark this claim again", "not this claim"), with the way back at hand: the
 * card closes, the mark goes, a message with Undo stays until it is answered.
 */

import { t } from '#src/shared/ui/words';
import type { Bridge } from '../bridge';
import { createFocusKeeper, isByKeyboard } from './focus';
import type { Intents } from './intents';
import type { Speech } from './speech';

export interface PutAway extends Pick<Intents, 'wrong' | 'mute' | 'undo' | 'dismissToast'> {
  /** Whether the focus is in the message. */
  hasFocus(): boolean;
}

export function createPutAway(root: ShadowRoot, bridge: Bridge, speech: Speech, closeCard: () => void): PutAway {
  const focus = createFocusKeeper(root);
  const hasFocus = () => root.activeElement?.closest('.toast') != null;

  /** @param set does it, or takes it back */
  function putAway(set: (on: boolean) => void, done: string): void {
    // Whoever works with keys finds Undo under their hands. Others keep their focus: a space would scroll the page.
    const byKeyboard = isByKeyboard(root);
    closeCard();
    set(true);
    speech.say(done, () => set(false));
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
