/**
 * Shows by the pointer that a mark can be clicked. A highlight cannot set a cursor, and the article's elements stay as
 * they are: so a style sheet of one rule is put into the root of the element under the pointer, and taken out again.
 * The rule names that element's tag: browsers then look at elements of this tag again and at nothing else.
 */
import { CURSOR_MARK } from '../bridge';

type Root = Document | ShadowRoot;

export interface Cursor {
  /** The pointer is on a mark in this element's text; null: on none. */
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
