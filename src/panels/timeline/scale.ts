/** Maps days to positions along the picture. Months with points have equal width; stretches without points are short. Pure. */

/** Width of any stretch of empty months, in px: enough to be seen as a break. */
export const GAP = 24;

/** A month that has points, or a stretch of months without any. */
export interface Segment {
  /** First month, `YYYY-MM`. */
  from: string;
  /** Last month: the same for a month with points. */
  to: string;
  isEmpty: boolean;
  start: number;
  size: number;
}

export interface Scale {
  segments: Segment[];
  size: number;
  /** Position of a day `YYYY-MM-DD`, in px; days outside are at the nearer end. Monotonic. */
  at(day: string): number;
}

/** Days of the longest month; all months are drawn with this many. */
const DAYS = 31;

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthName = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

/**
 * Makes the scale over the months of the given days.
 * @param days `YYYY-MM-DD`, in any order
 * @param perMonth px of a month that has points
 */
export function makeScale(days: readonly string[], perMonth: number): Scale {
  const months = [...new Set(days.map((day) => monthNumber(day)))].sort((a, b) => a - b);
  const segments: Segment[] = [];
  let size = 0;
  let previous: number | undefined;
  for (const month of months) {
    if (previous !== undefined && month > previous + 1) {
      segments.push({
        from: monthName(previous + 1),
        to: monthName(month - 1),
        isEmpty: true,
        start: size,
        size: GAP,
      });
      size += GAP;
    }
    segments.push({ from: monthName(month), to: monthName(month), isEmpty: false, start: size, size: perMonth });
    size += perMonth;
    previous = month;
  }
  const at = (day: string): number => {
    const month = day.slice(0, 7);
    const segment = segments.findLast(({ from }) => from <= month);
    if (!segment) return 0;
    if (month > segment.to) return segment.start + segment.size;
    if (segment.isEmpty) {
      const span = monthNumber(segment.to) - monthNumber(segment.from) + 1;
      return segment.start + ((monthNumber(month) - monthNumber(segment.from)) / span) * segment.size;
    }
    return segment.start + ((Number(day.slice(8, 10)) - 1) / DAYS) * segment.size;
  };
  return { segments, size, at };
}
