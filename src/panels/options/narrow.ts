/** Hides what a search in the options leaves out. Only the `hidden` attribute and open folds are changed. */
import { foldWord } from '#src/language/shared/fold';

/** Entries of lists: where some of them have the query, only those are shown. */
const ROWS = 'ul.rows > li, ul.columns > li';
/** Marks a fold that a search has opened, so that it is closed again with the search. */
const OPENED = 'data-opened';

const textOf = (element: Element): string => foldWord(element.textContent ?? '');

/** Values of the text fields are no text of the page; the names of buttons without words are. */
const labelsOf = (element: Element): string =>
  foldWord([...element.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label')).join('\n'));

/**
 * Shows a section if its text has the query, and of its lists the entries that have it (all, where none has). An empty
 * query shows everything. Linear in the section's text.
 * @returns whether the section is shown
 */
export function narrow(section: HTMLElement, query: string): boolean {
  const wanted = foldWord(query.trim());
  const rows = [...section.querySelectorAll<HTMLElement>(ROWS)];
  for (const row of rows) row.hidden = false;
  for (const fold of section.querySelectorAll<HTMLDetailsElement>(`details[${OPENED}]`)) {
    fold.open = false;
    fold.removeAttribute(OPENED);
  }
  const isHit = wanted === '' || textOf(section).includes(wanted) || labelsOf(section).includes(wanted);
  section.hidden = !isHit;
  if (!isHit || wanted === '') return isHit;
  const hits = rows.filter((row) => textOf(row).includes(wanted));
  if (hits.length > 0) for (const row of rows) row.hidden = !hits.includes(row);
  for (const fold of section.querySelectorAll('details:not([open])')) {
    const { firstElementChild: summary } = fold;
    if (!textOf(fold).includes(wanted) || (summary && textOf(summary).includes(wanted))) continue;
    (fold as HTMLDetailsElement).open = true;
    fold.setAttribute(OPENED, '');
  }
  return true;
}
