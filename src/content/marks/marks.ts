/** Manages the marks of the page, as highlights or elements. */
import type { Standing } from '#src/claims/standing';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { t } from '#src/shared/ui/words';
import type { Bridge } from '../bridge';
import type { Entry } from '../overlay/model';
import { type Look, lookUnder } from './look';
import { createElementPainter } from './paint-elements';
import { createHighlightPainter } from './paint-highlights';
import { lineRects, type Mark, type Painter } from './painter';
import type { Anchor } from './place';
import { type KnownGrounds, type Theme, themeUnder } from './theme';

/** Duration of a flash, in ms. */
const FLASH = 1600;

/** The look of a mark whose element is not known. */
const PLAIN: Look = { theme: 'light', paint: 'light', flash: 'light', isClose: false };

export interface Marks {
  /** Paints these entries. Marks of `openClaim` are not faded while its card is open. */
  paint(entries: readonly Entry[], openClaim: string | null): void;
  at(x: number, y: number, target: Element): string | null;
  /** Flashes a sentence. */
  flash(key: string): void;
  anchor(key: string): Anchor;
  theme(key: string): Theme;
  /** Restores what the page removed. True if the page changed its colours, so that all marks must be painted again. */
  repair(): boolean;
  clear(): void;
}

export function createMarks(bridge: Bridge): Marks {
  let way: 'highlights' | 'elements' | null = null;
  let painter: Painter | null = null;
  let looks = new Map<string, { standing: Standing; look: Look }>();
  let end = new AbortController();
  let flashTimer: ReturnType<typeof setTimeout> | undefined;

  const sentenceOf = (key: string) => bridge.view.sentences.find((one) => one.key === key);

  function elementOf(key: string): Element | null {
    return painter?.elementOf(key) ?? sentenceOf(key)?.ranges()[0]?.startContainer.parentElement ?? null;
  }

  function readTheme(key: string): Theme {
    const element = elementOf(key);
    return element ? themeUnder(element) : 'light';
  }

  function readLook(key: string, standing: Standing, known?: KnownGrounds): Look {
    const element = elementOf(key);
    return element ? lookUnder(element, standing, known) : PLAIN;
  }

  function choosePainter(): Painter {
    if (painter && way === bridge.settings.marks) return painter;
    drop();
    way = bridge.settings.marks;
    end = new AbortController();
    // Without support for highlights (disabled, or an older browser), elements are used.
    const canHighlight = 'highlights' in CSS;
    painter =
      way === 'highlights' && canHighlight
        ? createHighlightPainter()
        : createElementPainter({ quietly: bridge.quietly, onLost: bridge.rescan, signal: end.signal });
    return painter;
  }

  function drop(): void {
    clearTimeout(flashTimer);
    painter?.clear();
    end.abort();
    painter = null;
  }

  return {
    paint(entries, openClaim) {
      const chosen = choosePainter();
      const known: KnownGrounds = new Map();
      looks = new Map(entries.map(({ key, standing }) => [key, { standing, look: readLook(key, standing, known) }]));
      chosen.paint(
        entries.map(
          ({ key, claim, standing }): Mark => ({
            key,
            standing,
            read: claim !== openClaim && bridge.read.has(claim),
            look: looks.get(key)?.look ?? PLAIN,
            label: t('mark_label', t(STANDING_LOOKS[standing].word)),
            ranges: () => sentenceOf(key)?.ranges() ?? [],
          }),
        ),
      );
    },
    at: (x, y, target) => painter?.at(x, y, target) ?? null,
    flash(key) {
      clearTimeout(flashTimer);
      painter?.flash(key);
      flashTimer = setTimeout(() => painter?.flash(null), FLASH);
    },
    anchor: (key) => ({
      rects() {
        const painted = painter?.rects(key) ?? [];
        return painted.length > 0 ? painted : lineRects(sentenceOf(key)?.ranges() ?? []);
      },
      element: () => elementOf(key),
    }),
    theme: readTheme,
    repair() {
      painter?.repair();
      const [key, painted] = looks.entries().next().value ?? [];
      if (key === undefined || painted === undefined) return false;
      return JSON.stringify(painted.look) !== JSON.stringify(readLook(key, painted.standing));
    },
    clear: drop,
  };
}
