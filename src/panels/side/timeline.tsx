/** Statements by day, as a list with a decorative line and points. */
import type { StatementView } from '#src/claims/view';
import { type ClaimView, SIDE_ORDER } from '#src/claims/view';
import { sayDate } from '#src/shared/ui/dates';
import { t, type WordKey } from '#src/shared/ui/words';
import { SourceLink } from './sources';

export function Timeline({ view }: { view: ClaimView }) {
  const before = inOrder([...view.said]);
  return (
    <>
      {before.length > 0 && <Statements list={before} />}
      {view.since.length > 0 && (
        <>
          <h2>{t('card_since')}</h2>
          <Statements list={view.since} />
        </>
      )}
      {before.length + view.since.length === 0 && <p class="quiet">{t('line_nothing')}</p>}
    </>
  );
}

function Statements({ list }: { list: readonly StatementView[] }) {
  return (
    <ol class="timeline">
      {list.map((statement, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: statements have no id, and the list never changes its order
        <li key={i} class={statement.act === 'denies' ? 'says-no' : undefined}>
          <p class="small quiet">{when(statement)}</p>
          <p>
            <strong lang="en">{statement.speaker.name}</strong>{' '}
            {t(`did_${statement.act.replaceAll('-', '_')}` as WordKey)}{' '}
            <span class="small quiet">{t(`side_${statement.speaker.side}`)}</span>
          </p>
          <p lang="en">{statement.says}</p>
          {statement.quote && (
            <q class="quiet" lang="en">
              {statement.quote}
            </q>
          )}
          <p class="small">
            {statement.sources.map((source, n) => (
              <span key={source.id}>
                {n > 0 && ' · '}
                <SourceLink source={source} />
              </span>
            ))}
          </p>
        </li>
      ))}
    </ol>
  );
}

function when({ date, dated }: StatementView): string {
  if (date === null) return t('date_unknown');
  const day = sayDate(date);
  return dated === 'published' ? t('date_published', day) : day;
}

/** Sorts by day as text (`2025-02` before `2025-02-07`), then by SIDE_ORDER; undated last. */
function inOrder(list: StatementView[]): StatementView[] {
  const rank = ({ speaker }: StatementView) => SIDE_ORDER.indexOf(speaker.side);
  const day = ({ date }: StatementView) => date ?? '9999';
  return list.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : rank(a) - rank(b)));
}
