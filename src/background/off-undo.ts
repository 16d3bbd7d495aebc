/** Taking back "off" from the page in which a key has switched it, and from no other. */

/** How long it can be taken back, in ms: the message stays ten seconds, and a click takes a moment to arrive. */
const UNDO_WITHIN = 15_000;

let offered: { tab: number; until: number } | null = null;

/** The tab shows the message now. */
export function offerUndo(tab: number, now: number = Date.now()): void {
  offered = { tab, until: now + UNDO_WITHIN };
}

/** Whether the tab may switch on again: once for each offer, since a page's process could ask at any time. */
export function takeUndo(tab: number, now: number = Date.now()): boolean {
  const may = offered !== null && offered.tab === tab && now <= offered.until;
  if (may) offered = null;
  return may;
}
