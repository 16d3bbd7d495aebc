/** Reads noun groups that mean people. */
import { HE, type Party, SOMEBODY, THEY } from '../language';
import type { Token } from '../shared/tokens';
import type { NamedTokens } from './named-tokens';
import { isOfficeAlone } from './offices';
import {
  GROUP_WORDS,
  OTHER_PEOPLE,
  PAIR_WORDS,
  PEOPLE_OF,
  PLURAL_PRONOUNS,
  SINGULAR_PRONOUNS,
  SKIPPED,
  TITLES,
} from './predicates';
import { isStopWord } from './stop-words';

/** Most tokens of a noun group, and most people of a list. */
const GROUP_REACH = 8;
const LIST_MOST = 5;
/** Tokens after a name that are searched for people of his: "Berg's special envoy". */
const OF_REACH = 5;

/** Reads people from a token on. Each method looks at a few tokens. */
export class GroupReader {
  constructor(protected readonly words: NamedTokens) {}

  /** Reads a list of people from the token on: names, titles, pronouns, joined by commas and "and". */
  group(from: number): Party[] {
    const parties: Party[] = [];
    let at = from;
    while (parties.length < LIST_MOST) {
      const one = this.person(at);
      if (!one) break;
      parties.push(one);
      at = one.last;
      const next = this.words.tokens[at];
      if (!next) break;
      if (next.word === 'and' || next.word === 'or' || this.isThen(at)) at += 1;
      else if (!next.breakBefore) break;
      else if (!this.listGoesOn(at)) break;
    }
    return parties;
  }

  /** Whether "then" adds somebody: "phoned Berg, then Dorn"; not "phoned Berg, then Dorn left". */
  private isThen(at: number): boolean {
    const next = this.words.word(at) === 'then' ? this.person(at + 1) : undefined;
    if (!next || next.name < 0) return false;
    const behind = this.words.tokens[next.last];
    return behind === undefined || behind.breakBefore || isStopWord(behind.word);
  }

  /** Whether a list continues after a comma: only if an "and" follows. */
  private listGoesOn(at: number): boolean {
    const next = this.person(at);
    if (!next || next.name < 0) return false;
    const behind = this.words.tokens[next.last];
    return behind?.word === 'and' || (behind?.breakBefore === true && this.person(next.last) !== undefined);
  }

  /** Reads one noun group that means a person (known, unknown or a pronoun), whose first token is at `from`. */
  person(from: number): Party | undefined {
    let titled = false;
    let strange = false;
    let people = false;
    let country = -1;
    let last = from;
    for (let at = from; at < from + GROUP_REACH && at < this.words.tokens.length; at++) {
      const token = this.words.tokens[at] as Token;
      if (at > from && token.breakBefore) break;
      const { word } = token;
      const name = this.words.nameAt[at] as number;
      if (this.words.roles.isPerson(name)) {
        return this.personOf(name, from, this.words.endOf(at));
      }
      if (at === from) {
        if (SINGULAR_PRONOUNS.has(word)) {
          if (!/^(?:his|her|my)$/.test(word)) return { name: HE, first: at, last: at + 1 };
        } else if (PLURAL_PRONOUNS.has(word) && word !== 'their' && word !== 'both')
          return { name: THEY, first: at, last: at + 1 };
      }
      if (TITLES.has(word)) titled = true;
      else if (OTHER_PEOPLE.has(word)) people = true;
      else if (name >= 0 || GROUP_WORDS.has(word)) {
        // A country's name or a title word continues the group.
        if (this.words.roles.isCountry(name)) country = name;
      } else if (SKIPPED.has(word)) break;
      else if (token.capital && !this.words.titleCase) strange = true;
      else break;
      last = at + 1;
    }
    const pair =
      last - from <= 4 &&
      PAIR_WORDS.has(this.words.word(last - 1)) &&
      /^(?:the|both|two|these)$/.test(this.words.word(from));
    if (pair) return { name: THEY, first: from, last };
    // "The president" alone refers to somebody named elsewhere on the page, and so does "the president-elect".
    if (titled && this.words.word(from) === 'the' && this.isAlone(from + 1, last))
      return { name: HE, first: from, last };
    // "An American president" counts for the country: the person is unknown.
    if (titled && !strange && country >= 0) return { name: country, first: from, last };
    if (strange || titled || people) return { name: SOMEBODY, first: from, last };
    return country < 0 ? undefined : { name: country, first: from, last };
  }

  /** Whether these words are a title that tells neither country nor person: "former president". */
  private isAlone(first: number, last: number): boolean {
    const words = this.words.tokens.slice(first, last).map(({ word }) => word);
    return words.length === 1 || isOfficeAlone(words);
  }

  /** The person that begins with a name: "Berg" or, if people of his follow, one of them: "Berg's envoy", "Berg aide Dorn". */
  private personOf(name: number, first: number, last: number): Party {
    if (!this.words.roles.isMan(name)) return { name, first, last };
    let people = false;
    for (let at = last; at < last + OF_REACH; at++) {
      if (this.words.tokens[at]?.breakBefore) break;
      const named = this.words.nameAt[at] as number;
      if (people && this.words.roles.isMan(named)) return { name: named, first, last: this.words.endOf(at) };
      const word = this.words.word(at);
      if (PEOPLE_OF.has(word)) {
        people = true;
        last = at + 1;
      } else if (people || !(GROUP_WORDS.has(word) && named < 0)) break;
    }
    return people ? { name: SOMEBODY, of: name, first, last } : { name, first, last };
  }
}
