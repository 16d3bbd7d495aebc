/** The timeline as a picture: lanes, marks, threads of what is chosen, the page's day. One stop of the Tab key. */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { sayDate } from '#src/shared/ui/dates';
import { sayNumber, t } from '#src/shared/ui/words';
import { HEAD, type Layout, type PlacedMark, SLOT, type Step, stepFrom } from './layout';
import { SHAPES, shapeOf } from './shapes';
import { NAMES_START } from './standalone';
import { type Thread, threadsOf } from './threads';
import { laneWord, markLabel } from './words';

export interface PictureProps {
  layout: Layout;
  /** The mark that keys move from; null before any was chosen. */
  current: PlacedMark | null;
  /** The page's day; null for none. */
  day: string | null;
  /** Time runs down and lanes stand side by side, for narrow windows. */
  isDown: boolean;
  /** Must be the same function from one drawing to the next, or all marks are drawn anew. */
  choose(mark: PlacedMark): void;
  /** Enter or Space on the current mark: the focus goes to what is said of it. */
  enter(): void;
}

const STEPS_ACROSS: Record<string, Step> = {
  ArrowLeft: 'back',
  ArrowRight: 'on',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
  PageUp: 'month-back',
  PageDown: 'month-on',
};
const STEPS_DOWN: Record<string, Step> = {
  ...STEPS_ACROSS,
  ArrowUp: 'back',
  ArrowDown: 'on',
  ArrowLeft: 'up',
  ArrowRight: 'down',
};

const idOf = ({ key }: PlacedMark): string => `mark-${key}`;

export function Picture({ layout, current, day, isDown, choose, enter }: PictureProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const width = isDown ? layout.breadth + DATES : layout.length;
  const height = isDown ? layout.length + HEAD : layout.breadth + HEAD;
  useStart(scroller, layout, day, isDown);
  // Drawn once a layout: what is chosen is drawn apart, so a key press costs nothing here.
  const marks = useMemo(() => <Marks marks={layout.marks} isDown={isDown} choose={choose} />, [layout, isDown, choose]);
  useEffect(() => {
    if (current) document.getElementById(idOf(current))?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if ((event.key === 'Enter' || event.key === ' ') && current) {
      event.preventDefault();
      return enter();
    }
    const step = (isDown ? STEPS_DOWN : STEPS_ACROSS)[event.key];
    const start = current ?? layout.marks.at(-1);
    if (!step || !start) return;
    event.preventDefault();
    choose(current ? stepFrom(layout, current, step) : start);
  };

  return (
    <div class={isDown ? 'tl-frame down' : 'tl-frame'}>
      {!isDown && (
        <ul class="tl-lanes small" aria-hidden="true">
          {layout.lanes.map(({ lane, start, size }) => (
            <li key={lane} style={{ top: `${start + HEAD}px`, height: `${size}px` }}>
              {laneWord(lane)}
            </li>
          ))}
        </ul>
      )}
      <div
        ref={scroller}
        class="tl-scroll"
        role="listbox"
        tabIndex={0}
        aria-label={t('side_timeline')}
        aria-describedby="timeline-keys"
        aria-activedescendant={current ? idOf(current) : undefined}
        onKeyDown={onKeyDown}
      >
        {isDown && <LaneHeads layout={layout} width={width} />}
        <svg class="tl-picture" role="none" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          <Ground layout={layout} isDown={isDown} />
          {day !== null && <PageDay layout={layout} day={day} isDown={isDown} />}
          <Threads threads={current ? threadsOf(layout, current) : []} isDown={isDown} />
          {current && <Ring mark={current} isDown={isDown} />}
          {marks}
        </svg>
      </div>
    </div>
  );
}

/** Width of the column with the months where time runs down, in px. */
const DATES = 42;

const place = (along: number, across: number, isDown: boolean): [number, number] =>
  isDown ? [across + DATES, along + HEAD] : [along, across + HEAD];

/** Names of the lanes where time runs down: they stay in sight, by turns in two lines. */
function LaneHeads({ layout, width }: { layout: Layout; width: number }) {
  return (
    <div class="tl-heads" aria-hidden="true" style={{ width: `${width}px`, height: `${HEAD}px` }}>
      {layout.lanes.map(({ lane, start, size }) => (
        <span key={lane} style={{ left: `${start + size / 2 + DATES}px` }}>
          {laneWord(lane)}
        </span>
      ))}
    </div>
  );
}

/** Parts that only the eye needs: the options and the table say the same. */
function Drawn({ children }: { children: ComponentChildren }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of an SVG cannot have the focus
  return <g aria-hidden="true">{children}</g>;
}

/** Begins at the page's day, else at the end: what is newest is asked for most. */
function useStart(scroller: { current: HTMLElement | null }, layout: Layout, day: string | null, isDown: boolean) {
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const along = day === null ? layout.length : layout.scale.at(day);
    box.scrollTop = isDown ? along - box.clientHeight / 2 : 0;
    box.scrollLeft = isDown ? 0 : along - box.clientWidth / 2;
  }, [scroller, layout, day, isDown]);
}

/** Months, and a band for each lane. */
function Ground({ layout: { scale, lanes, length, breadth }, isDown }: { layout: Layout; isDown: boolean }) {
  return (
    <Drawn>
      {lanes.map(({ lane, start, size }, i) => {
        const [x, y] = place(0, start, isDown);
        return (
          <g key={lane}>
            <rect class="tl-lane" x={x} y={y} width={isDown ? size : length} height={isDown ? length : size} />
            {isDown ? (
              <text class="tl-text" x={x + size / 2} y={i % 2 === 0 ? HEAD - 22 : HEAD - 8} text-anchor="middle">
                {laneWord(lane)}
              </text>
            ) : (
              // Outside of the picture, where only its files show it: on the page the names do not scroll.
              <text class="tl-name" x={NAMES_START} y={y + size / 2 + 4}>
                {laneWord(lane)}
              </text>
            )}
          </g>
        );
      })}
      {scale.segments.map(({ from, isEmpty, start, size }) => {
        const [x, y] = place(start, 0, isDown);
        const [x2, y2] = place(start, breadth, isDown);
        return (
          <g key={from}>
            <path class="tl-month" d={`M${x} ${y}L${x2} ${y2}`} />
            {(size >= MONTH_LABEL || from.endsWith('-01') || isDown) && (
              <text class="tl-text" x={isDown ? 0 : x + 3} y={isDown ? y + 12 : 16}>
                {isEmpty ? '…' : monthWord(from, size, isDown)}
              </text>
            )}
          </g>
        );
      })}
    </Drawn>
  );
}

/** From this width on a month has its name, in px. */
const MONTH_LABEL = 60;

const monthWord = (month: string, size: number, isDown: boolean): string =>
  isDown ? month : size >= MONTH_LABEL * 2 ? sayDate(month) : month;

/** Room that the page's day takes beside its line, in px: the longest of the languages. */
const DAY_LABEL = 220;

function PageDay({ layout, day, isDown }: { layout: Layout; day: string; isDown: boolean }) {
  const along = layout.scale.at(day);
  const [x, y] = place(along, 0, isDown);
  const [x2, y2] = place(along, layout.breadth, isDown);
  const isNearEnd = along + DAY_LABEL > layout.length && along > layout.length / 2;
  return (
    <Drawn>
      <path class="tl-day" d={`M${x} ${y}L${x2} ${y2}`} />
      {!isDown && (
        <text class="tl-text" x={isNearEnd ? x - 4 : x + 4} y={HEAD - 6} text-anchor={isNearEnd ? 'end' : 'start'}>
          {t('timeline_page', sayDate(day))}
        </text>
      )}
    </Drawn>
  );
}

function Threads({ threads, isDown }: { threads: Thread[]; isDown: boolean }) {
  return (
    <Drawn>
      {threads.map(({ from, to }) => {
        const [x, y] = place(from.along, from.across, isDown);
        const [x2, y2] = place(to.along, to.across, isDown);
        return <path key={`${from.key} ${to.key}`} class="tl-thread" d={`M${x} ${y}L${x2} ${y2}`} />;
      })}
    </Drawn>
  );
}

function Ring({ mark, isDown }: { mark: PlacedMark; isDown: boolean }) {
  const [x, y] = place(mark.along, mark.across, isDown);
  return <circle class="tl-ring" cx={x} cy={y} r={SLOT / 2 + 2} />;
}

interface MarksProps {
  marks: readonly PlacedMark[];
  isDown: boolean;
  choose(mark: PlacedMark): void;
}

function Marks({ marks, isDown, choose }: MarksProps) {
  return (
    <>
      {marks.map((mark) => {
        const [x, y] = place(mark.along, mark.across, isDown);
        const [one] = mark.points;
        const { d, isFilled, isDashed } = SHAPES[mark.points.length > 1 || !one ? 'cluster' : shapeOf(one)];
        return (
          <g
            key={mark.key}
            id={idOf(mark)}
            role="option"
            aria-selected="false"
            aria-label={markLabel(mark)}
            class="tl-mark"
            transform={`translate(${x} ${y})`}
            onClick={() => choose(mark)}
          >
            <rect class="tl-hit" x={-SLOT / 2} y={-SLOT / 2} width={SLOT} height={SLOT} />
            <path d={d} class={isFilled ? 'filled' : 'outline'} stroke-dasharray={isDashed ? '2 2' : undefined} />
            {mark.points.length > 1 && (
              <text class="tl-count" text-anchor="middle" y={4}>
                {sayNumber(mark.points.length)}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}
