/** A sentence with the lexicon's names token by token, as the readers of parties, speakers and contacts need it. */
import type { NamedSentence, Roles } from '../language';
import type { Token } from '../shared/tokens';

/** Long words from which on capitals can be a headline's and not names. */
const LEAST_TITLE_WORDS = 4;

/** Tokens with the names among them. Made once for a sentence. Linear. */
export class NamedTokens {
  readonly tokens: readonly Token[];
  /** For each token, the name whose mention it belongs to, or -1. */
  readonly nameAt: Int32Array;
  readonly nameEnd: Int32Array;
  /** Most words are capitalised: capitals tell nothing. */
  readonly titleCase: boolean;

  constructor(
    readonly sentence: NamedSentence,
    readonly roles: Roles,
  ) {
    this.tokens = sentence.tokens;
    this.nameAt = new Int32Array(this.tokens.length).fill(-1);
    this.nameEnd = new Int32Array(this.tokens.length);
    for (const { name, first, last } of sentence.mentions)
      for (let at = first; at < last; at++) {
        this.nameAt[at] = name;
        this.nameEnd[at] = last;
      }
    const long = this.tokens.filter(({ word }) => word.length > 3);
    this.titleCase =
      long.length > LEAST_TITLE_WORDS && long.filter(({ capital }) => capital).length > 0.7 * long.length;
  }

  word(at: number): string {
    return this.tokens[at]?.word ?? '';
  }
}
