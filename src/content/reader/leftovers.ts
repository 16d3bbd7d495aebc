/**
 * Takes out what an earlier instance of ours has left in a page. An update ends the old scripts: in Chromium they live
 * on and clean up after themselves, in Firefox they are cut off in the middle of whatever they were, and their host,
 * marks and style sheets would stay for ever, beside ours.
 */
import { HOST_SELECTOR, MARK_TAG } from '../bridge';
import { isText, type Root } from '../dom/tree';

/** Names of our highlights begin so; the sheet that an instance has left tells which it had. */
const NAME = /::highlight\((sl-[\w-]+)\)/g;
/** Our sheet has two rules; a page's with thousands is not looked through. */
const MOST_RULES = 2;

type View = Window & typeof globalThis;

/** Takes out old hosts. Only at the start: later one of them is ours, in whatever dialog it stands. */
export function sweepHosts(document: Document): void {
  for (const host of document.querySelectorAll<HTMLElement>(HOST_SELECTOR)) if (isPlaced(host)) host.remove();
}

/** Takes old marks out of one root, before ours are put in. Costs one look at its sheets and one selector. */
export function sweepMarks(root: Root): void {
  for (const mark of root.querySelectorAll(MARK_TAG)) unwrap(mark);
  const kept = root.adoptedStyleSheets.filter((sheet) => !dropHighlights(root, sheet));
  if (kept.length < root.adoptedStyleSheets.length) root.adoptedStyleSheets = kept;
}

/** A page may have an element of that name; ours is the one that is nothing by itself. */
function isPlaced(element: HTMLElement): boolean {
  return element.style?.getPropertyPriority('z-index') === 'important' && element.style.position === 'fixed';
}

/**
 * What mark.js made of one text node is three: the page's own, the mark, and the rest. The first gets its text back,
 * since the page may hold on to it.
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

/** Whether a sheet was ours; its highlights go with it. */
function dropHighlights(root: Root, sheet: CSSStyleSheet): boolean {
  let text = '';
  try {
    if (sheet.cssRules.length > MOST_RULES) return false;
    text = [...sheet.cssRules].map(({ cssText }) => cssText).join('');
  } catch {
    return false; // not for us to read
  }
  const names = new Set([...text.matchAll(NAME)].map(([, name]) => name as string));
  const view = (root.ownerDocument ?? (root as Document)).defaultView as View | null;
  for (const name of names) view?.CSS?.highlights?.delete(name);
  return names.size > 0;
}
