// @vitest-environment happy-dom
// Protects that marks can be seen: every mark's line has 3:1 on the page grounds that its theme is chosen for.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Standing } from '#src/claims/standing';
import { type Look, lookUnder } from '#src/content/marks/look';
import {
  allStyles,
  FLASH_TINT,
  flashName,
  flashProperties,
  highlightName,
  inheritsHighlights,
  lineHeightNeeded,
  markCss,
  markProperties,
  PAINTS,
} from '#src/content/marks/mark-css';
import { groundUnder, type KnownGrounds, luminance, parentOf, readColour, themeUnder } from '#src/content/marks/theme';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';

/** Every name that we may register. */
const ALL_NAMES = [...allStyles().map(highlightName), ...PAINTS.map(flashName)];

beforeEach(() => {
  document.body.innerHTML = '<div id=outer><p id=p>Text</p></div>';
});
const outer = () => document.querySelector('#outer') as HTMLElement;
const theme = () => themeUnder(document.querySelector('#p') as Element);

const hex = (colour: string) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as [number, number, number];
const contrast = (a: readonly [number, number, number], b: readonly [number, number, number]) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

describe('the theme under a text', () => {
  it.each([
    ['rgb(255, 241, 229)', 'light'],
    ['rgb(18, 18, 18)', 'dark'],
    ['rgba(0, 0, 0, 0.9)', 'dark'],
  ])('comes from the nearest ground: %s is %s', (ground, expected) => {
    outer().style.backgroundColor = ground;
    expect(theme()).toBe(expected);
  });

  it('comes from the page around a shadow root, a slot or a frame too', () => {
    outer().style.backgroundColor = 'rgb(18, 18, 18)';
    const inner = document.createElement('p');
    (document.querySelector('#p') as HTMLElement).attachShadow({ mode: 'open' }).append(inner);
    expect(themeUnder(inner)).toBe('dark');
    expect(parentOf(inner)).toBe(document.querySelector('#p'));
    expect(parentOf(document.documentElement)).toBeNull();
  });

  it('passes over a ground that lets through what lies under it', () => {
    document.body.style.backgroundColor = 'rgb(0, 0, 0)';
    outer().style.backgroundColor = 'rgba(255, 255, 255, 0.1)';
    expect(theme()).toBe('dark');
    document.body.style.backgroundColor = '';
  });

  it('goes by the text over a picture', () => {
    outer().style.backgroundImage = 'url(x.png)';
    outer().style.color = 'rgb(255, 255, 255)';
    expect(theme()).toBe('dark');
  });

  it.each([
    ['rgba(0, 0, 0, 0.5)', 'light'],
    ['rgba(0, 0, 0, 0.51)', 'dark'],
    ['rgb(118, 118, 118)', 'light'],
    ['rgb(117, 117, 117)', 'dark'],
  ])('turns at half of the opacity, and at a middle grey: %s is %s', (ground, expected) => {
    outer().style.backgroundColor = ground;
    expect(theme()).toBe(expected);
  });

  it.each([
    ['', false, 'light'],
    ['', true, 'light'],
    ['dark', false, 'dark'],
    ['light dark', false, 'light'],
    ['light dark', true, 'dark'],
    ['light', true, 'light'],
  ])(
    'without any ground is the one of the scheme "%s" where the user prefers dark: %s',
    (scheme, prefersDark, expected) => {
      vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: prefersDark } as MediaQueryList);
      document.documentElement.style.colorScheme = scheme;
      expect(theme()).toBe(expected);
      document.documentElement.style.colorScheme = '';
      vi.restoreAllMocks();
    },
  );

  it.each([
    ['color(srgb 1 0 0 / 0.5)', { rgb: [255, 0, 0], alpha: 0.5 }],
    ['rgb(1, 2, 3)', { rgb: [1, 2, 3], alpha: 1 }],
    ['rgba(1, 2, 3, 50%)', { rgb: [1, 2, 3], alpha: 0.5 }],
    ['rgb(1, 2)', null],
  ])('reads the forms that browsers compute: %s', (css, colour) => expect(readColour(css)).toEqual(colour));

  it('is read once for what many elements share', () => {
    const known: KnownGrounds = new Map();
    const read = vi.spyOn(window, 'getComputedStyle');
    groundUnder(document.querySelector('#p') as Element, known);
    const first = read.mock.calls.length;
    expect(known.get(outer())).toEqual([255, 255, 255]);
    known.set(outer(), [0, 0, 0]);
    known.delete(document.querySelector('#p') as Element);
    expect(groundUnder(document.querySelector('#p') as Element, known).ground).toEqual([0, 0, 0]);
    expect(read.mock.calls.length - first).toBeLessThan(first);
    vi.restoreAllMocks();
  });

  it('reads no colour from what it does not know', () => {
    expect(readColour('oklch(0.7 0.1 200)')).toBeNull();
    expect(readColour('transparent')).toBeNull();
  });
});

describe('the look of a mark', () => {
  const look = (style: Partial<CSSStyleDeclaration>, standing: Standing = 'neither'): Look => {
    Object.assign(outer().style, { color: 'rgb(30, 30, 30)' }, style);
    return lookUnder(document.querySelector('#p') as Element, standing);
  };

  it.each([
    [{ backgroundColor: 'rgb(255, 255, 255)' }, 'light'],
    [{ backgroundColor: 'rgb(18, 18, 18)', color: 'rgb(230, 230, 230)' }, 'dark'],
    // Mid grey: no colour of ours has 3:1 there.
    [{ backgroundColor: 'rgb(128, 128, 128)', color: 'rgb(0, 0, 0)' }, 'text'],
    // Pictures and gradients, also over a colour that can be read.
    [{ backgroundImage: 'linear-gradient(red, blue)', backgroundColor: 'rgb(255, 255, 255)' }, 'text'],
    [{ backgroundImage: 'url(x.png)' }, 'text'],
    // White text on what seems to be white lies on something else.
    [{ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(255, 255, 255)' }, 'text'],
    // A colour in a form that is not read.
    [{ backgroundColor: 'red' }, 'text'],
    // A tint would take this grey below 4.5:1.
    [{ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(118, 118, 118)' }, 'text'],
  ] as const)('on %o is painted as %s', (style, paint) => expect(look(style).paint).toBe(paint));

  it('keeps grey text readable while its sentence is set off', () => {
    const grey = { backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(96, 96, 96)' };
    expect(look(grey)).toMatchObject({ paint: 'light', flash: 'text' });
  });

  it.each([
    ['16px', '24px', 'neither', false],
    ['16px', '24px', 'disputed', false],
    ['16px', '16px', 'neither', true],
    ['16px', 'normal', 'neither', true],
    ['40px', '44px', 'disputed', false],
  ] as const)('of %s letters in a line of %s, %s: close is %s', (fontSize, lineHeight, standing, isClose) => {
    Object.assign((document.querySelector('#p') as HTMLElement).style, { fontSize, lineHeight });
    expect(look({}, standing).isClose).toBe(isClose);
  });
});

describe('the marks', () => {
  const GROUNDS = {
    light: ['#ffffff', '#fff1e5', '#f6f6f6', '#efe8d8'],
    dark: ['#000000', '#121212', '#1a1a2e', '#22303c'],
  };
  it.each(['light', 'dark'] as const)('have 3:1 on %s grounds, read or not', (one) => {
    for (const look of Object.values(STANDING_LOOKS)) {
      for (const ground of GROUNDS[one]) {
        expect(contrast(hex(look[one].line), hex(ground))).toBeGreaterThanOrEqual(3);
        expect(contrast(hex(look[one].readLine), hex(ground))).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('each have a rule, on screen only, and one for forced colours', () => {
    const css = markCss(allStyles(), PAINTS, false);
    for (const name of ALL_NAMES) expect(css.split(`::highlight(${name})`)).toHaveLength(3);
    expect(css.startsWith('@media screen{')).toBe(true);
  });

  it('have rules for the root alone where elements inherit them', () => {
    const css = markCss(allStyles(), PAINTS, true);
    expect(css.match(/:root::highlight\(/g)).toHaveLength(2 * ALL_NAMES.length);
    expect(css).not.toMatch(/(?<!:root)::highlight\(/);
  });

  const { light } = STANDING_LOOKS['confirmed-by-both'];
  const under = (width: string, offset = '3px') => ({
    'text-decoration-line': 'underline',
    'text-decoration-thickness': width,
    'text-underline-offset': offset,
  });
  it.each([
    [{}, { ...under('2.5px'), 'text-decoration-color': light.line, 'background-color': light.tint }],
    [{ read: true }, { ...under('1px'), 'text-decoration-color': light.readLine }],
    [{ paint: 'text' }, { ...under('2.5px'), 'text-decoration-color': 'currentcolor' }],
    [
      { isClose: true, paint: 'text' },
      { ...under('2.5px', '0px'), 'text-decoration-skip-ink': 'none' },
    ],
    [
      { isClose: true, standing: 'disputed' },
      { ...under('1px', '-1px'), 'text-decoration-skip-ink': 'none' },
    ],
    [
      { isClose: true, standing: 'neither' },
      { ...under('1.5px', '0px'), 'text-decoration-style': 'dashed' },
    ],
  ] as const)('are drawn as their standing, whether read, and their surroundings ask for: %o', (style, properties) => {
    const plain = { standing: 'confirmed-by-both', read: false, paint: 'light', isClose: false } as const;
    const drawn = markProperties({ ...plain, ...style });
    expect(drawn).toMatchObject(properties);
    expect('background-color' in drawn).toBe(!('read' in style || ('paint' in style && style.paint === 'text')));
  });

  it('need room for the gap and the line, a double one for three lines', () => {
    expect((['confirmed-by-both', 'neither', 'disputed'] as const).map(lineHeightNeeded)).toEqual([5.5, 4.5, 6]);
  });

  it('are set off by a background, or a line where the background is another', () => {
    expect(PAINTS.map((paint) => flashProperties(paint)['background-color'])).toEqual([
      FLASH_TINT.light,
      FLASH_TINT.dark,
      undefined,
    ]);
    expect(flashProperties('text')['text-decoration']).toBe('underline solid 4px currentcolor');
  });

  it.each([true, false])('are not inherited in Firefox: %s', (isFirefox) => {
    vi.stubGlobal('CSS', { supports: (name: string) => isFirefox && name === '-moz-appearance' });
    expect(inheritsHighlights()).toBe(!isFirefox);
    vi.unstubAllGlobals();
  });

  it('carry names that say nothing of the claim', () => {
    expect(highlightName({ standing: 'disputed', read: true, paint: 'dark', isClose: true })).toMatch(
      /^sl-[a-h]-[ldt](-r)?(-c)?$/,
    );
    expect(new Set(ALL_NAMES).size).toBe(ALL_NAMES.length);
  });
});
