/**
 * Finds the day of each post of a live blog. A live blog may run for days, so standings and dates like "on Friday" depend on
 * the post and not on the day of the page. Only for pages that declare themselves live blogs.
 */

import { MAX_DEPTH, shownParent } from '../dom/tree';
import type { Facts } from './facts';
import { readDay } from './published';

const TIME = 'time[datetime]';
/** Matches tags of text: a paragraph may contain a time without being a post. */
const TEXT_TAGS = /^(p|h[1-6]|span|a|b|i|em|strong|small|q|blockquote|td|tr)$/;
/** Most siblings that are compared with a post; live blogs show fewer posts at once. */
const MOST_SIBLINGS = 1000;

/** Makes the function that gives the day of an element: that of its post, else the page's. Valid for one reading of the page. */
export function postDates(document: Document, facts: Facts): (element: Element) => string | null {
  if (!facts.isLiveBlog) return () => facts.date;
  const known = new Map<Element, string | null>();
  const lists = new Map<Element, boolean>();

  /** Whether the element is a post: one of several similar siblings that each contain a time. */
  function isPost(element: Element): boolean {
    const parent = shownParent(element);
    if (!parent || TEXT_TAGS.test(element.localName) || element.querySelector(TIME) === null) return false;
    const before = lists.get(element);
    if (before !== undefined) return before;
    const alike = [...parent.children].slice(0, MOST_SIBLINGS).filter((one) => isAlike(one, element));
    const timed = alike.filter((one) => one.querySelector(TIME) !== null);
    for (const one of timed) lists.set(one, timed.length > 1);
    return timed.length > 1;
  }

  function ownDay(element: Element): string | null {
    const declared = element.id ? facts.posts.get(element.id) : undefined;
    const post = element.matches('[itemtype*="BlogPosting"]:not([itemtype*="LiveBlogPosting"])') || isPost(element);
    if (declared || !post) return declared ?? null;
    const marked = element.querySelector('[itemprop~="datePublished"]') ?? element.querySelector(TIME);
    return readDay(marked?.getAttribute('datetime') ?? marked?.getAttribute('content'));
  }

  return (element) => {
    const way: Element[] = [];
    let found: string | null = null;
    for (let at: Element | null = element; at && at !== document.body && way.length < MAX_DEPTH; at = shownParent(at)) {
      const before = known.get(at);
      found = before === undefined ? ownDay(at) : before;
      if (found !== null || before === null) break;
      way.push(at);
    }
    for (const one of way) known.set(one, found);
    return found ?? facts.date;
  };
}

/** Whether two elements are similar: posts of one list have the same tag and first class; the newest often has an extra class. */
function isAlike(a: Element, b: Element): boolean {
  return a.localName === b.localName && a.classList.item(0) === b.classList.item(0);
}
