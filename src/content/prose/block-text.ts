/**
 * Maps the text of a block to its places in the DOM. White space is collapsed as browsers render it; soft hyphens,
 * zero-width and bidi marks are left out of the text but stay in the DOM, so that "presi\u00ADdent" is one word and a Range
 * still covers what the user sees.
 */

/** A run of characters that is identical in the text and in one text node. */
interface Segment {
  /** Offset of the run in the block's text. */
  at: number;
  node: Text;
  /** Offset of the run in the node. */
  from: number;
  /** Whether something visible that is not prose (an inline advertisement) precedes this run; no Range crosses it. */
  afterGap: boolean;
}

const SPACE = /[\t\n\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;
/** Matches characters that Unicode calls ignorable: soft hyphen, zero-width and bidi marks, variation selectors. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
/** Matches characters to drop or collapse; text nodes without any, the usual case, are added in one step. */
const ODD = /[\t\n\f\r\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]| {2}|\p{Default_Ignorable_Code_Point}/u;

export class BlockText {
  private parts: string[] = [];
  private length = 0;
  private segments: Segment[] = [];
  private space: { node: Text; from: number } | null = null;
  private gap = false;
  /** Number of its characters in links. */
  linked = 0;

  /**
   * Adds the rendered text of a text node, or of a part of it. Linear in its length.
   * @param from, to UTF-16 offsets in the node
   */
  add(node: Text, inLink: boolean, from = 0, to = node.length): void {
    const { data } = node;
    const before = this.length;
    if (from > 0 || to < data.length || ODD.test(data)) this.addSlowly(node, data, from, to);
    else this.addPlain(node, data);
    if (inLink) this.linked += this.length - before;
  }

  /** Adds a line break or an image between words: a space without a place in the DOM. */
  addBreak(): void {
    if (this.length > 0 && this.space === null) this.space = { node: this.lastNode(), from: -1 };
  }

  /** Marks that something was left out here, so that no Range crosses it. */
  addGap(): void {
    this.gap = this.length > 0;
  }

  private lastNode(): Text {
    return (this.segments[this.segments.length - 1] as Segment).node;
  }

  private addPlain(node: Text, data: string): void {
    let start = 0;
    let end = data.length;
    while (start < end && data[start] === ' ') start++;
    while (end > start && data[end - 1] === ' ') end--;
    if (start > 0) this.holdSpace(node, start - 1);
    if (start === end) return;
    this.flushSpace();
    this.run(node, start, data.slice(start, end));
    if (end < data.length) this.holdSpace(node, end);
  }

  private addSlowly(node: Text, data: string, from: number, end: number): void {
    let runFrom = -1;
    const close = (to: number) => {
      if (runFrom >= 0) this.run(node, runFrom, data.slice(runFrom, to));
      runFrom = -1;
    };
    for (let i = from; i < end; i++) {
      const char = data[i] as string;
      if (char > ' ' && char < '\u007F') {
        if (runFrom < 0) {
          this.flushSpace();
          runFrom = i;
        }
      } else if (SPACE.test(char)) {
        close(i);
        this.holdSpace(node, i);
      } else if (UNSEEN.test(char)) {
        close(i);
      } else if (runFrom < 0) {
        this.flushSpace();
        runFrom = i;
      }
    }
    close(end);
  }

  private holdSpace(node: Text, from: number): void {
    if (this.length > 0 && (this.space === null || this.space.from < 0)) this.space = { node, from };
  }

  private flushSpace(): void {
    if (this.space === null) return;
    const { node, from } = this.space;
    this.space = null;
    if (from >= 0) this.run(node, from, ' ');
    else {
      this.parts.push(' ');
      this.length += 1;
    }
  }

  private run(node: Text, from: number, text: string): void {
    const last = this.segments[this.segments.length - 1];
    const goesOn = last && last.node === node && !this.gap && last.from + (this.length - last.at) === from;
    if (!goesOn) this.segments.push({ at: this.length, node, from, afterGap: this.gap });
    this.gap = false;
    this.parts.push(text);
    this.length += text.length;
  }

  get isEmpty(): boolean {
    return this.length === 0;
  }

  /** The finished text with its mapping to the DOM. */
  finish(): MappedText {
    return new MappedText(this.parts.join(''), this.segments);
  }
}

export class MappedText {
  constructor(
    readonly text: string,
    /** For `joinTexts`. */
    readonly segments: readonly Segment[],
  ) {}

  /** The first text node, which distinguishes this block from others with the same words. */
  get firstNode(): Text | undefined {
    return this.segments[0]?.node;
  }

  /** Whether every node is still in a document and long enough. If not, the block must be read again. */
  get isAlive(): boolean {
    return this.segments.every(({ node, from }) => node.isConnected && from < node.length);
  }

  /** Index of the segment with the character at `offset`. Logarithmic. */
  private indexOf(offset: number): number {
    let low = 0;
    let high = this.segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.segments[middle] as Segment).at <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /**
   * The place of a character in the DOM; null if the DOM has no such character (a space for a line break) or has changed.
   * @param offset UTF-16 offset in `text`, less than its length
   */
  placeOf(offset: number): { node: Text; offset: number } | null {
    const index = this.indexOf(offset);
    const segment = this.segments[index];
    if (!segment || offset < segment.at || offset >= this.text.length) return null;
    const inNode = segment.from + (offset - segment.at);
    const next = this.segments[index + 1];
    if (inNode >= segment.node.length) return null;
    // A space for a <br> comes after its segment's last character and belongs to no node.
    if (next && offset === next.at - 1 && this.text[offset] === ' ' && !SPACE.test(segment.node.data[inNode] ?? ''))
      return null;
    return { node: segment.node, offset: inNode };
  }

  /**
   * Ranges that cover `start` to `end` of the text: one, or several if the text crosses a shadow root or something that is not
   * prose. Empty if the DOM has changed.
   */
  rangesOf(start: number, end: number): Range[] {
    const ranges: Range[] = [];
    let from = start;
    for (let i = this.indexOf(start) + 1; i <= this.segments.length && from < end; i++) {
      const next = this.segments[i];
      const previous = this.segments[i - 1] as Segment;
      const cut =
        next && next.at < end ? next.afterGap || next.node.getRootNode() !== previous.node.getRootNode() : true;
      if (!cut) continue;
      const to = next && next.at < end ? next.at : end;
      const range = this.oneRange(from, to);
      if (range) ranges.push(range);
      from = to;
    }
    return ranges;
  }

  private oneRange(start: number, end: number): Range | null {
    let first = start;
    let last = end - 1;
    while (first < last && this.text[first] === ' ') first++;
    while (last > first && this.text[last] === ' ') last--;
    const from = this.placeOf(first);
    const to = this.placeOf(last);
    if (!from || !to) return null;
    const range = from.node.ownerDocument.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset + 1);
    return range.collapsed ? null : range;
  }
}

/** Joins two texts, with a space between them that has no place in the DOM. */
export function joinTexts(a: MappedText, b: MappedText): MappedText {
  const shift = a.text.length + 1;
  return new MappedText(`${a.text} ${b.text}`, [
    ...a.segments,
    ...b.segments.map((segment) => ({ ...segment, at: segment.at + shift })),
  ]);
}
