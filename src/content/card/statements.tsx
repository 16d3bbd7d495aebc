/** Who said what: the fixed rows of outlets and parties, everything that was said, and what came out later. */
import type { ReportedRow, Row } from '#src/claims/rows';
import type { Source } from '#src/claims/schema';
import type { ClaimView, StatementView } from '#src/claims/view';
import { sayDate } from '#src/shared/ui/dates';
import { t, tn } from '#src/shared/ui/words';
import { isWeb } from './sources';
import { actWord, sideWord, statementDate } from './wording';

/** Names of outlets that a row shows beside the first. */
const MORE_NAMES = 2;

/** The rows, each with its own date; the one whose statement the sentence states is marked. */
export function Rows({ view }: { view: ClaimView }) {
  const { rows, stated } = view;
  const isInRow = rows.some(({ statement }) => statement?.isStated);
  return (
    <section class="part rows3" id="sl-rows" aria-label={t('card_rows')}>
      {stated && !isInRow && (
        <div class="row3 stated">
          <h3>{t('card_this_sentence')}</h3>
          <Words statement={stated} source={stated.sources[0] ?? null} />
        </div>
      )}
      {rows.map((row) => (
        <RowLine key={row.kind === 'party' ? row.side : row.kind} row={row} view={view} />
      ))}
    </section>
  );
}

function RowLine({ row, view }: { row: Row; view: ClaimView }) {
  const { statement, source } = row;
  const title = row.kind === 'reported' ? t('card_reported_by') : (row.name ?? sideWord(row.side));
  return (
    <div class={statement?.isStated ? 'row3 stated' : 'row3'}>
      <h3>
        {title}
        {statement?.isStated && <span class="quiet small"> · {t('card_this_sentence')}</span>}
      </h3>
      {row.kind === 'reported' ? (
        <Reported row={row} view={view} />
      ) : statement ? (
        <Words statement={statement} source={source} />
      ) : (
        <p class="quiet">{t('card_no_answer', sayDate(lookedUntil(view)))}</p>
      )}
    </div>
  );
}

/** Where a party is silent, it was looked for up to the page's day, and never further than the record goes. */
function lookedUntil({ on, recordEnds }: ClaimView): string {
  return on !== null && on < recordEnds ? on : recordEnds;
}

function Reported({ row, view }: { row: ReportedRow; view: ClaimView }) {
  const { names, date, source } = row;
  const [first, ...others] = names;
  if (first === undefined) return <p class="quiet">{t('card_no_report', sayDate(lookedUntil(view)))}</p>;
  const more = others.slice(0, MORE_NAMES).join(t('why_comma'));
  return (
    <p>
      <span class="who">{first}</span>
      {more !== '' && <span class="quiet"> + {more}</span>}
      {others.length > MORE_NAMES && <span class="quiet"> {tn('card_source_more', others.length - MORE_NAMES)}</span>}{' '}
      <When day={date === null ? t('date_unknown') : sayDate(date)} source={source} />
    </p>
  );
}

function Words({ statement, source }: { statement: StatementView; source: Source | null }) {
  const { speaker, act, says, quote } = statement;
  return (
    <>
      <p>
        <span lang="en">{quote ? <q class="quote">{quote}</q> : says}</span>{' '}
        <When day={statementDate(statement)} source={source} />
      </p>
      <p class="quiet small">
        <span class="who">{speaker.name}</span> {actWord(act)}
        {speaker.role && ` · ${speaker.role}`}
      </p>
    </>
  );
}

/** The statement's day, as a link to its best source where that has an address. */
function When({ day, source }: { day: string; source: Source | null }) {
  if (!source || !isWeb(source.url)) return <span class="quiet small">{day}</span>;
  return (
    <a
      class="small"
      href={source.url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t('row_source_link', day, source.publisher)}
    >
      {day} ↗
    </a>
  );
}

/** Everything said up to the page's day, oldest first, each with its words and sources. */
export function Said({ said }: { said: StatementView[] }) {
  if (said.length === 0) return null;
  return (
    <details class="part">
      <summary>{tn('card_said', said.length)}</summary>
      <div class="inside">
        {said.map((one) => (
          <Says key={`${one.speaker.id} ${one.date} ${one.says}`} statement={one} />
        ))}
      </div>
    </details>
  );
}

/** What came out later stands apart, each line with its date. */
export function Since({ statements, standsNow }: { statements: StatementView[]; standsNow: string | null }) {
  if (statements.length === 0) return null;
  return (
    <section class="part side" aria-label={t('card_since')}>
      <h3>{t('card_since')}</h3>
      {statements.map((one) => (
        <Says key={`${one.speaker.id} ${one.date} ${one.says}`} statement={one} />
      ))}
      {standsNow && <p class="line quiet">{t('card_since_standing', standsNow)}</p>}
    </section>
  );
}

function Says({ statement }: { statement: StatementView }) {
  const { speaker, act, says, quote, sources, caution, isStated } = statement;
  const [first, ...more] = sources;
  return (
    <div class={isStated ? 'says stated' : 'says'}>
      <p>
        <span class="who">{speaker.name}</span> {actWord(act)}
      </p>
      <p>
        <span lang="en">
          {says} {quote && <q class="quote">{quote}</q>}
        </span>
      </p>
      <p class="quiet small">
        {[statementDate(statement), first?.publisher, more.length > 0 ? tn('card_source_more', more.length) : '']
          .filter(Boolean)
          .join(' · ')}
      </p>
      {caution && (
        <p class="quiet small" lang="en">
          {caution}
        </p>
      )}
    </div>
  );
}
