/**
 * Boxes in the top layer: over every z-index of the page. What lies over them comes last: a page may go fullscreen, open
 * a dialog, or take our host out and we put it back; then the boxes have to be shown again.
 */
import { type Anchor, keepPlaced } from './place';

export interface Boxes {
  /** Shows a box where its own style puts it until the returned function is called. */
  pin(element: HTMLElement): () => void;
  /** Shows a box beside an anchor until the returned function is called; on narrow screens perhaps as a sheet. */
  show(element: HTMLElement, anchor: Anchor, canBeSheet: boolean): () => void;
  /** Brings all to the top again, in their order. What has the focus keeps it. */
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
