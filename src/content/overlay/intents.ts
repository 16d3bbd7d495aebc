/** What a reader can ask of the overlay, from card, list, keys and panels: the views call these and decide nothing. */
import type { PageSettings } from '#src/shared/protocol/messages';

export interface Intents {
  /** Scrolls to a sentence and sets it off; opens its card when `open`. */
  show(key: string, open: boolean): void;
  closeCard(): void;
  /** Opens another claim in the card that is open. */
  openClaim(claim: string): void;
  back(): void;
  copy(text: string, done: string): void;
  wrong(key: string, claim: string): void;
  mute(claim: string): void;
  openSidePanel(claim: string): void;
  sidePanel(): PageSettings['sidePanel'];
  toggleList(): void;
  dismissPill(): void;
  undo(): void;
  dismissToast(): void;
}
