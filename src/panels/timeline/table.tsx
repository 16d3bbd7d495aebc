/** The timeline as a table: the same points, sortable, and what screen readers get. */
import { useMemo, useState } from 'preact/hooks';
import type { TimelinePoint } from '#src/claims/timeline';
import { t, type WordKey } from '#src/shared/ui/words';
import { type Column, sortPoints } from './filter';
import { useGrowing } from './use-growing';
import { cellText, dayWords, didWords, sideWords } from './words';

const COLUMNS: readonly [Column, WordKey][] = [
  ['day', 'column_day'],
  ['side', 'column_side'],
  ['who', 'column_who'],
  ['did', 'column_did'],
  ['about', 'column_about'],
];

interface Props {
  points: readonly TimelinePoint[];
  /** Opens the record of a claim. */
  open(claim: string): void;
}

export function Table({ points, open }: Props) {
  const [column, setColumn] = useState<Column>('day');
  const [isDescending, setDescending] = useState(true);
  const sorted = useMemo(() => sortPoints(points, column, isDescending, cellText), [points, column, isDescending]);
  const count = useGrowing(sorted);
  const sortBy = (name: Column) => {
    setDescending(name === column ? !isDescending : false);
    setColumn(name);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keys
    <section class="tl-table" aria-label={t('timeline_table')} tabIndex={0}>
      <table class="small">
        <thead>
          <tr>
            {COLUMNS.map(([name, word]) => (
              <th
                key={name}
                scope="col"
                aria-sort={name !== column ? undefined : isDescending ? 'descending' : 'ascending'}
              >
                <button type="button" class="plain small" onClick={() => sortBy(name)}>
                  {t(word)}
                  <span aria-hidden="true">{name !== column ? '' : isDescending ? ' ▾' : ' ▴'}</span>
                </button>
              </th>
            ))}
            <th scope="col">{t('column_source')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, count).map((point) => (
            <PointRow key={point.id} point={point} open={open} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PointRow({ point, open }: { point: TimelinePoint; open(claim: string): void }) {
  return (
    <tr>
      <td>{dayWords(point)}</td>
      <td>{sideWords(point)}</td>
      <td lang="en">{point.speaker}</td>
      <td>
        {didWords(point)}
        {point.act !== null && (
          <span class="quiet tl-says" lang="en">
            {point.says}
          </span>
        )}
      </td>
      <td>
        <button type="button" class="plain small about" lang="en" onClick={() => open(point.claim)}>
          {point.claimText}
        </button>
      </td>
      <td>
        <PointSource source={point.source} />
      </td>
    </tr>
  );
}

/** Where it was published, as a link where an address is on record. */
export function PointSource({ source }: Pick<TimelinePoint, 'source'>) {
  if (!source) return null;
  if (!source.url) return <>{source.publisher}</>;
  return (
    <a href={source.url} target="_blank" rel="noopener noreferrer">
      {source.publisher}
    </a>
  );
}
