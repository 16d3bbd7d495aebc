/** Finds the core of a page, the element with the article's prose, and further parts of the article next to it. */
import { attributeOf, nameOf } from '../dom/native';
import { MAX_DEPTH, shownParent, shows } from '../dom/tree';
import { isShortProse, SENTENCE_END } from './measures';
import type { RawBlock } from './walk';

/** Least share of all prose in the core. */
const CORE_SHARE = 0.85;
/** The same for an element that declares itself the article. */
const ARTICLE_SHARE = 0.55;

/** The deepest element with nearly all of the prose, or with most of it if it is declared the article; null without prose. */
export function findCore(running: RawBlock[]): Element | null {
  const held = new Map<Element, { length: number; depth: number }>();
  let total = 0;
  for (const { element, mapped } of running) {
    const chain: Element[] = [];
    let at: Element | null = element;
    while (at && chain.length < MAX_DEPTH) {
      chain.push(at);
      at = shownParent(at);
    }
    total += mapped.text.length;
    chain.forEach((one, i) => {
      const entry = held.get(one) ?? { length: 0, depth: chain.length - i };
      entry.length += mapped.text.length;
      held.set(one, entry);
    });
  }
  const article = deepest(held, ARTICLE_SHARE * total, (element) => isArticle(element));
  const within = article ? (held.get(article)?.length ?? total) : total;
  const inArticle = (element: Element) => !article || shows(article, element);
  return deepest(held, CORE_SHARE * within, inArticle);
}

/**
 * Widens a core that is a single long paragraph to the element that also contains its neighbours, since short paragraphs
 * around it belong to the article too.
 */
export function widened(core: Element | null, blocks: RawBlock[]): Element | null {
  if (!core) return core;
  const outer = outsideOfParts(core);
  if (outer !== core) return outer;
  if (nameOf(core) !== 'p') return core;
  const others = blocks.filter((block) => block.element !== core && isShortProse(block));
  const parent = shownParent(core);
  for (let at = parent; at && nameOf(at) !== 'body'; at = shownParent(at)) {
    const box = at;
    if (others.some(({ element }) => shows(box, element))) return box;
    if (isArticle(box)) break;
  }
  return parent ?? core;
}

/** Tags of a part of an article, which is never the whole of it. */
const PART_TAGS: ReadonlySet<string> = new Set('ul ol dl blockquote pre thead tbody table'.split(' '));

/** The nearest element around `core` that can be a whole article: not a list, table, quotation or listing. */
function outsideOfParts(core: Element): Element {
  let at = core;
  while (PART_TAGS.has(nameOf(at))) {
    const parent = shownParent(at);
    if (!parent || nameOf(parent) === 'body') return at;
    at = parent;
  }
  return at;
}

function deepest(
  held: Map<Element, { length: number; depth: number }>,
  least: number,
  fits: (e: Element) => boolean,
): Element | null {
  let found: Element | null = null;
  let depth = -1;
  for (const [element, entry] of held) {
    if (entry.length < least || entry.depth <= depth || !fits(element)) continue;
    found = element;
    depth = entry.depth;
  }
  return found;
}

export function isArticle(element: Element): boolean {
  return (
    nameOf(element) === 'article' ||
    attributeOf(element, 'role') === 'article' ||
    (attributeOf(element, 'itemprop') ?? '').split(' ').includes('articleBody')
  );
}

/** Least share of prose in the text of a further part; boxes of other stories consist of headings and links. */
const PART_SHARE = 0.8;

/** Siblings of the core, of the same kind and with hardly anything but prose, in which the article continues. */
export function furtherParts(core: Element | null, blocks: readonly RawBlock[], own: readonly RawBlock[]): Element[] {
  const around = core && shownParent(core);
  if (!core || !around) return [];
  const texts = new Map<Element, { all: number; prose: number }>();
  const prose = new Set(own);
  // Sibling blocks, such as the cells of a row, are in the same part.
  const partOf = new Map<Element, Element | null>();
  for (const block of blocks) {
    const parent = shownParent(block.element);
    if (!parent) continue;
    let part = parent === around ? block.element : partOf.get(parent);
    if (part === undefined) {
      part = childOf(around, parent);
      partOf.set(parent, part);
    }
    if (!part || part === core || nameOf(part) !== nameOf(core)) continue;
    const { length } = block.mapped.text;
    const sum = texts.get(part) ?? { all: 0, prose: 0 };
    sum.all += length;
    if (block.kind === 'paragraph' && prose.has(block) && SENTENCE_END.test(block.mapped.text))
      sum.prose += length * (1 - block.linkShare);
    texts.set(part, sum);
  }
  return [...texts].filter(([, sum]) => sum.prose >= PART_SHARE * sum.all).map(([part]) => part);
}

/** The child of `outer` that contains an element; null if none does. */
function childOf(outer: Element, element: Element): Element | null {
  let at: Element | null = element;
  for (let depth = 0; at && depth < MAX_DEPTH; depth++) {
    const parent: Element | null = shownParent(at);
    if (parent === outer) return at;
    at = parent;
  }
  return null;
}
