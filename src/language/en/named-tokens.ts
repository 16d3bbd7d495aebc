/** The tokens of a sentence with the lexicon's names among them, for reading parties, speakers and contacts. */
import type { NamedSentence, Roles } from '../language';
import type { Token } from '../shared/tokens';

/** A sentence needs more long words than this to be recognised as a headline in title case. */
const LEAST_TITLE_WORDS = 4;
/** Most tokens of adjacent mentions of one name that are read as one: more than the longest title with a name has. */
const MENTION_REACH = 16;

/** Tokens with the names among them. Made once per sentence, in linear time. */
export class NamedTokens {
  readonly tokens: readonly Token[];
  /** For each token, the lexicon index of the name that it is part of, or -1. */
  readonly nameAt: number[];
  readonly nameEnd: number[];
  /** Whether most words are capitalised, so that a capital does not indicate a name. */
  readonly titleCase: boolean;
  /** Whether all longer words are in capitals, so that these do not indicate an abbreviation. */
  readonly allCapitals: boolean;

  constructor(
    readonly sentence: NamedSentence,
    readonly roles: Roles,
  ) {
    this.tokens = sentence.tokens;
    // Plain arrays: for a few tokens they are made sooner than typed ones.
    this.nameAt = this.tokens.map(() => -1);
    this.nameEnd = this.tokens.map(() => 0);
    for (const { name, first, last } of sentence.mentions)
      for (let at = first; at < last; at++) {
        this.nameAt[at] = name;
        this.nameEnd[at] = last;
      }
    const long = this.tokens.filter(({ word }) => word.length > 3);
    this.allCapitals = this.tokens.length > LEAST_TITLE_WORDS && long.every(({ upper }) => upper);
    this.titleCase =
      long.length > LEAST_TITLE_WORDS && long.filter(({ capital }) => capital).length > 0.7 * long.length;
  }

  word(at: number): string {
    return this.tokens[at]?.word ?? '';
  }

  /** First token of a person's mention that has its last token here: a title and a name, each an alias, are one mention. */
  firstOf(last: number): number {
    const name = this.nameAt[last] as number;
    let first = last;
    while (first > last - MENTION_REACH && this.nameAt[first - 1] === name) first--;
    return first;
  }

  /** End of the mention that has a token here, with mentions of the same name that follow without a break. */
  endOf(at: number): number {
    const name = this.nameAt[at] as number;
    let last = this.nameEnd[at] as number;
    while (last < at + MENTION_REACH && this.nameAt[last] === name && !this.tokens[last]?.breakBefore)
      last = this.nameEnd[last] as number;
    return last;
  }
}
