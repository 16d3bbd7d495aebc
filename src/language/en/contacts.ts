/**
 * Reads the contacts that a sentence names: "Trump and Putin spoke", "a two-hour call between them", "his meeting with
 * Xi", each with its people and their roles. Looks at a few words around each trigger, so it is linear in the sentence.
 */
import {
  type ContactKind,
  HE,
  type NamedSentence,
  type Nameless,
  type Occurrence,
  type Party,
  type Roles,
  THEY,
  type Told,
} from '../language';
import { isPossessive, type Token } from '../shared/tokens';
import { actorsOf } from './actors';
import { NamedTokens } from './named-tokens';
import { PartyReader } from './parties';
import {
  BEFORE_NOUN,
  CALL_NOUNS,
  CALLED,
  CALLING,
  CONTACT_NOUNS,
  GROUP_WORDS,
  HOSTING,
  MEETING,
  MEETING_NOUNS,
  MODAL,
  NOT,
  PARTY_PREPOSITIONS,
  PHONE,
  PRESS,
  SPEAKING,
} from './predicates';
import { RealityReader } from './reality';
import { SpeakerReader } from './speakers';

const PRESS_REACH = 6;
/** Tokens after a verb or noun that are searched for "by phone". */
const BY_PHONE_REACH = 12;
/** Verbs whose subjects are the parties of the contact that follows. */
const HOLDING = /^(?:h[eo]lds?|had|having|holding)$/;
/** Most words for the telephone before a noun: "phone call", "video phone conversation". */
const PHONE_REACH = 4;

/** Reads all contacts of a sentence, and who speaks, in order. Linear in its tokens. */
export function readTold(sentence: NamedSentence, roles: Roles): Told {
  const words = new NamedTokens(sentence, roles);
  const parties = new PartyReader(words);
  const speakers = new SpeakerReader(words, parties);
  const { occurrences, nameless } = new OccurrenceReader(words, parties).read();
  const { actors, strangers, places } = actorsOf(words);
  // Listed one by one: object spread takes longer.
  return {
    occurrences,
    nameless,
    speakers: speakers.speakers(),
    actors,
    strangers,
    places,
    titleCase: words.titleCase,
    affirms: speakers.affirms(),
    pointsToPerson: speakers.pointsToPerson(),
  };
}

/** Whether people before a noun are all its parties: "the Berg-Dorn call". */
const isPair = (owners: readonly Party[]): boolean => owners.length > 1 && owners.every(({ name }) => name >= 0);

class OccurrenceReader {
  private readonly realities: RealityReader;

  constructor(
    private readonly words: NamedTokens,
    private readonly parties: PartyReader,
  ) {
    this.realities = new RealityReader(words);
  }

  read(): Pick<Told, 'occurrences' | 'nameless'> {
    const occurrences: Occurrence[] = [];
    const nameless: Nameless[] = [];
    for (let at = 0; at < this.words.tokens.length; at++) {
      const one = this.at(at);
      if (this.words.word(at) === 'take' && this.words.word(at + 1) === 'place')
        nameless.push(this.realities.reality(at, at, false));
      if (!one || this.isToPress(one)) continue;
      if (this.isOfPeople(one)) occurrences.push(one);
      else nameless.push(one);
    }
    return { occurrences, nameless };
  }

  private at(at: number): Occurrence | undefined {
    const word = this.words.word(at);
    const before = this.words.word(at - 1);
    if (CALLING.has(word) && (!PHONE.has(word) || word === 'phoned' || this.isVerb(at)))
      return this.verb('call', at, true);
    if (CALL_NOUNS.has(word) && this.isNoun(at)) return this.noun('call', at, word === 'calls');
    if (word === 'talks' || (word === 'talk' && before !== 'to' && this.isNoun(at)))
      return this.noun(PHONE.has(before) ? 'call' : 'contact', at, false);
    if (CALLED.has(word) && this.callsSomebody(at)) return this.verb('call', at, true);
    if (SPEAKING.has(word)) return this.verb(this.byPhone(at) ? 'call' : 'contact', at, false);
    if (
      MEETING_NOUNS.has(word) &&
      (word !== 'meeting' ||
        this.isNoun(at) ||
        this.words.tokens[at - 1]?.glue === '-' ||
        this.words.nameAt[at - 1] !== -1)
    )
      return this.noun('meeting', at, word.endsWith('s'));
    if (MEETING.has(word)) return this.verb('meeting', at, true);
    if (HOSTING.has(word) && this.words.nameAt[at + 1] !== -1) return this.verb('meeting', at, true);
    if (CONTACT_NOUNS.has(word) && (!/^(?:touch|communication)$/.test(word) || before === 'in')) {
      const phone = PHONE.has(before) || (word.startsWith('conversation') && this.byPhone(at));
      return this.noun(phone ? 'call' : 'contact', at, word.endsWith('s'));
    }
    return undefined;
  }

  /** Whether the word is a verb: after an auxiliary, before a person ("did not phone Putin", "will telephone him"). */
  private isVerb(at: number): boolean {
    const before = this.words.word(at - 1);
    const isAuxiliary = MODAL.has(before) || NOT.has(before) || /^(?:did|do|does|to)$/.test(before);
    return isAuxiliary && this.parties.person(at + 1) !== undefined;
  }

  /** Whether the word before it, or a name with a hyphen or possessive, makes it a noun: "the Trump-Putin call". */
  private isNoun(at: number): boolean {
    const before = this.words.word(at - 1);
    if (before === '') return /^(?:with|between)$/.test(this.words.word(at + 1));
    if (BEFORE_NOUN.has(before) || /^\d+$/.test(before) || /ed$|ing$|ive$|ful$|al$|ous$/.test(before)) return true;
    if (this.words.nameAt[at - 1] !== -1)
      return (
        this.words.tokens[at - 1]?.glue === '-' ||
        (!this.callsSomebody(at) && !/^(?:for|on|it|the|a|him)$/.test(this.words.word(at + 1)))
      );
    return /^(?:with|between)$/.test(this.words.word(at + 1));
  }

  /** Whether "called" means a phone call: "called Putin", not "called Putin a killer". */
  private callsSomebody(at: number): boolean {
    const [first] = this.parties.group(at + 1);
    if (!first || (first.name < 0 && first.name !== HE)) return false;
    if (this.words.tokens[at + 1]?.breakBefore) return false;
    const behind = this.words.tokens[first.last];
    return (
      !behind ||
      behind.breakBefore ||
      /ing$|^(?:on|to|and|after|before|in|from|at|this|last|yesterday|today|again|while|for|with|too|once|twice|first|separately|directly|personally|briefly|immediately|shortly|later|earlier|tonight|by|about|as|when|monday|tuesday|wednesday|thursday|friday|saturday|sunday|then|just|late|early)$/.test(
        behind.word,
      )
    );
  }

  private byPhone(at: number): boolean {
    for (let ahead = at + 1; ahead < at + BY_PHONE_REACH; ahead++)
      if (
        (this.words.word(ahead) === 'phone' || this.words.word(ahead) === 'telephone') &&
        /^(?:by|the|over|on|via|s)$/.test(this.words.word(ahead - 1))
      )
        return true;
    return false;
  }

  private noun(kind: ContactKind, at: number, plural: boolean): Occurrence {
    let first = at;
    while (
      first > at - PHONE_REACH &&
      (PHONE.has(this.words.word(first - 1)) || this.words.word(first - 1) === 'video') &&
      !this.words.tokens[first]?.breakBefore
    )
      first -= 1;
    const { parties: others, closed } = this.parties.behind(at + 1, true);
    const owners = this.ownersOf(this.parties.premodifiers(first));
    const verb = owners.length > 0 ? owners : this.parties.subjectBefore(first, true);
    return {
      kind,
      first,
      last: at + 1,
      noun: true,
      owned: owners.length > 0 && owners.every((one) => this.isOwner(one)),
      plural,
      subject: verb,
      others,
      closed: closed || (others.length === 0 && (isPair(owners) || this.isHeldBy(verb, first))),
      ...this.realities.reality(first, at, true, others[others.length - 1]?.last),
    };
  }

  /** Whether a party before a noun owns the contact: "Berg's call", "his call"; not "the council summit". */
  private isOwner({ name, last }: Party): boolean {
    const { tokens, roles } = this.words;
    if (name === HE || name === THEY) return true;
    return roles.isMan(name) && isPossessive(tokens[last - 1] as Token);
  }

  /** Whether two people or more hold it, and so are all its parties: "Berg and Dorn held a two-hour call". */
  private isHeldBy(people: readonly Party[], noun: number): boolean {
    if (people.length < 2 || people.some(({ name }) => name < 0)) return false;
    return this.words.tokens.slice(people[0]?.last, noun).some(({ word }) => HOLDING.test(word));
  }

  /** The people whom "their" means if the sentence names two before it: "Berg and Dorn had their first call". */
  private ownersOf(subject: Party[]): Party[] {
    const [first] = subject;
    if (!first || this.words.word(first.first) !== 'their') return subject;
    const named = this.parties.subjectBefore(first.first, true);
    return named.length > 1 && named.every(({ name }) => name >= 0) ? named : subject;
  }

  private verb(kind: ContactKind, at: number, direct: boolean): Occurrence {
    const object = direct ? this.parties.group(at + 1) : [];
    const { parties: others, closed } =
      object.length > 0 ? { parties: object, closed: false } : this.parties.behind(at + 1, false);
    return {
      kind,
      first: at,
      last: at + 1,
      noun: false,
      owned: false,
      plural: false,
      subject: this.parties.subjectBefore(at, false),
      others,
      closed,
      ...this.realities.reality(at, at, false),
    };
  }

  /**
   * Whether the contact is between people; "stopped talking about it" and "spoke in Moscow" are not, nor is "a meeting
   * of the Security Council", which is a session.
   */
  private isOfPeople({ noun, kind, last, subject, others }: Occurrence): boolean {
    const [first, second] = others;
    if (kind === 'meeting' && first && !second && this.words.word(last) === 'of')
      return first.name < 0 || this.words.word(first.last) === 'with';
    if (noun || first) return true;
    return kind === 'contact' || kind === 'meeting'
      ? subject.length > 1 || subject.some(({ name }) => name === THEY)
      : subject.length > 0;
  }

  /** Whether the speaker only addresses the press: "told reporters", "speaking to NBC". */
  private isToPress({ last, others }: Occurrence): boolean {
    if (others.some(({ name }) => name >= 0)) return false;
    for (let at = last; at < last + PRESS_REACH && at < this.words.tokens.length; at++) {
      const { word, breakBefore } = this.words.tokens[at] as Token;
      if (breakBefore) return false;
      const name = this.words.nameAt[at] as number;
      if (PRESS.has(word) || this.words.roles.isOutlet(name)) return true;
      if (PARTY_PREPOSITIONS.has(word) || GROUP_WORDS.has(word) || this.words.tokens[at]?.capital) continue;
      return false;
    }
    return false;
  }
}
