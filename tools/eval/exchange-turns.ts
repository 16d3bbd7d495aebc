/** Another day, no for yes, announced for done: the words of one sentence turned, or why they cannot be. */
import { calendarDay } from '#src/language/shared/calendar';
import type { EntryFacts } from './exchange-record';

/** Why a sentence is left out, in the words of the report. */
export type LeftOut = 'still true' | 'no English';
export type Turned = { text: string } | { leftOut: LeftOut } | undefined;

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAY = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)? (${MONTHS})\\b|\\b(${MONTHS}|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\\.) (\\d{1,2})\\b(?! ?(?:,? ?\\d{1,2}\\b(?!\\d)|and \\d))`,
  'g',
);
/** Days by which a date is moved: far enough for any slack, whole weeks so that a weekday beside it fits, within the month. */
const MOVED = 14;
const MONTH_LETTERS = 3;

const monthOf = (word: string): number =>
  MONTHS.split('|').findIndex((month) => month.startsWith(word.slice(0, MONTH_LETTERS))) + 1;

/** "MOSCOW, January 7. —": the day of the report. */
const DATELINE = /^[A-Z][A-Z ,/]+,? \w+ \d{1,2}\b/;

/** Another day of the same month for the entry's own. A sentence that gives a second date, or whose date is another matter's, is left out. */
export function turnDay(text: string, around: string, entries: readonly EntryFacts[]): Turned {
  const found = [...text.matchAll(DAY)];
  const [only] = found;
  if (!only) return undefined;
  const day = Number(only[1] ?? only[4]);
  const month = monthOf((only[2] ?? only[3]) as string);
  const isOwn = entries.some(({ days }) =>
    days.some((one) => calendarDay(one).day === day && calendarDay(one).month === month),
  );
  if (!isOwn || found.length > 1 || DATELINE.test(text) || around.search(DAY) >= 0) return { leftOut: 'still true' };
  const moved = String(day > MOVED ? day - MOVED : day + MOVED);
  return { text: text.replace(only[0], only[0].replace(/\d{1,2}/, moved)) };
}

/** What took place, and how it is denied and announced. */
const DEEDS: readonly (readonly [RegExp, denied: string, announced: string])[] = [
  ...Object.entries({
    speak: ['spoke', 'spoken'],
    talk: ['talked', 'talked'],
    meet: ['met', 'met'],
    phone: ['phoned', 'phoned'],
    telephone: ['telephoned', 'telephoned'],
  }).flatMap(([base, [past, participle]]): [RegExp, string, string][] => [
    [new RegExp(`\\bhad ${participle}\\b`), `had not ${participle}`, `would ${base}`],
    [new RegExp(`\\bha(s|ve) ${participle}\\b`), `ha$1 not ${participle}`, `will ${base}`],
    [new RegExp(`\\b${past}\\b`), `did not ${base}`, `will ${base}`],
  ]),
  [/\bheld an?\b/, 'held no', 'will hold a'],
  [/\btook place\b/, 'did not take place', 'will take place'],
];
/** Deeds whose contact is a noun: "held a call", "the call took place". */
const OF_NOUN = /^(?:held|took)/;
/** By what means they spoke: part of the deed, no second contact. */
const MEANS =
  /\b(?:by|on|over|via) (?:the |a )?(?:tele)?phone\b|\bin an? (?:[\w-]+ ){0,2}(?:phone |telephone )?call\b|\bby video\b/g;
/** Words of another contact, with which the sentence would still tell of one. */
const CONTACT =
  /\b(?:calls?|called|(?:tele)?phon\w+|conversations?|discuss\w*|meetings?|met|summits?|talk\w*|spoke\w*|speak\w*|contacts?|conference|line|encounter|exchange)\b/;
/** Before a participle: "had talked" does not become "had did not talk". */
const AUXILIARY =
  /\b(?:had|has|have|having|may|might|could|got|get|been|being|is|are|was|were|be|not|never|who)(?: \w+ly| both| also| already| last| just)?\s*$|['’](?:ve|d|s)\s*$/;
/** Behind the deed: what somebody said, and no contact. */
const SAID_OF = /^\s+(?:of|about|too|out|up|emotionally|at)\b/;
const ALREADY = /\bnot\b|n['’]t\b|\bno\b|never|denie|deny|\bwill\b|\bwould\b|\byet\b|whether|\bif\b|neither|\bnor\b/;
/** What goes on about the contact as one that took place. */
const GOES_ON =
  /, (?:which|who|after which|and|then)\b|\band (?:then |so )?\w+ed\b|\blasted\b|\bfor (?:the )?(?:first|second|last) time\b|\bthe first\b/;

/** The deed of a contact that took place, denied and announced. */
export function turnDeed(
  text: string,
  entries: readonly EntryFacts[],
): { denied: Turned; announced: Turned } | undefined {
  const deed = DEEDS.find(([from]) => from.test(text));
  if (!deed || ALREADY.test(text)) return undefined;
  const both = (leftOut: LeftOut) => ({ denied: { leftOut }, announced: { leftOut } });
  const found = deed[0].exec(text) as RegExpExecArray;
  const before = text.slice(0, found.index);
  const behind = text.slice(found.index + found[0].length);
  if (AUXILIARY.test(before)) return both('no English');
  if (!entries.every(({ held }) => held)) return both('still true');
  const rest = `${before} ${behind}`.replace(MEANS, '');
  const others = OF_NOUN.test(found[0]) ? rest.replace(CONTACT, '') : rest;
  if (SAID_OF.test(behind) || CONTACT.test(others)) return both('still true');
  if (GOES_ON.test(behind)) return both('no English');
  return {
    denied: { text: text.replace(deed[0], deed[1]) },
    announced: { text: text.replace(deed[0], deed[2]) },
  };
}

/** A denial becomes a confirmation. */
const ANSWERS: readonly (readonly [RegExp, string])[] = [
  [/\bdenied\b/, 'confirmed'],
  [/\bdenies\b/, 'confirms'],
  [/\bdeny\b/, 'confirm'],
  [/\b(?:dismissed|rejected)\b/, 'confirmed'],
];
/** Words that deny a second time, or that make no sense of a confirmation. */
const STILL_DENIES =
  /\bas\b|untrue|false|fake|fiction|nonsense|hoax|lie\b|lies\b|never|\bno\b|\bnot\b|n['’]t\b|neither|\bnor\b|confirm|nothing|invent|made[- ]up/i;

/** The answer of an entry that is a denial or a refusal, turned. */
export function turnAnswer(text: string, entries: readonly EntryFacts[]): Turned {
  const answer = ANSWERS.find(([from]) => from.test(text));
  if (!answer) return undefined;
  if (!entries.every(({ act }) => act !== 'asserts') || STILL_DENIES.test(text)) return { leftOut: 'still true' };
  return { text: text.replace(answer[0], answer[1]) };
}

/** What somebody will do or is ready to do, and what he will not. */
const STANCES: readonly (readonly [RegExp, string])[] = [
  [/\b(is|are|was|were) (ready|willing|prepared|open) (to|for)\b/, '$1 not $2 $3'],
  [/\bwants\b/, 'does not want'],
  [/\bplans to\b/, 'does not plan to'],
  [/\bagreed (to|on)\b/, 'did not agree $1'],
  [/\b(will|would)\b/, '$1 not'],
];
/** Denied things and wishes to keep something from happening: with "not" in it the sentence could mean the same. */
const OPEN_STANCE =
  /\bnot\b|n['\u2019]t\b|\bno\b|never|neither|\bnor\b|den(?:y|ie)|false|hardly|nobody|none|nothing|long since|merely|refus|reject|declin|without|unless|\bif\b|whether|until|only|\?|stop|end\b|prevent/i;

/** After "would": "would not rather" is no English. */
const IDIOM = /^ (?:rather|sooner)\b/;
/** After the verb: what somebody does not recall is true all the same. */
const KNOWING = /^ (?:recall|remember|forget|know|learn|notice)\b/;
/** Before the verb: it stands in a quotation, beside a clause that states the entry. */
const OPEN_QUOTE = /(?:^|\s)[“"][^”"]*$/;
/** Before the verb: it stands in a clause beside the main one. Behind it: a further clause carries the rest. */
const ASIDE = /[;:?]|\b(?:which|who|whose|whom|where|although|while|as|than|when|after|before|and|but|way)\b/;
const ASIDE_BEHIND = /[;]|, (?:but|and|which|who|after|while)\b/;

/** The stance of an entry that asserts one, turned; left out where the sentence has two verbs that could carry it. */
export function turnStance(text: string, entries: readonly EntryFacts[]): Turned {
  const stances = STANCES.filter(([from]) => from.test(text));
  const [stance] = stances;
  if (!stance || entries.some(({ held, act }) => held || act !== 'asserts')) return undefined;
  const found = stance[0].exec(text) as RegExpExecArray;
  const before = text.slice(0, found.index);
  const behind = text.slice(found.index + found[0].length);
  if (AUXILIARY.test(before) || IDIOM.test(behind)) return { leftOut: 'no English' };
  if (KNOWING.test(behind) || OPEN_QUOTE.test(before)) return { leftOut: 'still true' };
  // In a clause beside the entry's the turned verb leaves it true.
  if (ASIDE.test(before) || ASIDE_BEHIND.test(behind)) return { leftOut: 'still true' };
  if (stances.length > 1 || OPEN_STANCE.test(text) || (text.match(/\b(?:will|would)\b/g)?.length ?? 0) > 1)
    return { leftOut: 'still true' };
  return { text: text.replace(stance[0], stance[1]) };
}
