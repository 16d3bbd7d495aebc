/** Tells adverbs and participles that open a sentence from names, by their endings: "Additionally,", "Undeterred,". */

/** Shorter words may be names: "Kelly", "Italy", "Fred". */
const LEAST_LENGTH = 7;
/** Matches the endings of adverbs, of participles and of nouns of quality; not those of "Connolly", "Mohammed", "Winifred". */
const ENDING = /(?:(?:[^lr]|[^eo]l|[^e]r)ly|[^f]red|[^efhmry]ed|ness|tion|less)$/;
/** Adverbs without such an ending. */
const ADVERBS = new Set('lastly furthermore moreover overall besides thereafter likewise background'.split(' '));

/** Whether the word at the beginning of a sentence is none that a name begins with. */
export const isPlainOpener = (word: string): boolean =>
  ADVERBS.has(word) || (word.length >= LEAST_LENGTH && ENDING.test(word));
