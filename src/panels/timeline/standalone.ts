/** Makes a file's picture of the timeline: independent of style sheets, with title, names of lanes, legend and credit. */
import { LIGHT } from '#src/shared/ui/palette';
import { t } from '#src/shared/ui/words';
import { SHAPE_ORDER, SHAPES } from './shapes';

/** What is written around the picture. */
export interface Frame {
  title: string;
  /** The record, its licence and the day to which sources were searched. */
  credit: string;
}

const font = (size: number, weight = 400) => ({
  'font-family': 'sans-serif',
  'font-size': `${size}px`,
  'font-weight': String(weight),
});

/** Styles that the page's style sheet gives the picture, as attributes of SVG. Light, since files are for print. */
const LOOKS: Record<string, Record<string, string>> = {
  'tl-lane': { fill: LIGHT.raised },
  'tl-month': { stroke: LIGHT.line },
  'tl-text': { fill: LIGHT.quiet, ...font(12) },
  'tl-name': { fill: LIGHT.text, ...font(12) },
  'tl-title': { fill: LIGHT.text, ...font(16, 600) },
  'tl-count': { fill: LIGHT.text, ...font(11, 600) },
  'tl-hit': { fill: 'none' },
  'tl-day': { stroke: LIGHT.accent, 'stroke-dasharray': '4 3' },
  'tl-thread': { stroke: LIGHT.accent, 'stroke-width': '1.5' },
  'tl-ring': { stroke: LIGHT.accent, 'stroke-width': '2', fill: 'none' },
  filled: { fill: LIGHT.text },
  outline: { fill: LIGHT.surface, stroke: LIGHT.text, 'stroke-width': '2' },
};

/** Width of the column of lane names where time runs across, in px: the longest of the languages. The names start in it. */
export const NAMES_WIDTH = 150;
export const NAMES_START = 8 - NAMES_WIDTH;
/** Height of the title, and of a line of the legend and the credit, in px. */
const TITLE_HEIGHT = 36;
const LINE_HEIGHT = 22;
/** Space around title and foot, in px. */
const MARGIN = 8;
/** Width of an entry of the legend, in px: the longest word of the languages, and its shape. */
const LEGEND_WIDTH = 320;
/** Most columns of the legend: a long picture is read a screen at a time. */
const MOST_COLUMNS = 4;
/** Space for a shape in the legend, in px. */
const SHAPE_WIDTH = 22;
/** Least width of a file, in px: room for the credit. */
const LEAST_WIDTH = 760;

const SVG = 'http://www.w3.org/2000/svg';

function make(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

/**
 * A copy of the picture with all styles as attributes. Its `viewBox` starts above and left of the picture's origin, and
 * its width and height are those of the `viewBox`.
 */
export function standalone(picture: SVGSVGElement, { title, credit }: Frame): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const [inner, height] = ['width', 'height'].map((name) => Number(picture.getAttribute(name))) as [number, number];
  const left = copy.querySelector('.tl-name') ? -NAMES_WIDTH : 0;
  const width = Math.max(LEAST_WIDTH, inner - left);
  const start = left + MARGIN;
  const columns = Math.min(MOST_COLUMNS, Math.floor((width - 2 * MARGIN) / LEGEND_WIDTH));
  const foot = (Math.ceil(SHAPE_ORDER.length / columns) + 1) * LINE_HEIGHT + 2 * MARGIN;
  copy.append(make('text', { class: 'tl-title', x: start, y: -MARGIN - 4 }, title));
  SHAPE_ORDER.forEach((shape, i) => {
    const x = start + (i % columns) * LEGEND_WIDTH;
    copy.append(legendEntry(shape, x, height + MARGIN + (Math.floor(i / columns) + 0.5) * LINE_HEIGHT));
  });
  copy.append(make('text', { class: 'tl-text', x: start, y: height + foot - MARGIN - 4 }, credit));
  for (const name of ['tabindex', 'aria-activedescendant', 'aria-describedby', 'class']) copy.removeAttribute(name);
  for (const element of copy.querySelectorAll('[class]')) {
    for (const [name, value] of Object.entries(LOOKS[element.getAttribute('class') ?? ''] ?? {}))
      element.setAttribute(name, value);
    element.removeAttribute('class');
  }
  const all = TITLE_HEIGHT + height + foot;
  const whole = { xmlns: SVG, width, height: all, viewBox: `${left} ${-TITLE_HEIGHT} ${width} ${all}` };
  for (const [name, value] of Object.entries(whole)) copy.setAttribute(name, String(value));
  return copy;
}

function legendEntry(shape: (typeof SHAPE_ORDER)[number], x: number, y: number): SVGElement {
  const { d, isFilled, isDashed, word } = SHAPES[shape];
  const entry = make('g', { transform: `translate(${x + SHAPE_WIDTH / 2} ${y})` });
  entry.append(
    make('path', { d, class: isFilled ? 'filled' : 'outline', ...(isDashed ? { 'stroke-dasharray': '2 2' } : {}) }),
    make('text', { class: 'tl-text', x: SHAPE_WIDTH / 2 + 4, y: 4 }, t(word)),
  );
  return entry;
}
