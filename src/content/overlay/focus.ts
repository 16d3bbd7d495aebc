/** Remembers where the focus was before something of ours took it, and gives it back. */
export interface FocusKeeper {
  remember(): void;
  /** Gives the focus back, unless the reader has moved it out of our parts meanwhile. */
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
      // Where nothing had the focus, letting go of ours is giving it back.
      if (ours && before?.isConnected) before.focus({ preventScroll: true });
      else ours?.blur();
      before = null;
    },
  };
}

/** Whether the reader works with the keyboard in our parts now: the browser then shows where the focus is. */
export const isByKeyboard = (root: ShadowRoot): boolean => root.activeElement?.matches(':focus-visible') ?? false;
