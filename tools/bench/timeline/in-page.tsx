/** Draws the timeline on a page of a browser and measures it. The style is that of the extension's own page. */
import { render } from 'preact';
import type { TimelinePoint } from '#src/claims/timeline';
import panels from '#src/panels/panels.css?inline';
import { colourSheet } from '#src/panels/parts/colours';
import parts from '#src/panels/parts/parts.css?inline';
import timeline from '#src/panels/timeline/timeline.css?inline';
import { TimelineView } from '#src/panels/timeline/timeline-view';
import { setWords, type Words } from '#src/shared/ui/words';

export interface TimelineTimes {
  /** From the call to the laid-out picture with all filters and the first rows of the table, in ms, a round each. */
  drawn: number[];
  /** From the call until the browser has painted it, in ms, a round each. */
  painted: number[];
  /** Elements of the picture. */
  marks: number;
  /** Time between two frames while the picture scrolls, in ms, all rounds together. */
  frames: number[];
}

/** px by which the picture moves a frame, and for how many frames: a quick flick over some years. */
const STEP = 40;
const FRAMES = 90;

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
/** Resolves after the frame that is under way has been painted. */
const paint = () => frame().then(() => new Promise((resolve) => setTimeout(resolve)));

/** Draws, scrolls and removes the timeline so many times. The first round warms up and does not count. */
export async function measure(points: TimelinePoint[], words: Words, rounds: number): Promise<TimelineTimes> {
  setWords(words);
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = [colourSheet(), panels, parts, timeline].join('\n');
  const times: TimelineTimes = { drawn: [], painted: [], marks: 0, frames: [] };
  for (let round = 0; round <= rounds; round++) {
    const root = document.body.appendChild(document.createElement('main'));
    await paint();
    const begin = performance.now();
    render(
      <TimelineView
        points={points}
        day="2025-02-10"
        pageClaims={[]}
        end="2026-10-10"
        credit=""
        claim={null}
        open={() => {}}
      />,
      root,
    );
    root.getBoundingClientRect();
    const drawn = performance.now() - begin;
    await paint();
    const painted = performance.now() - begin;
    times.marks = root.querySelectorAll('.tl-mark').length;
    await new Promise((resolve) => setTimeout(resolve, 500)); // until the whole table stands
    const frames = await scroll(root.querySelector('.tl-scroll') as HTMLElement);
    if (round > 0) {
      times.drawn.push(drawn);
      times.painted.push(painted);
      times.frames.push(...frames);
    }
    render(null, root);
    root.remove();
  }
  return times;
}

async function scroll(box: HTMLElement): Promise<number[]> {
  const times: number[] = [];
  box.scrollLeft = 0;
  let last = await frame();
  for (let i = 0; i < FRAMES; i++) {
    box.scrollLeft += STEP;
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  return times;
}
