/** Manages the marks of the page, as highlights or elements. */
import type { Standing } from '#src/claims/standing';
import type { PageEntry, PageSettings } from '#src/shared/protocol/messages';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { t } from '#src/shared/ui/words';
import type { Bridge } from '../bridge';
import type { Anchor } from './anchor';
import { type KnownLooks, type Look, lookUnder, noKnownLooks } from './look';
import { createHighlightPainter } from './paint-highlights';
import { type ElementPainterOptions, lineRects, type Mark, type Painter } from './painter';
import { type Theme, themeUnder } from './theme';

/** Duration of a flash, in ms. */
const FLASH = 1600;

/** The look of a mark whose element is not known. */
const PLAIN: Look = { theme: 'light', paint: 'light', flash: 'light', isClose: false };

export interface Marks {
  /** Paints these entries. Marks of `openClaim` are not faded while its card is open. */
  paint(entries: readonly PageEntry[], openClaim: string | null): void;
  at(x: number, y: number, target: Element): string | null;
  /** Flashes a sentence. */
  flash(key: string): void;
  anchor(key: string): Anchor;
  theme(key: string): Theme;
  /** Restores what the page removed. True if the page changed its colours, so that all marks must be painted again. */
  repair(): boolean;
  /** Has the looks read again at the next painting. */
  forgetLooks(): void;
  clear(): void;
}

/** Makes a painter of elements; null while its script is not loaded, and nothing is then painted. */
export type ElementPainting = (options: ElementPainterOptions) => Painter | null;

/** Makes the marks of a page; nothing is painted yet. */
export function createMarks(bridge: Bridge, elementPainting: ElementPainting): Marks {
  return new PageMarks(bridge, elementPainting);
}

/** A look as it was read, and of what. */
interface SeenLook {
  element: Element | null;
  standing: Standing;
  look: Look;
}

class PageMarks implements Marks {
  private readonly bridge: Bridge;
  private readonly elementPainting: ElementPainting;
  private way: PageSettings['marks'] | null = null;
  private painter: Painter | null = null;
  /** Ends what the painter started. */
  private end = new AbortController();
  /** Of the painted entries, by key. */
  private looks = new Map<string, SeenLook>();
  /** Number of checks of looks: each takes the next mark. */
  private checks = 0;
  private flashTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(bridge: Bridge, elementPainting: ElementPainting) {
    this.bridge = bridge;
    this.elementPainting = elementPainting;
  }

  paint(entries: readonly PageEntry[], openClaim: string | null): void {
    const painter = this.choosePainter();
    const known = noKnownLooks();
    this.looks = new Map(entries.map(({ key, standing }) => [key, this.lookAt(key, standing, known)]));
    painter?.paint(entries.map((entry) => this.markOf(entry, openClaim)));
  }

  at(x: number, y: number, target: Element): string | null {
    return this.painter?.at(x, y, target) ?? null;
  }

  flash(key: string): void {
    clearTimeout(this.flashTimer);
    this.painter?.flash(key);
    this.flashTimer = setTimeout(() => this.painter?.flash(null), FLASH);
  }

  anchor(key: string): Anchor {
    return {
      rects: () => {
        const painted = this.painter?.rects(key) ?? [];
        return painted.length > 0 ? painted : lineRects(this.rangesOf(key));
      },
      element: () => this.elementOf(key),
    };
  }

  theme(key: string): Theme {
    const element = this.elementOf(key);
    return element ? themeUnder(element) : 'light';
  }

  repair(): boolean {
    this.painter?.repair();
    if (this.looks.size === 0) return false;
    const [key, { standing, look }] = [...this.looks][this.checks++ % this.looks.size] as [string, SeenLook];
    const now = this.readLook(this.elementOf(key), standing);
    if (JSON.stringify(look) === JSON.stringify(now)) return false;
    this.forgetLooks();
    return true;
  }

  forgetLooks(): void {
    this.looks.clear();
  }

  clear(): void {
    clearTimeout(this.flashTimer);
    this.painter?.clear();
    this.end.abort();
    this.painter = null;
  }

  /** The painter of the way that the user chose; another one is removed first. */
  private choosePainter(): Painter | null {
    const { bridge } = this;
    if (this.painter && this.way === bridge.settings.marks) return this.painter;
    this.clear();
    this.way = bridge.settings.marks;
    this.end = new AbortController();
    // A browser without highlights (older than our minimum, or switched off) gets elements.
    const canHighlight = 'highlights' in CSS;
    this.painter =
      this.way === 'highlights' && canHighlight
        ? createHighlightPainter()
        : this.elementPainting({ quietly: bridge.quietly, onLost: bridge.rescan, signal: this.end.signal });
    return this.painter;
  }

  private markOf({ key, claim, standing }: PageEntry, openClaim: string | null): Mark {
    return {
      key,
      standing,
      read: claim !== openClaim && this.bridge.read.has(claim),
      look: this.looks.get(key)?.look ?? PLAIN,
      label: t('mark_label', t(STANDING_LOOKS[standing].word)),
      ranges: () => this.rangesOf(key),
    };
  }

  private rangesOf(key: string): Range[] {
    return this.bridge.view.sentences.find((one) => one.key === key)?.ranges() ?? [];
  }

  private elementOf(key: string): Element | null {
    return this.painter?.elementOf(key) ?? this.rangesOf(key)[0]?.startContainer.parentElement ?? null;
  }

  /** The look of an entry; read only once for an element, since asking for computed styles costs more than painting. */
  private lookAt(key: string, standing: Standing, known: KnownLooks): SeenLook {
    const element = this.elementOf(key);
    const seen = this.looks.get(key);
    if (seen && seen.element === element && seen.standing === standing) return seen;
    return { element, standing, look: this.readLook(element, standing, known) };
  }

  private readLook(element: Element | null, standing: Standing, known?: KnownLooks): Look {
    return element ? lookUnder(element, standing, known) : PLAIN;
  }
}
