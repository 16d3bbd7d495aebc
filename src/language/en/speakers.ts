/** Finds who speaks in a sentence. */
import { HE, NEGATED, type Party, SOMEBODY, THEY } from '../language';
import type { Token } from '../shared/tokens';
import type { NamedTokens } from './named-tokens';
import type { PartyReader } from './parties';
import { ADVERBIAL, BEFORE_NOUN, CALL_NOUNS, NOT, SAYING, SKIPPED, TITLES } from './predicates';
import { isStopWord } from './stop-words';

/** Pronouns for people, and titles that refer to somebody named before: "the president". */
const POINTING = new Set(
  'he him his she her they them their i me my we us our you it its president leader spokesman spokesperson spokeswoman minister aide envoy diplomat republican politician former ministry official'.split(
    ' ',
  ),
);
/** Words of an office that tell no country: "national security adviser", "press secretary". */
const OFFICE_WORDS = new Set(
  'foreign prime press republican national security special same defence defense treasury'.split(' '),
);
/** Words before an office by which it is that of somebody on the page. */
const REFERRING = new Set('the his her its their our this same'.split(' '));
/** Matches words that confirm a report. */
const AFFIRMING = /^(?:confirm(?:s|ed|ing)?|acknowledg(?:e|es|ed|ing)|admit(?:s|ted|ting)?|accept(?:s|ed|ing)?)$/;
/** Verbs whose passive has the hearer as its subject, and the auxiliaries of a passive. */
const TOLD = new Set('told asked urged warned'.split(' '));
const IS = new Set('is are was were been being'.split(' '));
const SPEAKER_REACH = 5;
/** Most tokens between a verb that confirms and the negation of what is confirmed. */
const COMPLEMENT_REACH = 9;

/** Reads who speaks in a sentence, and whether anybody confirms. */
export class SpeakerReader {
  constructor(
    private readonly words: NamedTokens,
    private readonly parties: PartyReader,
  ) {}

  /** Finds the speakers: "Peskov said", "said Peskov", "according to the Kremlin". */
  speakers(): Party[] {
    const found: Party[] = [];
    for (let at = 0; at < this.words.tokens.length; at++) {
      const word = this.words.word(at);
      if (word === 'according' && this.words.word(at + 1) === 'to') found.push(...this.parties.group(at + 2));
      // "The United States of America".
      if ((this.words.nameAt[at] as number) >= 0) continue;
      // Who was told did not speak.
      if (TOLD.has(word) && IS.has(this.words.word(at - 1))) continue;
      // "A phone call" says nothing.
      if (!SAYING.has(word) || (CALL_NOUNS.has(word) && BEFORE_NOUN.has(this.words.word(at - 1)))) continue;
      const behind = this.words.tokens[at + 1]?.breakBefore
        ? []
        : this.parties.group(at + 1).filter(({ name }) => name >= 0 || name === HE);
      const before = this.saidBefore(at);
      if (before) found.push(before);
      // "Said Peskov"; "told reporters" has its speaker before it.
      else if (behind.length > 0 && word !== 'told') found.push(behind[0] as Party);
    }
    return found;
  }

  /** Finds who stands before a verb of saying, skipping auxiliaries and adverbs. */
  private saidBefore(verb: number): Party | undefined {
    for (let at = verb - 1; at >= 0 && at >= verb - SPEAKER_REACH; at--) {
      const token = this.words.tokens[at] as Token;
      const name = this.words.nameAt[at] as number;
      if (this.words.roles.isPerson(name)) return { name, first: this.words.firstOf(at), last: at + 1 };
      if (/^(?:he|she|i)$/.test(token.word)) return { name: HE, first: at, last: at + 1 };
      if (token.word === 'they') return { name: THEY, first: at, last: at + 1 };
      if (TITLES.has(token.word)) return { name: this.isBareOffice(at) ? HE : SOMEBODY, first: at, last: at + 1 };
      if (token.capital && name < 0 && this.words.word(at - 1) === 'the') return { name: HE, first: at, last: at + 1 };
      const isName =
        token.capital && name < 0 && at > 0 && !isStopWord(token.word) && !/day$|ber$|ary$/.test(token.word);
      if (isName && !this.words.titleCase) return { name: SOMEBODY, first: at, last: at + 1 };
      if (!ADVERBIAL.test(token.word) && !SKIPPED.has(token.word)) return undefined;
    }
    return undefined;
  }

  /** Whether a title names neither country nor person, and so refers to somebody of the page: "the foreign minister", "his press secretary". */
  private isBareOffice(title: number): boolean {
    let at = title - 1;
    while (OFFICE_WORDS.has(this.words.word(at)) && !this.words.tokens[at + 1]?.breakBefore) at -= 1;
    return REFERRING.has(this.words.word(at)) && !this.words.tokens[at + 1]?.breakBefore;
  }

  /** Whether somebody confirms or admits that something is so, and not that it is not: "admitted that he had not called". */
  affirms(): boolean {
    return this.words.tokens.some(
      ({ word }, at) =>
        AFFIRMING.test(word) &&
        ((this.words.sentence.cues.flags[at] as number) & NEGATED) === 0 &&
        !this.isNegatedBehind(at),
    );
  }

  private isNegatedBehind(verb: number): boolean {
    const { tokens } = this.words;
    for (let at = verb + 1; at <= verb + COMPLEMENT_REACH; at++) {
      if (tokens[at]?.breakBefore) return false;
      if (NOT.has(this.words.word(at))) return true;
    }
    return false;
  }

  pointsToPerson(): boolean {
    return this.words.sentence.quoted || this.words.tokens.some(({ word }) => POINTING.has(word));
  }
}
