/** Decides whether a sentence depends on the one before it. */
import type { Token } from '../shared/tokens';

const PRONOUNS = new Set('he him his she her they them their both it its i we you my our'.split(' '));
const GROUPS =
  /\b(?:the|these|those|both) (?:two |pair of )?(?:leaders?|men|presidents?|sides?|pair|duo|two|heads of state|counterparts?|call|calls|conversations?|talks?|meeting|claim|report|reports|remarks?)\b|\bthe former president\b|\beach other\b|\bone another\b/i;
const OPENERS = new Set(
  'he she they it this that these those both but and also however instead meanwhile additionally asked still'.split(
    ' ',
  ),
);

/** Whether the sentence has a pronoun or a phrase like "the two leaders" or "the call". Linear in the text. */
export function pointsBack(tokens: readonly Token[], text: string): boolean {
  return tokens.some((token) => PRONOUNS.has(token.word)) || GROUPS.test(text);
}

/** Whether a sentence that begins with this folded word continues the one before. */
export function continues(word: string): boolean {
  return OPENERS.has(word);
}

/** Matches beginnings that no sentence has: a lower-case fragment ("over the ceasefire"), an address, a heading mark. */
const STUMP = /^(?:https?:|www\.|[#*|>/\\,.;:)\]}\u2013\u2014-]|\p{Ll})/u;
/** Matches credits: "Source: …", "Photo by …". */
const BYLINE = /^(?:source|photo|image|picture|video|caption|by|author|editor|reporting|written)s?\s*(?::|by\b)/i;

/** Whether a line is not a sentence: a fragment that the layout cut off, an address, a byline. */
export const isFragment = (text: string): boolean => STUMP.test(text) || BYLINE.test(text);
