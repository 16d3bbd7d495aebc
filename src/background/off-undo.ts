/** Allows undoing "off" from the tab in which a key switched it off, and from no other. */

/** How long undo is accepted, in ms: the message stays ten seconds, and a click takes a moment to arrive. */
const UNDO_WITHIN = 15_000;

let offered: { tab: number; until: number } | null = null;

/** Records that the tab now shows the message with Undo. */
export function offerUndo(tab: number, now: number = Date.now()): void {
  offered = { tab, until: now + UNDO_WITHIN };
}

/** Whether the tab may switch on again. True once per offer, since a page's process could ask at any time. */
export function takeUndo(tab: number, now: number = Date.now()): boolean {
  const may = offered !== null && offered.tab === tab && now <= offered.until;
  if (may) offered = null;
  return may;
}
