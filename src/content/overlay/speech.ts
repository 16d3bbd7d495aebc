/**
 * What the overlay says: the message in the corner, and the line that screen readers speak. The line is filled a
 * moment after it is in the document, since a region that comes together with its words is not spoken; and the same
 * words again are told apart by a space, or they would be silent the second time.
 */

export interface Toast {
  text: string;
  canUndo: boolean;
}

export interface Speech {
  readonly toast: Toast | null;
  /** What the live region holds now. */
  readonly live: string;
  /** Words for screen readers alone; where several come at once the last ones are spoken. */
  announce(text: string): void;
  /** A message that is seen and heard. With `undo` it stays until it is answered. */
  say(text: string, undo?: () => void): void;
  /** Does what Undo promises, and says so. */
  undo(done: string): void;
  dismiss(): void;
}

/** From the words to the region, in ms: long enough for screen readers to know the region, too short to notice. */
const SETTLE = 150;
/** How long a message without a choice stays, in ms. */
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
