/** Finds noun groups that mean people, next to an event. */
import { HE, type Party, SOMEBODY, THEY } from '../language';
import type { Token } from '../shared/tokens';
import type { NamedTokens } from './named-tokens';
import { isOfficeAlone } from './offices';
import {
  BEFORE_NOUN,
  GROUP_WORDS,
  GROUPS_MET,
  OTHER_PEOPLE,
  PAIR_WORDS,
  PARTY_PREPOSITIONS,
  PEOPLE_OF,
  PLURAL_PRONOUNS,
  SINGULAR_PRONOUNS,
  SKIPPED,
  TITLES,
} from './predicates';

/** Most tokens searched for the preposition of the parties, and for a list of them. */
const PREPOSITION_REACH = 9;
const GROUP_REACH = 8;
const LIST_MOST = 5;
const SUBJECT_REACH = 14;
const PREMODIFIER_REACH = 6;
/** Tokens after a name that are searched for people of his: "Berg's special envoy". */
const OF_REACH = 5;
/** Most tokens of a place's name: more than "Joint Base Elmendorf-Richardson" has. */
const PLACE_REACH = 8;

/** Finds the people next to a word: after it, before it, or as its modifiers. Each method looks at a few tokens. */
export class PartyReader {
  constructor(private readonly words: NamedTokens) {}

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
      if (next.word === 'and' || next.word === 'or') at += 1;
      else if (!next.breakBefore) break;
      else if (!this.listGoesOn(at)) break;
    }
    return parties;
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

  /** Reads the parties after an event: "with Putin", "between Trump and Putin on Wednesday", "on Monday with the Russian leader". */
  behind(from: number, noun: boolean): { parties: Party[]; closed: boolean } {
    const none = { parties: [], closed: false };
    for (let at = from; at < from + PREPOSITION_REACH; at++) {
      const word = this.words.word(at);
      if (this.words.tokens[at]?.breakBefore && at > from + 1) return none;
      if (PARTY_PREPOSITIONS.has(word) && (word !== 'of' || (noun && at === from))) {
        const parties = this.group(at + 1);
        const closed = parties.length > 1 && word !== 'with' && word !== 'to';
        if (parties.length > 0 && !(word === 'by' && !noun)) return { parties, closed };
      }
      if (!SKIPPED.has(word) && !/^\d/.test(word) && !PARTY_PREPOSITIONS.has(word) && !this.isPlace(at)) return none;
    }
    return none;
  }

  /** Whether the token belongs to a place: "met in the White House with Berg", "spoke at Camp Dorn with Berg". */
  private isPlace(at: number): boolean {
    const { tokens, titleCase } = this.words;
    if (titleCase || !tokens[at]?.capital) return false;
    let first = at;
    while (first > at - PLACE_REACH && tokens[first]?.capital) first -= 1;
    if (this.words.word(first) === 'the') first -= 1;
    return /^(?:in|at|near|outside)$/.test(this.words.word(first));
  }

  /** Reads names directly before a noun: "the Trump-Putin call", "Trump's two-hour phone call". */
  premodifiers(first: number): Party[] {
    const parties: Party[] = [];
    for (let at = first - 1; at >= 0 && at >= first - PREMODIFIER_REACH; at--) {
      const { word } = this.words.tokens[at] as Token;
      const name = this.words.nameAt[at] as number;
      if (this.words.roles.isPerson(name)) {
        at = this.words.firstOf(at);
        parties.unshift({ name, first: at, last: this.words.nameEnd[at] as number });
        if (this.words.tokens[at]?.breakBefore) break;
        continue;
      }
      if (this.isPartner(at)) {
        parties.unshift({ name: SOMEBODY, first: at, last: at + 1 });
        continue;
      }
      if (word === 'his' || word === 'her') return [{ name: HE, first: at, last: at + 1 }, ...parties];
      if (word === 'their') return [{ name: THEY, first: at, last: at + 1 }, ...parties];
      const modifier =
        BEFORE_NOUN.has(word) || /^\d/.test(word) || SKIPPED.has(word) || /ed$|ing$|ive$|ful$|al$|ous$|ly$/.test(word);
      if (!modifier || /^(?:that|a|an|the|by|on|in|was|were|has|had)$/.test(word)) break;
    }
    return parties;
  }

  /** Whether an unknown name is joined to a known one: "the Berg-Ishikawa call". */
  private isPartner(at: number): boolean {
    const { tokens, nameAt, roles } = this.words;
    const token = tokens[at] as Token;
    if (!token.capital || token.upper || (nameAt[at] as number) >= 0) return false;
    const joins = (one: number, glue: Token | undefined) => glue?.glue === '-' && roles.isMan(nameAt[one] ?? -1);
    return joins(at - 1, token) || joins(at + 1, tokens[at + 1]);
  }

  /** Reads the nearest people before a verb in its sentence; before a noun they are only possible parties. */
  subjectBefore(first: number, weak: boolean): Party[] {
    let from = first;
    // A part between commas separates subject and verb: "Berg, flanked by Dorn, met …".
    if (!weak && this.words.tokens[first]?.breakBefore && !this.words.word(first).endsWith('ing')) {
      do from--;
      while (from > 0 && !this.words.tokens[from]?.breakBefore);
      if (!this.words.roles.isMan(this.words.nameAt[from - 1] ?? -1)) from = first;
    }
    let end = -1;
    for (let at = from - 1; at >= 0 && at >= from - SUBJECT_REACH; at--) {
      const { word } = this.words.tokens[at] as Token;
      const name = this.words.nameAt[at] as number;
      if (!weak && GROUPS_MET.has(word)) return [{ name: THEY, first: at, last: at + 1 }];
      if (
        this.words.roles.isPerson(name) ||
        SINGULAR_PRONOUNS.has(word) ||
        PLURAL_PRONOUNS.has(word) ||
        (PAIR_WORDS.has(word) && this.words.tokens[at + 1]?.glue !== '-')
      ) {
        end = at;
        break;
      }
      if (!weak && at > 0 && TITLES.has(word)) {
        end = at;
        break;
      }
    }
    if (end < 0) return [];
    // Go back to the start of the list of people.
    const name = this.words.nameAt[end] as number;
    let start = this.startOfGroup(name >= 0 ? this.words.firstOf(end) : end);
    // "Putin, the Russian president, spoke": the name before the comma is the same person.
    if (name >= 0 && start > 1 && this.words.nameAt[start - 1] === name)
      start = this.startOfGroup(this.words.firstOf(start - 1));
    const own = this.person(start) ?? this.person(end);
    const parties = own ? [own] : [];
    if (this.words.word(start - 1) === 'and') {
      const other = this.personBefore(start - 1);
      if (other) parties.unshift(other);
    }
    // A list opens the clause: "Putin, Trump speak", "Putin, Trump and Xi spoke".
    const [head] = parties;
    if (head && head.name >= 0 && this.words.tokens[head.first]?.breakBefore) {
      const other = this.personBefore(head.first);
      if (other && other.name >= 0 && other.first === 0 && other.name !== head.name) parties.unshift(other);
    }
    return parties;
  }

  /** First token of a noun group, with the words of GROUP_WORDS before the one at `start`. */
  private startOfGroup(start: number): number {
    let first = start;
    while (!this.words.tokens[first]?.breakBefore && GROUP_WORDS.has(this.words.word(first - 1))) first--;
    return first;
  }

  /** Reads the person whose mention ends directly before the token. */
  private personBefore(end: number): Party | undefined {
    const name = this.words.nameAt[end - 1] as number;
    if (this.words.roles.isPerson(name)) return { name, first: this.words.firstOf(end - 1), last: end };
    const token = this.words.tokens[end - 1];
    if (!token) return undefined;
    if (SINGULAR_PRONOUNS.has(token.word)) return { name: HE, first: end - 1, last: end };
    if (TITLES.has(token.word) || (token.capital && !this.words.titleCase))
      return { name: SOMEBODY, first: end - 1, last: end };
    return undefined;
  }
}
