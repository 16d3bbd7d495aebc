/** Whether a sentence leans on the one before it. */
import type { Token } from '../shared/tokens';

const PRONOUNS = new Set('he him his she her they them their both it its i we you my our'.split(' '));
const GROUPS =
  /\b(?:the|these|those|both) (?:two |pair of )?(?:leaders?|men|presidents?|sides?|pair|duo|two|heads of state|counterparts?|call|calls|conversations?|talks?|meeting|claim|report|reports|remarks?)\b|\bthe former president\b|\beach other\b|\bone another\b/i;
const OPENERS = new Set(
  'he she they it this that these those both but and also however instead meanwhile additionally asked still'.split(
    ' ',
  ),
);

/** A pronoun, "the two leaders", "the call". Linear in the text. */
export function pointsBack(tokens: readonly Token[], text: string): boolean {
  return tokens.some((token) => PRONOUNS.has(token.word)) || GROUPS.test(text);
}

/** Whether this word, folded, opens a sentence that goes on with the one before. */
export function continues(word: string): boolean {
  return OPENERS.has(word);
}
