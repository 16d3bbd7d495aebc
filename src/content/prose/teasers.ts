/** Blurbs of other stories: a line that leads elsewhere, and one paragraph under it, in a box of their own. */
import { shownParent } from '../dom/tree';
import { LINKED } from './measures';
import type { RawBlock } from './walk';

/** Boxes around a paragraph that are looked at: a blurb and its heading are seldom further apart. */
const LEVELS = 3;
/** A heading of a story has at least this many characters; shorter links are names and sections. */
const LEAD_LENGTH = 20;
/** Lines of a blurb: heading, text, and a section, a name or a date. */
const MOST_BLOCKS = 4;
/** Where so little of the running text is no teaser, the page is made of such boxes: a live blog, a list. */
const LEAST_OWN = 0.3;

interface Held {
  blocks: number;
  running: number;
  leads: number;
  /** Of them those before the running text: a heading stands over its blurb. */
  leadsBefore: number;
}

/**
 * The paragraphs among `running` that only announce another story, and the headings that lead there.
 * Linear in the number of blocks.
 */
export function findTeasers(blocks: readonly RawBlock[], running: readonly RawBlock[]): Set<RawBlock> {
  const held = new Map<Element, Held>();
  const isRun = new Set(running);
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
  // A row of a table may well be a linked name and what is said of it.
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

function boxesOf(block: RawBlock): Element[] {
  const boxes: Element[] = [];
  for (let at = shownParent(block.element); at && boxes.length < LEVELS; at = shownParent(at)) boxes.push(at);
  return boxes;
}
