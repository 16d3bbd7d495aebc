/**
 * Styles of marks, as a style sheet for `::highlight()` and as properties for elements. Names are neutral and the same on
 * every page, so that a page that sees them learns only that there are marks.
 */
import type { Standing } from '#src/claims/standing';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import type { Paint } from './look';
import type { Theme } from './theme';

/** One letter per standing, for names of highlights. */
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
export const PAINTS: readonly Paint[] = ['light', 'dark', 'text'];
/** Distance of the line from the baseline, in px: below most descenders and a link's own underline. */
const OFFSET = 3;
/** The same for tight line spacing, in px: even a double line stays in the content area. */
const CLOSE_OFFSET = 0;
const CLOSE_OFFSET_DOUBLE = -1;
/** Height of a double line, as a multiple of its thickness, as both browsers draw it. */
const DOUBLE = 3;
/** Background of the flash, `#rrggbbaa`: stronger than any tint. */
export const FLASH_TINT: Record<Theme, string> = { light: '#1b5b9440', dark: '#86bdf059' };
/** Thickness of the line that replaces it on other backgrounds, in the colour of the text, in px. */
const FLASH_THICKNESS = 4;
/** Thickness of the line of a read mark, in px; it keeps a contrast of 3:1 and has no background. */
const READ_THICKNESS = 1;

/** What determines the look of a mark: its standing, whether it was read, and its surroundings. */
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

/** Every style that a mark can have. */
export const allStyles = (): MarkStyle[] =>
  STANDINGS.flatMap((standing) =>
    PAINTS.flatMap((paint) =>
      [false, true].flatMap((read) => [false, true].map((isClose) => ({ standing, read, paint, isClose }))),
    ),
  );

/** Height below the baseline that the line of a standing needs, in px. */
export function lineHeightNeeded(standing: Standing): number {
  const { line, thickness } = STANDING_LOOKS[standing];
  return OFFSET + thickness * (line === 'double' ? DOUBLE : 1);
}

/** The CSS properties of a mark. */
export function markProperties({ standing, read, paint, isClose }: MarkStyle): Record<string, string> {
  const look = STANDING_LOOKS[standing];
  const line = {
    'text-decoration-line': 'underline',
    'text-decoration-style': look.line,
    'text-decoration-thickness': `${read ? Math.min(READ_THICKNESS, look.thickness) : look.thickness}px`,
    ...(isClose ? closeProperties(hasDoubleLine(standing)) : { 'text-underline-offset': `${OFFSET}px` }),
  };
  if (paint === 'text') return { ...line, 'text-decoration-color': 'currentcolor' };
  const shade = look[paint];
  return {
    ...line,
    'text-decoration-color': read ? shade.readLine : shade.line,
    ...(read ? {} : { 'background-color': shade.tint }),
  };
}

const hasDoubleLine = (standing: Standing): boolean => STANDING_LOOKS[standing].line === 'double';

/** Properties of a close line. Without ink skipping: Firefox would leave out nearly all of the line. */
function closeProperties(isDouble: boolean): Record<string, string> {
  const offset = isDouble ? CLOSE_OFFSET_DOUBLE : CLOSE_OFFSET;
  return { 'text-underline-offset': `${offset}px`, 'text-decoration-skip-ink': 'none' };
}

/** The CSS properties of the flash. */
export function flashProperties(paint: Paint): Record<string, string> {
  if (paint !== 'text') return { 'background-color': FLASH_TINT[paint] };
  return { 'text-decoration': `underline solid ${FLASH_THICKNESS}px currentcolor`, 'text-underline-offset': '0px' };
}

const declarations = (properties: Record<string, string>): string =>
  Object.entries(properties)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');

/**
 * Whether elements inherit the style of highlights from their parents (CSS Pseudo-Elements 4), as in Chromium and not yet in
 * Firefox 153. A script cannot ask for it, so Firefox is told by a property of its own.
 */
export const inheritsHighlights = (): boolean => !CSS.supports('-moz-appearance', 'none');

/**
 * The style sheet for the highlights in use. Only these: browsers try every rule on every element, so rules for all hundred
 * looks would cost more than reading the page. For screens only, so that printed pages are unchanged.
 * @param styles of the marks
 * @param flashes looks of the sentence that was just shown
 * @param isInherited whether elements inherit the style of highlights: rules for the root then suffice, and the browser need
 *   not compute a style for every element and highlight
 *
 * In forced colours, Firefox paints what the rules say: the line alone, in the system's text colour. Chromium paints every
 * highlight as a bar in the system's Highlight colours, and the line in the text colour of the bar; the line must lie inside
 * the bar, which is as high as the content area, to be visible.
 */
export function markCss(styles: readonly MarkStyle[], flashes: readonly Paint[], isInherited: boolean): string {
  const rule = (names: readonly string[], properties: Record<string, string>) =>
    names.length === 0
      ? ''
      : `${names.map((name) => `${isInherited ? ':root' : ''}::highlight(${name})`).join()}{${declarations(properties)}}`;
  const rules = [
    ...styles.map((style) => rule([highlightName(style)], markProperties(style))),
    ...flashes.map((paint) => rule([flashName(paint)], flashProperties(paint))),
  ];
  // One rule for all that look the same: the sheet is compared at each check of the marks, rule by rule.
  const forced = [
    ...[true, false].map((isDouble) => {
      const same = styles.filter(({ standing }) => hasDoubleLine(standing) === isDouble);
      return rule(same.map(highlightName), { ...FORCED_MARK, ...closeProperties(isDouble) });
    }),
    rule(flashes.map(flashName), FORCED_FLASH),
  ];
  return `@media screen{${rules.join('')}}@media screen and (forced-colors:active){${forced.join('')}}`;
}

/** A mark and the flash in forced colours. */
const FORCED_MARK = { 'background-color': 'transparent', 'text-decoration-color': 'CanvasText' };
const FORCED_FLASH = { color: 'HighlightText', 'background-color': 'Highlight' };
