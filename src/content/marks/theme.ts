/**
 * Detects light or dark from the background under the text: a page may be dark on a light system, and a light page may have
 * dark boxes.
 */

export type Theme = 'light' | 'dark';

export type Rgb = readonly [number, number, number];

/** Least alpha of a background that hides the one below it. */
const OPAQUE = 0.5;
/** Computed values of a box without a background colour, in browsers and in the unit tests' DOM. */
const NO_COLOURS = ['rgba(0, 0, 0, 0)', '', 'transparent', 'initial'];
/** Most ancestors searched for a background. */
const MAX_STEPS = 200;
/** Relative luminance of a background on which black and white text have equal contrast (WCAG 2). */
const MIDDLE = 0.179;

/** Relative luminance of WCAG 2, 0 (black) to 1 (white). */
export function luminance([red, green, blue]: Rgb): number {
  const channel = (value: number) => {
    const share = value / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
}

/** Reads `rgb(…)`, `rgba(…)` and `color(srgb …)` as browsers compute them; null for other forms. */
export function readColour(css: string): { rgb: Rgb; alpha: number } | null {
  const numbers = css
    .match(/[\d.]+%?/g)
    ?.map((one) => (one.endsWith('%') ? Number.parseFloat(one) / 100 : Number(one)));
  if (!numbers || numbers.length < 3) return null;
  const scale = css.startsWith('rgb') ? 1 : css.startsWith('color(srgb') ? 255 : 0;
  if (scale === 0) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  return { rgb: [red * scale, green * scale, blue * scale], alpha };
}

/** Contrast of WCAG 2 between two opaque colours, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Background and colour of text. */
export interface Ground {
  /** The background; null for a picture, a gradient or an unsupported colour format. */
  ground: Rgb | null;
  /** The colour of the text; null for an unsupported colour format. */
  text: Rgb | null;
}

/** Cache of backgrounds by element for one pass over the marks, most of which share ancestors. */
export type KnownGrounds = Map<Element, Ground['ground']>;

/**
 * The nearest background under an element's text, across shadow roots and frames, and the colour of the text.
 * @param known cache for one pass, so that each ancestor is visited once
 */
export function groundUnder(element: Element, known: KnownGrounds = new Map()): Ground {
  const text = readColour(element.ownerDocument.defaultView?.getComputedStyle(element).color ?? '')?.rgb ?? null;
  const passed: Element[] = [];
  let ground: Ground['ground'] = null;
  let at: Element | null = element;
  for (let steps = 0; at && steps < MAX_STEPS; steps++) {
    const before = known.get(at);
    if (before !== undefined) {
      ground = before;
      break;
    }
    passed.push(at);
    const own = ownGround(at);
    if (own !== undefined) {
      ground = own;
      break;
    }
    at = parentOf(at);
  }
  for (const one of passed) known.set(one, ground);
  return { ground, text };
}

/** The background that an element paints: null if unsupported, undefined if its parent shows through. */
function ownGround(element: Element): Rgb | null | undefined {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style) return null;
  // Read once each: the browser writes a computed value anew whenever it is asked for.
  const { backgroundImage, backgroundColor } = style;
  // An image is painted over the background colour of its box.
  if (backgroundImage !== 'none' && backgroundImage !== '') return null;
  if (!NO_COLOURS.includes(backgroundColor)) {
    const colour = readColour(backgroundColor);
    if (!colour) return null;
    if (colour.alpha > OPAQUE) return colour.rgb;
  }
  return parentOf(element) ? undefined : canvas(element, style);
}

/** The theme of marks and card for text in `element`. */
export function themeUnder(element: Element): Theme {
  return themeOf(groundUnder(element));
}

/** The theme of a background. The brightness of a picture is unknown, so the colour of the text decides there. */
export function themeOf({ ground, text }: Ground): Theme {
  if (ground) return luminance(ground) > MIDDLE ? 'light' : 'dark';
  return text && luminance(text) > MIDDLE ? 'dark' : 'light';
}

/** The browser's default background, light and dark. */
const CANVAS: Record<Theme, Rgb> = { light: [255, 255, 255], dark: [18, 18, 18] };

/** The default background of a page, which is dark only if the page declares a dark colour scheme. */
function canvas(root: Element, style: CSSStyleDeclaration): Rgb {
  const declared = style.colorScheme ?? '';
  if (!/\bdark\b/.test(declared)) return CANVAS.light;
  const prefersDark = () =>
    root.ownerDocument.defaultView?.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;
  return /\blight\b/.test(declared) && !prefersDark() ? CANVAS.light : CANVAS.dark;
}

/** The parent of an element, across shadow roots and same-origin frames. */
export function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const parent = element.parentNode;
  if (parent && 'host' in parent) return (parent as ShadowRoot).host;
  try {
    return element.ownerDocument.defaultView?.frameElement ?? null;
  } catch {
    return null; // a frame of another origin
  }
}
