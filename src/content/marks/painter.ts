/** Interface of the two ways to paint marks: highlights, which do not change the page's DOM, and elements. */
import type { Standing } from '#src/claims/standing';
import type { Look } from './look';

export interface Mark {
  key: string;
  standing: Standing;
  /** Read before: painted fainter. */
  read: boolean;
  look: Look;
  /** Label for screen readers, if marks are elements. */
  label: string;
  /** Its ranges; requested only when it is painted. */
  ranges(): Range[];
}

export interface Painter {
  /** Shows exactly these marks; those already painted stay unchanged. */
  paint(marks: readonly Mark[]): void;
  /** Flashes a sentence; null ends it. */
  flash(key: string | null): void;
  /** The mark at a point, in the viewport of the document of `target`; null if there is none. */
  at(x: number, y: number, target: Element): string | null;
  /** Boxes of a mark in the viewport of its own document, line by line; empty when it is not shown. */
  rects(key: string): DOMRect[];
  /** The element that contains a mark. */
  elementOf(key: string): Element | null;
  /** Restores what the page removed. Must be cheap, since it is called often. */
  repair(): void;
  /** Removes everything and restores the page. */
  clear(): void;
}

/** What a painter of elements needs of the reader. */
export interface ElementPainterOptions {
  /** Runs changes that the reader must not mistake for the page's own. */
  quietly(work: () => void): void;
  /** Called when a mark was removed because the page changed its text, which must be read again. */
  onLost(): void;
  signal: AbortSignal;
}

/** Boxes of a Range, without the empty ones at line ends. */
export function lineRects(ranges: readonly Range[]): DOMRect[] {
  return ranges.flatMap((range) => [...range.getClientRects()]).filter(({ width, height }) => width > 0 && height > 0);
}

/** Tolerance of a click around a line of text, in px: the gap of the underline. */
const SLACK = 3;

export const isWithin = (rect: DOMRect, x: number, y: number): boolean =>
  x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top && y <= rect.bottom + SLACK;
