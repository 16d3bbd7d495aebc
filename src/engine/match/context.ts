/** Chooses the context of a sentence: the few before it, the one that names a quotation's speaker, and the page's title. */

import type { EngineLanguage } from '#src/language/language';
import { MAX_BEFORE } from '../limits';
import type { Analysis } from '../reading/analyse';
import { CONTEXT_SENTENCES } from './query';

/**
 * Chooses the context of one sentence.
 * @param language of the sentences
 * @param earlier the sentences before it, oldest first; the last MAX_BEFORE are searched
 * @returns the last CONTEXT_SENTENCES of them; preceded, inside a longer quotation, by the one that names the speaker; and
 *   preceded by the title, unless it is one of them or the sentence itself
 */
export function contextOf(
  language: EngineLanguage,
  earlier: readonly Analysis[],
  title: Analysis | undefined,
  self: string,
): Analysis[] {
  const reach = earlier.slice(-MAX_BEFORE);
  const near = reach.slice(-CONTEXT_SENTENCES);
  if (reach.length > near.length) {
    const speaker = language.speakerOf(
      reach.map(({ text }) => text),
      self,
    );
    if (speaker !== undefined && speaker < reach.length - near.length) near.unshift(reach[speaker] as Analysis);
  }
  const repeats = title === undefined || title.text === self || near.some((one) => one.text === title.text);
  return repeats ? near : [title, ...near];
}
