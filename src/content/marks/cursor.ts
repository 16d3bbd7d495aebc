/**
 * Shows a pointer cursor over marks. A highlight cannot set a cursor, and the article's elements must not change, so a style
 * sheet with one rule is added to the root of the element under the pointer and removed again. The rule is limited to that
 * element's tag, so that browsers recompute styles only for elements of this tag.
 */
import { CURSOR_MARK } from '../bridge';

type Root = Document | ShadowRoot;

export interface Cursor {
  /** Shows the cursor for a mark in this element's text; null removes it. */
  show(element: Element | null): void;
}

export function createCursor(signal: AbortSignal): Cursor {
  let shown: { root: Root; tag: string; sheet: CSSStyleSheet } | null = null;

  function hide(): void {
    if (!shown) return;
    const { root, sheet } = shown;
    shown = null;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  }

  signal.addEventListener('abort', hide);
  return {
    show(element) {
      const root = element?.getRootNode() as Root | undefined;
      const View = element?.ownerDocument.defaultView as (Window & typeof globalThis) | null | undefined;
      if (!element || !root?.adoptedStyleSheets || !View || signal.aborted) return hide();
      const tag = element.localName;
      if (shown?.root === root && shown.tag === tag && root.adoptedStyleSheets.includes(shown.sheet)) return;
      hide();
      const sheet = new View.CSSStyleSheet();
      sheet.replaceSync(`${View.CSS.escape(tag)}:hover{cursor:pointer!important;${CURSOR_MARK}:1}`);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      shown = { root, tag, sheet };
    },
  };
}
