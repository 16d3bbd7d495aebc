/**
 * Adds our style sheet to the page's roots without changing the DOM. Adopted sheets work in documents, open shadow roots and
 * same-origin frames, in both browsers and under any page policy (tested in Chromium 156 and Firefox 153); `insertCSS` would
 * need a different origin in each browser.
 */

type Root = Document | ShadowRoot;

export interface Sheets {
  /** Adds the sheet for a root if it is missing: a page that assigns its own list drops ours. */
  ensure(root: Root): void;
  /** Replaces the rules, in all roots. */
  setRules(css: string): void;
  /** Replaces a sheet that the page emptied, changed or disabled. */
  repair(): void;
  /** Removes it from every root. */
  clear(): void;
}

interface Made {
  sheet: CSSStyleSheet;
  /** Its rules as serialised by the browser. */
  text: string;
}

const textOf = (sheet: CSSStyleSheet): string => [...sheet.cssRules].map(({ cssText }) => cssText).join('');

/** @param isInherited whether shadow roots inherit the rules of their document, so that they need no sheet */
export function createSheets(isInherited: boolean): Sheets {
  let css = '';
  // A sheet belongs to the document that created it: one per document.
  const made = new Map<Document, Made>();
  const roots = new Set<Root>();

  const sheetFor = (document: Document): CSSStyleSheet | null => {
    const known = made.get(document);
    if (known) return known.sheet;
    const View = document.defaultView as (Window & typeof globalThis) | null;
    if (!View) return null;
    const sheet = new View.CSSStyleSheet();
    sheet.replaceSync(css);
    made.set(document, { sheet, text: textOf(sheet) });
    return sheet;
  };

  return {
    setRules(next) {
      css = next;
      for (const entry of made.values()) {
        entry.sheet.replaceSync(css);
        entry.text = textOf(entry.sheet);
      }
    },
    ensure(of) {
      const document = of.ownerDocument ?? (of as Document);
      const root = isInherited ? document : of;
      const sheet = sheetFor(document);
      if (!sheet || root.adoptedStyleSheets.includes(sheet)) return;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      roots.add(root);
    },
    repair() {
      for (const [document, { sheet, text }] of made) {
        if (!sheet.disabled && sheet.media.length === 0 && textOf(sheet) === text) continue;
        made.delete(document);
        const fresh = sheetFor(document);
        if (!fresh) continue;
        for (const root of roots) {
          if ((root.ownerDocument ?? root) !== document) continue;
          root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((one) => one !== sheet), fresh];
        }
      }
    },
    clear() {
      for (const root of roots) {
        const ours = made.get(root.ownerDocument ?? (root as Document))?.sheet;
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== ours);
      }
      roots.clear();
    },
  };
}
