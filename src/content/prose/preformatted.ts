/**
 * Splits preformatted text into paragraphs: wire reports, press releases, transcripts, cables and mail archives are printed in
 * a <pre>. A blank line or a rule ends a paragraph; the lines between are one text, since their ends are those of a typewriter.
 */
import { isUpper } from '#src/language/shared/letters';

/** A line to read, without the signs of a quoted mail and without its line break. */
export interface Line {
  /** UTF-16 offsets in the text; `to` includes the line break, which is a space between words. */
  from: number;
  to: number;
  /** Whether a new paragraph starts with this line. */
  opens: boolean;
}

/** Matches text with more than one line. */
export const LINES = /\n/;
/** Matches the signs before a line of a quoted mail: "> > ". */
const QUOTED = /^[ \t]*(?:>[ \t]?)+/;
/** Matches a line that is drawn with signs: "-----", "= = =". */
const RULE = /^[\s*=_~+#.-]*$/;
/** A first line with at most this share of the next one's length is a heading: a wrapped line is nearly as long as the next. */
const HEADING_SHARE = 0.6;
const OPENING_MARKS = /^["'\u201C\u2018([]*/;
const SENTENCE_END = /[.!?\u2026:;,]["'\u2019\u201D)\]]*$/;

/**
 * The lines of a text in order; blank lines and rules are left out, and the line after them opens a paragraph. Linear.
 * @param startsLine whether the text begins at the start of a line; otherwise its first line continues one
 */
export function linesOf(text: string, startsLine: boolean): Line[] {
  const lines: Line[] = [];
  let opens = false;
  let depth = -1;
  let heading: string | null = null;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end + 1;
    const whole = text.slice(from, to);
    // What precedes a text's first line or follows its last one may be in other nodes.
    const isWhole = (from > 0 || startsLine) && end >= 0;
    const quote = from > 0 || startsLine ? (QUOTED.exec(whole)?.[0] ?? '') : '';
    const words = whole.slice(quote.length).trim();
    const quoted = quote.split('>').length - 1;
    if (isWhole && RULE.test(words)) {
      opens = true;
      heading = null;
    } else {
      const changes = depth >= 0 && quoted !== depth;
      const starts = opens || changes;
      lines.push({ from: from + quote.length, to, opens: starts || isHeading(heading, words) });
      heading = starts || (from === 0 && startsLine) ? words : null;
      depth = quoted;
      opens = false;
    }
    from = to;
  }
  return lines;
}

/** Whether a paragraph's first line is a heading over the next line. */
function isHeading(first: string | null, next: string): boolean {
  if (first === null || first === '' || SENTENCE_END.test(first)) return false;
  if (first.length > HEADING_SHARE * next.length) return false;
  const start = next.replace(OPENING_MARKS, '')[0];
  return isUpper(start) || /\d/.test(start ?? '');
}
