/**
 * Cuts a stream of JSON into its items without holding all of it in memory: a list, an object that has a list under
 * `@graph`, `dataFeedElement` or `itemListElement`, a single object, or one object per line.
 */

/** The fields under which feeds keep their items. */
const FEED_KEYS = new Set(['@graph', 'dataFeedElement', 'itemListElement']);
/** Longest item, in UTF-16 units. A review has a few thousand; longer items are dropped, so that memory is bounded. */
export const MAX_ITEM = 2_000_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const COLON = 0x3a;
const COMMA = 0x2c;
const NEW_LINE = 0x0a;

export interface Item {
  /** Its JSON; undefined if it was longer than MAX_ITEM. */
  json: string | undefined;
}

/**
 * Takes the text piece by piece. Items are the objects and lists in the list, or the lines; plain strings and numbers
 * between them are skipped. Linear; keeps at most one item.
 */
export class JsonItems {
  private depth = 0;
  /** Depth of the list whose entries are the items; undefined until it is found. */
  private listDepth: number | undefined;
  private inString = false;
  private escaped = false;
  /** The last string at depth 1 of an object: a key if a colon follows. */
  private key = '';
  private lastString = '';
  private pending = '';
  private dropped = false;
  private isCollecting = false;
  private isFeed = false;
  private byLine = false;
  private begun = false;

  /** Takes a piece and returns the items that it completes. */
  push(piece: string): Item[] {
    const items: Item[] = [];
    const text = this.begun ? piece : piece.replace(/^\ufeff/, '');
    if (text !== '') this.begun = true;
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      if (this.byLine) {
        const end = text.indexOf('\n', at);
        if (end < 0) break;
        this.keep(text, from, end);
        this.emitLine(items);
        at = end;
        from = end + 1;
        continue;
      }
      const code = text.charCodeAt(at);
      if (this.inString) {
        at = this.string(text, at);
        continue;
      }
      if (code === QUOTE) {
        this.inString = true;
        this.lastString = '';
      } else if (code === COLON) {
        if (this.depth === 1) this.key = this.lastString;
      } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
        from = this.open(code, at, from);
      } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
        from = this.close(at, from, text, items);
      } else if (code === COMMA && this.depth === this.listDepth) {
        from = at + 1;
      } else if (code === NEW_LINE && this.depth === 0) {
        from = at + 1;
      }
    }
    if (this.isCollecting || this.byLine) this.keep(text, from, text.length);
    return items;
  }

  /** Returns what is left at the end: a last line, or an item that was not closed. */
  end(): Item[] {
    const items: Item[] = [];
    if (this.byLine) this.emitLine(items);
    else if (this.isCollecting && !this.isFeed) this.emit(items);
    return items;
  }

  /** Continues inside a string; returns the index of the last unit that belongs to it. */
  private string(text: string, start: number): number {
    for (let at = start; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (this.escaped) this.escaped = false;
      else if (code === BACKSLASH) this.escaped = true;
      else if (code === QUOTE) {
        this.inString = false;
        if (this.depth === 1) this.lastString += text.slice(start, at);
        return at;
      }
    }
    // Only short strings can be one of FEED_KEYS; longer ones are not kept.
    if (this.depth === 1 && this.lastString.length < MAX_KEY) this.lastString += text.slice(start, start + MAX_KEY);
    return text.length;
  }

  private open(code: number, at: number, from: number): number {
    this.depth += 1;
    if (this.listDepth === undefined) {
      const isTopList = code === OPEN_LIST && this.depth === 1;
      const isFeedList = code === OPEN_LIST && this.depth === 2 && FEED_KEYS.has(this.key);
      if (isTopList || isFeedList) {
        this.listDepth = this.depth;
        this.isFeed = true;
        this.isCollecting = false;
        this.pending = '';
        this.dropped = false;
        return at + 1;
      }
      if (this.depth === 1) {
        this.isCollecting = true;
        return at;
      }
    } else if (this.depth === this.listDepth + 1) {
      this.isCollecting = true;
      return at;
    }
    return from; // inside an item
  }

  private close(at: number, from: number, text: string, items: Item[]): number {
    this.depth -= 1;
    if (this.listDepth !== undefined && this.depth === this.listDepth && this.isCollecting) {
      this.keep(text, from, at + 1);
      this.emit(items);
      return at + 1;
    }
    if (this.listDepth !== undefined && this.depth === this.listDepth - 1) {
      this.listDepth = undefined;
      this.key = '';
      return at + 1;
    }
    if (this.depth === 0) {
      if (this.isCollecting && !this.isFeed) {
        this.keep(text, from, at + 1);
        this.emit(items);
        // A second object after the first: the stream has one object per line.
        this.byLine = true;
      }
      return at + 1;
    }
    return from;
  }

  private keep(text: string, from: number, to: number): void {
    if (this.dropped || to <= from) return;
    if (this.pending.length + to - from > MAX_ITEM) {
      this.pending = '';
      this.dropped = true;
    } else this.pending += text.slice(from, to);
  }

  private emit(items: Item[]): void {
    items.push({ json: this.dropped ? undefined : this.pending });
    this.pending = '';
    this.dropped = false;
    this.isCollecting = false;
  }

  private emitLine(items: Item[]): void {
    if (this.dropped || this.pending.trim() !== '') this.emit(items);
    this.pending = '';
  }
}

/** Longest string that is kept, in UTF-16 units: longer than any of FEED_KEYS. */
const MAX_KEY = 100;
