/** The card's fixed rows, its first screen: who reported the claim, and what each party did about it, on which day. */
import type { PartyRow, ReportedRow, Row } from '#src/claims/rows';
import type { Source } from '#src/claims/schema';
import type { ClaimView, StatementView } from '#src/claims/view';
import { sayDate } from '#src/shared/ui/dates';
import { t, tn, wordLanguage } from '#src/shared/ui/words';
import { SourceLink } from './sources';
import { actWord, sideWord } from './wording';

/** Number of outlets that a row names besides the first. */
const MORE_NAMES = 2;
/** With more rows than this, each text gets one line, so that all rows are visible at once. */
const USUAL_ROWS = 3;

export interface RowsProps {
  view: ClaimView;
  /** The page's day while the whole record is shown; later statements are marked. */
  laterThan: string | null;
  /** Whether the claim is of the bundled pack, whose parties have the names of their sides, in the language of the interface. */
  isBundled: boolean;
}

/** The rows, each with the date of its statement. The row whose statement the sentence states is highlighted. */
export function Rows({ view, laterThan, isBundled }: RowsProps) {
  const { rows, stated } = view;
  const isInRow = rows.some(({ statement }) => statement?.isStated);
  const hasOwnRow = stated !== null && !isInRow;
  const isMany = rows.length + (hasOwnRow ? 1 : 0) > USUAL_ROWS;
  return (
    <section class={isMany ? 'answers many' : 'answers'} id="sl-rows" aria-label={t('card_rows')}>
      {hasOwnRow && (
        <div class="answer stated">
          <h3>{t('card_this_sentence')}</h3>
          <Words statement={stated} source={stated.sources[0] ?? null} laterThan={laterThan} />
        </div>
      )}
      {rows.map((row) => (
        <RowLine
          key={row.kind === 'party' ? row.side : row.kind}
          row={row}
          view={view}
          laterThan={laterThan}
          isBundled={isBundled}
        />
      ))}
    </section>
  );
}

function RowLine({ row, view, laterThan, isBundled }: RowsProps & { row: Row }) {
  const isStated = row.statement?.isStated === true;
  return (
    <div class={isStated ? 'answer stated' : 'answer'}>
      <h3>{titleOf(row, isBundled)}</h3>
      {row.kind === 'reported' ? (
        <Reported row={row} view={view} />
      ) : row.statement ? (
        <Words statement={row.statement} source={row.source} laterThan={laterThan} />
      ) : (
        <p class="words quiet">{t('card_no_answer', sayDate(lookedUntil(view)))}</p>
      )}
      {isStated && <p class="tells">{t('card_this_sentence')}</p>}
    </div>
  );
}

/** The row's title. Without an outlet's own report, it is about who published what others said. */
function titleOf(row: ReportedRow | PartyRow, isBundled: boolean): string {
  if (row.kind === 'party') return isBundled || row.name === null ? sideWord(row.side) : row.name;
  return t(row.statement === null && row.names.length > 0 ? 'card_published_by' : 'card_reported_by');
}

/** The day up to which sources were searched for a party without a statement: the page's day, or the end of the record. */
function lookedUntil({ on, recordEnds }: ClaimView): string {
  return on !== null && on < recordEnds ? on : recordEnds;
}

function Reported({ row, view }: { row: ReportedRow; view: ClaimView }) {
  const { names, date, source } = row;
  const [first, ...others] = names;
  if (first === undefined) return <p class="words quiet">{t('card_no_report', sayDate(lookedUntil(view)))}</p>;
  const more = others.slice(0, MORE_NAMES).join(t('why_comma'));
  return (
    <>
      <p class="words names" lang="en">
        <span class="who">{first}</span>
        {more !== '' && <span class="quiet"> + {more}</span>}
        {others.length > MORE_NAMES && (
          <span class="quiet" lang={wordLanguage()}>
            {' '}
            {tn('card_source_more', others.length - MORE_NAMES)}
          </span>
        )}
      </p>
      <When day={date === null ? t('date_unknown') : sayDate(date)} source={source} />
    </>
  );
}

interface WordsProps {
  statement: StatementView;
  source: Source | null;
  laterThan: string | null;
}

/** A statement in a row: its words, its day as a link, and the speaker below. */
function Words({ statement, source, laterThan }: WordsProps) {
  const { speaker, act, says, quote, date, dated } = statement;
  const isLater = laterThan !== null && date !== null && date > laterThan;
  return (
    <>
      <p class="words" lang="en">
        {quote ? <q>{quote}</q> : says}
      </p>
      <When day={date === null ? t('date_unknown') : sayDate(date)} source={source} />
      <p class="by">
        <span class="who" lang="en">
          {speaker.name}
        </span>{' '}
        {actWord(act)}
        {dated === 'published' && ` · ${t('card_day_published')}`}
        {isLater && <span class="later"> · {t('card_later')}</span>}
        {speaker.role && <span lang="en"> · {speaker.role}</span>}
      </p>
    </>
  );
}

/** The statement's day, as a link to its best source if that has an address. */
function When({ day, source }: { day: string; source: Source | null }) {
  return (
    <p class="when">
      {source ? (
        <SourceLink source={source} name={t('row_source_link', day, source.publisher)} isAway>
          {day}
        </SourceLink>
      ) : (
        day
      )}
    </p>
  );
}
