/** Schemas of a pack's lexicon. Apart from those of the record, which the engine does not load. */
import * as z from 'zod/mini';
import { Id, PartialDate, text } from './fields';

/** An alias of a name, and when it is valid (`until` is exclusive). */
export const Alias = z.object({ text, from: z.optional(PartialDate), until: z.optional(PartialDate) });
export type Alias = z.infer<typeof Alias>;

export const LexiconName = z.object({
  id: Id,
  /** Kind of actor, which decides to what pronouns and group words ("the two leaders") can refer. */
  kind: z.enum(['man', 'woman', 'institution', 'country', 'outlet', 'place', 'event']),
  aliases: z.array(Alias),
  /** Names on whose behalf this one speaks: Peskov and Ushakov speak for the Kremlin. */
  speaks_for: z.optional(z.array(Id)),
});
export type LexiconName = z.infer<typeof LexiconName>;

/** Words and fixed phrases of one sense, which are one term to the engine: "spoke, phoned, conversation, call". */
export const LexiconSense = z.object({ id: Id, words: z.array(text) });
export type LexiconSense = z.infer<typeof LexiconSense>;

/** The pack's names and senses. Senses of general English are in src/language. */
export const Lexicon = z.object({ names: z.array(LexiconName), senses: z.array(LexiconSense) });
export type Lexicon = z.infer<typeof Lexicon>;
