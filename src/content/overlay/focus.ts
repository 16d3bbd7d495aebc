/** Remembers the focused element before one of our parts takes the focus, and restores it. */
export interface FocusKeeper {
  remember(): void;
  /** Restores the focus, unless the user moved it out of our parts meanwhile. */
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
      const ours = root.activeElement as HTMLElement | null;
      // If nothing had the focus, blurring restores that.
      if (ours && before?.isConnected) before.focus({ preventScroll: true });
      else ours?.blur();
      before = null;
    },
  };
}

/** Whether the user is using the keyboard in our parts: the browser then shows the focus ring. */
export const isByKeyboard = (root: ShadowRoot): boolean => root.activeElement?.matches(':focus-visible') ?? false;
