/** Decides by its content whether an element whose name suggests furniture holds prose, or only links and labels. */
import { attributeOf, findIn, nameOf } from '../dom/native';
import { isElement, isText, shownChildren } from '../dom/tree';
import { isBoilerplate, isHiddenByMarkup, isNoiseElement } from './furniture';
import type { Suspicion } from './furniture-words';
import { BLOCK_TAGS } from './kinds';

/** Shortest paragraph of prose in a box, in characters. */
const PARAGRAPH = 80;
/** The same in an element that is itself a paragraph. */
const SHORT_PARAGRAPH = 40;
/** Fewest paragraphs that a suspect box must have to be read. */
const FEWEST: Record<Suspicion, number> = { wrap: 1, box: 4, foreign: Number.POSITIVE_INFINITY };
/** Fewest of these paragraphs that must be siblings. */
const FEWEST_TOGETHER = 3;
/** Least share of the box's text in paragraphs of prose. */
const PROSE_SHARE = 0.5;
/** Largest share of linked characters in a paragraph of prose. */
const LINKED = 0.5;
/** A box with at least this share of the page's prose is read, even if it is called "sidebar". */
const BULK = 0.5;
/** Least prose of an article, in characters. */
const SHORT_ARTICLE = 350;
/** Most nodes that are counted in one walk; beyond that, boxes are judged by their names alone. */
const NODES_LIMIT = 60_000;
const SENTENCE_END = /[.!?\u2026\u3002\uFF01\uFF1F:]["'\u2019\u201D\u00BB)\]]*$/;
/** Number of last characters of a text in which its end is looked for. */
const TAIL = 20;
const HEADLINE = 'h1, [itemprop~="articleBody"], main';
/** Matches a word that consent notices, which can be long, have in any language. */
const COOKIES = /\bcookies?\b/i;
const PARAGRAPH_TAGS = /^(p|blockquote|li|h[2-6]|dd)$/;

const endsSentence = (text: string): boolean => SENTENCE_END.test(text.slice(-TAIL).trimEnd());

interface Contents {
  /** Number of characters, of those in paragraphs of prose, and of these paragraphs. */
  all: number;
  prose: number;
  paragraphs: number;
  /** Largest number of sibling paragraphs: blurbs of other stories each have their own box. */
  together: number;
}

/** Judges the suspect boxes of one page. One instance per walk, since it caches counts. */
export class BoxJudge {
  private left = NODES_LIMIT;
  private page: Contents | null = null;

  constructor(private readonly body: Element) {}

  /** Whether an element should be read despite its name. Linear in its content. */
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
    if (prose <= BULK * this.page.prose) return false;
    return suspicion !== 'foreign' || !this.hasArticleBeside(element);
  }

  /** Whether the page has paragraphs beside a box: a short article has comments that are longer than itself. */
  private hasArticleBeside(box: Element): boolean {
    const { prose, together } = this.count(this.body, PARAGRAPH, box);
    return together >= FEWEST_TOGETHER && prose >= SHORT_ARTICLE;
  }

  /** Counts the text of an element, split at block tags. @param except element in it that is not counted */
  private count(element: Element, least: number, except: Element | null = null): Contents {
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
      } else if (isElement(node) && node !== except && !isNoiseElement(node) && !isHiddenByMarkup(node)) {
        const name = nameOf(node);
        const isBlock = BLOCK_TAGS.has(name);
        if (isBlock) flush(step);
        if (name === 'br') {
          // Lines between breaks are paragraphs if they are written as sentences; a line within one is not.
          if (text.length >= least && endsSentence(text)) flush(stack.findLast((one) => one.isBlock) ?? step);
          else text += ' ';
          continue;
        }
        const inLink = step.inLink || (name === 'a' && attributeOf(node, 'href') !== null);
        stack.push({ next: shownChildren(node), inLink, isBlock });
      }
    }
    return contents;
  }
}
