/** What an element holds: prose, or links and labels. A box that is called furniture is judged by this. */
import { attributeOf, findIn, nameOf } from '../dom/native';
import { isElement, isText, shownChildren } from '../dom/tree';
import { isBoilerplate, isHiddenByMarkup, isNoiseElement } from './furniture';
import type { Suspicion } from './furniture-words';
import { BLOCK_TAGS } from './kinds';

/** A paragraph of prose in a box is at least this long, in characters. */
const PARAGRAPH = 80;
/** In an element that is itself a paragraph a shorter sentence will do. */
const SHORT_PARAGRAPH = 40;
/** Paragraphs that a suspect box must hold at least. */
const FEWEST: Record<Suspicion, number> = { wrap: 1, box: 4, foreign: Number.POSITIVE_INFINITY };
/** Of several paragraphs at least this many stand side by side. */
const FEWEST_TOGETHER = 3;
/** Their share of the box's text. */
const PROSE_SHARE = 0.5;
/** A paragraph with a larger share of linked characters leads elsewhere. */
const LINKED = 0.5;
/** A "sidebar" that holds this share of all the page's prose is no sidebar. */
const BULK = 0.5;
/** Nodes that all boxes of one walk together may cost; a page of nothing but suspect names is then judged by these. */
const NODES_LIMIT = 60_000;
const SENTENCE_END = /[.!?\u2026:]["'\u2019\u201D\u00BB)\]]*$/;
const HEADLINE = 'h1, [itemprop~="articleBody"], main';
/** Notices of consent are long, and speak of these in any language. */
const COOKIES = /\bcookies?\b/i;
const PARAGRAPH_TAGS = /^(p|blockquote|li|h[2-6]|dd)$/;

interface Contents {
  /** Characters of all text, of that in paragraphs of prose, and their number. */
  all: number;
  prose: number;
  paragraphs: number;
  /** The most paragraphs that stand side by side: of other stories' blurbs each has a box of its own. */
  together: number;
}

/** Judges the suspect boxes of one page. What it has counted is remembered for the walk that it serves. */
export class BoxJudge {
  private left = NODES_LIMIT;
  private page: Contents | null = null;

  constructor(private readonly body: Element) {}

  /** Whether an element is to be read although its name speaks against it. Linear in what it holds. */
  holdsProse(element: Element, suspicion: Suspicion): boolean {
    const name = nameOf(element);
    if (name === 'body' || name === 'main') return true;
    if (this.left <= 0) return false;
    if (findIn(element, HEADLINE) !== null) return true;
    const least = PARAGRAPH_TAGS.test(name) ? SHORT_PARAGRAPH : PARAGRAPH;
    const { all, prose, paragraphs, together } = this.count(element, least);
    if (paragraphs === 0) return false;
    const isArticle = paragraphs < FEWEST.box || together >= FEWEST_TOGETHER;
    if (isArticle && paragraphs >= FEWEST[suspicion] && prose > PROSE_SHARE * all) return true;
    if (paragraphs < FEWEST.box) return false;
    this.page ??= this.count(this.body, PARAGRAPH);
    return prose > BULK * this.page.prose;
  }

  /** Counts what an element shows, run by run between the tags that start a line. */
  private count(element: Element, least: number): Contents {
    const contents: Contents = { all: 0, prose: 0, paragraphs: 0, together: 0 };
    const side = new Map<unknown, number>();
    let text = '';
    let linked = 0;
    const flush = (beside: unknown) => {
      const run = text.replace(/\s+/g, ' ').trim();
      const linkShare = linked / Math.max(1, text.length);
      contents.all += run.length;
      if (
        run.length >= least &&
        linkShare <= LINKED &&
        SENTENCE_END.test(run) &&
        !COOKIES.test(run) &&
        !isBoilerplate(run, linkShare)
      ) {
        contents.prose += run.length;
        contents.paragraphs++;
        const count = (side.get(beside) ?? 0) + 1;
        side.set(beside, count);
        contents.together = Math.max(contents.together, count);
      }
      text = '';
      linked = 0;
    };
    type Step = { next: () => Node | null; inLink: boolean; isBlock: boolean };
    const stack: Step[] = [{ next: shownChildren(element), inLink: false, isBlock: true }];
    while (stack.length > 0 && this.left > 0) {
      const step = stack[stack.length - 1] as Step;
      const node = step.next();
      if (node === null) {
        stack.pop();
        if (step.isBlock) flush(stack.findLast(({ isBlock }) => isBlock) ?? step);
        continue;
      }
      this.left--;
      if (isText(node)) {
        text += node.data;
        if (step.inLink) linked += node.length;
      } else if (isElement(node) && !isNoiseElement(node) && !isHiddenByMarkup(node)) {
        const name = nameOf(node);
        const isBlock = BLOCK_TAGS.has(name);
        if (isBlock) flush(step);
        const inLink = step.inLink || (name === 'a' && attributeOf(node, 'href') !== null);
        stack.push({ next: shownChildren(node), inLink, isBlock });
      }
    }
    return contents;
  }
}
