/** The timeline: filters, picture, details of the chosen mark, and table. Used by its own page and the side panel. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TimelinePoint } from '#src/claims/timeline';
import { sayDate } from '#src/shared/ui/dates';
import { StandingWord } from '#src/shared/ui/glyph';
import { t, tn } from '#src/shared/ui/words';
import { Detail } from './detail';
import { filterPoints, NO_FILTER, type TimelineFilter, yearsOf } from './filter';
import { Filters } from './filters';
import { layOut, type PlacedMark, ROWS } from './layout';
import { OverviewTable } from './overview-table';
import { Picture } from './picture';
import { saveCsv, savePng, saveSvg } from './save';
import { ShapeLegend } from './shape-legend';
import type { Frame } from './standalone';
import { Table } from './table';

interface Props {
  points: readonly TimelinePoint[];
  /** The page's day; null without one. */
  day: string | null;
  /** Keys of the claims of the open page. */
  pageClaims: readonly string[];
  /** The day to which sources were searched, `YYYY-MM-DD`. */
  end: string;
  /** The record, its licence and its end, for files. */
  credit: string;
  /** The claim to show at first; null for all. */
  claim: string | null;
  /** Opens the record of a claim. */
  open(claim: string): void;
}

/** Zoom levels, as widths of a month in px: from a year in a window to a day in a slot. */
const ZOOMS = [32, 64, 128, 256, 512];
const FIRST_ZOOM = 2;
/** Largest initial length of a timeline of few months, in px. */
const FILLED = 1000;
/** Window width below which time runs downwards, in px. */
const NARROW = 640;
/** Most marks above each other in narrow windows, where six lanes must fit in 320 px. */
const NARROW_ROWS = 2;

export function TimelineView({ points, day, pageClaims, end, credit, claim, open }: Props) {
  const [filter, setFilter] = useState<TimelineFilter>({
    ...NO_FILTER,
    claims: claim === null ? null : new Set([claim]),
  });
  /** Null until the user zooms; until then, the zoom that fills the window is used. */
  const [chosenZoom, setZoom] = useState<number | null>(null);
  const [isByClaim, setByClaim] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const detail = useRef<HTMLElement>(null);
  const isDown = useNarrow();
  const shown = useMemo(() => filterPoints(points, filter), [points, filter]);
  const zoom = chosenZoom ?? firstZoom(shown);
  const layout = useMemo(
    () => layOut(shown, (ZOOMS[zoom] as number) / (isDown ? 2 : 1), isDown ? NARROW_ROWS : ROWS),
    [shown, zoom, isDown],
  );
  const years = useMemo(() => yearsOf(points), [points]);
  // Stored by a point's id, so that the choice survives filters and zooms.
  const current = (chosen === null ? undefined : layout.markOf.get(chosen)) ?? null;
  const choose = useCallback((mark: PlacedMark) => setChosen(mark.points[0]?.id ?? null), []);
  const withPicture = (work: (picture: SVGSVGElement, frame: Frame) => void) => {
    const picture = box.current?.querySelector<SVGSVGElement>('.tl-picture');
    if (picture) work(picture, { title: titleOf(shown), credit });
  };
  // Memoised, so that a zoom or a choice in the picture does not render it again.
  const table = useMemo(() => <Table points={shown} open={open} />, [shown, open]);
  const change = (part: Partial<TimelineFilter>) => setFilter((before) => ({ ...before, ...part }));

  return (
    <div class="stack timeline-view" ref={box}>
      <Filters filter={filter} years={years} pageClaims={pageClaims} change={change} />
      <OnlyClaim filter={filter} points={shown} />
      <div class="row wrap">
        <p class="grow tl-shown">
          <span role="status">{tn('timeline_shown', shown.length)}</span>
          {day !== null && !isByClaim && <span class="quiet tl-page-day">{t('timeline_page', sayDate(day))}</span>}
        </p>
        <fieldset class="row tl-views">
          <legend class="only-heard">{t('side_views')}</legend>
          <button type="button" aria-pressed={!isByClaim} onClick={() => setByClaim(false)}>
            {t('timeline_by_day')}
          </button>
          <button type="button" aria-pressed={isByClaim} onClick={() => setByClaim(true)}>
            {t('timeline_by_claim')}
          </button>
        </fieldset>
        {!isByClaim && (
          <>
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
          </>
        )}
      </div>
      {isByClaim ? (
        <>
          <OverviewTable points={shown} end={end} open={open} />
          <ShapeLegend />
        </>
      ) : (
        <>
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
            {current && (
              <Detail points={current.points} open={open} only={(one) => change({ claims: new Set([one]) })} />
            )}
          </section>
          <ShapeLegend />
          <div class="row wrap">
            <button type="button" onClick={() => withPicture(saveSvg)}>
              {t('timeline_save', 'SVG')}
            </button>
            <button type="button" onClick={() => withPicture((svg, frame) => void savePng(svg, frame))}>
              {t('timeline_save', 'PNG')}
            </button>
            <button type="button" onClick={() => saveCsv(shown)}>
              {t('timeline_save', 'CSV')}
            </button>
          </div>
          <h2>{t('timeline_table')}</h2>
          {table}
        </>
      )}
    </div>
  );
}

/** What the shown points are about: their claim, if they have one, else their number. */
function titleOf(points: readonly TimelinePoint[]): string {
  const claims = new Set(points.map(({ claim }) => claim));
  const what = claims.size === 1 ? points[0]?.claimText : tn('timeline_shown', points.length);
  return `${t('side_timeline')}: ${what}`;
}

/** Names the claim if only one is shown. */
function OnlyClaim({
  filter: { claims },
  points: [first],
}: {
  filter: TimelineFilter;
  points: readonly TimelinePoint[];
}) {
  if (claims?.size !== 1 || !first) return null;
  return (
    <div class="stack tight">
      <h2 lang="en">{first.claimText}</h2>
      <StandingWord standing={first.standing} />
    </div>
  );
}

/** The widest zoom at which all months fit, and at least the default. Linear in points. */
function firstZoom(points: readonly TimelinePoint[]): number {
  const months = new Set(points.map(({ first }) => first.slice(0, 'YYYY-MM'.length))).size;
  return Math.max(
    FIRST_ZOOM,
    ZOOMS.findLastIndex((width) => width * months <= FILLED),
  );
}

/** Whether the window is too narrow for a horizontal timeline. */
function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => window.innerWidth < NARROW);
  useEffect(() => {
    const hear = () => setNarrow(window.innerWidth < NARROW);
    window.addEventListener('resize', hear);
    return () => window.removeEventListener('resize', hear);
  }, []);
  return isNarrow;
}
