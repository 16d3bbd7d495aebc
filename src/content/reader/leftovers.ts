/**
 * Removes what an earlier instance of the extension left in a page. An update ends the old scripts: in Chromium they clean
 * up first, in Firefox they stop at once and leave host, marks and style sheets behind.
 */
import { CURSOR_MARK, HOST_SELECTOR, MARK_TAG } from '../bridge';
import { isText, type Root } from '../dom/tree';

/** Matches names of our highlights, by which a remaining style sheet is recognised. */
const NAME = /::highlight\((sl-[\w-]+)\)/g;
/** Most rules of a sheet that is checked; ours has no more. */
const MOST_RULES = 2;

type View = Window & typeof globalThis;

/** Removes old hosts. Call only at the start, before our own host exists. */
export function sweepHosts(document: Document): void {
  for (const host of document.querySelectorAll<HTMLElement>(HOST_SELECTOR)) if (isPlaced(host)) host.remove();
}

/** Removes old marks from a root. Call before ours are added. Costs one pass over its sheets and one selector. */
export function sweepMarks(root: Root): void {
  for (const mark of root.querySelectorAll(MARK_TAG)) unwrap(mark);
  const kept = root.adoptedStyleSheets.filter((sheet) => !dropOurs(root, sheet));
  if (kept.length < root.adoptedStyleSheets.length) root.adoptedStyleSheets = kept;
}

/** Whether a mark element is ours. A page may use the same name, but would define the element. */
function isPlaced(element: HTMLElement): boolean {
  return element.style?.getPropertyPriority('z-index') === 'important' && element.style.position === 'fixed';
}

/**
 * Undoes a mark. mark.js splits one text node into three: the page's own, the mark, and the rest. The first gets the text
 * back, since the page may hold a reference to it.
 */
function unwrap(mark: Element): void {
  const { previousSibling: before, nextSibling: rest } = mark;
  if (before && isText(before) && rest && isText(rest)) {
    before.data += (mark.textContent ?? '') + rest.data;
    rest.remove();
    mark.remove();
  } else {
    mark.replaceWith(...mark.childNodes);
  }
}

/** Whether a sheet was ours. If so, its highlights are removed too. */
function dropOurs(root: Root, sheet: CSSStyleSheet): boolean {
  let text = '';
  try {
    if (sheet.cssRules.length > MOST_RULES) return false;
    text = [...sheet.cssRules].map(({ cssText }) => cssText).join('');
  } catch {
    return false; // cross-origin sheets cannot be read
  }
  const names = new Set([...text.matchAll(NAME)].map(([, name]) => name as string));
  const view = (root.ownerDocument ?? (root as Document)).defaultView as View | null;
  for (const name of names) view?.CSS?.highlights?.delete(name);
  return names.size > 0 || text.includes(CURSOR_MARK);
}
