/**
 * The day of each post of a live blog, which may run for days: where a claim stood, and what "on Friday" means, is then
 * told by the post and not by the day on which the page began. Only on pages that call themselves live blogs.
 */

import { MAX_DEPTH, shownParent } from '../dom/tree';
import type { Facts } from './facts';
import { readDay } from './published';

const TIME = 'time[datetime]';
/** A paragraph may name a time in its text; it is no post. */
const TEXT_TAGS = /^(p|h[1-6]|span|a|b|i|em|strong|small|q|blockquote|td|tr)$/;
/** Children that are looked through for a post's likes; a live blog shows fewer posts at once. */
const MOST_SIBLINGS = 1000;

/** Gives the day of what stands in an element: its post's, else the page's. Good for one reading of the page. */
export function postDates(document: Document, facts: Facts): (element: Element) => string | null {
  if (!facts.isLiveBlog) return () => facts.date;
  const known = new Map<Element, string | null>();
  const lists = new Map<Element, boolean>();

  /** Whether the element is one of several of a kind that each give a time: a post, not a box around one. */
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

/** Posts of one list have the same tag and begin with the same class; the newest one often has one more. */
function isAlike(a: Element, b: Element): boolean {
  return a.localName === b.localName && a.classList.item(0) === b.classList.item(0);
}
