/** Remembers where the focus was before the card took it, and gives it back. */
export interface FocusKeeper {
  remember(): void;
  giveBack(): void;
}

export function createFocusKeeper(root: ShadowRoot): FocusKeeper {
  let before: HTMLElement | null = null;
  return {
    remember() {
      const { ownerDocument, host } = root;
      const active = ownerDocument.activeElement;
      before = (active === host ? root.activeElement : active) as HTMLElement | null;
      if (before === ownerDocument.body) before = null;
    },
    giveBack() {
      // Where nothing had the focus, letting go of ours is giving it back.
      if (before?.isConnected) before.focus({ preventScroll: true });
      else (root.activeElement as HTMLElement | null)?.blur();
      before = null;
    },
  };
}
