/**
 * Searches a small index: reads the inverted lists of all words. Most documents share only common words with a sentence, so
 * a document is compared with the limit only when a word changes its sum without which none can reach it (MaxScore, Turtle and
 * Flood 1995).
 */
import type { ClaimIndex } from '../index/open';
import type { DocumentSearch, NearTerm, Sums } from './document-search';
import type { Query } from './query';
import type { TermPlaces } from './term-places';

/** Documents with a smaller norm are always found, since common words alone may suffice: one in 180 of the bundled record. */
const SHORT_NORM = 1;

export class AllWords implements DocumentSearch {
  private readonly short: readonly number[];

  /** @param sums of all documents, written by `find`. */
  constructor(
    private readonly index: ClaimIndex,
    private readonly sums: Sums,
  ) {
    this.short = [...index.docNorm.keys()].filter((doc) => (index.docNorm[doc] as number) < SHORT_NORM);
  }

  /** Completes the sums of all documents, and returns those above the limit and the short ones. Linear in the inverted lists. Sorts `near`. */
  find({ terms }: Query, _places: TermPlaces, near: NearTerm[], least: number): number[] {
    const { own, more } = this.sums;
    own.fill(0);
    more.fill(0);
    // The lightest come last, as in `terms`.
    near.sort((a, b) => b.gain - a.gain);
    const words = terms.map(({ id, weight }) => ({ id, gain: weight * weight }));
    // All that the words added without a comparison can amount to.
    let room = least * SHORT_NORM;
    const addLight = (gains: readonly NearTerm[], sums: Float32Array): number => {
      let left = gains.length;
      for (; left > 0; left--) {
        const light = gains[left - 1] as NearTerm;
        if (light.gain > room) break;
        room -= light.gain;
        this.add(light, sums);
      }
      return left;
    };
    const heavyWords = addLight(words, own);
    const heavyNear = addLight(near, more);
    const found = this.short.slice();
    for (const word of words.slice(0, heavyWords)) this.addAndCompare(word, own, more, least, found);
    for (const word of near.slice(0, heavyNear)) this.addAndCompare(word, more, own, least, found);
    return found;
  }

  private add({ id, gain }: NearTerm, sums: Float32Array): void {
    const { postings, postStart } = this.index;
    const end = postStart[id + 1] as number;
    for (let at = postStart[id] as number; at < end; at++) {
      const doc = postings[at] as number;
      sums[doc] = (sums[doc] as number) + gain;
    }
  }

  /** Adds, and lists each document that this takes above the limit. @param others the other sums */
  private addAndCompare(
    { id, gain }: NearTerm,
    sums: Float32Array,
    others: Float32Array,
    least: number,
    found: number[],
  ): void {
    const { postings, postStart, docNorm } = this.index;
    const end = postStart[id + 1] as number;
    for (let at = postStart[id] as number; at < end; at++) {
      const doc = postings[at] as number;
      const before = sums[doc] as number;
      sums[doc] = before + gain;
      const room = least * (docNorm[doc] as number) - (others[doc] as number) - before;
      if (room >= 0 && room < gain) found.push(doc);
    }
  }
}
