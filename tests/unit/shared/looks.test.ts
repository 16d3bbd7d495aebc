import { describe, expect, it } from 'vitest';
import { STANDINGS, type Standing } from '#src/claims/standing';
import { DARK, LIGHT, type Palette } from '#src/shared/ui/palette';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for marks, icons and borders of controls. */
const TEXT = 4.5;
const GRAPHIC = 3;
/** Grounds that articles have: paper white and a news site's usual dark. */
const PAGES = { light: ['#ffffff', '#fff1e5', '#f6f6f6'], dark: ['#000000', '#121212', '#1f1f1f'] };
/** Body text of an article, to see that a tint does not take its contrast away. */
const PAGE_TEXT = { light: '#333333', dark: '#d0d0d0' };

type Rgb = [number, number, number];
const channels = (hex: string): number[] => (hex.slice(1).match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));

/** A colour `#rrggbb` or `#rrggbbaa` as it shows on an opaque ground. */
function over(hex: string, ground: string): Rgb {
  const [r = 0, g = 0, b = 0, alpha = 255] = channels(hex);
  const below = channels(ground);
  const mix = (value: number, i: number) => (value * alpha + (below[i] ?? 0) * (255 - alpha)) / 255;
  return [mix(r, 0), mix(g, 1), mix(b, 2)];
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((value) => {
    const s = value / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(front: Rgb, back: Rgb): number {
  const [a, b] = [luminance(front), luminance(back)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
const ratio = (front: string, back: string) => contrast(over(front, back), over(back, '#ffffff'));

describe('palette: every pair that is drawn can be read', () => {
  for (const [theme, palette] of Object.entries({ light: LIGHT, dark: DARK }) as [string, Palette][]) {
    it(`${theme}: text 4.5:1, borders of controls 3:1, on both grounds`, () => {
      for (const ground of [palette.surface, palette.raised]) {
        for (const role of ['text', 'quiet', 'accent', 'alert'] as const)
          expect(ratio(palette[role], ground), `${role} on ${ground}`).toBeGreaterThanOrEqual(TEXT);
        expect(ratio(palette.edge, ground), `edge on ${ground}`).toBeGreaterThanOrEqual(GRAPHIC);
      }
      expect(ratio(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(TEXT);
    });
  }
});

describe('standings', () => {
  for (const theme of ['light', 'dark'] as const) {
    const palette = theme === 'light' ? LIGHT : DARK;
    for (const standing of STANDINGS) {
      const shade = STANDING_LOOKS[standing][theme];

      it(`${standing}, ${theme}: the word reads on our surfaces, glyph and mark show`, () => {
        for (const ground of [palette.surface, palette.raised])
          expect(ratio(shade.line, ground)).toBeGreaterThanOrEqual(TEXT);
      });

      it(`${standing}, ${theme}: the mark shows 3:1 on pages, also over its own tint, also when read`, () => {
        for (const page of PAGES[theme]) {
          const tinted = over(shade.tint, page);
          for (const line of [shade.line, shade.readLine]) {
            expect(contrast(over(line, page), over(page, page)), `${line} on ${page}`).toBeGreaterThanOrEqual(GRAPHIC);
            expect(contrast(over(line, page), tinted), `${line} on tinted ${page}`).toBeGreaterThanOrEqual(GRAPHIC);
          }
          expect(contrast(over(PAGE_TEXT[theme], page), tinted)).toBeGreaterThanOrEqual(TEXT);
        }
      });

      it(`${standing}, ${theme}: a claim read before is fainter`, () => {
        const page = PAGES[theme][0] ?? '#ffffff';
        expect(ratio(shade.readLine, page)).toBeLessThan(ratio(shade.line, page));
      });
    }
  }

  it('are told apart without colour: no two have the same glyph, and the lines differ but where nobody contests it', () => {
    const glyphs = STANDINGS.map((standing) => JSON.stringify(STANDING_LOOKS[standing].glyph));
    expect(new Set(glyphs).size).toBe(STANDINGS.length);
    const alike = (...standings: Standing[]) => new Set(standings.map((standing) => STANDING_LOOKS[standing].line));
    const firm = alike('confirmed-by-both', 'confirmed-by-one', 'on-record');
    const faint = alike('reported-only', 'nothing-yet');
    expect([...firm, ...faint, ...alike('disputed', 'denied'), ...alike('neither')]).toEqual([
      'solid',
      'dotted',
      'double',
      'dashed',
    ]);
  });

  it('draw inside their grid: numbers only, no markup in path data', () => {
    for (const standing of STANDINGS)
      for (const shape of STANDING_LOOKS[standing].glyph) expect(shape.d).toMatch(/^[MmaHhzVvLl0-9 .-]+$/);
  });
});
