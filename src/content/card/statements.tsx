/** Who said what: the Kremlin, the others by side, and what came out after the page's date. */
import type { SideGroup, StatementView } from '#src/claims/view';
import { t, tn } from '#src/shared/ui/words';
import { actWord, sideWord, statementDate } from './wording';

export function Statements({ kremlin, others }: { kremlin: StatementView[]; others: SideGroup[] }) {
  return (
    <div class="part">
      <Side side="russia" statements={kremlin} />
      {others.map(({ side, statements }) => (
        <Side key={side} side={side} statements={statements} />
      ))}
    </div>
  );
}

function Side({ side, statements }: SideGroup) {
  return (
    <section class="side" aria-label={sideWord(side)}>
      <h3>{sideWord(side)}</h3>
      {statements.length === 0 && <p class="quiet">{t('card_kremlin_none')}</p>}
      {statements.map((one) => (
        <Says key={`${one.speaker.id} ${one.date} ${one.summary}`} statement={one} />
      ))}
    </section>
  );
}

/** What came out later stands apart, each line beginning with its date. */
export function Since({ statements, standsNow }: { statements: StatementView[]; standsNow: string | null }) {
  if (statements.length === 0) return null;
  return (
    <section class="part side" aria-label={t('card_since')}>
      <h3>{t('card_since')}</h3>
      {statements.map((one) => (
        <Says key={`${one.speaker.id} ${one.date} ${one.summary}`} statement={one} />
      ))}
      {standsNow && <p class="line quiet">{t('card_since_standing', standsNow)}</p>}
    </section>
  );
}

function Says({ statement }: { statement: StatementView }) {
  const { speaker, act, summary, quote, sources } = statement;
  const [first, ...more] = sources;
  return (
    <div class="says">
      <p>
        <span class="who">{speaker.name}</span> {actWord(act)}
      </p>
      <p>
        {summary} {quote && <q class="quote">{quote}</q>}
      </p>
      <p class="quiet small">
        {[statementDate(statement), first?.publisher, more.length > 0 ? tn('card_source_more', more.length) : '']
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}
