/**
 * The colours of the interface, light and dark. Data only: the overlay's shadow root and the panels build their style
 * sheets from it, and the contrast test reads it.
 */
export interface Palette {
  /** Background of card and panels. */
  surface: string;
  /** Background of a box on the surface, and of a hovered row. */
  raised: string;
  /** Main text. */
  text: string;
  /** Secondary text: dates, publishers, hints. 4.5:1 on both backgrounds. */
  quiet: string;
  /** Lines between parts. Decoration only: never the only indication of anything. */
  line: string;
  /** Borders of controls. 3:1, since they show where a control is. */
  edge: string;
  /** Accent colour: links, switches, the primary action. */
  accent: string;
  /** Text on the accent. */
  onAccent: string;
  /** Text about a failure. */
  alert: string;
}

export const LIGHT: Palette = {
  surface: '#ffffff',
  raised: '#f4f5f7',
  text: '#1b1f24',
  quiet: '#596270',
  line: '#e1e4e8',
  edge: '#7d8794',
  accent: '#1b5b94',
  onAccent: '#ffffff',
  alert: '#a3341c',
};

export const DARK: Palette = {
  surface: '#1c1f24',
  raised: '#272b32',
  text: '#e7eaee',
  quiet: '#a4adb9',
  line: '#363b44',
  edge: '#7f8997',
  accent: '#86bdf0',
  onAccent: '#10202f',
  alert: '#f0a08c',
};

/** Custom properties (`--surface: …;`) of one palette, for a style sheet built at run time. */
export function paletteProperties(palette: Palette): string {
  return Object.entries(palette)
    .map(([role, colour]) => `--${role === 'onAccent' ? 'on-accent' : role}:${colour};`)
    .join('');
}
