/** Vocabulary of made-up packs: words of our corpus and invented ones, with Zipf-like frequencies. */
import { isStopWord } from '#src/language/en/stop-words';

/** Topic words of a made-up pack, real and invented: as many as a large collection of claims uses. */
export const VOCABULARY = 40_000;
/** Every so many ranks the word is a real one of our corpus, until these are used up; the others are invented. */
const REAL_EVERY = 4;
/**
 * Zipf's law with Mandelbrot's shift (1953): the share of rank r is 1 / (r + shift), little words not counted. With this
 * shift a sentence of 25 words meets as many claims as one does in public collections of claims (docs/bench.md).
 */
const SHIFT = 12;
const ONSETS = 'b c d f g h j k l m n p r s t v w br cr dr fl gr pl pr sh sl sp st str th tr'.split(' ');
const VOWELS = 'a e i o u a e i o ai ea ou ee'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'rt', 'ck'];
/** Endings, so that stemming has an effect. */
const ENDINGS = ['', '', '', '', 's', 'ed', 'ing', 'er', 'ation', 'ly'];

export type Random = () => number;

/** Draws an item by weight: cumulative sums and a binary search. */
export class Sampler<T> {
  private readonly sums: Float64Array;

  constructor(
    private readonly items: readonly T[],
    weight: (item: T, rank: number) => number,
  ) {
    this.sums = new Float64Array(items.length);
    let sum = 0;
    for (const [rank, item] of items.entries()) {
      sum += weight(item, rank);
      this.sums[rank] = sum;
    }
  }

  draw(random: Random): T {
    const { sums } = this;
    const target = random() * (sums[sums.length - 1] as number);
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) > target) high = middle;
      else low = middle + 1;
    }
    return this.items[low] as T;
  }
}

const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)] as T;

function madeWord(random: Random): string {
  const syllables = 1 + Math.floor(random() * 3);
  let word = '';
  for (let count = 0; count < syllables; count++) word += pick(ONSETS, random) + pick(VOWELS, random);
  return word + pick(CODAS, random) + pick(ENDINGS, random);
}

/** Draws words as in news texts: function words with the frequencies of our corpus, topic words Zipf-like. */
export interface Language {
  /** A word: a function word as often as in our corpus, otherwise a topic word. */
  word(random: Random): string;
  /** A number of words: the length of one of our corpus' claim texts. */
  length(random: Random): number;
}

/** @param texts claim texts and phrasings of the corpus. @param lengths words of each claim text. */
export function makeLanguage(texts: readonly string[], lengths: readonly number[], random: Random): Language {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const little = sorted.filter(([word]) => isStopWord(word));
  const real = sorted.filter(([word]) => !isStopWord(word)).map(([word]) => word);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  const littleShare = little.reduce((sum, [, count]) => sum + count, 0) / total;
  const known = new Set(counts.keys());
  const topics: string[] = [];
  while (topics.length < VOCABULARY) {
    const next = topics.length % REAL_EVERY === 0 ? real[topics.length / REAL_EVERY] : undefined;
    const word = next ?? madeWord(random);
    if (next === undefined && known.has(word)) continue;
    known.add(word);
    topics.push(word);
  }
  const littleWords = new Sampler(little, ([, count]) => count);
  const topicWords = new Sampler(topics, (_, rank) => 1 / (rank + 1 + SHIFT));
  return {
    word: (from) => (from() < littleShare ? littleWords.draw(from)[0] : topicWords.draw(from)),
    length: (from) => pick(lengths, from),
  };
}
