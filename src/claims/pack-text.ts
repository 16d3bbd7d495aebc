/**
 * Checks every text of a pack for hidden characters, stacked marks, dates that do not exist and addresses with a user name.
 * Pure; applied to added packs and to the record.
 */
import { endsBeforeItBegins, isRealDate } from './dates';
import { hasStackedMarks, MAX_COMBINING_MARKS } from './stacked-marks';

export type TextFault = 'hidden' | 'stacked' | 'date' | 'address';

/**
 * Matches characters that can make a card show a different text than it contains: control characters except tab and line
 * breaks, line separators, lone surrogates, the braille blank, and all that Unicode defines as invisible (zero width,
 * direction marks, tags, fillers). `isNeeded` allows joiners that a script or emoji requires.
 */
export const HIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\u2028\u2029\u2800\p{Default_Ignorable_Code_Point}]/gu;

/** Matches characters next to which joiners are allowed: scripts that need them, and emoji. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u;
const EMOJI = /\p{Emoji}$/u;
const JOINERS = new Set(['\u200c', '\u200d']);
const EMOJI_STYLE = '\ufe0f';
/** UTF-16 units of the preceding character that are checked: two for an emoji. */
const BEFORE = 2;

function isNeeded(character: string, text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - BEFORE), at);
  return JOINERS.has(character) ? JOINED.test(before) : character === EMOJI_STYLE && EMOJI.test(before);
}

/** The text without hidden characters. Linear. */
export function withoutHidden(text: string, instead = ''): string {
  return text.replace(HIDDEN, (character, at: number) => (isNeeded(character, text, at) ? character : instead));
}

/** A full date, as the record writes it, alone or as one end of a span. */
const DAY = /^\d{4}-\d\d-\d\d$/;
/** `FROM/TO`, each a partial date. */
const SPAN = /^\d{4}(-\d\d){0,2}\/\d{4}(-\d\d){0,2}$/;
/** Length of `FROM/TO` with two full dates; longer texts are not dates. */
const LONGEST_DATE = 21;
/** Matches a user name before the host, which can look like the host. */
const USER_IN_ADDRESS = /^https?:[/\\]*[^/\\?#]*@/i;

/** Whether an address has a user name before its host: `https://news.example@evil.example`. */
export function hasUserName(address: string): boolean {
  return USER_IN_ADDRESS.test(address);
}

/** A fault in a text, with the part that has it. */
function faultOf(text: string): { code: TextFault; detail: string } | undefined {
  for (const { 0: character, index } of text.matchAll(HIDDEN)) {
    if (isNeeded(character, text, index)) continue;
    const code = character.codePointAt(0) as number;
    return { code: 'hidden', detail: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
  }
  if (hasStackedMarks(text)) return { code: 'stacked', detail: String(MAX_COMBINING_MARKS) };
  if (hasUserName(text)) return { code: 'address', detail: text };
  const day = text.length <= LONGEST_DATE ? wrongDay(text) : undefined;
  return day === undefined ? undefined : { code: 'date', detail: day };
}

/** Finds a date that does not exist, alone or in a span, or a span that ends before it begins; undefined for other texts. */
function wrongDay(text: string): string | undefined {
  const wrong = text.split('/').find((day) => DAY.test(day) && !isRealDate(day));
  return wrong ?? (SPAN.test(text) && endsBeforeItBegins(text) ? text : undefined);
}

/** Yields every text of a value that has a fault, with its path. Linear in the value. Keys are not checked: they are the schema's. */
export function* textFaults(
  value: unknown,
  where = '',
): Generator<{ code: TextFault; where: string; detail: string }, void> {
  if (typeof value === 'string') {
    const fault = faultOf(value);
    if (fault) yield { ...fault, where };
  } else if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* textFaults(entry, `${where}[${index}]`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) yield* textFaults(entry, where === '' ? key : `${where}.${key}`);
  }
}
