/** Finds noun groups that mean people, next to an event. */
import { HE, type Party, SOMEBODY, THEY } from '../language';
import type { Token } from '../shared/tokens';
import { GroupReader } from './groups';
import {
  BEFORE_NOUN,
  CLAUSE_OPENERS,
  GROUP_WORDS,
  GROUPS_MET,
  PAIR_WORDS,
  PARTY_PREPOSITIONS,
  PLURAL_PRONOUNS,
  SINGULAR_PRONOUNS,
  SKIPPED,
  TITLES,
} from './predicates';
import { wordSet } from './word-set';

/** Most tokens searched for the preposition of the parties. */
const PREPOSITION_REACH = 9;
const SUBJECT_REACH = 14;
const PREMODIFIER_REACH = 6;
/** Most tokens of a place's name: more than "Joint Base Elmendorf-Richardson" has. */
const PLACE_REACH = 8;

/** Most tokens between the parties of a contact and the preposition of further ones. */
const FURTHER_REACH = 12;
/** Words before the preposition of the parties, and from "and" to that of further ones, besides those of SKIPPED. */
const COUNTING = wordSet('first separately twice times');
const JOINING = wordSet('and then later afterwards also separately before not ago once');

/** Prepositions whose noun group is not the subject of a verb behind it. */
const OBLIQUE = wordSet('with to by from between');
const POSSESSIVES = wordSet('his her their my');
/** Verbs whose form shows several subjects. */
const PLURAL_VERBS = wordSet('talk speak meet confer');
/** Words before which the subject of a clause does not stand. */
const NEW_CLAUSE = wordSet('that which who whom while when because if as');

/** Finds the people next to a word: after it, before it, or as its modifiers. Each method looks at a few tokens. */
export class PartyReader extends GroupReader {
  /** Reads the parties after an event: "with Putin", "between Trump and Putin on Wednesday", "on Monday with the Russian leader". */
  behind(from: number, noun: boolean): { parties: Party[]; closed: boolean } {
    const none = { parties: [], closed: false };
    for (let at = from; at < from + PREPOSITION_REACH; at++) {
      const word = this.words.word(at);
      if (this.words.tokens[at]?.breakBefore && at > from + 1) return none;
      if (PARTY_PREPOSITIONS.has(word) && (word !== 'of' || (noun && at === from))) {
        const first = this.group(at + 1);
        const parties = [...first, ...this.further(first, word)];
        const closed = parties.length > 1 && word !== 'with' && word !== 'to';
        if (parties.length > 0 && !(word === 'by' && !noun)) return { parties, closed };
      }
      const isPassed = SKIPPED.has(word) || COUNTING.has(word) || PARTY_PREPOSITIONS.has(word) || /^\d/.test(word);
      if (!isPassed && !this.isPlace(at)) return none;
    }
    return none;
  }

  /**
   * Reads the parties that follow with a preposition of their own: "with Berg on Monday and, later, with Dorn"; "the meeting
   * of Berg with Dorn".
   */
  private further(parties: readonly Party[], preposition: string): Party[] {
    const from = parties.at(-1)?.last;
    if (from === undefined) return [];
    if (preposition === 'of') return this.words.word(from) === 'with' ? this.group(from + 1) : [];
    let isJoined = false;
    for (let at = from; at < from + FURTHER_REACH; at++) {
      const word = this.words.word(at);
      if (isJoined && word === preposition) return this.group(at + 1);
      isJoined ||= word === 'and';
      if (isJoined ? !JOINING.has(word) && !SKIPPED.has(word) : CLAUSE_OPENERS.has(word)) return [];
    }
    return [];
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
    const pair = weak ? undefined : this.pairBefore(first);
    if (pair) return pair;
    let from = first;
    // A part between commas separates subject and verb: "Berg, flanked by Dorn, met …".
    if (!weak && this.words.tokens[first]?.breakBefore && !this.words.word(first).endsWith('ing')) {
      do from--;
      while (from > 0 && !this.words.tokens[from]?.breakBefore);
      if (!this.words.roles.isMan(this.words.nameAt[from - 1] ?? -1)) from = first;
    }
    const nearest = this.listBefore(from, weak);
    const [head] = nearest;
    if (weak || !head || !OBLIQUE.has(this.words.word(head.first - 1))) return nearest;
    // "Berg, after a meeting with Dorn, phoned Falk": whoever stands behind a preposition is not the subject if another is named.
    const [other, ...more] = this.listBefore(head.first - 1, false, true);
    return other && other.name !== THEY && !OBLIQUE.has(this.words.word(other.first - 1)) ? [other, ...more] : nearest;
  }

  /** The two people of a headline, of whom one may be unknown: "Berg, Ishikawa talk"; the verb shows that they are more than one. */
  private pairBefore(verb: number): Party[] | undefined {
    if (!PLURAL_VERBS.has(this.words.word(verb))) return undefined;
    // In title case, too: the verb shows that both are names.
    const named = (end: number): Party | undefined =>
      this.personBefore(end) ??
      (this.words.tokens[end - 1]?.capital ? { name: SOMEBODY, first: end - 1, last: end } : undefined);
    const second = named(verb);
    if (!second || second.name < SOMEBODY || !this.words.tokens[second.first]?.breakBefore) return undefined;
    const first = named(second.first);
    if (!first || first.name < SOMEBODY || (first.first > 0 && !this.words.tokens[first.first]?.breakBefore))
      return undefined;
    return first.name >= 0 || second.name >= 0 ? [first, second] : undefined;
  }

  /** Reads the people whose mention ends nearest before a token. @param within whether to stay in its clause */
  private listBefore(from: number, weak: boolean, within = false): Party[] {
    const end = this.personEnding(from, weak, within);
    if (typeof end !== 'number') return [end];
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

  /** The last token of the nearest mention of people before a token, -1 if there is none; or a group that met, as a party. */
  private personEnding(from: number, weak: boolean, within: boolean): number | Party {
    for (let at = from - 1; at >= 0 && at >= from - SUBJECT_REACH; at--) {
      const { word } = this.words.tokens[at] as Token;
      const name = this.words.nameAt[at] as number;
      if (within && NEW_CLAUSE.has(word)) return -1;
      if (within && POSSESSIVES.has(word)) continue;
      if (!weak && GROUPS_MET.has(word)) return { name: THEY, first: at, last: at + 1 };
      if (
        this.words.roles.isPerson(name) ||
        SINGULAR_PRONOUNS.has(word) ||
        PLURAL_PRONOUNS.has(word) ||
        (PAIR_WORDS.has(word) && this.words.tokens[at + 1]?.glue !== '-')
      )
        return at;
      if (!weak && at > 0 && TITLES.has(word)) return at;
    }
    return -1;
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
