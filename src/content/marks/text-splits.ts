/**
 * Tracks text nodes of the page that marks have split. Each original is recorded with its text and stays in place as the
 * first piece; undoing removes the other pieces and restores the original's text.
 */

/** A text node of the page that was split. */
interface Split {
  original: Text;
  /** Its text before the split. */
  data: string;
  /** Its text after the split. */
  left: string;
  /** The nodes that were added after it, in order. */
  pieces: ChildNode[];
  /** Keys of marks that have a piece of it. */
  keys: Set<string>;
}

export class TextSplits {
  private readonly splits = new Map<Text, Split>();

  /** Records a split that mark.js just made: original, element, rest of the text. */
  add(element: HTMLElement, key: string): void {
    const before = element.previousSibling as Text;
    const rest = element.nextSibling as Text;
    const split = this.splits.get(before);
    if (split) {
      split.pieces = [element, rest, ...split.pieces];
      split.left = before.data;
      split.keys.add(key);
      return;
    }
    this.splits.set(before, {
      original: before,
      data: before.data + (element.textContent ?? '') + rest.data,
      left: before.data,
      pieces: [element, rest],
      keys: new Set([key]),
    });
  }

  /** Marks whose pieces the page has changed or removed. */
  broken(): Set<string> {
    const broken = [...this.splits.values()].filter((split) => !isWhole(split));
    return new Set(broken.flatMap((split) => [...split.keys]));
  }

  /** Restores the text nodes of a mark. @returns the other marks that had pieces of them. */
  undo(key: string): Set<string> {
    const touched = [...this.splits.values()].filter((split) => split.keys.has(key));
    for (const split of touched) {
      for (const piece of split.pieces) piece.remove();
      // If the page changed the node, keeps the page's text.
      if (split.original.data === split.left) split.original.data = split.data;
      this.splits.delete(split.original);
    }
    const others = new Set(touched.flatMap((split) => [...split.keys]));
    others.delete(key);
    return others;
  }
}

function isWhole({ original, left, pieces }: Split): boolean {
  let at: ChildNode = original;
  for (const piece of pieces) {
    if (at.nextSibling !== piece) return false;
    at = piece;
  }
  return original.data === left && original.isConnected;
}
