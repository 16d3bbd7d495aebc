/** What paints marks on the page. Two ways: highlights, which leave the page as it is, and real elements. */
import type { Standing } from '#src/claims/standing';
import type { Look } from './look';

export interface Mark {
  key: string;
  standing: Standing;
  /** Read before: painted fainter. */
  read: boolean;
  look: Look;
  /** Words for screen readers, where the mark can be an element. */
  label: string;
  /** Where it stands; asked only when it is painted again. */
  ranges(): Range[];
}

export interface Painter {
  /** Shows exactly these marks; what is painted already stays untouched. */
  paint(marks: readonly Mark[]): void;
  /** Sets a sentence off for a moment; null ends it. */
  flash(key: string | null): void;
  /** The mark under a point of the viewport that `target` belongs to, or null. */
  at(x: number, y: number, target: Element): string | null;
  /** Boxes of a mark in the viewport of its own document, line by line; empty when it is not shown. */
  rects(key: string): DOMRect[];
  /** The element that a mark stands in. */
  elementOf(key: string): Element | null;
  /** Puts back what the page has taken away; cheap, called often. */
  repair(): void;
  /** Takes everything off; the page is as it was. */
  clear(): void;
}

/** Lines of a Range with a width: empty boxes at line ends are no lines. */
export function lineRects(ranges: readonly Range[]): DOMRect[] {
  return ranges.flatMap((range) => [...range.getClientRects()]).filter(({ width, height }) => width > 0 && height > 0);
}

/** Slack around a line of text within which a click still means it, in px: the gap of the underline. */
const SLACK = 3;

export const isWithin = (rect: DOMRect, x: number, y: number): boolean =>
  x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top && y <= rect.bottom + SLACK;
