/** Paints marks on texts in a test's page as the highlight painter does, and measures them in a screenshot. */
import { STANDINGS, type Standing } from '#src/claims/standing';
import { lookUnder } from '#src/content/marks/look';
import { allStyles, highlightName, inheritsHighlights, markCss, PAINTS } from '#src/content/marks/mark-css';

/** Letters without descenders: only the underline is below the baseline. */
const TEXT = 'Some men and women wrote a note on new ones';
const LEAST_CONTRAST = 3;
/** Height below the baseline that is searched for the line, in px. */
const DEPTH = 8;

export interface Seen {
  standing: Standing;
  ground: string;
  /** Number of strokes. */
  strokes: number;
  /** Total height of the strokes, in px. */
  height: number;
  /** Segments per 100 px, in the stroke with the most. */
  pieces: number;
  /** Share of that stroke's length that is drawn. */
  drawn: number;
}

/** Lays out one text per standing and style. */
export function lay(grounds: Readonly<Record<string, string>>): void {
  document.adoptedStyleSheets = [];
  const rows = Object.entries(grounds).flatMap(([ground, css]) =>
    STANDINGS.map((standing) => {
      const box = document.createElement('div');
      box.dataset.standing = standing;
      box.dataset.ground = ground;
      box.style.cssText = `width:420px;margin:2px;padding:0 4px;font:16px/24px sans-serif;white-space:nowrap;${css}`;
      const baseline = document.createElement('i');
      baseline.style.cssText = 'display:inline-block;width:1px;height:0';
      box.append(TEXT, baseline);
      return box;
    }),
  );
  document.body.replaceChildren(...rows);
  document.body.style.cssText = 'margin:0;columns:3;column-gap:0';
}

/** Marks all texts that were laid out. */
export function paint(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(markCss(allStyles(), PAINTS, inheritsHighlights()));
  document.adoptedStyleSheets = [sheet];
  for (const box of document.querySelectorAll<HTMLElement>('[data-standing]')) {
    const standing = box.dataset.standing as Standing;
    const name = highlightName({ standing, read: false, ...lookUnder(box, standing) });
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    const range = new Range();
    range.selectNodeContents(box.firstChild as Text);
    highlight.add(range);
    CSS.highlights.set(name, highlight);
  }
}

async function pixels(png: string): Promise<ImageData> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

type Rgb = [number, number, number];
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((value) => {
    const s = value / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Measures the line below each text from two screenshots of the viewport, before and after marking. */
export async function look(before: string, after: string): Promise<Seen[]> {
  const [was, is] = [await pixels(before), await pixels(after)];
  const at = ({ data, width }: ImageData, x: number, y: number) =>
    [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 3)] as Rgb;
  return [...document.querySelectorAll<HTMLElement>('[data-standing]')].map((box) => {
    const range = new Range();
    range.selectNodeContents(box.firstChild as Text);
    const text = range.getBoundingClientRect();
    const top = Math.round((box.lastElementChild as Element).getBoundingClientRect().bottom);
    const columns = Array.from({ length: Math.floor(text.width) - 2 }, (_, i) => Math.ceil(text.left) + 1 + i);
    // In forced colours Chromium draws a bar behind the text; the line is what differs from the bar.
    const bar = barUnder(box);
    const end = bar ? Math.floor(text.bottom) : top + DEPTH;
    const lines: boolean[][] = [];
    for (let y = top - 1; y < end; y++) {
      lines.push(columns.map((x) => contrast(at(is, x, y), bar ?? at(was, x, y)) >= LEAST_CONTRAST));
    }
    return { standing: box.dataset.standing as Standing, ground: box.dataset.ground ?? '', ...strokesOf(lines) };
  });

  function barUnder(box: HTMLElement): Rgb | null {
    const { left } = box.getBoundingClientRect();
    const range = new Range();
    range.selectNodeContents(box.firstChild as Text);
    const [x, y] = [Math.ceil(left) + 5, Math.ceil(range.getBoundingClientRect().top) + 1];
    const colour = at(is, x, y);
    return contrast(colour, at(was, x, y)) >= LEAST_CONTRAST ? colour : null;
  }
}

/** A stroke is a run of consecutive pixel rows with something drawn. */
function strokesOf(rows: readonly boolean[][]): Pick<Seen, 'strokes' | 'height' | 'pieces' | 'drawn'> {
  let strokes = 0;
  let height = 0;
  let pieces = 0;
  let drawn = 0;
  let wasDrawn = false;
  for (const row of rows) {
    const share = row.filter(Boolean).length / row.length;
    const isDrawn = share > 0.2;
    if (isDrawn) height++;
    if (isDrawn && !wasDrawn) strokes++;
    wasDrawn = isDrawn;
    const runs = row.filter((one, i) => one && !row[i - 1]).length;
    if (share > drawn) [drawn, pieces] = [share, Math.round((100 * runs) / row.length)];
  }
  return { strokes, height, pieces, drawn: Math.round(100 * drawn) / 100 };
}
