/**
 * Messages of the overlay: the toast and the live region. The live region is filled a moment after it is in the document,
 * since screen readers do not speak one that is inserted with its text. A space distinguishes repeated text, which would
 * not be spoken otherwise.
 */

export interface Toast {
  text: string;
  canUndo: boolean;
}

export interface Speech {
  readonly toast: Toast | null;
  /** Current text of the live region. */
  readonly live: string;
  /** Text for screen readers only; of several at once the last is spoken. */
  announce(text: string): void;
  /** A visible and spoken message. With `undo` it stays until it is answered. */
  say(text: string, undo?: () => void): void;
  /** Runs Undo and confirms it. */
  undo(done: string): void;
  dismiss(): void;
}

/** Delay before the region is filled, in ms: long enough for screen readers to notice the region. */
const SETTLE = 150;
/** How long a message without Undo stays, in ms. */
const STAYS = 5000;
/** A space that is not spoken. */
const SAME_AGAIN = '\u00A0';

/** @param changed called when something else has to be drawn */
export function createSpeech(changed: () => void, signal: AbortSignal): Speech {
  let toast: Toast | null = null;
  let undoing: (() => void) | null = null;
  let live = '';
  let liveTimer: ReturnType<typeof setTimeout> | undefined;
  let toastTimer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => {
    clearTimeout(liveTimer);
    clearTimeout(toastTimer);
  });

  const speech: Speech = {
    get toast() {
      return toast;
    },
    get live() {
      return live;
    },
    announce(text) {
      clearTimeout(liveTimer);
      liveTimer = setTimeout(() => {
        live = text === live ? text + SAME_AGAIN : text;
        changed();
      }, SETTLE);
    },
    say(text, undo) {
      clearTimeout(toastTimer);
      undoing = undo ?? null;
      toast = { text, canUndo: undoing !== null };
      if (!undoing) toastTimer = setTimeout(speech.dismiss, STAYS);
      speech.announce(text);
      changed();
    },
    undo(done) {
      undoing?.();
      speech.say(done);
    },
    dismiss() {
      clearTimeout(toastTimer);
      undoing = null;
      toast = null;
      changed();
    },
  };
  return speech;
}
