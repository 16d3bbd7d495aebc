/** Finds teasers of other stories: a box with a linked heading and one paragraph. */
import { shownParent } from '../dom/tree';
import { LINKED } from './measures';
import type { RawBlock } from './walk';

/** Number of ancestors of a paragraph that are checked: a teaser and its heading are rarely further apart. */
const LEVELS = 3;
/** Shortest heading of a story, in characters; shorter links are names and sections. */
const LEAD_LENGTH = 20;
/** Most blocks of a teaser: heading, text, and perhaps section, name or date. */
const MOST_BLOCKS = 4;
/** Least share of running text outside teasers; with less, the page itself consists of such boxes, as a live blog does. */
const LEAST_OWN = 0.3;

interface Held {
  blocks: number;
  running: number;
  leads: number;
  /** Number of these before the running text: a heading precedes its teaser. */
  leadsBefore: number;
}

/**
 * Finds the paragraphs among `running` that only announce another story, with their headings. Linear in the number of
 * blocks.
 */
export function findTeasers(blocks: readonly RawBlock[], running: readonly RawBlock[]): Set<RawBlock> {
  const held = new Map<Element, Held>();
  const isRun = new Set(running);
  const boxesOf = boxesAround();
  for (const block of blocks) {
    if (block.kind === 'cell') continue;
    const isLead = block.linkShare > LINKED && block.mapped.text.length >= LEAD_LENGTH;
    for (const box of boxesOf(block)) {
      const sum = held.get(box) ?? { blocks: 0, running: 0, leads: 0, leadsBefore: 0 };
      sum.blocks++;
      if (isLead) sum.leads++;
      if (isRun.has(block)) {
        sum.running++;
        sum.leadsBefore = sum.leads;
      }
      held.set(box, sum);
    }
  }
  // A table row may legitimately be a linked name and a text about it.
  const found = running.filter(
    (block) =>
      block.kind !== 'cell' &&
      boxesOf(block).some((box) => {
        const { blocks: all, running: prose, leads, leadsBefore } = held.get(box) as Held;
        return prose === 1 && leads === 1 && leadsBefore === 1 && all <= MOST_BLOCKS;
      }),
  );
  const lengthOf = (list: readonly RawBlock[]) => list.reduce((sum, { mapped }) => sum + mapped.text.length, 0);
  const all = lengthOf(running);
  return all - lengthOf(found) < LEAST_OWN * all ? new Set() : new Set(found);
}

/** Makes the function that gives a block's next ancestors. Paragraphs side by side share theirs, which are looked up once. */
function boxesAround(): (block: RawBlock) => readonly Element[] {
  const known = new Map<Element, readonly Element[]>();
  return ({ element }) => {
    const parent = shownParent(element);
    if (!parent) return [];
    const before = known.get(parent);
    if (before) return before;
    const boxes: Element[] = [];
    for (let at: Element | null = parent; at && boxes.length < LEVELS; at = shownParent(at)) boxes.push(at);
    known.set(parent, boxes);
    return boxes;
  };
}
