/** Which sentences lend a sentence their words: the few before it, and the page's title. */
import type { Analysis } from '#src/claim-index/analyse';
import { CONTEXT_SENTENCES } from './query';

/**
 * @param earlier the sentences before, oldest first
 * @returns the last CONTEXT_SENTENCES of them, the title before them unless it is one of them or the sentence itself
 */
export function contextOf(earlier: readonly Analysis[], title: Analysis | undefined, self: string): Analysis[] {
  const near = earlier.slice(-CONTEXT_SENTENCES);
  const repeats = title === undefined || title.text === self || near.some((one) => one.text === title.text);
  return repeats ? near : [title, ...near];
}
