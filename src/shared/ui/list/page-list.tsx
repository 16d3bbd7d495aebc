/** The list of the page's claims, for panels and page: one row per claim with who says so and who answers; its sentences unfold. */
import { useMemo, useState } from 'preact/hooks';
import type { ClaimRecord } from '#src/claims/record';
import type { StatementView } from '#src/claims/view';
import type { PageEntry } from '#src/shared/protocol/messages';
import { claimOf } from '#src/shared/ui/claim-count';
import { sayDate } from '#src/shared/ui/dates';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { sayNumber, t, type WordKey } from '#src/shared/ui/words';
import { Glyph } from '../glyph';
import { type ClaimRow, countsOf, exchangeOf, filterRows, type ListEntry, type Order, rowsOfPage } from './claim-rows';
import { Hits } from './hits';

/** Fewest claims for which a filter is worth its space. */
const ROWS_FOR_FILTER = 5;

/** Words for acts, shown only if the sentence does not simply assert the claim. */
const ACT_WORDS: Partial<Record<PageEntry['act'], WordKey>> = {
  denies: 'entry_denies',
  declines: 'entry_declines',
  asks: 'entry_asks',
};

interface Props {
  list: readonly ListEntry[];
  /** Records of the list's claims by the keys of their entries; some may be missing. */
  records: ReadonlyMap<string, ClaimRecord>;
  /** The page's day; null if it has none. */
  date: string | null;
  /** The current sentence. */
  current?: string | null;
  /** Scrolls to the sentence and opens its card. */
  choose(entry: ListEntry): void;
}

export function PageList({ list, records, date, current = null, choose }: Props) {
  const [order, setOrder] = useState<Order>('disputed');
  const [query, setQuery] = useState('');
  const all = useMemo(() => rowsOfPage(list, order), [list, order]);
  const line = (row: ClaimRow) => exchangeLine(records.get(row.first.claim), date, row.first.claim);
  const shown = filterRows(all, query, line);
  return (
    <div class="stack">
      <ul class="counts small" aria-label={t('page_list')}>
        {countsOf(all).map(([standing, count]) => (
          <li key={standing} class={standing}>
            <Glyph standing={standing} />
            {t(STANDING_LOOKS[standing].word)} <strong>{sayNumber(count)}</strong>
          </li>
        ))}
      </ul>
      {all.length >= ROWS_FOR_FILTER && (
        <div class="list-tools">
          <input
            type="search"
            aria-label={t('list_filter')}
            placeholder={t('list_filter_short')}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <select
            aria-label={t('list_order')}
            value={order}
            onChange={(event) => setOrder(event.currentTarget.value as Order)}
          >
            <option value="disputed">{t('list_disputed_first')}</option>
            <option value="page">{t('list_page_order')}</option>
          </select>
        </div>
      )}
      <ul class="page-list" aria-label={t('page_list')}>
        {shown.map((row) => (
          <Row key={claimOf(row.first)} row={row} line={line(row)} query={query} current={current} choose={choose} />
        ))}
      </ul>
      <p class="small quiet" role="status">
        {shown.length === 0 && query.trim() !== '' ? t('list_no_hit', query.trim()) : ''}
      </p>
    </div>
  );
}

interface RowProps {
  row: ClaimRow;
  line: string;
  query: string;
  current: string | null;
  choose(entry: ListEntry): void;
}

function Row({ row: { first, entries }, line, query, current, choose }: RowProps) {
  const [isOpen, setOpen] = useState(false);
  const act = entries.every((entry) => entry.act === first.act) ? first.act : 'asserts';
  return (
    <li class="claim-row">
      <div class="claim-head">
        <button
          type="button"
          class="entry"
          aria-current={entries.some(({ key }) => key === current) ? 'true' : undefined}
          onClick={() => choose(first)}
        >
          <Glyph standing={first.standing} />
          <span class="entry-text">
            <span class="entry-claim">
              <Hits text={first.claimText} query={query} lang="en" />
            </span>
            {first.pack && <span class="small">{t('packs_from', first.pack)}</span>}
            <span class="small">
              <span class={`${first.standing} strong`}>{t(STANDING_LOOKS[first.standing].word)}</span>
              <ActWord act={act} />
            </span>
            {line && (
              <span class="small quiet">
                <Hits text={line} query={query} />
              </span>
            )}
          </span>
        </button>
        <button
          type="button"
          class="plain small unfold"
          aria-expanded={isOpen}
          aria-label={t('list_sentences', first.claimText, sayNumber(entries.length))}
          onClick={() => setOpen(!isOpen)}
        >
          {entries.length > 1 && `×${sayNumber(entries.length)} `}
          <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
        </button>
      </div>
      {(isOpen || hasHit(entries, query)) && (
        <ul class="sentences">
          {entries.map((entry) => (
            <li key={entry.key}>
              <button type="button" class="entry small quiet" onClick={() => choose(entry)}>
                <span dir="auto">
                  <q>
                    <Hits text={entry.words} query={query} />
                  </q>
                  <ActWord act={entry.act} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Whether one of the sentences contains the query; the row then unfolds. */
function hasHit(entries: readonly ListEntry[], query: string): boolean {
  const wanted = query.trim().toLowerCase();
  return wanted !== '' && entries.some(({ words }) => words.toLowerCase().includes(wanted));
}

function ActWord({ act }: { act: PageEntry['act'] }) {
  const word = ACT_WORDS[act];
  return word ? <span class="quiet"> · {t(word)}</span> : null;
}

/** "Bob Woodward reported it · Kremlin denies it, 9 Oct 2024"; '' until the record is loaded. */
function exchangeLine(record: ClaimRecord | undefined, date: string | null, key: string): string {
  if (!record) return '';
  const { maker, answer } = exchangeOf(record, date, key);
  return [
    ...(maker ? [says(maker.speaker.name, maker)] : []),
    ...(answer ? [says(t(`side_${answer.speaker.side}`), answer)] : []),
  ].join(' · ');
}

function says(name: string, { act, date }: StatementView): string {
  const did = t('list_who_did', name, t(`did_${act.replaceAll('-', '_')}` as WordKey));
  return date === null ? did : t('list_on_day', did, sayDate(date));
}
