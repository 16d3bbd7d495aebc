/** Makes the rows of the page's list: one per claim, with its sentences. Pure. */
import type { ClaimRecord } from '#src/claims/record';
import type { Standing } from '#src/claims/standing';
import { type StatementView, viewOf } from '#src/claims/view';
import { foldWord } from '#src/language/shared/fold';
import { entryOfKey } from '#src/shared/protocol/claim-key';
import type { PageEntry } from '#src/shared/protocol/messages';
import { claimOf } from '#src/shared/ui/claim-count';

/** A sentence of the page, as an entry of a list. */
export type ListEntry = Pick<PageEntry, 'key' | 'claim' | 'claimText' | 'standing' | 'act' | 'words'> & {
  /** Name of the added pack that the claim is of; absent or null for the bundled one. */
  pack?: string | null | undefined;
};

export type Order = 'disputed' | 'page';

/** A claim of the page. `entries` are its sentences in reading order, at least one. */
export interface ClaimRow {
  first: ListEntry;
  entries: ListEntry[];
}

/** Order of standings: disputed first, then unanswered, then confirmed by one side or both. */
const DISPUTED_FIRST: readonly Standing[] = [
  'disputed',
  'denied',
  'neither',
  'reported-only',
  'confirmed-by-one',
  'confirmed-by-both',
  'on-record',
  'nothing-yet',
];

/** One row per claim, in the page's order, or by `DISPUTED_FIRST` and then in the page's order. n log n in entries. */
export function rowsOfPage(list: readonly ListEntry[], order: Order): ClaimRow[] {
  const rows = new Map<string, ClaimRow>();
  for (const entry of list) {
    const row = rows.get(claimOf(entry));
    if (row) row.entries.push(entry);
    else rows.set(claimOf(entry), { first: entry, entries: [entry] });
  }
  const rank = ({ first }: ClaimRow) => DISPUTED_FIRST.indexOf(first.standing);
  return order === 'page' ? [...rows.values()] : [...rows.values()].sort((a, b) => rank(a) - rank(b));
}

/** Number of claims per standing, in the order of `DISPUTED_FIRST`; standings without a claim are left out. */
export function countsOf(rows: readonly ClaimRow[]): [Standing, number][] {
  return DISPUTED_FIRST.map((standing): [Standing, number] => [
    standing,
    rows.filter(({ first }) => first.standing === standing).length,
  ]).filter(([, count]) => count > 0);
}

/** Rows that contain the query in the claim, in one of its sentences or in `more` (who says so). */
export function filterRows(rows: readonly ClaimRow[], query: string, more: (row: ClaimRow) => string): ClaimRow[] {
  const wanted = foldWord(query.trim());
  if (wanted === '') return [...rows];
  return rows.filter((row) =>
    foldWord([row.first.claimText, more(row), ...row.entries.map(({ words }) => words)].join('\n')).includes(wanted),
  );
}

/** Who put a claim forward, and the answer to it; either may be missing. */
export interface Exchange {
  maker: StatementView | null;
  answer: StatementView | null;
}

/**
 * The two statements that a row shows, as of the page's day: the one that the sentence states, or else the first that
 * asserts, reports or confirms the claim; and the last word of the first other side in the card's order.
 */
export function exchangeOf(record: ClaimRecord, date: string | null, key: string): Exchange {
  const view = viewOf(record, date, entryOfKey(key));
  const makes = ({ act }: StatementView) => act === 'asserts' || act === 'reports' || act === 'confirms';
  const maker = view.said.find((one) => one.isStated && makes(one)) ?? view.said.find(makes) ?? null;
  const answers = view.rows.flatMap((row) => (row.kind === 'party' && row.statement ? [row.statement] : []));
  const answer = answers.find((one) => one.speaker.side !== maker?.speaker.side) ?? null;
  return { maker, answer };
}
