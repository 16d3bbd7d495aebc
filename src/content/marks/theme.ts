/**
 * Detects light or dark from the page's background under the text: a page may be dark on a light system, and have a dark box
 * on a light page.
 */

export type Theme = 'light' | 'dark';

type Rgb = readonly [number, number, number];

/** A background more transparent than this shows the one below it. */
const OPAQUE = 0.5;
/** Most ancestors searched for a background. */
const MAX_STEPS = 200;
/** Relative luminance at which black and white text contrast equally with a ground (WCAG 2). */
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

/** The theme of marks and card for text in `element`. */
export function themeUnder(element: Element): Theme {
  let at: Element | null = element;
  for (let steps = 0; at && steps < MAX_STEPS; steps++) {
    const style: CSSStyleDeclaration | undefined = at.ownerDocument.defaultView?.getComputedStyle(at);
    if (!style) break;
    const ground = readColour(style.backgroundColor);
    if (ground && ground.alpha > OPAQUE) return luminance(ground.rgb) > MIDDLE ? 'light' : 'dark';
    // The brightness of a picture is unknown; the colour of its text tells it.
    if (style.backgroundImage !== 'none' && style.backgroundImage !== '') break;
    const next: Element | null = parentOf(at);
    if (!next) return canvasTheme(at, style);
    at = next;
  }
  const text = readColour(element.ownerDocument.defaultView?.getComputedStyle(element).color ?? '');
  return text && luminance(text.rgb) > MIDDLE ? 'dark' : 'light';
}

/** A page without a background shows the browser's, which is dark only if the page declares dark mode. */
function canvasTheme(root: Element, style: CSSStyleDeclaration): Theme {
  const window = root.ownerDocument.defaultView;
  const declared = style.colorScheme ?? '';
  const prefersDark = window?.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;
  if (!/\bdark\b/.test(declared)) return 'light';
  return /\blight\b/.test(declared) && !prefersDark ? 'light' : 'dark';
}

/** Parent across shadow roots and same-origin frames. */
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
