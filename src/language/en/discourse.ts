/** Decides whether a sentence depends on the one before it. */
import type { Token } from '../shared/tokens';

const PRONOUNS = new Set('he him his she her they them their both it its i we you my our'.split(' '));
const GROUPS =
  /\b(?:the|these|those|both) (?:two |pair of )?(?:leaders?|men|presidents?|sides?|pair|duo|two|heads of state|counterparts?|call|calls|conversations?|talks?|meeting|claim|report|reports|remarks?)\b|\bthe former president\b|\beach other\b|\bone another\b/i;

/** Whether the sentence has a pronoun or a phrase like "the two leaders" or "the call". Linear in the text. */
export function pointsBack(tokens: readonly Token[], text: string): boolean {
  return tokens.some((token) => PRONOUNS.has(token.word)) || GROUPS.test(text);
}

/** Matches a dateline: "OSLO, March 3 (NN) - ", "OSLO: ". */
const DATELINE =
  /^(?:\p{Lu}{3,}[ /])*\p{Lu}{3,}(?:[,.]? \p{Lu}[\p{Ll}.]+(?: \d+)?){0,3}\.? ?(?:\([^)]*\) ?)?(?:[-\u2013\u2014:] |\/\w+\/)/u;

/** UTF-16 length of the dateline before a sentence; its city is no party of what the sentence tells. */
export const datelineLength = (text: string): number => DATELINE.exec(text)?.[0].length ?? 0;

/** Matches a role or a kind of text before a colon: "NARRATOR:", "(Editor's note:", "17:11 Recap:". */
const LABEL =
  /^\(?(?:\d{1,2}[:.]\d{2} )?(?:(?:first|second|third|the|long|short|editor['\u2019]s) )?(?:host|moderator|narrator|panell?ist|guest|anchor|presenter|interviewer|reporter|correspondent|president|question|answer|q|a|recap|reminder|details?|update|note|background|context|analysis|explainer|video|timeline):/i;

/** UTF-16 length of a label that names nobody, before what is said or told. */
export const labelLength = (text: string): number => LABEL.exec(text)?.[0].length ?? 0;

/** Matches beginnings that no sentence has: a lower-case fragment ("over the ceasefire"), an address, a heading mark. */
const STUMP = /^(?:https?:|www\.|[#*|>/\\,.;:)\]}\u2013\u2014-]|\p{Ll})/u;
/** Matches credits: "Source: …", "Photo by …". */
const BYLINE = /^(?:source|photo|image|picture|video|caption|by|author|editor|reporting|written)s?\s*(?::|by\b)/i;
/** Matches the line below an embedded post: "— Ann Berg (@annberg) May 5, 2025". */
const POSTED_BY = /^[\u2013\u2014-]?\s*[^.!?()]{2,60}\(@\w+\)/u;

/** Matches what may stand before a whole sentence: the bullet of a list, the dash of a transcript, the sign of a hashtag. */
const LEAD_IN = /^(?:[*\u2022\u00b7\u2013\u2014-] ?(?=["'\u201c\u2018\p{Lu}\p{Nd}])|#(?=\p{Lu}))/u;

/** Whether a line is not a sentence: a fragment that the layout cut off, an address, a byline. */
export function isFragment(text: string): boolean {
  const line = text.replace(LEAD_IN, '');
  return STUMP.test(line) || BYLINE.test(line) || POSTED_BY.test(line);
}
