/**
 * Puts our style sheet into the page's roots without touching the DOM: adopted sheets work in the document, in open
 * shadow roots and in same-origin frames, in both browsers and under any page policy (tried in Chromium 156 and
 * Firefox 153), where `insertCSS` needs another origin in each.
 */

type Root = Document | ShadowRoot;

export interface Sheets {
  /** Makes sure that the sheet is in force in this root; a page that sets its own list drops ours. */
  ensure(root: Root): void;
  /** Takes it out of every root. */
  clear(): void;
}

export function createSheets(css: string): Sheets {
  // A sheet belongs to the document that it was made in: one a document.
  const made = new Map<Document, CSSStyleSheet>();
  const roots = new Set<Root>();

  const sheetFor = (document: Document): CSSStyleSheet | null => {
    const known = made.get(document);
    if (known) return known;
    const View = document.defaultView as (Window & typeof globalThis) | null;
    if (!View) return null;
    const sheet = new View.CSSStyleSheet();
    sheet.replaceSync(css);
    made.set(document, sheet);
    return sheet;
  };

  return {
    ensure(root) {
      const sheet = sheetFor(root.ownerDocument ?? (root as Document));
      if (!sheet || root.adoptedStyleSheets.includes(sheet)) return;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      roots.add(root);
    },
    clear() {
      for (const root of roots) {
        const ours = made.get(root.ownerDocument ?? (root as Document));
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== ours);
      }
      roots.clear();
    },
  };
}
