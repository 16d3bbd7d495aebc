/** Blurbs of other stories: a line that leads elsewhere, and one paragraph under it, in a box of their own. */
import { shownParent } from '../dom/tree';
import { LINKED } from './measures';
import type { RawBlock } from './walk';

/** Boxes around a paragraph that are looked at: a blurb and its heading are seldom further apart. */
const LEVELS = 3;
/** A heading of a story has at least this many characters; shorter links are names and sections. */
const LEAD_LENGTH = 20;
/** Where so little of the running text is no teaser, the page is made of such boxes: a live blog, a list. */
const LEAST_OWN = 0.3;

interface Held {
  running: number;
  leads: number;
}

/**
 * The paragraphs among `running` that only announce another story, and the headings that lead there.
 * Linear in the number of blocks.
 */
export function findTeasers(blocks: readonly RawBlock[], running: readonly RawBlock[]): Set<RawBlock> {
  const held = new Map<Element, Held>();
  const isRun = new Set(running);
  for (const block of blocks) {
    const isLead = block.linkShare > LINKED && block.mapped.text.length >= LEAD_LENGTH;
    if (!isLead && !isRun.has(block)) continue;
    for (const box of boxesOf(block)) {
      const sum = held.get(box) ?? { running: 0, leads: 0 };
      if (isLead) sum.leads++;
      else sum.running++;
      held.set(box, sum);
    }
  }
  const found = running.filter((block) =>
    boxesOf(block).some((box) => held.get(box)?.running === 1 && held.get(box)?.leads === 1),
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
