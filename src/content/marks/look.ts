/**
 * How a mark is drawn where it stands. Its own colour and tint are for plain light and dark grounds; on everything else
 * (mid grey, gradients, pictures, pale text that a tint would make paler) it takes the colour of the text, which the
 * page's author has chosen to be seen there. Close under the text where lines are set tight: below, it would be cut off
 * by a clipped box, or lie on the next line.
 */
import type { Standing } from '#src/claims/standing';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { FLASH_TINT, lineHeightNeeded } from './mark-css';
import { contrast, groundUnder, type KnownGrounds, type Rgb, type Theme, themeOf } from './theme';

/** `text`: in the text's own colour and without a tint. */
export type Paint = Theme | 'text';

export interface Look {
  theme: Theme;
  paint: Paint;
  /** How the sentence is set off when it was just shown. */
  flash: Paint;
  isClose: boolean;
}

/** Least contrast of WCAG 2.2 for what is no text (1.4.11), and for text (1.4.3). */
const GRAPHIC_CONTRAST = 3;
const TEXT_CONTRAST = 4.5;
/** Share of the font size that letters reach below their line; 0.2 to 0.25 in the fonts of systems and news sites. */
const DESCENT = 0.22;
/** Height of a line of `line-height: normal`, and of the letters' own box in any line, in font sizes. */
const CONTENT_HEIGHT = 1.15;

/**
 * The look of a mark of this standing in an element's text.
 * @param known grounds of the same pass
 */
export function lookUnder(element: Element, standing: Standing, known?: KnownGrounds): Look {
  const under = groundUnder(element, known);
  const theme = themeOf(under);
  const { line, readLine, tint } = STANDING_LOOKS[standing][theme];
  return {
    theme,
    paint: isSeen([line, readLine], tint, under.ground, under.text) ? theme : 'text',
    flash: isSeen([], FLASH_TINT[theme], under.ground, under.text) ? theme : 'text',
    isClose: roomBelow(element) < lineHeightNeeded(standing),
  };
}

/** Whether lines of these colours show on the tinted ground, and the text still reads on it. */
function isSeen(lines: readonly string[], tint: string, ground: Rgb | null, text: Rgb | null): boolean {
  // Text that could not be read on what seems to lie under it lies on something else: a picture beside it in the tree.
  if (!ground || (text && contrast(text, ground) < GRAPHIC_CONTRAST)) return false;
  const tinted = mix(tint, ground);
  if (text && contrast(text, tinted) < TEXT_CONTRAST) return false;
  return lines.every((line) => {
    const colour = mix(line, ground);
    return contrast(colour, ground) >= GRAPHIC_CONTRAST && contrast(colour, tinted) >= GRAPHIC_CONTRAST;
  });
}

/** A colour `#rrggbb` or `#rrggbbaa` as it shows on a ground. */
function mix(hex: string, ground: Rgb): Rgb {
  const [red = 0, green = 0, blue = 0, alpha = 255] = (hex.slice(1).match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  const over = (value: number, below: number) => (value * alpha + below * (255 - alpha)) / 255;
  return [over(red, ground[0]), over(green, ground[1]), over(blue, ground[2])];
}

/** Room between the letters' base line and the end of their line, in px; Infinity where the browser does not tell. */
function roomBelow(element: Element): number {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const size = Number.parseFloat(style?.fontSize ?? '');
  if (!style || Number.isNaN(size)) return Number.POSITIVE_INFINITY;
  const height = Number.parseFloat(style.lineHeight);
  const leading = Number.isNaN(height) ? 0 : height - CONTENT_HEIGHT * size;
  return DESCENT * size + leading / 2;
}
