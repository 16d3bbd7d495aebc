/**
 * Paints marks as CSS Custom Highlights, without changing the page's DOM. The page can access and clear the registry, and a
 * content script in Firefox cannot iterate it, so we keep our own lists and restore what is missing.
 */
import { flashName, highlightName, markCss } from './mark-css';
import { isWithin, lineRects, type Mark, type Painter } from './painter';
import { createSheets } from './sheets';

type View = Window & typeof globalThis;
type Root = Document | ShadowRoot;

interface Painted {
  mark: Mark;
  name: string;
  ranges: Range[];
}

/** One of our highlights in a document. Marks have priority over the page's highlights, the flash over marks. */
interface Registered {
  view: View;
  name: string;
  highlight: Highlight;
}

const MARK_PRIORITY = 0;
const FLASH_PRIORITY = 1;

export function createHighlightPainter(): Painter {
  const painted = new Map<string, Painted>();
  const registered = new Map<string, Registered>();
  const views = new WeakMap<View, number>();
  const sheets = createSheets();
  /** Names of highlights with rules in the style sheets. */
  const styled = new Set<string>();
  let viewCount = 0;
  let flashed: { key: string; name: string; ranges: Range[] } | null = null;

  function style(names: readonly string[]): void {
    const before = styled.size;
    for (const name of names) styled.add(name);
    if (styled.size > before) sheets.setRules(markCss((name) => styled.has(name)));
  }

  /** The highlight of this name in the document of a Range, created on first use. */
  function highlightFor(range: Range, name: string, priority: number): Highlight | null {
    const view = range.startContainer.ownerDocument?.defaultView as View | null;
    if (!view?.CSS?.highlights) return null;
    const number = views.get(view) ?? ++viewCount;
    views.set(view, number);
    const id = `${number} ${name}`;
    let entry = registered.get(id);
    if (!entry) {
      entry = { view, name, highlight: new view.Highlight() };
      entry.highlight.priority = priority;
      registered.set(id, entry);
      view.CSS.highlights.set(name, entry.highlight);
    }
    sheets.ensure(range.startContainer.getRootNode() as Root);
    return entry.highlight;
  }

  function add(ranges: readonly Range[], name: string, priority = MARK_PRIORITY): void {
    for (const range of ranges) highlightFor(range, name, priority)?.add(range);
  }

  function remove(ranges: readonly Range[], name: string): void {
    for (const entry of registered.values()) {
      if (entry.name === name) for (const range of ranges) entry.highlight.delete(range);
    }
  }

  function drop({ mark, name, ranges }: Painted): void {
    remove(ranges, name);
    painted.delete(mark.key);
    if (flashed?.key === mark.key) flash(null);
  }

  /** Paints an entry again after the page moved our ranges or its text. */
  function replace(entry: Painted, ranges: Range[]): void {
    const wasFlashed = flashed?.key === entry.mark.key;
    drop(entry);
    painted.set(entry.mark.key, { ...entry, ranges });
    add(ranges, entry.name);
    if (wasFlashed) flash(entry.mark.key);
  }

  /** The ranges that one of our highlights must contain. */
  function rangesIn({ view, name }: Registered): Range[] {
    const entries = [...painted.values(), ...(flashed ? [flashed] : [])].filter((one) => one.name === name);
    return entries
      .flatMap(({ ranges }) => ranges)
      .filter((range) => range.startContainer.ownerDocument?.defaultView === view);
  }

  /** Resets a highlight to our ranges: the page can empty it and add its own. */
  function refill(entry: Registered): void {
    const wanted = rangesIn(entry);
    const { highlight } = entry;
    if (highlight.size === wanted.length && wanted.every((range) => highlight.has(range))) return;
    highlight.clear();
    for (const range of wanted) highlight.add(range);
  }

  function flash(key: string | null): void {
    if (flashed) remove(flashed.ranges, flashed.name);
    flashed = null;
    const entry = key === null ? undefined : painted.get(key);
    if (!entry) return;
    flashed = { key: entry.mark.key, name: flashName(entry.mark.look.flash), ranges: entry.ranges };
    style([flashed.name]);
    add(entry.ranges, flashed.name, FLASH_PRIORITY);
  }

  return {
    paint(marks) {
      style(marks.map((mark) => highlightName({ ...mark, ...mark.look })));
      const wanted = new Set(marks.map(({ key }) => key));
      for (const entry of [...painted.values()]) if (!wanted.has(entry.mark.key)) drop(entry);
      for (const mark of marks) {
        const name = highlightName({ ...mark, ...mark.look });
        const old = painted.get(mark.key);
        const ranges = mark.ranges();
        if (old && old.name === name && samePlaces(old.ranges, ranges)) continue;
        const wasFlashed = flashed?.key === mark.key;
        if (old) drop(old);
        painted.set(mark.key, { mark, name, ranges });
        add(ranges, name);
        if (wasFlashed) flash(mark.key);
      }
    },
    flash,
    at(x, y, target) {
      // Uses the sentences' offsets, not the painted ranges: the page can reach and move these.
      for (const { mark } of painted.values()) {
        const ranges = mark.ranges();
        if (!ranges.some((range) => range.intersectsNode(target))) continue;
        if (lineRects(ranges).some((rect) => isWithin(rect, x, y))) return mark.key;
      }
      return null;
    },
    rects: (key) => lineRects(painted.get(key)?.mark.ranges() ?? []),
    elementOf: (key) => painted.get(key)?.mark.ranges()[0]?.startContainer.parentElement ?? null,
    repair() {
      for (const { view, name, highlight } of registered.values()) {
        if (view.CSS?.highlights && !sameHighlight(view, name, highlight)) view.CSS.highlights.set(name, highlight);
      }
      for (const entry of painted.values()) {
        const ranges = entry.mark.ranges();
        if (ranges.length > 0 && !samePlaces(entry.ranges, ranges)) replace(entry, ranges);
      }
      for (const entry of registered.values()) refill(entry);
      sheets.repair();
      for (const { ranges } of painted.values()) {
        for (const range of ranges) {
          const root = range.startContainer.getRootNode();
          if (root.nodeType === 9 || root.nodeType === 11) sheets.ensure(root as Root);
        }
      }
    },
    clear() {
      for (const { view, name, highlight } of registered.values()) {
        highlight.clear();
        // A newer instance may have registered its own highlight under the same name.
        if (view.CSS?.highlights && sameHighlight(view, name, highlight)) view.CSS.highlights.delete(name);
      }
      registered.clear();
      painted.clear();
      flashed = null;
      sheets.clear();
    },
  };
}

/** Whether the registry still has our highlight under a name, which the page may have replaced. */
function sameHighlight(view: View, name: string, highlight: Highlight): boolean {
  return view.CSS.highlights.get(name) === highlight;
}

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
