/** The timeline: filters, picture, what is chosen, and the same as a table. Used by its own page and the side panel. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TimelinePoint } from '#src/claims/timeline';
import { sayDate } from '#src/shared/ui/dates';
import { t, tn } from '#src/shared/ui/words';
import { Detail } from './detail';
import { filterPoints, NO_FILTER, type TimelineFilter, yearsOf } from './filter';
import { Filters } from './filters';
import { layOut, type PlacedMark, ROWS } from './layout';
import { Picture } from './picture';
import { saveCsv, savePng, saveSvg } from './save';
import { ShapeLegend } from './shape-legend';
import { Table } from './table';

interface Props {
  points: readonly TimelinePoint[];
  /** The page's day; null without one. */
  day: string | null;
  /** Keys of the claims of the open page. */
  pageClaims: readonly string[];
  /** The claim to begin with; null: all. */
  claim: string | null;
  /** Opens the record of a claim. */
  open(claim: string): void;
}

/** Widths of a month that one can zoom through, in px: a year in a window to a day in a slot. */
const ZOOMS = [32, 64, 128, 256, 512];
const FIRST_ZOOM = 2;
/** Below this width time runs down, in px. */
const NARROW = 640;
/** Marks above each other where six lanes have to stand side by side in 320 px. */
const NARROW_ROWS = 2;

export function TimelineView({ points, day, pageClaims, claim, open }: Props) {
  const [filter, setFilter] = useState<TimelineFilter>({
    ...NO_FILTER,
    claims: claim === null ? null : new Set([claim]),
  });
  const [zoom, setZoom] = useState(FIRST_ZOOM);
  const [chosen, setChosen] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const detail = useRef<HTMLElement>(null);
  const isDown = useNarrow();
  const shown = useMemo(() => filterPoints(points, filter), [points, filter]);
  const layout = useMemo(
    () => layOut(shown, (ZOOMS[zoom] as number) / (isDown ? 2 : 1), isDown ? NARROW_ROWS : ROWS),
    [shown, zoom, isDown],
  );
  const years = useMemo(() => yearsOf(points), [points]);
  // By a point's id, so that what is chosen stays so through filters and zooms.
  const current = (chosen === null ? undefined : layout.markOf.get(chosen)) ?? null;
  const choose = useCallback((mark: PlacedMark) => setChosen(mark.points[0]?.id ?? null), []);
  const withPicture = (work: (picture: SVGSVGElement) => void) => {
    const picture = box.current?.querySelector<SVGSVGElement>('.tl-picture');
    if (picture) work(picture);
  };
  // Not drawn anew for a zoom or a choice in the picture.
  const table = useMemo(() => <Table points={shown} open={open} />, [shown, open]);
  const change = (part: Partial<TimelineFilter>) => setFilter((before) => ({ ...before, ...part }));

  return (
    <div class="stack timeline-view" ref={box}>
      <Filters filter={filter} years={years} pageClaims={pageClaims} change={change} />
      <div class="row wrap">
        <p class="grow">
          <span role="status">{tn('timeline_shown', shown.length)}</span>
          {day !== null && <span class="quiet tl-page-day">{t('timeline_page', sayDate(day))}</span>}
        </p>
        <button
          type="button"
          aria-label={t('timeline_zoom_out')}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        >
          −
        </button>
        <button
          type="button"
          aria-label={t('timeline_zoom_in')}
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(zoom + 1)}
        >
          +
        </button>
      </div>
      <p id="timeline-keys" class="small quiet">
        {t('timeline_keys')}
      </p>
      {layout.marks.length > 0 && (
        <Picture
          layout={layout}
          current={current}
          day={day}
          isDown={isDown}
          choose={choose}
          enter={() => detail.current?.focus()}
        />
      )}
      <section ref={detail} class="tl-chosen" tabIndex={-1} aria-live="polite" aria-label={t('card_rows')}>
        {current && <Detail points={current.points} open={open} only={(one) => change({ claims: new Set([one]) })} />}
      </section>
      <ShapeLegend />
      <div class="row wrap">
        <button type="button" onClick={() => withPicture(saveSvg)}>
          {t('timeline_save', 'SVG')}
        </button>
        <button type="button" onClick={() => withPicture((svg) => void savePng(svg))}>
          {t('timeline_save', 'PNG')}
        </button>
        <button type="button" onClick={() => saveCsv(shown)}>
          {t('timeline_save', 'CSV')}
        </button>
      </div>
      <h2>{t('timeline_table')}</h2>
      {table}
    </div>
  );
}

/** Whether the window is too narrow for time to run across. */
function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => window.innerWidth < NARROW);
  useEffect(() => {
    const hear = () => setNarrow(window.innerWidth < NARROW);
    window.addEventListener('resize', hear);
    return () => window.removeEventListener('resize', hear);
  }, []);
  return isNarrow;
}
