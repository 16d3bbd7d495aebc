/**
 * Shows our boxes in the top layer, above every z-index of the page. Later top-layer elements cover them, so they must be
 * shown again after fullscreen, a dialog, or a re-insertion of our host.
 */
export interface Boxes {
  /** Shows a box at its own CSS position until the returned function is called. */
  pin(element: HTMLElement): () => void;
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
  return {
    pin(element) {
      shown.add(element);
      raise(element);
      return () => void shown.delete(element);
    },
    reshow() {
      for (const element of shown) raise(element);
    },
  };
}
