/**
 * Shows our boxes in the top layer, above every z-index of the page. Later top-layer elements cover them, so they must be
 * shown again after fullscreen, a dialog, or a re-insertion of our host.
 */
import { type Anchor, keepPlaced } from './place';

export interface Boxes {
  /** Shows a box at its own CSS position until the returned function is called. */
  pin(element: HTMLElement): () => void;
  /** Shows a box next to an anchor until the returned function is called; on narrow screens it may be a bottom sheet. */
  show(element: HTMLElement, anchor: Anchor, canBeSheet: boolean): () => void;
  /** Shows all boxes again, in order, keeping the focus. */
  reshow(): void;
}

export function createBoxes(): Boxes {
  const shown = new Set<HTMLElement>();
  const raise = (element: HTMLElement) => {
    if (!element.isConnected || typeof element.showPopover !== 'function') return;
    const root = element.getRootNode() as ShadowRoot;
    const focused = root.activeElement as HTMLElement | null;
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
    if (focused && root.activeElement !== focused) focused.focus({ preventScroll: true });
  };
  const pin = (element: HTMLElement) => {
    shown.add(element);
    raise(element);
    return () => void shown.delete(element);
  };
  return {
    pin,
    show(element, anchor, canBeSheet) {
      const unpin = pin(element);
      const stop = keepPlaced(element, anchor, canBeSheet);
      return () => {
        unpin();
        stop();
      };
    },
    reshow() {
      for (const element of shown) raise(element);
    },
  };
}
