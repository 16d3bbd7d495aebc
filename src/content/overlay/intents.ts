/** User actions in the overlay, from card, list, keys and panels. Views only call these. */
import type { PageSettings } from '#src/shared/protocol/messages';

export interface Intents {
  /** Scrolls to a sentence and flashes it; opens its card if `open`. */
  show(key: string, open: boolean): void;
  closeCard(): void;
  /** Opens another claim in the card that is open. */
  openClaim(claim: string): void;
  back(): void;
  copy(text: string, done: string): void;
  wrong(key: string, claim: string): void;
  mute(claim: string): void;
  openSidePanel(claim: string): void;
  openTimeline(claim: string): void;
  sidePanel(): PageSettings['sidePanel'];
  toggleList(): void;
  dismissPill(): void;
  undo(): void;
  dismissToast(): void;
}
