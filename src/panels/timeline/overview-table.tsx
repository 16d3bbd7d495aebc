/** The timeline by claim: one row per claim, with its points on a line and the time until an answer. */
import { useMemo, useState } from 'preact/hooks';
import type { TimelinePoint } from '#src/claims/timeline';
import { sayDate } from '#src/shared/ui/dates';
import { Glyph } from '#src/shared/ui/glyph';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { sayNumber, t, tn } from '#src/shared/ui/words';
import { byTopic, type OverviewOrder, type OverviewRow, overviewOf, type TopicGroup } from './overview';
import { SHAPES, shapeOf } from './shapes';
import { useGrowing } from './use-growing';
import { topicWords } from './words';

interface Props {
  points: readonly TimelinePoint[];
  /** The day to which sources were searched, `YYYY-MM-DD`. */
  end: string;
  /** Opens the record of a claim. */
  open(claim: string): void;
}

/** Columns of the table. */
const COLUMNS = 4;
/** Size of the line of points, in px; `scale` shrinks the shapes of the picture. */
const COURSE = { width: 240, height: 16, margin: 7, scale: 0.75 };

export function OverviewTable({ points, end, open }: Props) {
  const [order, setOrder] = useState<OverviewOrder>('longest-wait');
  const [isGrouped, setGrouped] = useState(true);
  const rows = useMemo(() => overviewOf(points, end, order), [points, end, order]);
  const groups = useMemo(() => (isGrouped ? byTopic(rows) : [{ topic: '', rows }]), [rows, isGrouped]);
  const count = useGrowing(groups, rows.length);
  const begin = useMemo(
    () => rows.flatMap((row) => row.points.map(({ first }) => first)).sort()[0] ?? end,
    [rows, end],
  );
  return (
    <div class="stack">
      <div class="row wrap tl-orders">
        <label class="choice small">
          <span class="quiet">{t('list_order')}</span>
          <select value={order} onChange={(event) => setOrder(event.currentTarget.value as OverviewOrder)}>
            <option value="longest-wait">{t('overview_longest')}</option>
            <option value="newest">{t('overview_newest')}</option>
          </select>
        </label>
        <label class="choice small">
          <span class="quiet">{t('overview_groups')}</span>
          <select value={String(isGrouped)} onChange={(event) => setGrouped(event.currentTarget.value === 'true')}>
            <option value="true">{t('overview_by_topic')}</option>
            <option value="false">{t('overview_ungrouped')}</option>
          </select>
        </label>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keys */}
      <section class="tl-table tl-overview" aria-label={t('timeline_by_claim')} tabIndex={0}>
        <table class="small">
          <thead>
            <tr>
              <th scope="col">{t('column_about')}</th>
              <th scope="col">{t('column_first')}</th>
              <th scope="col">{t('column_answer')}</th>
              <th scope="col" class="course">
                <span class="row">
                  <span class="grow">{begin.slice(0, 4)}</span>
                  <span class="only-heard">{t('column_course')}</span>
                  <span>{end.slice(0, 4)}</span>
                </span>
              </th>
            </tr>
          </thead>
          {firstRows(groups, count).map(({ topic, rows: own, total }) => (
            <tbody key={topic}>
              {topic !== '' && (
                <tr class="tl-topic">
                  <th scope="rowgroup" colSpan={COLUMNS}>
                    <span lang="en">{topicWords(topic)}</span> <span class="quiet">{sayNumber(total)}</span>
                  </th>
                </tr>
              )}
              {own.map((row) => (
                <ClaimLine key={row.claim} row={row} begin={begin} end={end} open={open} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </div>
  );
}

/** The first rows of groups, with the number of all rows of each group; groups without one of these rows are left out. */
function firstRows(groups: readonly TopicGroup[], count: number): (TopicGroup & { total: number })[] {
  let left = count;
  const shown: (TopicGroup & { total: number })[] = [];
  for (const { topic, rows } of groups) {
    if (left <= 0) break;
    shown.push({ topic, rows: rows.slice(0, left), total: rows.length });
    left -= rows.length;
  }
  return shown;
}

interface LineProps {
  row: OverviewRow;
  begin: string;
  end: string;
  open(claim: string): void;
}

function ClaimLine({ row, begin, end, open }: LineProps) {
  return (
    <tr>
      <td>
        <button type="button" class="plain small about" onClick={() => open(row.claim)}>
          <span lang="en">{row.claimText}</span>
        </button>
        <span class="tl-standing">
          <Glyph standing={row.standing} />
          {t(STANDING_LOOKS[row.standing].word)}
          {row.pack !== undefined && ` · ${t('packs_from', row.pack)}`}
        </span>
      </td>
      <td>{sinceWords(row)}</td>
      <td class={row.answered === null && row.waited !== null ? 'waits' : undefined}>{answerWords(row)}</td>
      <td class="course">
        <Course points={row.points} begin={begin} end={end} />
      </td>
    </tr>
  );
}

function sinceWords({ since }: OverviewRow): string {
  if (since === null) return t('overview_unsaid');
  return since === '' ? t('date_unknown') : sayDate(since);
}

function answerWords({ answered, waited }: OverviewRow): string {
  if (waited === null) return answered === null ? t('overview_not_due') : sayDate(answered);
  if (answered === null) return tn('overview_waits', waited);
  return waited === 0 ? t('overview_same_day', sayDate(answered)) : tn('overview_after', waited, sayDate(answered));
}

/** The points of a claim, to scale, from the first day of all claims to the record's end. Decorative: the cells say the same. */
function Course({ points, begin, end }: { points: readonly TimelinePoint[]; begin: string; end: string }) {
  const { width, height, margin, scale } = COURSE;
  const from = Date.parse(begin);
  const span = Math.max(1, Date.parse(end) - from);
  const placeOf = (day: string) =>
    margin + Math.min(1, Math.max(0, (Date.parse(day) - from) / span)) * (width - 2 * margin);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path class="tl-month" d={`M0 ${height / 2}H${width}`} />
      {points.map((point) => {
        const { d, isFilled, isDashed } = SHAPES[shapeOf(point)];
        return (
          <g
            key={point.id}
            class="tl-mark"
            transform={`translate(${placeOf(point.first).toFixed(1)} ${height / 2}) scale(${scale})`}
          >
            <path d={d} class={isFilled ? 'filled' : 'outline'} stroke-dasharray={isDashed ? '2 2' : undefined} />
          </g>
        );
      })}
    </svg>
  );
}
