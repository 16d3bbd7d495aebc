/**
 * Reads numbers as values: "two and a half hours", "150 minutes" and "2.5 hours" are one quantity; "sixth" and "6th" are
 * one ordinal. Years are left to dates.ts.
 */
import type { NumberKind, NumberMention } from '../language';
import { hasFigure, type Token } from '../shared/tokens';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = new Set('twenty thirty forty fifty sixty seventy eighty ninety'.split(' '));
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(
    ' ',
  );
const WORD_VALUE = new Map<string, number>([
  ...UNITS.map((word, index) => [word, index] as const),
  ...[...TENS].map((word, index) => [word, (index + 2) * 10] as const),
  ['dozen', 12],
]);
const ORDINAL_VALUE = new Map(ORDINALS.map((word, index) => [word, index + 1] as const));
const SCALE = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['bn', 1_000_000_000],
]);
const TEN = 10;
const MINUTES_A_HOUR = 60;
/** For each unit of time, the kind in which it is measured and how much of that it is. */
const TIME_UNITS = new Map<string, [NumberKind, number]>([
  ['minute', ['minutes', 1]],
  ['minutes', ['minutes', 1]],
  ['min', ['minutes', 1]],
  ['mins', ['minutes', 1]],
  ['hour', ['minutes', MINUTES_A_HOUR]],
  ['hours', ['minutes', MINUTES_A_HOUR]],
  ['hr', ['minutes', MINUTES_A_HOUR]],
  ['hrs', ['minutes', MINUTES_A_HOUR]],
  ['day', ['days', 1]],
  ['days', ['days', 1]],
  ['week', ['days', 7]],
  ['weeks', ['days', 7]],
  ['fortnight', ['days', 14]],
  ['month', ['days', 30]],
  ['months', ['days', 30]],
  ['year', ['days', 365]],
  ['years', ['days', 365]],
]);
const LOOSE = new Set('almost nearly about around roughly over than least some approximately just up'.split(' '));
/** Most tokens between a number and a word that makes it approximate ("more than", "up to"). */
const LOOSE_REACH = 2;
const NUMERAL = /^\d+(?:[.,]\d+)*$/;
const ORDINAL_NUMERAL = /^(\d{1,3})(?:st|nd|rd|th)$/;
const YEAR = /^(?:19|20)\d{2}$/;

function numeral(word: string): number | undefined {
  if (!hasFigure(word) || !NUMERAL.test(word)) return undefined;
  // "1,500" groups thousands; "2.5" and a lone "2,5" are decimals.
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(word) ? word.replaceAll(',', '') : word.replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/**
 * Finds quantities and ordinals among the tokens, in order. "An hour and a half" is 90 minutes, "two-and-a-half hours" 150,
 * "one hour and 10 minutes" 70, "a week" 7 days. A bare four-digit year is not a number. Linear.
 */
export function findNumbers(tokens: readonly Token[]): NumberMention[] {
  const found: NumberMention[] = [];
  const word = (index: number) => tokens[index]?.word ?? '';
  for (let index = 0; index < tokens.length; index++) {
    const first = index;
    const current = word(index);
    const tens = TENS.has(current) ? (WORD_VALUE.get(current) as number) : 0;
    const lastPart = tens > 0 ? (ORDINAL_VALUE.get(word(index + 1)) ?? TEN) : TEN;
    const ordinal =
      lastPart < TEN
        ? tens + lastPart // "twenty-first"
        : (ORDINAL_VALUE.get(current) ??
          Number((hasFigure(current) && ORDINAL_NUMERAL.exec(current)?.[1]) || Number.NaN));
    const loose = () => {
      for (let back = 1; back <= LOOSE_REACH; back++) if (LOOSE.has(word(first - back))) return true;
      return false;
    };
    if (Number.isFinite(ordinal)) {
      if (lastPart < TEN) index += 1;
      found.push({ kind: 'ordinal', value: ordinal, first, last: index + 1, loose: false });
      continue;
    }
    let value = WORD_VALUE.get(current) ?? numeral(current);
    const article = current === 'a' || current === 'an';
    const half = current === 'half';
    if (value === undefined) {
      if (article && TIME_UNITS.has(word(index + 1))) value = 1;
      else if (half && (word(index + 1) === 'an' || word(index + 1) === 'a') && TIME_UNITS.has(word(index + 2))) {
        value = 0.5;
        index += 1;
      } else if (half && TIME_UNITS.has(word(index + 1))) value = 0.5;
      else continue;
    } else if (YEAR.test(current) && !TIME_UNITS.has(word(index + 1)) && !SCALE.has(word(index + 1))) continue;
    else if (tens > 0) {
      const unit = WORD_VALUE.get(word(index + 1));
      if (unit !== undefined && unit > 0 && unit < 10) {
        value += unit;
        index += 1;
      }
    }
    const scale = SCALE.get(word(index + 1));
    if (scale) {
      value *= scale;
      index += 1;
    }
    // "two and a half hours", "an hour and a half"
    if (word(index + 1) === 'and' && word(index + 2) === 'a' && word(index + 3) === 'half') {
      value += 0.5;
      index += 3;
    }
    const unit = TIME_UNITS.get(word(index + 1));
    if (!unit) {
      const percent = word(index + 1) === 'percent' || (word(index + 1) === 'per' && word(index + 2) === 'cent');
      if (!article && !half)
        found.push({ kind: percent ? 'percent' : 'count', value, first, last: index + 1, loose: loose() });
      continue;
    }
    index += 1;
    let total = value * unit[1];
    if (unit[0] === 'minutes' && word(index + 1) === 'and' && word(index + 2) === 'a' && word(index + 3) === 'half') {
      total += unit[1] / 2;
      index += 3;
    } else if (unit[1] === MINUTES_A_HOUR) {
      const skip = word(index + 1) === 'and' ? 2 : 1;
      const more = WORD_VALUE.get(word(index + skip)) ?? numeral(word(index + skip));
      if (more !== undefined && TIME_UNITS.get(word(index + skip + 1))?.[1] === 1) {
        total += more;
        index += skip + 1;
      }
    }
    // "24 hours" and "48 hours" stay minutes like all hours, though they often mean a deadline in days.
    found.push({ kind: unit[0], value: total, first, last: index + 1, loose: loose() });
  }
  return found;
}
