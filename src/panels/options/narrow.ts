/** Hides what does not match a search in the options. Changes only the `hidden` attribute and whether folds are open. */
import { foldWord } from '#src/language/shared/fold';

/** Selector of list entries: if some contain the query, only these are shown. */
const ROWS = 'ul.rows > li, ul.columns > li';
/** Attribute of a fold that a search opened, so that the end of the search closes it. */
const OPENED = 'data-opened';

const textOf = (element: Element): string => foldWord(element.textContent ?? '');

/** The labels of buttons without text, which are searched too; values of text fields are not. */
const labelsOf = (element: Element): string =>
  foldWord([...element.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label')).join('\n'));

/**
 * Shows a section if its text contains the query, and in its lists only matching entries (all, if none matches). An empty
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
