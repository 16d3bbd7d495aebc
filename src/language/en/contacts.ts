/**
 * Events that a sentence names: "Trump and Putin spoke", "a two-hour call between them", "his meeting with Xi". Each is
 * read with who stands in which role beside it. Shallow: a few words around a trigger, so linear in the sentence.
 */

import {
  type ContactKind,
  HE,
  type NamedSentence,
  NEGATED,
  type Occurrence,
  type Party,
  type Roles,
  SOMEBODY,
  THEY,
  type Told,
} from '../language';
import type { Token } from '../shared/tokens';
import {
  AHEAD,
  BEFORE_NOUN,
  CALL_NOUNS,
  CALLED,
  CALLING,
  CONTACT_NOUNS,
  GROUP_WORDS,
  HOLD,
  HOSTING,
  MEETING,
  MEETING_NOUNS,
  MODAL,
  NOT,
  OPEN,
  OTHER_PEOPLE,
  PAIR_WORDS,
  PARTY_PREPOSITIONS,
  PHONE,
  PLURAL_PRONOUNS,
  PRESS,
  SAYING,
  SINGULAR_PRONOUNS,
  SKIPPED,
  SPEAKING,
  TITLES,
} from './predicates';

/** Tokens looked at for the preposition of the parties, and for a list of them. */
const PREPOSITION_REACH = 9;
const GROUP_REACH = 8;
const LIST_MOST = 5;
const SUBJECT_REACH = 14;
const PREMODIFIER_REACH = 6;
const REALITY_REACH = 7;
/** Pronouns of people, and titles that mean whoever was named: "the president". */
const POINTING =
  /^(?:he|him|his|she|her|they|them|their|i|me|my|we|us|our|you|it|its|president|leader|spokesman|spokesperson|spokeswoman|minister|aide|envoy|diplomat|republican|politician|former|ministry|official)$/;
/** Words by which a report is confirmed. */
const AFFIRMING = /^(?:confirm(?:s|ed|ing)?|acknowledg(?:e|es|ed|ing)|admit(?:s|ted|ting)?)$/;
const PRESS_REACH = 6;
const BE_WORDS = /^(?:is|are|was|were|be)$/;
const CLAUSE_WORDS = new Set(
  'that which who but because although while as after following during and said says'.split(' '),
);
const SPEAKER_REACH = 5;
const ADVERBIAL = /ly$|^(?:has|had|have|also|was|is|later|then|again|once|repeatedly|not|never|would|did|himself)$/;
/** Reads all events of contact in a sentence, and who speaks, in its order. Linear. */
export function readTold(sentence: NamedSentence, roles: Roles): Told {
  const reader = new OccurrenceReader(sentence, roles);
  return {
    occurrences: reader.read(),
    speakers: reader.speakers(),
    affirms: reader.affirms(),
    pointsToPerson: reader.pointsToPerson(),
  };
}

class OccurrenceReader {
  private readonly tokens: readonly Token[];
  /** For each token, the name whose mention it belongs to, or -1. */
  private readonly nameAt: Int32Array;
  private readonly nameEnd: Int32Array;
  /** Most words are capitalised: capitals tell nothing. */
  private readonly titleCase: boolean;

  constructor(
    private readonly sentence: NamedSentence,
    private readonly roles: Roles,
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
    this.titleCase = long.length > 2 && long.filter(({ capital }) => capital).length > 0.7 * long.length;
  }

  read(): Occurrence[] {
    const found: Occurrence[] = [];
    for (let at = 0; at < this.tokens.length; at++) {
      const one = this.at(at);
      if (!one) continue;
      if (this.isOfPeople(one) && !this.isToPress(one)) found.push(one);
      at = Math.max(at, one.last - 1);
    }
    return found;
  }

  pointsToPerson(): boolean {
    return this.sentence.quoted || this.tokens.some(({ word }) => POINTING.test(word));
  }

  /** Whether somebody confirms or admits something, and nobody says no. */
  affirms(): boolean {
    return this.tokens.some(
      ({ word }, at) => AFFIRMING.test(word) && ((this.sentence.cues.flags[at] as number) & NEGATED) === 0,
    );
  }

  /** "Peskov said", "said Peskov", "according to the Kremlin". */
  speakers(): Party[] {
    const found: Party[] = [];
    for (let at = 0; at < this.tokens.length; at++) {
      const word = this.word(at);
      if (word === 'according' && this.word(at + 1) === 'to') found.push(...this.group(at + 2));
      if (!SAYING.has(word)) continue;
      const behind = this.tokens[at + 1]?.breakBefore
        ? []
        : this.group(at + 1).filter(({ name }) => name >= 0 || name === HE);
      const before = this.saidBefore(at);
      if (before) found.push(before);
      // "Said Peskov"; "told reporters" has its speaker before it.
      else if (behind.length > 0 && word !== 'told') found.push(behind[0] as Party);
    }
    return found;
  }

  /** Who stands right before a verb of saying, over auxiliaries and adverbs. */
  private saidBefore(verb: number): Party | undefined {
    for (let at = verb - 1; at >= 0 && at >= verb - SPEAKER_REACH; at--) {
      const token = this.tokens[at] as Token;
      const name = this.nameAt[at] as number;
      if (name >= 0 && this.roles.isParty(name)) {
        let first = at;
        while (first > 0 && this.nameAt[first - 1] === name) first--;
        return { name, first, last: at + 1 };
      }
      if (/^(?:he|she|i)$/.test(token.word)) return { name: HE, first: at, last: at + 1 };
      if (token.word === 'they') return { name: THEY, first: at, last: at + 1 };
      if (TITLES.has(token.word)) return { name: this.word(at - 1) === 'the' ? HE : SOMEBODY, first: at, last: at + 1 };
      if (token.capital && name < 0 && this.word(at - 1) === 'the') return { name: HE, first: at, last: at + 1 };
      if (token.capital && name < 0 && at > 0 && !this.titleCase && !/day$|ber$|ary$/.test(token.word))
        return { name: SOMEBODY, first: at, last: at + 1 };
      if (!ADVERBIAL.test(token.word) && !SKIPPED.has(token.word)) return undefined;
    }
    return undefined;
  }

  private word(at: number): string {
    return this.tokens[at]?.word ?? '';
  }

  private at(at: number): Occurrence | undefined {
    const word = this.word(at);
    const before = this.word(at - 1);
    if (CALLING.has(word) && !(word === 'phone' || word === 'telephone')) return this.verb('call', at, true);
    if (CALL_NOUNS.has(word) && this.isNoun(at)) return this.noun('call', at, word === 'calls');
    if (word === 'talks' || (word === 'talk' && this.isNoun(at)))
      return this.noun(PHONE.has(before) ? 'call' : 'contact', at, false);
    if (CALLED.has(word) && this.callsSomebody(at)) return this.verb('call', at, true);
    if (SPEAKING.has(word)) return this.verb(this.byPhone(at) ? 'call' : 'contact', at, false);
    if (
      MEETING_NOUNS.has(word) &&
      (word !== 'meeting' || this.isNoun(at) || this.tokens[at - 1]?.glue === '-' || this.nameAt[at - 1] !== -1)
    )
      return this.noun('meeting', at, word.endsWith('s'));
    if (MEETING.has(word)) return this.verb('meeting', at, true);
    if (HOSTING.has(word) && this.nameAt[at + 1] !== -1) return this.verb('meeting', at, true);
    if (CONTACT_NOUNS.has(word)) {
      const phone = PHONE.has(before) || (word.startsWith('conversation') && this.byPhone(at));
      return this.noun(phone ? 'call' : 'contact', at, /s$/.test(word) && word !== 'talks');
    }
    return undefined;
  }

  /** A word before it makes it a noun, or a name with a hyphen or a possessive does: "the Trump-Putin call". */
  private isNoun(at: number): boolean {
    const before = this.word(at - 1);
    if (before === '') return /^(?:with|between)$/.test(this.word(at + 1));
    if (BEFORE_NOUN.has(before) || /^\d+$/.test(before) || /ed$|ing$|ive$|ful$|al$|ous$/.test(before)) return true;
    if (this.nameAt[at - 1] !== -1)
      return !this.callsSomebody(at) && !/^(?:for|on|it|the|a|him)$/.test(this.word(at + 1));
    return /^(?:with|between)$/.test(this.word(at + 1));
  }

  /** "Called Putin", with nothing behind that would make it "called Putin a killer". */
  private callsSomebody(at: number): boolean {
    const [first] = this.group(at + 1);
    if (!first || (first.name < 0 && first.name !== HE)) return false;
    if (this.tokens[at + 1]?.breakBefore) return false;
    const behind = this.tokens[first.last];
    return (
      !behind ||
      behind.breakBefore ||
      /ing$|^(?:on|to|and|after|before|in|from|at|this|last|yesterday|today|again|while|for|with|monday|tuesday|wednesday|thursday|friday|saturday|sunday|then|just|late|early)$/.test(
        behind.word,
      )
    );
  }

  private byPhone(at: number): boolean {
    for (let ahead = at + 1; ahead < at + 12 && ahead < this.tokens.length; ahead++)
      if (
        (this.word(ahead) === 'phone' || this.word(ahead) === 'telephone') &&
        /^(?:by|the|over|on|via|s)$/.test(this.word(ahead - 1))
      )
        return true;
    return false;
  }

  private noun(kind: ContactKind, at: number, plural: boolean): Occurrence {
    let first = at;
    while (
      first > 0 &&
      (PHONE.has(this.word(first - 1)) || this.word(first - 1) === 'video') &&
      !this.tokens[first]?.breakBefore
    )
      first -= 1;
    const { parties: others, closed } = this.behind(at + 1, true);
    const subject = this.premodifiers(first);
    const verb = subject.length > 0 ? subject : this.subjectBefore(first, true);
    return {
      kind,
      first,
      last: at + 1,
      noun: true,
      plural,
      subject: verb,
      others,
      closed,
      ...this.reality(first, at, true),
    };
  }

  private verb(kind: ContactKind, at: number, direct: boolean): Occurrence {
    const object = direct ? this.group(at + 1) : [];
    const { parties: others, closed } =
      object.length > 0 ? { parties: object, closed: false } : this.behind(at + 1, false);
    return {
      kind,
      first: at,
      last: at + 1,
      noun: false,
      plural: false,
      subject: this.subjectBefore(at, false),
      others,
      closed,
      ...this.reality(at, at, false),
    };
  }

  /** "Stopped talking about it", "spoke in Moscow": one who speaks speaks to nobody in particular. */
  private isOfPeople({ noun, kind, subject, others }: Occurrence): boolean {
    if (noun || others.length > 0) return true;
    return kind === 'contact' || kind === 'meeting'
      ? subject.length > 1 || subject.some(({ name }) => name === THEY)
      : subject.length > 0;
  }

  /** "Told reporters", "speaking to NBC": nobody's talks. */
  private isToPress({ last, others }: Occurrence): boolean {
    if (others.some(({ name }) => name >= 0)) return false;
    for (let at = last; at < last + PRESS_REACH && at < this.tokens.length; at++) {
      const { word, breakBefore } = this.tokens[at] as Token;
      if (breakBefore) return false;
      const name = this.nameAt[at] as number;
      if (PRESS.has(word) || (name >= 0 && this.roles.isOutlet(name))) return true;
      if (PARTY_PREPOSITIONS.has(word) || GROUP_WORDS.has(word) || this.tokens[at]?.capital) continue;
      return false;
    }
    return false;
  }

  /** Whether the event is denied or lies ahead, by the words right before and behind it in its clause. */
  private reality(first: number, at: number, noun: boolean): Pick<Occurrence, 'negated' | 'unreal'> {
    let negated = false;
    let unreal = false;
    for (let back = first - 1; back >= 0 && back >= first - REALITY_REACH; back--) {
      const token = this.tokens[back] as Token;
      const { word } = token;
      const next = this.word(back + 1);
      if (
        NOT.has(word) &&
        !(word === 'not' && /^(?:only|just|merely|the)$/.test(next)) &&
        !(word === 'no' && /^(?:doubt|longer)$/.test(next))
      ) {
        // "Would not say when they talked": the saying is refused, not the talking.
        if (this.saysBetween(back + 1, first)) break;
        negated = true;
      }
      if (MODAL.has(word) && next !== 'have' && !this.saysBetween(back + 1, first)) unreal = true;
      if (OPEN.has(word) && !(word === 'when' && back === 0)) unreal = unreal || word !== 'when';
      if (AHEAD.has(word) && !(word === 'going' && next !== 'to') && !(word === 'about' && next !== 'to')) {
        // "Agreed in a call to …": what is agreed stands behind it.
        const bound = noun
          ? this.isModifier(back, first) || this.holds(back, first)
          : this.tokens[first - 1]?.word === 'to' && back >= first - 4;
        if (bound) unreal = true;
      }
      // "Not to a truce in a call": the negation is not the call's.
      if (
        token.breakBefore ||
        CLAUSE_WORDS.has(word) ||
        (noun && /^(?:in|at|on|to)$/.test(word) && !HOLD.has(this.word(back + 1)))
      )
        break;
    }
    if (noun)
      for (let ahead = at + 1; ahead < this.tokens.length && ahead <= at + REALITY_REACH + 2; ahead++) {
        const { word, breakBefore } = this.tokens[ahead] as Token;
        if (breakBefore || CLAUSE_WORDS.has(word)) break;
        if (MODAL.has(word) && this.word(ahead + 1) !== 'have') unreal = true;
        if (
          BE_WORDS.test(word) &&
          (AHEAD.has(this.word(ahead + 1)) ||
            /^(?:planned|scheduled|expected|possible|being)$/.test(this.word(ahead + 1)))
        )
          unreal = true;
        if ((word === 'never' || word === 'not') && ahead <= at + 4) negated = true;
        if (MODAL.has(word) || BE_WORDS.test(word) || SAYING.has(word)) break;
      }
    if (this.sentence.cues.denies && ((this.sentence.cues.flags[at] as number) & NEGATED) !== 0) negated = true;
    // "Has not spoken with him since": they spoke, and that was the last time.
    if (negated && !noun && this.isSinceBehind(at)) negated = false;
    return { negated, unreal };
  }

  private isSinceBehind(at: number): boolean {
    for (let ahead = at + 1; ahead < this.tokens.length && ahead < at + PREPOSITION_REACH; ahead++)
      if (this.word(ahead) === 'since') return true;
    return false;
  }

  private saysBetween(from: number, to: number): boolean {
    for (let at = from; at < to; at++)
      if (
        SAYING.has(this.word(at)) ||
        /^(?:say|comment|disclose|reveal|discuss|detail|specify|confirm)$/.test(this.word(at))
      )
        return true;
    return false;
  }

  /** All words up to the noun belong to its group: "planned two-hour call". */
  private isModifier(from: number, first: number): boolean {
    for (let at = from + 1; at < first; at++) {
      const word = this.word(at);
      if (
        !BEFORE_NOUN.has(word) &&
        !/^\d|ed$|ing$|ive$|ful$|al$|ous$/.test(word) &&
        (this.nameAt[at] as number) < 0 &&
        word !== 'for' &&
        word !== 'of'
      )
        return false;
    }
    return true;
  }

  /** "Plans to hold a call", "ready for talks". */
  private holds(from: number, first: number): boolean {
    for (let at = from + 1; at < first; at++) {
      const word = this.word(at);
      if (word === 'in' || word === 'during' || word === 'after') return false;
      if (HOLD.has(word)) return this.word(at - 1) === 'to';
    }
    return false;
  }

  /** Parties behind an event: "with Putin", "between Trump and Putin on Wednesday", "on Monday with the Russian leader". */
  private behind(from: number, noun: boolean): { parties: Party[]; closed: boolean } {
    const none = { parties: [], closed: false };
    for (let at = from; at < from + PREPOSITION_REACH && at < this.tokens.length; at++) {
      const word = this.word(at);
      if (this.tokens[at]?.breakBefore && at > from + 1) return none;
      if (PARTY_PREPOSITIONS.has(word) && (word !== 'of' || (noun && at === from))) {
        const parties = this.group(at + 1);
        const closed = parties.length > 1 && word !== 'with' && word !== 'to';
        if (parties.length > 0 && !(word === 'by' && !noun)) return { parties, closed };
        if (word === 'with' || word === 'between') return none;
      }
      if (!SKIPPED.has(word) && !/^\d/.test(word) && !PARTY_PREPOSITIONS.has(word)) return none;
    }
    return none;
  }

  /** A list of people from the token on: names, titles, pronouns, joined by commas and "and". */
  private group(from: number): Party[] {
    const parties: Party[] = [];
    let at = from;
    while (parties.length < LIST_MOST) {
      const one = this.person(at);
      if (!one) break;
      parties.push(one);
      at = one.last;
      const next = this.tokens[at];
      if (!next) break;
      if (next.word === 'and' || next.word === 'or') at += 1;
      else if (!next.breakBefore) break;
      else if (this.person(at) === undefined || !this.listGoesOn(at)) break;
    }
    return parties;
  }

  /** After a comma a list goes on only if it comes to an "and". */
  private listGoesOn(at: number): boolean {
    const next = this.person(at);
    if (!next || next.name < 0) return false;
    const behind = this.tokens[next.last];
    return behind?.word === 'and' || (behind?.breakBefore === true && this.person(next.last) !== undefined);
  }

  /** One noun group that means a person: a known one, somebody, or a pronoun. Its first token is at `from`. */
  private person(from: number): Party | undefined {
    let titled = false;
    let strange = false;
    let people = false;
    let country = -1;
    let last = from;
    for (let at = from; at < from + GROUP_REACH && at < this.tokens.length; at++) {
      const token = this.tokens[at] as Token;
      if (at > from && token.breakBefore) break;
      const { word } = token;
      const name = this.nameAt[at] as number;
      if (name >= 0 && this.roles.isParty(name)) {
        return { name, first: from, last: this.nameEnd[at] as number };
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
        // A country's name or a word of a title goes on.
        if (name >= 0 && this.roles.isCountry(name)) country = name;
      } else if (SKIPPED.has(word) || /^\d/.test(word)) break;
      else if (token.capital && !this.titleCase) strange = true;
      else break;
      last = at + 1;
    }
    const pair =
      last - from <= 4 &&
      last > from &&
      PAIR_WORDS.has(this.word(last - 1)) &&
      /^(?:the|both|two|these)$/.test(this.word(from));
    if (pair) return { name: THEY, first: from, last };
    // "The president", nothing else: whoever the page means.
    if (titled && !strange && !people && last - from === 2 && this.word(from) === 'the')
      return { name: HE, first: from, last };
    // "An American president" is of that country, whoever it is.
    if (titled && !strange && country >= 0) return { name: country, first: from, last };
    if (strange || titled || people) return { name: SOMEBODY, first: from, last };
    return country < 0 ? undefined : { name: country, first: from, last };
  }

  /** Names right before a noun: "the Trump-Putin call", "Trump's two-hour phone call". */
  private premodifiers(first: number): Party[] {
    const parties: Party[] = [];
    for (let at = first - 1; at >= 0 && at >= first - PREMODIFIER_REACH; at--) {
      const { word } = this.tokens[at] as Token;
      const name = this.nameAt[at] as number;
      if (name >= 0 && this.roles.isParty(name)) {
        while (at > 0 && this.nameAt[at - 1] === name) at--;
        parties.unshift({ name, first: at, last: this.nameEnd[at] as number });
        if (this.tokens[at]?.breakBefore) break;
        continue;
      }
      if (word === 'and' && parties.length > 0) continue;
      if (this.tokens[at + 1]?.breakBefore && at + 1 < first) break;
      if (word === 'his' || word === 'her') return [{ name: HE, first: at, last: at + 1 }, ...parties];
      if (word === 'their') return [{ name: THEY, first: at, last: at + 1 }, ...parties];
      const modifier =
        BEFORE_NOUN.has(word) || /^\d/.test(word) || SKIPPED.has(word) || /ed$|ing$|ive$|ful$|al$|ous$|ly$/.test(word);
      if (!modifier || /^(?:that|a|an|the|by|on|in|was|were|has|had)$/.test(word)) break;
    }
    return parties;
  }

  /** The nearest people before a verb in its sentence; for a noun they only may be the ones. */
  private subjectBefore(first: number, weak: boolean): Party[] {
    const reach = SUBJECT_REACH;
    let end = -1;
    for (let at = first - 1; at >= 0 && at >= first - reach; at--) {
      const { word } = this.tokens[at] as Token;
      const name = this.nameAt[at] as number;
      if (
        (name >= 0 && this.roles.isParty(name)) ||
        SINGULAR_PRONOUNS.has(word) ||
        PLURAL_PRONOUNS.has(word) ||
        PAIR_WORDS.has(word)
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
    // Back to where the list of people begins.
    const name = this.nameAt[end] as number;
    let start = end;
    if (name >= 0) while (start > 0 && this.nameAt[start - 1] === name) start--;
    while (
      start > 0 &&
      !this.tokens[start]?.breakBefore &&
      (GROUP_WORDS.has(this.word(start - 1)) || /^(?:two|these)$/.test(this.word(start - 1)))
    )
      start--;
    // "Putin, the Russian president, spoke": the one named before the comma is the same.
    if (name >= 0 && start > 1 && this.tokens[start]?.breakBefore && this.nameAt[start - 1] === name) {
      start -= 1;
      while (start > 0 && this.nameAt[start - 1] === name) start--;
      while (start > 0 && !this.tokens[start]?.breakBefore && GROUP_WORDS.has(this.word(start - 1))) start--;
    }
    const own = this.person(start) ?? this.person(end);
    const parties = own ? [own] : [];
    if (this.word(start - 1) === 'and' && start > 1) {
      const other = this.personBefore(start - 1);
      if (other) parties.unshift(other);
    }
    return parties;
  }

  /** The person whose mention ends right before the token. */
  private personBefore(end: number): Party | undefined {
    const name = this.nameAt[end - 1] as number;
    if (name >= 0 && this.roles.isParty(name)) {
      let first = end - 1;
      while (first > 0 && this.nameAt[first - 1] === name) first--;
      return { name, first, last: end };
    }
    const token = this.tokens[end - 1] as Token;
    if (SINGULAR_PRONOUNS.has(token.word)) return { name: HE, first: end - 1, last: end };
    if (TITLES.has(token.word) || (token.capital && !this.titleCase))
      return { name: SOMEBODY, first: end - 1, last: end };
    return undefined;
  }
}
