/**
 * Our highlights in the registries of the page's documents. The page can access and clear a registry, and Firefox cannot
 * iterate it from here, so we keep our own list and restore what is missing.
 */

type View = Window & typeof globalThis;

/** One of our highlights in a document. */
interface Registered {
  view: View;
  name: string;
  highlight: Highlight;
}

export class HighlightRegistry {
  /** By number of the document and name. */
  private readonly registered = new Map<string, Registered>();
  private readonly numbers = new WeakMap<View, number>();
  private viewCount = 0;

  /**
   * Adds a Range to the highlight of this name in the Range's document, created on first use. Does nothing where there are
   * no highlights: in a document without a window, or of an old browser.
   * @param priority of a new highlight
   */
  add(range: Range, name: string, priority: number): void {
    const view = viewOf(range);
    if (view?.CSS?.highlights) this.highlightFor(view, name, priority).add(range);
  }

  /** Removes ranges from the highlights of this name in all documents. */
  remove(ranges: readonly Range[], name: string): void {
    for (const entry of this.registered.values()) {
      if (entry.name === name) for (const range of ranges) entry.highlight.delete(range);
    }
  }

  /** Registers our highlights again that the page has removed or replaced. */
  repair(): void {
    for (const entry of this.registered.values()) {
      const { view, name, highlight } = entry;
      if (view.CSS?.highlights && !isRegistered(entry)) view.CSS.highlights.set(name, highlight);
    }
  }

  /** Resets the highlights to our ranges: the page can empty them and add its own. @param rangesOf all ranges by name */
  refill(rangesOf: (name: string) => readonly Range[]): void {
    for (const { view, name, highlight } of this.registered.values()) {
      const wanted = rangesOf(name).filter((range) => viewOf(range) === view);
      if (highlight.size === wanted.length && wanted.every((range) => highlight.has(range))) continue;
      highlight.clear();
      for (const range of wanted) highlight.add(range);
    }
  }

  /** Empties and removes all. */
  clear(): void {
    for (const entry of this.registered.values()) {
      entry.highlight.clear();
      // A newer instance of ours may have registered its own under the same name.
      if (entry.view.CSS?.highlights && isRegistered(entry)) entry.view.CSS.highlights.delete(entry.name);
    }
    this.registered.clear();
  }

  private highlightFor(view: View, name: string, priority: number): Highlight {
    const number = this.numbers.get(view) ?? ++this.viewCount;
    this.numbers.set(view, number);
    const id = `${number} ${name}`;
    const known = this.registered.get(id);
    if (known) return known.highlight;
    const highlight = new view.Highlight();
    highlight.priority = priority;
    this.registered.set(id, { view, name, highlight });
    view.CSS.highlights.set(name, highlight);
    return highlight;
  }
}

function viewOf(range: Range): View | null {
  return (range.startContainer.ownerDocument?.defaultView ?? null) as View | null;
}

/** A page may also put something of its own under our name. */
function isRegistered({ view, name, highlight }: Registered): boolean {
  return view.CSS.highlights.get(name) === highlight;
}
