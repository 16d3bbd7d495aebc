/**
 * Chooses the look of a mark by its background. Its own colour and tint are for plain light and dark backgrounds; on all
 * others (mid grey, gradients, pictures, pale text that a tint would make paler) it takes the colour of the text, which is
 * readable there. With tight line spacing the line is drawn close under the text; otherwise it would be clipped or lie on
 * the next line.
 */
import type { Standing } from '#src/claims/standing';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { FLASH_TINT, lineHeightNeeded } from './mark-css';
import { contrast, type Ground, groundUnder, type KnownGrounds, type Rgb, type Theme, themeOf } from './theme';

/** Colours of a mark. `text`: the colour of the text, without a tint. */
export type Paint = Theme | 'text';

export interface Look {
  theme: Theme;
  paint: Paint;
  /** Colours of the flash of a sentence that was just shown. */
  flash: Paint;
  isClose: boolean;
}

/** Least contrast of WCAG 2.2 for graphics (1.4.11) and for text (1.4.3). */
const GRAPHIC_CONTRAST = 3;
const TEXT_CONTRAST = 4.5;
/** Depth of descenders as a share of the font size; 0.2 to 0.25 in the fonts of systems and news sites. */
const DESCENT = 0.22;
/** Height of a line with `line-height: normal`, and of the content area in any line, as a multiple of the font size. */
const CONTENT_HEIGHT = 1.15;

/** Caches for one pass over the marks: most of them share ancestors, and what they are painted on. */
export interface KnownLooks {
  grounds: KnownGrounds;
  /** By standing, background and colour of the text. */
  colours: Map<string, Colours>;
}

export const noKnownLooks = (): KnownLooks => ({ grounds: new Map(), colours: new Map() });

type Colours = Pick<Look, 'theme' | 'paint' | 'flash'>;

/** The look of a mark with this standing in an element's text. */
export function lookUnder(element: Element, standing: Standing, known = noKnownLooks()): Look {
  const under = groundUnder(element, known.grounds);
  const name = `${standing} ${under.ground} ${under.text}`;
  const colours = known.colours.get(name) ?? coloursOn(under, standing);
  known.colours.set(name, colours);
  return { ...colours, isClose: roomBelow(element) < lineHeightNeeded(standing) };
}

function coloursOn(under: Ground, standing: Standing): Colours {
  const theme = themeOf(under);
  const { line, readLine, tint } = STANDING_LOOKS[standing][theme];
  return {
    theme,
    paint: isSeen([line, readLine], tint, under.ground, under.text) ? theme : 'text',
    flash: isSeen([], FLASH_TINT[theme], under.ground, under.text) ? theme : 'text',
  };
}

/** Whether lines of these colours and the text have enough contrast on the tinted background. */
function isSeen(lines: readonly string[], tint: string, ground: Rgb | null, text: Rgb | null): boolean {
  // Text unreadable on its apparent background has another one, such as a picture elsewhere in the tree.
  if (!ground || (text && contrast(text, ground) < GRAPHIC_CONTRAST)) return false;
  const tinted = mix(tint, ground);
  if (text && contrast(text, tinted) < TEXT_CONTRAST) return false;
  return lines.every((line) => {
    const colour = mix(line, ground);
    return contrast(colour, ground) >= GRAPHIC_CONTRAST && contrast(colour, tinted) >= GRAPHIC_CONTRAST;
  });
}

/** Blends a colour `#rrggbb` or `#rrggbbaa` with an opaque background. */
function mix(hex: string, ground: Rgb): Rgb {
  const [red = 0, green = 0, blue = 0, alpha = 255] = (hex.slice(1).match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  const over = (value: number, below: number) => (value * alpha + below * (255 - alpha)) / 255;
  return [over(red, ground[0]), over(green, ground[1]), over(blue, ground[2])];
}

/** Space between the baseline and the bottom of the line, in px; Infinity if the browser does not tell. */
function roomBelow(element: Element): number {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const size = Number.parseFloat(style?.fontSize ?? '');
  if (!style || Number.isNaN(size)) return Number.POSITIVE_INFINITY;
  const height = Number.parseFloat(style.lineHeight);
  const leading = Number.isNaN(height) ? 0 : height - CONTENT_HEIGHT * size;
  return DESCENT * size + leading / 2;
}
