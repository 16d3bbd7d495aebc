/** Makes the set of the words of a text, which white space separates. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
