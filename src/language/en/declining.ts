/** Detects that someone declines to answer: "would not say", "refused to comment", "kept silent", "had nothing to add". */

import type { Token } from '../shared/tokens';
import {
  AFTER_HAS,
  AFTER_NO,
  AFTER_NOTHING,
  ALSO_STILL,
  ANSWERING,
  BE,
  DECLINE,
  DEEDS,
  DETAIL,
  QUESTIONS,
  SILENT,
  STAYING,
  VAGUE,
} from './cue-words';

/** Most tokens between a declining verb and what it declines to do. */
const DECLINE_REACH = 5;
/** Most tokens between "no" and its noun: "no immediate official comment". */
const NO_REACH = 3;
/** Most tokens between a verb of VAGUE and its details: "would not provide any further details". */
const DETAIL_REACH = 3;
/** Most tokens between a word of silence and the verb before it: "kept very silent". */
const STAYING_REACH = 2;
const NEITHER_REACH = 7;
const WILLING = /^(?:would|could|better|will|can)$/;
const DOING = /^(?:did|do|does)$/;
const HAVING = /^(?:has|have|had)$/;
/** Words other than DECLINE that may decline. */
const OPENERS = new Set([...SILENT, 'neither', 'nor', 'nothing', 'no', 'not', 'cannot', 'without']);

/** Whether the token at the index is the word that declines an answer. Looks a few tokens ahead and back. */
export function declinesAt(tokens: readonly Token[], stems: readonly string[], index: number): boolean {
  // Few words can, and for the others no closure need be made.
  return (OPENERS.has(tokens[index]?.word ?? '') || DECLINE.has(stems[index] ?? '')) && declines(tokens, stems, index);
}

function declines(tokens: readonly Token[], stems: readonly string[], index: number): boolean {
  const word = (at: number) => tokens[at]?.word ?? '';
  const root = (at: number) => stems[at] ?? '';
  const current = word(index);
  if (current === 'neither' || current === 'nor') {
    for (let at = index; at < index + NEITHER_REACH; at++)
      if (root(at) === 'confirm' || root(at) === 'deny') return true;
    return false;
  }
  if (SILENT.has(current)) {
    const told = !ALSO_STILL.has(current) || /^(?:on|about)$/.test(word(index + 1));
    const reach = STAYING_REACH + (current === 'lipped' ? 1 : 0);
    for (let at = index - 1; at >= index - reach; at--) {
      if (STAYING.has(word(at)) || (told && BE.has(word(at)))) return true;
    }
    return current === 'coy';
  }
  if (current === 'nothing') {
    const at = word(index + 1) === 'more' || word(index + 1) === 'further' ? index + 2 : index + 1;
    return word(at) === 'to' && AFTER_NOTHING.has(root(at + 1));
  }
  if (current === 'no') {
    for (let at = index + 1; at <= index + NO_REACH && !tokens[at]?.breakBefore; at++)
      if (AFTER_NO.has(root(at))) return index > 0 || at === index + 1;
    return false;
  }
  const verb = DECLINE.has(root(index));
  for (let at = index + 1; at <= index + DECLINE_REACH && at < tokens.length; at++) {
    if (tokens[at]?.breakBefore) return false;
    const what = root(at);
    if (verb && QUESTIONS.has(what)) return true;
    if (!ANSWERING.has(what)) continue;
    if (VAGUE.has(what) && !detailed(stems, tokens, at)) return false;
    if (verb || current === 'without' || current === 'cannot') return true;
    const before = word(index - 1);
    return WILLING.test(before) || (DOING.test(before) ? !DEEDS.has(what) : HAVING.test(before) && AFTER_HAS.has(what));
  }
  return false;
}

function detailed(stems: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let ahead = at + 1; ahead <= at + DETAIL_REACH; ahead++)
    if (DETAIL.has(stems[ahead] ?? '') || DETAIL.has(tokens[ahead]?.word ?? '')) return true;
  return false;
}
