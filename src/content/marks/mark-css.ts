/**
 * Style of marks, as a style sheet for `::highlight()` and as properties for elements. Names are neutral and the same on
 * every page: a page that sees them learns only that there are marks.
 */
import type { Standing } from '#src/claims/standing';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
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
const THEMES: readonly Theme[] = ['light', 'dark'];
/** Gap between text and line, in px: clear of most descenders, clear of a link's own underline. */
const OFFSET = 4;
/** Factor by which a flashed sentence's background is stronger than its tint. */
const FLASH: Record<Theme, string> = { light: '#1b5b9440', dark: '#86bdf059' };
/** A read mark keeps a visible line (3:1) and loses its background. */
const READ_THICKNESS = 1;

/** Name of the highlight of a standing. */
export const highlightName = (standing: Standing, read: boolean, theme: Theme): string =>
  `sl-${LETTER[standing]}-${theme[0]}${read ? '-r' : ''}`;

/** Name of the highlight of the sentence that was just shown. */
export const flashName = (theme: Theme): string => `sl-now-${theme[0]}`;

/** Every name that we may register. */
export const ALL_NAMES: readonly string[] = [
  ...STANDINGS.flatMap((standing) =>
    THEMES.flatMap((theme) => [highlightName(standing, false, theme), highlightName(standing, true, theme)]),
  ),
  ...THEMES.map(flashName),
];

/** What a mark of this kind looks like, as CSS properties. */
export function markProperties(standing: Standing, read: boolean, theme: Theme): Record<string, string> {
  const look = STANDING_LOOKS[standing];
  const shade = look[theme];
  return {
    'text-decoration-line': 'underline',
    'text-decoration-style': look.line,
    'text-decoration-thickness': `${read ? READ_THICKNESS : look.thickness}px`,
    'text-decoration-color': read ? shade.readLine : shade.line,
    'text-underline-offset': `${OFFSET}px`,
    ...(read ? {} : { 'background-color': shade.tint }),
  };
}

const declarations = (properties: Record<string, string>): string =>
  Object.entries(properties)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');

/** In forced colours the line has to lie inside the highlight's ground, in px: below it there is no known contrast. */
const FORCED_OFFSET = 1;

/**
 * The whole sheet. On screen only, so that a printed page is as it was. In forced colours Chromium paints every
 * highlight in the system's Highlight pair, whatever a page asks for; Firefox is told to do the same. The style of the
 * line, in the text's colour, still tells standings apart.
 */
export function markCss(): string {
  const rules = STANDINGS.flatMap((standing) =>
    THEMES.flatMap((theme) =>
      [false, true].map(
        (read) =>
          `::highlight(${highlightName(standing, read, theme)}){${declarations(markProperties(standing, read, theme))}}`,
      ),
    ),
  );
  const flash = THEMES.map((theme) => `::highlight(${flashName(theme)}){background-color:${FLASH[theme]}}`);
  const forced = ALL_NAMES.map(
    (name) =>
      `::highlight(${name}){color:HighlightText;background-color:Highlight;text-decoration-color:HighlightText;text-underline-offset:${FORCED_OFFSET}px}`,
  );
  return `@media screen{${[...rules, ...flash].join('')}}@media screen and (forced-colors:active){${forced.join('')}}`;
}
