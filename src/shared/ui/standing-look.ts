/**
 * The look of each standing: the mark's line and tint, the glyph in lists and card, and the key of its word. Data only,
 * shared by the overlay's style sheet, the panels and the contrast test.
 *
 * No green and no red, which would look like a verdict. Line and word distinguish standings; colour only helps.
 */
import type { Standing } from '#src/claims/standing';
import type { WordKey } from './words';

export type LineStyle = 'solid' | 'double' | 'dashed' | 'dotted';

interface Shade {
  /** The mark's line and the glyph: 3:1 on the page. Also the word's colour on our own surfaces: 4.5:1 there. */
  line: string;
  /** The line of a claim that was read: fainter, but still 3:1, so that it stays visible. */
  readLine: string;
  /** Background of a marked sentence, `#rrggbbaa`; so faint that the article's text keeps its contrast. */
  tint: string;
}

/** One shape of a glyph, on a 16 x 16 grid. `paint: 'stroke'` draws with a pen of GLYPH_PEN, round ends. */
export interface GlyphShape {
  d: string;
  paint: 'fill' | 'stroke';
  dash?: string;
}

export interface StandingLook {
  line: LineStyle;
  /** Thickness of the underline in px. */
  thickness: number;
  light: Shade;
  dark: Shade;
  glyph: readonly GlyphShape[];
  word: WordKey;
}

/** Grid and pen of the glyphs. */
export const GLYPH_SIZE = 16;
export const GLYPH_PEN = 1.5;

/** Left and right side of the glyph stand for the two parties. Filled: says so; ring: does not. */
const LEFT_FULL: GlyphShape = { d: 'M4.5 2.5a3 3 0 1 1 0 6a3 3 0 1 1 0-6z', paint: 'fill' };
const RIGHT_FULL: GlyphShape = { d: 'M11.5 2.5a3 3 0 1 1 0 6a3 3 0 1 1 0-6z', paint: 'fill' };
const LEFT_RING: GlyphShape = { d: 'M4.5 3.25a2.25 2.25 0 1 1 0 4.5a2.25 2.25 0 1 1 0-4.5z', paint: 'stroke' };
const RIGHT_RING: GlyphShape = { d: 'M11.5 3.25a2.25 2.25 0 1 1 0 4.5a2.25 2.25 0 1 1 0-4.5z', paint: 'stroke' };
/** A stroke through the right side: it says no. */
const RIGHT_STRUCK: GlyphShape = { d: 'M9.25 5.5h4.5', paint: 'stroke' };

/** The mark's line under the two sides, so that people connect glyph and mark. */
const rule = (y: number, dash?: string): GlyphShape => ({
  d: `M1.75 ${y}h12.5`,
  paint: 'stroke',
  ...(dash ? { dash } : {}),
});

export const STANDING_LOOKS: Readonly<Record<Standing, StandingLook>> = {
  'confirmed-by-both': {
    line: 'solid',
    thickness: 2.5,
    light: { line: '#1b5b94', readLine: '#527fa9', tint: '#1b5b9414' },
    dark: { line: '#86bdf0', readLine: '#5d89b1', tint: '#86bdf01f' },
    glyph: [LEFT_FULL, RIGHT_FULL, rule(12.5)],
    word: 'standing_confirmed_by_both',
  },
  'confirmed-by-one': {
    line: 'solid',
    thickness: 1.5,
    light: { line: '#11707e', readLine: '#4a8892', tint: '#11707e0f' },
    dark: { line: '#6fc3cf', readLine: '#528e97', tint: '#6fc3cf17' },
    glyph: [LEFT_FULL, RIGHT_RING, rule(12.5)],
    word: 'standing_confirmed_by_one',
  },
  disputed: {
    line: 'double',
    thickness: 1,
    light: { line: '#9a4a05', readLine: '#a96c3a', tint: '#c8640a17' },
    dark: { line: '#f0ad6d', readLine: '#ab8054', tint: '#f0ad6d1f' },
    glyph: [LEFT_FULL, RIGHT_RING, RIGHT_STRUCK, rule(11.25), rule(14)],
    word: 'standing_disputed',
  },
  denied: {
    line: 'double',
    thickness: 1,
    light: { line: '#9a4a05', readLine: '#a96c3a', tint: '#c8640a17' },
    dark: { line: '#f0ad6d', readLine: '#ab8054', tint: '#f0ad6d1f' },
    // Like disputed, but nobody on the left side says so.
    glyph: [LEFT_RING, RIGHT_RING, RIGHT_STRUCK, rule(11.25), rule(14)],
    word: 'standing_denied',
  },
  neither: {
    line: 'dashed',
    thickness: 1.5,
    light: { line: '#6a4c9c', readLine: '#866fb0', tint: '#6a4c9c12' },
    dark: { line: '#c0a8ee', readLine: '#8b7bab', tint: '#c0a8ee1c' },
    glyph: [LEFT_RING, RIGHT_RING, rule(12.5, '2.1 3.1')],
    word: 'standing_neither',
  },
  'reported-only': {
    line: 'dotted',
    thickness: 2,
    light: { line: '#525b68', readLine: '#79818d', tint: '#525b680d' },
    dark: { line: '#b3bcc8', readLine: '#828a95', tint: '#b3bcc814' },
    glyph: [
      // Six points in a ring: somebody says so, no side does.
      { d: 'M8 2.25a3.25 3.25 0 1 1 0 6.5a3.25 3.25 0 1 1 0-6.5z', paint: 'stroke', dash: '0.01 3.4' },
      rule(12.5, '0.01 3'),
    ],
    word: 'standing_reported_only',
  },
  'on-record': {
    line: 'solid',
    thickness: 1,
    light: { line: '#45586f', readLine: '#728090', tint: '#45586f0d' },
    dark: { line: '#a9bdd6', readLine: '#7e8ea2', tint: '#a9bdd614' },
    // One side: a position needs no confirmation by another.
    glyph: [{ d: 'M8 2.5a3 3 0 1 1 0 6a3 3 0 1 1 0-6z', paint: 'fill' }, rule(12.5)],
    word: 'standing_on_record',
  },
  'nothing-yet': {
    line: 'dotted',
    thickness: 1,
    light: { line: '#5d6570', readLine: '#7d848e', tint: '#5d65700a' },
    dark: { line: '#a7afba', readLine: '#828a95', tint: '#a7afba12' },
    glyph: [{ d: 'M8 2.25a3.25 3.25 0 1 1 0 6.5a3.25 3.25 0 1 1 0-6.5z', paint: 'stroke' }, rule(12.5, '0.01 4.5')],
    word: 'standing_nothing_yet',
  },
};

/** Custom properties (`--disputed: …;`) of the standings' colours, for a style sheet built at run time. */
export function standingProperties(theme: 'light' | 'dark'): string {
  return Object.entries(STANDING_LOOKS)
    .map(([standing, look]) => `--${standing}:${look[theme].line};`)
    .join('');
}
