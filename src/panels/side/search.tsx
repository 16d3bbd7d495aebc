/** All loaded claims with search and filters, grouped by month with counts; with a query, best hits first instead. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ClaimKind } from '#src/claims/frame';
import { MAX_QUERY } from '#src/shared/protocol/limits';
import type { ClaimHead, SearchAnswer } from '#src/shared/protocol/messages';
import { sayDate, saySpan } from '#src/shared/ui/dates';
import { Glyph } from '#src/shared/ui/glyph';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { sayNumber, t, tn } from '#src/shared/ui/words';
import { askSearch } from '../parts/ask';
import { Choice } from '../parts/choice';
import { StandingChoice } from '../parts/standing-choice';
import { byMonth, type ClaimFilter, filterClaims, NO_CLAIM_FILTER, speakersOf, yearsOfClaims } from './claim-groups';

/** Delay of a query after the last key, in ms. */
const PAUSE = 150;

const KIND_WORDS = {
  event: 'claim_kind_event',
  position: 'claim_kind_position',
  figure: 'claim_kind_figure',
} as const;

interface Props {
  query: string;
  setQuery(query: string): void;
  filter: ClaimFilter;
  setFilter(filter: ClaimFilter): void;
  open(claim: string): void;
}

export function Search({ query, setQuery, filter, setFilter, open }: Props) {
  const { answer, failed } = useSearch(query);
  const found = useMemo(() => answer?.found ?? [], [answer]);
  const shown = useMemo(() => filterClaims(found, filter), [found, filter]);
  const change = (part: Partial<ClaimFilter>) => setFilter({ ...filter, ...part });
  const isFiltered = Object.values(filter).some((value) => value !== '');
  return (
    <section class="stack">
      <search class="stack">
        <input
          type="search"
          aria-label={t('search_label')}
          maxLength={MAX_QUERY}
          placeholder={t('search_label')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <div class="row wrap filters">
          <StandingChoice value={filter.standing} choose={(standing) => change({ standing })} />
          <Choice
            label="filter_who"
            value={filter.who}
            options={speakersOf(found).map((name) => [name, name])}
            choose={(who) => change({ who })}
          />
          <Choice
            label="filter_kind"
            value={filter.kind}
            options={ClaimKind.options.map((kind) => [kind, t(KIND_WORDS[kind])])}
            choose={(kind) => change({ kind: kind as ClaimKind | '' })}
          />
          <Choice
            label="filter_year"
            value={filter.year}
            options={yearsOfClaims(found).map((year) => [year, year])}
            choose={(year) => change({ year })}
          />
          {isFiltered && (
            <button type="button" class="plain" onClick={() => setFilter(NO_CLAIM_FILTER)}>
              {t('filter_clear')}
            </button>
          )}
        </div>
      </search>
      <p class="small quiet" role="status">
        {failed ? t('state_failed_hint') : answer && tn('search_found', isFiltered ? shown.length : answer.total)}
      </p>
      {query.trim() === '' ? <Months claims={shown} open={open} /> : <Heads claims={shown} open={open} />}
      {answer && answer.total > found.length && (
        <p class="small quiet">{t('search_more', sayNumber(answer.total - found.length))}</p>
      )}
    </section>
  );
}

/** The background's answer to the query, requested PAUSE after the last key. */
function useSearch(query: string): { answer: SearchAnswer | null; failed: boolean } {
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(async () => {
      const found = await askSearch(query);
      if (gone) return;
      setFailed(found === null);
      setAnswer(found);
    }, PAUSE);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [query]);
  return { answer, failed };
}

interface ListProps {
  claims: readonly ClaimHead[];
  open(claim: string): void;
}

function Months({ claims, open }: ListProps) {
  return (
    <>
      {byMonth(claims).map(({ month, claims: group }) => (
        <section key={month} class="month">
          <h2>
            {month === '' ? t('group_undated') : sayDate(month)}
            <span class="quiet"> {sayNumber(group.length)}</span>
          </h2>
          <Heads claims={group} open={open} />
        </section>
      ))}
    </>
  );
}

function Heads({ claims, open }: ListProps) {
  return (
    <ul class="page-list">
      {claims.map((head) => (
        <li key={head.claim}>
          <button type="button" class="entry" onClick={() => open(head.claim)}>
            <Glyph standing={head.standing} />
            <span class="entry-text">
              <span lang="en">{head.text}</span>
              {head.pack !== undefined && <span class="small">{t('packs_from', head.pack)}</span>}
              <span class="small quiet">
                <span class={`${head.standing} strong`}>{t(STANDING_LOOKS[head.standing].word)}</span>
                {head.time && ` · ${saySpan(head.time)}`}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
