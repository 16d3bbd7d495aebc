/** Recognises cells of data, of which pages have tables of thousands. */
import { showsOthers } from '../dom/tree';
import { SHORTEST_SENTENCE } from './measures';

const CELL_TAGS: ReadonlySet<string> = new Set(['td', 'th']);
/** Most elements in a cell of data, such as a link or a flag; one with more is walked. */
const MOST_ELEMENTS = 4;

export const isCell = (name: string): boolean => CELL_TAGS.has(name);

/** Whether a cell holds too little text for a sentence, whether that is visible or not. Needs no layout. */
export function isShortCell(cell: Element): boolean {
  if (showsOthers(cell) || (cell.textContent ?? '').trim().length >= SHORTEST_SENTENCE) return false;
  if (cell.firstElementChild === null) return true;
  const inside = cell.getElementsByTagName('*');
  return inside.length <= MOST_ELEMENTS && ![...inside].some(showsOthers);
}
