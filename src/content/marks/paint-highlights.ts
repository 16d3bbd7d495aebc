/**
 * Paints marks as CSS Custom Highlights, without changing the page's DOM. The page can move the ranges that we register, so
 * marks are compared with the sentences' own offsets and painted again.
 */
import { HighlightRegistry } from './highlight-registry';
import type { Paint } from './look';
import { flashName, highlightName, inheritsHighlights, type MarkStyle, markCss } from './mark-css';
import { isWithin, lineRects, type Mark, type Painter } from './painter';
import { createSheets } from './sheets';

type Root = Document | ShadowRoot;

interface Painted {
  mark: Mark;
  name: string;
  ranges: Range[];
  /** Words of the ranges when they were painted. */
  words: string;
}

/** Marks have priority over the page's highlights, the flash over marks. */
const MARK_PRIORITY = 0;
const FLASH_PRIORITY = 1;

export function createHighlightPainter(): Painter {
  return new HighlightPainter();
}

class HighlightPainter implements Painter {
  /** By key of the mark. */
  private readonly painted = new Map<string, Painted>();
  private readonly registry = new HighlightRegistry();
  private readonly isInherited = inheritsHighlights();
  private readonly sheets = createSheets(this.isInherited);
  /** Styles that the sheets have rules for, by name of the highlight. */
  private readonly styles = new Map<string, MarkStyle>();
  private readonly flashes = new Set<Paint>();
  private flashed: { key: string; name: string; ranges: Range[] } | null = null;

  paint(marks: readonly Mark[]): void {
    this.styleMarks(marks);
    const wanted = new Set(marks.map(({ key }) => key));
    for (const entry of [...this.painted.values()]) if (!wanted.has(entry.mark.key)) this.drop(entry);
    for (const mark of marks) {
      const name = nameOf(mark);
      const old = this.painted.get(mark.key);
      const ranges = mark.ranges();
      if (old && old.name === name && samePlaces(old.ranges, ranges)) continue;
      this.replace(old, { mark, name, ranges, words: wordsOf(ranges) });
    }
    this.ensureSheets();
  }

  flash(key: string | null): void {
    if (this.flashed) this.registry.remove(this.flashed.ranges, this.flashed.name);
    this.flashed = null;
    const entry = key === null ? undefined : this.painted.get(key);
    if (!entry) return;
    const { mark, ranges } = entry;
    this.flashed = { key: mark.key, name: flashName(mark.look.flash), ranges };
    if (!this.flashes.has(mark.look.flash)) {
      this.flashes.add(mark.look.flash);
      this.setRules();
    }
    this.add(ranges, this.flashed.name, FLASH_PRIORITY);
  }

  at(x: number, y: number, target: Element): string | null {
    // Uses the sentences' offsets, not the painted ranges: the page can reach and move these.
    for (const entry of this.painted.values()) {
      const { mark } = entry;
      const ranges = placesOf(entry);
      if (!ranges.some((range) => range.intersectsNode(target))) continue;
      if (lineRects(ranges).some((rect) => isWithin(rect, x, y))) return mark.key;
    }
    return null;
  }

  rects(key: string): DOMRect[] {
    const entry = this.painted.get(key);
    return entry ? lineRects(placesOf(entry)) : [];
  }

  elementOf(key: string): Element | null {
    const entry = this.painted.get(key);
    return entry ? (placesOf(entry)[0]?.startContainer.parentElement ?? null) : null;
  }

  repair(): void {
    this.registry.repair();
    this.repaintMoved();
    this.registry.refill((name) => this.rangesOf(name));
    this.sheets.repair();
    this.ensureSheets();
  }

  clear(): void {
    this.registry.clear();
    this.painted.clear();
    this.flashed = null;
    this.sheets.clear();
  }

  /** Adds rules to the sheets for looks that had none. */
  private styleMarks(marks: readonly Mark[]): void {
    const before = this.styles.size;
    for (const mark of marks) this.styles.set(nameOf(mark), styleOf(mark));
    if (this.styles.size > before) this.setRules();
  }

  private setRules(): void {
    this.sheets.setRules(markCss([...this.styles.values()], [...this.flashes], this.isInherited));
  }

  private add(ranges: readonly Range[], name: string, priority: number): void {
    for (const range of ranges) this.registry.add(range, name, priority);
  }

  private drop({ mark, name, ranges }: Painted): void {
    this.registry.remove(ranges, name);
    this.painted.delete(mark.key);
    if (this.flashed?.key === mark.key) this.flash(null);
  }

  /** Paints a mark in the place of its older entry, if there is one. It stays flashed. */
  private replace(old: Painted | undefined, entry: Painted): void {
    const { key } = entry.mark;
    const wasFlashed = this.flashed?.key === key;
    if (old) this.drop(old);
    this.painted.set(key, entry);
    this.add(entry.ranges, entry.name, MARK_PRIORITY);
    if (wasFlashed) this.flash(key);
  }

  /** Paints marks again where the page has moved our ranges, or its text. */
  private repaintMoved(): void {
    for (const entry of [...this.painted.values()]) {
      const ranges = entry.mark.ranges();
      if (ranges.length > 0 && !samePlaces(entry.ranges, ranges))
        this.replace(entry, { ...entry, ranges, words: wordsOf(ranges) });
    }
  }

  /** The ranges that our highlights of a name must contain, in all documents. */
  private rangesOf(name: string): Range[] {
    const entries = [...this.painted.values(), ...(this.flashed ? [this.flashed] : [])];
    return entries.filter((entry) => entry.name === name).flatMap(({ ranges }) => ranges);
  }

  /** Adds the sheets to the roots of the marks that lack them. */
  private ensureSheets(): void {
    const ranges = [...this.painted.values()].flatMap((entry) => entry.ranges);
    for (const root of new Set(ranges.map((range) => range.startContainer.getRootNode()))) {
      if (root.nodeType === Node.DOCUMENT_NODE || root.nodeType === Node.DOCUMENT_FRAGMENT_NODE)
        this.sheets.ensure(root as Root);
    }
  }
}

const wordsOf = (ranges: readonly Range[]): string => ranges.map(String).join('\n');

/**
 * The places of a mark. Until the next scan a sentence has none where the page changed other text of its block; the painted
 * ranges are then used, if they still have the same words: the page can move them.
 */
function placesOf({ mark, ranges, words }: Painted): readonly Range[] {
  const current = mark.ranges();
  return current.length > 0 || words === '' || wordsOf(ranges) !== words ? current : ranges;
}

const styleOf = ({ standing, read, look: { paint, isClose } }: Mark): MarkStyle => ({ standing, read, paint, isClose });

/** The name of the highlight that a mark belongs to: marks that look the same share one. */
const nameOf = (mark: Mark): string => highlightName(styleOf(mark));

function samePlaces(a: readonly Range[], b: readonly Range[]): boolean {
  return (
    a.length === b.length &&
    a.length > 0 &&
    a.every((range, i) => {
      const other = b[i] as Range;
      return (
        range.startContainer === other.startContainer &&
        range.startOffset === other.startOffset &&
        range.endContainer === other.endContainer &&
        range.endOffset === other.endOffset
      );
    })
  );
}
