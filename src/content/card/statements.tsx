/** Statements in the card: everything said, and what became known after the page's day, with sources as links. */
import type { StatementView } from '#src/claims/view';
import { t, tn } from '#src/shared/ui/words';
import { SourceLink } from './sources';
import { actWord, statementDate } from './wording';

/** Most publishers named under a statement; the others are in the folded list of sources. */
const NAMED_SOURCES = 4;

/** Everything said up to the page's day, oldest first, each with its words and sources. */
export function Said({ said }: { said: StatementView[] }) {
  if (said.length === 0) return null;
  return (
    <details>
      <summary>{tn('card_said', said.length)}</summary>
      <Statements statements={said} />
    </details>
  );
}

/** What became known later, with dates, and the standing by the whole record if it differs. */
export function Since({ statements, standsNow }: { statements: StatementView[]; standsNow: string | null }) {
  if (statements.length === 0) return null;
  return (
    <details>
      <summary>{tn('card_since_count', statements.length)}</summary>
      <Statements statements={statements} />
      {standsNow && <p class="quiet">{t('card_since_standing', standsNow)}</p>}
    </details>
  );
}

function Statements({ statements }: { statements: StatementView[] }) {
  return (
    <div class="inside">
      {statements.map((one) => (
        <Says key={`${one.speaker.id} ${one.date} ${one.says}`} statement={one} />
      ))}
    </div>
  );
}

function Says({ statement }: { statement: StatementView }) {
  const { speaker, act, says, quote, sources, caution, isStated } = statement;
  const named = sources.slice(0, NAMED_SOURCES);
  const unnamed = sources.length - named.length;
  return (
    <div class={isStated ? 'says stated' : 'says'}>
      <p>
        <span class="who" lang="en">
          {speaker.name}
        </span>{' '}
        {actWord(act)}
        {speaker.role && (
          <span class="quiet small" lang="en">
            {' '}
            · {speaker.role}
          </span>
        )}
      </p>
      <p lang="en">
        {says} {quote && <q class="quiet">{quote}</q>}
      </p>
      <p class="quiet small">
        {statementDate(statement)}
        {named.map((source) => (
          <span key={source.id}>
            {' · '}
            <SourceLink source={source}>{source.publisher}</SourceLink>
          </span>
        ))}
        {unnamed > 0 && ` · ${tn('card_source_more', unnamed)}`}
      </p>
      {caution && (
        <p class="quiet small" lang="en">
          {caution}
        </p>
      )}
    </div>
  );
}
