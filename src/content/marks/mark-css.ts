/**
 * Style of marks, as a style sheet for `::highlight()` and as properties for elements. Names are neutral and the same on
 * every page: a page that sees them learns only that there are marks.
 */
import type { Standing } from '#src/claims/standing';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import type { Paint } from './look';
import type { Theme } from './theme';

/** One letter per standing, the firmest first. */
const LETTER: Record<Standing, string> = {
  'confirmed-by-both': 'a',
  'confirmed-by-one': 'b',
  disputed: 'c',
  neither: 'd',
  'reported-only': 'e',
  'on-record': 'f',
  'nothing-yet': 'g',
  denied: 'h',
};

const STANDINGS = Object.keys(LETTER) as Standing[];
const PAINTS: readonly Paint[] = ['light', 'dark', 'text'];
/** Gap between the letters' base line and the line, in px: clear of most descenders and of a link's own underline. */
const OFFSET = 3;
/** The same where lines are set tight, in px: all of the line lies in the letters' own box, also the double one. */
const CLOSE_OFFSET = 0;
const CLOSE_OFFSET_DOUBLE = -1;
/** Strokes and gap of a double line, in thicknesses, as both browsers draw it. */
const DOUBLE = 3;
/** Ground of the sentence that was just shown, `#rrggbbaa`: stronger than any tint. */
export const FLASH_TINT: Record<Theme, string> = { light: '#1b5b9440', dark: '#86bdf059' };
/** On other grounds it is set off by a heavy line in the colour of its text, in px. */
const FLASH_THICKNESS = 4;
/** A read mark keeps a visible line (3:1) and loses its background. */
const READ_THICKNESS = 1;

/** What a mark looks like: its standing, whether it was read, and what it stands on. */
export interface MarkStyle {
  standing: Standing;
  read: boolean;
  paint: Paint;
  isClose: boolean;
}

/** Name of the highlight of a look. */
export const highlightName = ({ standing, read, paint, isClose }: MarkStyle): string =>
  `sl-${LETTER[standing]}-${paint[0]}${read ? '-r' : ''}${isClose ? '-c' : ''}`;

/** Name of the highlight of the sentence that was just shown. */
export const flashName = (paint: Paint): string => `sl-now-${paint[0]}`;

const ALL_STYLES: readonly MarkStyle[] = STANDINGS.flatMap((standing) =>
  PAINTS.flatMap((paint) =>
    [false, true].flatMap((read) => [false, true].map((isClose) => ({ standing, read, paint, isClose }))),
  ),
);

/** Every name that we may register. */
export const ALL_NAMES: readonly string[] = [...ALL_STYLES.map(highlightName), ...PAINTS.map(flashName)];

/** Height that the line of a standing takes below the letters' base line, in px, where there is room. */
export function lineHeightNeeded(standing: Standing): number {
  const { line, thickness } = STANDING_LOOKS[standing];
  return OFFSET + thickness * (line === 'double' ? DOUBLE : 1);
}

/** What a mark of this kind looks like, as CSS properties. */
export function markProperties({ standing, read, paint, isClose }: MarkStyle): Record<string, string> {
  const look = STANDING_LOOKS[standing];
  const line = {
    'text-decoration-line': 'underline',
    'text-decoration-style': look.line,
    'text-decoration-thickness': `${read ? Math.min(READ_THICKNESS, look.thickness) : look.thickness}px`,
    ...(isClose ? closeProperties(standing) : { 'text-underline-offset': `${OFFSET}px` }),
  };
  if (paint === 'text') return { ...line, 'text-decoration-color': 'currentcolor' };
  const shade = look[paint];
  return {
    ...line,
    'text-decoration-color': read ? shade.readLine : shade.line,
    ...(read ? {} : { 'background-color': shade.tint }),
  };
}

/** Firefox leaves out of a line what touches a letter: so close that would be nearly all of it. */
function closeProperties(standing: Standing): Record<string, string> {
  const offset = STANDING_LOOKS[standing].line === 'double' ? CLOSE_OFFSET_DOUBLE : CLOSE_OFFSET;
  return { 'text-underline-offset': `${offset}px`, 'text-decoration-skip-ink': 'none' };
}

/** How a sentence that was just shown is set off, as CSS properties. */
export function flashProperties(paint: Paint): Record<string, string> {
  if (paint !== 'text') return { 'background-color': FLASH_TINT[paint] };
  return { 'text-decoration': `underline solid ${FLASH_THICKNESS}px currentcolor`, 'text-underline-offset': '0px' };
}

const declarations = (properties: Record<string, string>): string =>
  Object.entries(properties)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');

/**
 * The sheet of the highlights whose names are in use: browsers try every rule on every element of the page, so one for
 * each of the hundred looks would cost the page more than reading does. On screen only, so that a printed page is as it was. In forced colours Firefox paints what the rules
 * ask for: the line alone, in the system's colour of text. Chromium paints every highlight as a bar in the system's
 * Highlight pair whatever a page asks for, and the line in the bar's text colour: it has to lie in the bar, which ends
 * with the letters' box, or it would be lost on the page's ground.
 */
export function markCss(isUsed: (name: string) => boolean): string {
  const styles = ALL_STYLES.filter((style) => isUsed(highlightName(style)));
  const flashes = PAINTS.filter((paint) => isUsed(flashName(paint)));
  const rules = styles.map((style) => `::highlight(${highlightName(style)}){${declarations(markProperties(style))}}`);
  const flash = flashes.map((paint) => `::highlight(${flashName(paint)}){${declarations(flashProperties(paint))}}`);
  const forced = [
    ...styles.map(
      (style) =>
        `::highlight(${highlightName(style)}){background-color:transparent;text-decoration-color:CanvasText;${declarations(closeProperties(style.standing))}}`,
    ),
    ...flashes.map((paint) => `::highlight(${flashName(paint)}){color:HighlightText;background-color:Highlight}`),
  ];
  return `@media screen{${[...rules, ...flash].join('')}}@media screen and (forced-colors:active){${forced.join('')}}`;
}
