/**
 * Messages of the overlay: the toast and the live region. The live region is filled a moment after its insertion, since
 * screen readers ignore one that is inserted with its text. A space is appended to repeated text, which would not be
 * announced otherwise.
 */

export interface Toast {
  text: string;
  canUndo: boolean;
}

export interface Speech {
  readonly toast: Toast | null;
  /** Current text of the live region. */
  readonly live: string;
  /** Announces a text to screen readers only; of several at once, the last. */
  announce(text: string): void;
  /** Shows and announces a message. With `undo` it stays until it is answered. */
  say(text: string, undo?: () => void): void;
  /** Runs Undo and confirms it. */
  undo(done: string): void;
  dismiss(): void;
}

/** Delay before the live region is filled, in ms: enough for screen readers to notice it. */
const SETTLE = 150;
/** How long a message without Undo stays, in ms. */
const STAYS = 5000;
/** A space, which screen readers do not pronounce. */
const SAME_AGAIN = '\u00A0';

/** Creates the messages. @param changed called when something must be redrawn */
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
