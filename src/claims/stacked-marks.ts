/**
 * Limits combining marks. Renderers draw each mark of a letter above or below the last one, so a letter with many of them
 * paints over the lines around it. Pure.
 */

/**
 * Most combining marks on one letter: pointed Hebrew and polytonic Greek need up to four. Marks with a width of their own
 * (vowels of Indian scripts) do not stack and are not counted.
 */
export const MAX_COMBINING_MARKS = 4;

/** A mark, with the joiners that some scripts need behind it. */
const MARK = '[\\p{Mn}\\p{Me}][\\u200c\\u200d]*';
/** Matches the marks of a letter that has too many, joiners between them included, and those it may keep. Made at first use. */
let patterns: { stack: RegExp; allowed: RegExp } | undefined;

function marksOf(): { stack: RegExp; allowed: RegExp } {
  patterns ??= {
    stack: new RegExp(`(?:${MARK}){${MAX_COMBINING_MARKS + 1},}`, 'gu'),
    allowed: new RegExp(`^(?:${MARK}){${MAX_COMBINING_MARKS}}`, 'u'),
  };
  return patterns;
}

/** Matches a text that may have a mark: of marks, none is below U+0300 or in the block of dashes and curly quotes. */
const MAY_HAVE_MARKS = /[\u0300-\u1FFF\u2070-\uFFFF]/;

/** Whether a letter of the text has more than `MAX_COMBINING_MARKS`. Linear. */
export function hasStackedMarks(text: string): boolean {
  return MAY_HAVE_MARKS.test(text) && text.search(marksOf().stack) >= 0;
}

/** The text without the marks above the limit, for texts of pages and feeds, which cannot be refused. Linear. */
export function withoutStackedMarks(text: string): string {
  if (!MAY_HAVE_MARKS.test(text)) return text;
  const { stack, allowed } = marksOf();
  return text.replace(stack, (marks) => allowed.exec(marks)?.[0] ?? '');
}
