/**
 * Checks for every text of a pack: hidden characters, dates that do not exist, addresses with a user name. Pure; applied to
 * added packs and to the record.
 */
import { endsBeforeItBegins, isRealDate } from './dates';

export type TextFault = 'hidden' | 'date' | 'address';

/**
 * Characters that can make a card show another text than the one it holds: control characters but tab and line breaks,
 * line separators, half a surrogate pair, the blank of braille, and all that Unicode says is drawn as nothing (zero
 * width, direction marks, tags, fillers). `isNeeded` allows joiners that a script or an emoji requires.
 */
export const HIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\u2028\u2029\u2800\p{Default_Ignorable_Code_Point}]/gu;

/** Joiners are part of the spelling in these scripts, and of emoji made of several. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u;
const EMOJI = /\p{Emoji}$/u;
const JOINERS = new Set(['\u200c', '\u200d']);
const EMOJI_STYLE = '\ufe0f';
/** UTF-16 units of the character before: two for an emoji. */
const BEFORE = 2;

function isNeeded(character: string, text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - BEFORE), at);
  return JOINERS.has(character) ? JOINED.test(before) : character === EMOJI_STYLE && EMOJI.test(before);
}

/** The text without hidden characters. Linear. */
export function withoutHidden(text: string, instead = ''): string {
  return text.replace(HIDDEN, (character, at: number) => (isNeeded(character, text, at) ? character : instead));
}

/** A date to the day, as the record writes it, alone or as one end of a span. */
const DAY = /^\d{4}-\d\d-\d\d$/;
/** `FROM/TO`, each to the year, the month or the day. */
const SPAN = /^\d{4}(-\d\d){0,2}\/\d{4}(-\d\d){0,2}$/;
/** Length of `FROM/TO`, both to the day: longer texts are not dates. */
const LONGEST_DATE = 21;
/** User name and password before the host, which can look like a host. */
const USER_IN_ADDRESS = /^https?:[/\\]*[^/\\?#]*@/i;

/** Whether an address names a user before its host, as `https://news.example@evil.example`. */
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
  if (hasUserName(text)) return { code: 'address', detail: text };
  const day = text.length <= LONGEST_DATE ? wrongDay(text) : undefined;
  return day === undefined ? undefined : { code: 'date', detail: day };
}

/** A date that does not exist, alone or in a span, or a span that ends before it begins; undefined for other texts. */
function wrongDay(text: string): string | undefined {
  const wrong = text.split('/').find((day) => DAY.test(day) && !isRealDate(day));
  return wrong ?? (SPAN.test(text) && endsBeforeItBegins(text) ? text : undefined);
}

/** Every text of a value that has a fault, with the path to it. Linear in the value; keys are the schema's and sound. */
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
