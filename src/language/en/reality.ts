/** Decides whether an event in a sentence is denied, or only planned or possible. */
import { NEGATED, type Occurrence } from '../language';
import type { Token } from '../shared/tokens';
import { isMonthOfMay } from './date-words';
import type { NamedTokens } from './named-tokens';
import { AHEAD, BEFORE_NOUN, HOLD, MODAL, NOT, OPEN, SAYING } from './predicates';

const REALITY_REACH = 7;
/** Most tokens between a negated verb and "since", which implies that it happened once. */
const SINCE_REACH = 9;
/** After "since": from then on nothing happened, "since leaving office", "since he won". */
const OF_PERSON = /ing$|^(?:he|she|they)$/;
const BE_WORDS = /^(?:is|are|was|were|be|been)$/;
const PLANNED = /^(?:planned|scheduled|expected|possible|being|unlikely)$/;
/** After "was": the event did not take place. "Called off" is checked by its second word. */
const CANCELLED = /^(?:never|cancell?ed|scrapped|shelved|postponed)$/;
/** Before "not" if it negates the verb of the event: "did not take place"; "not long ago" does not. */
const AUXILIARY = /^(?:did|do|does|has|have|had|is|are|was|were|will|would|could)$/;
/** Matches verbs and participles whose negation denies the event, and words of a timetable: "is not on the agenda". */
const HAPPENING =
  /^(?:tak(?:e|en)|took|happen(?:ed)?|occur(?:red)?|com(?:e|ing)|came|exist(?:ed)?|materiali[sz]ed?|go(?:ing|ne)?|went|hold|held|plan(?:ned)?|scheduled|expected|possible|arranged|agreed|prepared|set|due|likely|imminent|confirmed|made|on|in|part)$/;
/** Matches adverbs and auxiliaries before these, and most of them. */
const BEFORE_HAPPENING = /ly$|^(?:be|been|being|yet|even|now|ever|so|far)$/;
const ADVERBS = 3;
/** Negations of a part of the clause, or of nothing. */
const OF_PART = /^(?:not (?:only|just|merely|the|his|their)|no (?:doubt|longer))$/;
/** Words by which what follows "to" did not happen: "failed to meet", "has yet to call". */
const FAILING = /^(?:fail(?:s|ed)?|unable|yet)$/;
const CLAUSE_WORDS = new Set(
  'that which who but because although while as after following during said says'.split(' '),
);

/** Participles after "have": "would have held a call" is of the past, "would have a call" is not. */
const PAST = /ed$|^h[ae]l?d$|^been$/;

/** Reads whether an event is denied or not real. Each method looks at a few tokens. */
export class RealityReader {
  constructor(private readonly words: NamedTokens) {}

  /**
   * Whether the event is negated or unreal, by the words directly before and after it in its clause.
   * @param end index of the token after its parties
   */
  reality(first: number, at: number, noun: boolean, end = at + 1): Pick<Occurrence, 'negated' | 'unreal'> {
    let negated = false;
    let unreal = false;
    // After a comma the verb is not in the clause before it: "who had not spoken to him for years, called".
    const least = this.words.tokens[first]?.breakBefore ? first : first - REALITY_REACH;
    for (let back = first - 1; back >= 0 && back >= least; back--) {
      const token = this.words.tokens[back] as Token;
      const { word } = token;
      const next = this.words.word(back + 1);
      if ((NOT.has(word) || (FAILING.test(word) && next === 'to')) && !OF_PART.test(`${word} ${next}`)) {
        // "Would not say when they talked" negates the saying, not the talk.
        if (this.saysBetween(back + 1, first)) break;
        negated = true;
      }
      // "Is to meet", "Berg to meet Dorn", "urged Berg to hold talks".
      if (BE_WORDS.test(word) && next === 'to') unreal = true;
      if (
        word === 'to' &&
        (noun ? HOLD.has(next) : back === first - 1) &&
        this.words.roles.isMan(this.words.nameAt[back - 1] ?? -1)
      )
        unreal = true;
      const isPast = next === 'have' && (!noun || PAST.test(this.words.word(back + 2)));
      if (this.isModal(back) && !isPast && !this.saysBetween(back, first) && !this.ranks(back)) unreal = true;
      if (OPEN.has(word)) unreal = true;
      if (AHEAD.has(word) && (next === 'to' || !/^(?:going|about)$/.test(word))) {
        // "Agreed in a call to …": what is agreed follows the call.
        const bound = noun
          ? this.isModifier(back, first) || this.holds(back, first)
          : this.words.tokens[first - 1]?.word === 'to' && back >= first - 4;
        if (bound) unreal = true;
      }
      // "Not to a truce in a call", "not happy about the call": the call is not negated.
      if (
        token.breakBefore ||
        CLAUSE_WORDS.has(word) ||
        (word === 'and' && this.words.nameAt[back + 1] === -1) ||
        (noun && /^(?:in|at|on|to|about)$/.test(word) && !HOLD.has(next) && !this.isState(back, first))
      )
        break;
    }
    if (noun)
      for (let ahead = at + 1; ahead < this.words.tokens.length && ahead <= end + REALITY_REACH + 1; ahead++) {
        const { word, breakBefore } = this.words.tokens[ahead] as Token;
        if (breakBefore || CLAUSE_WORDS.has(word)) break;
        const next = this.words.word(ahead + 1);
        // "After the call and was not happy": the subject is somebody's, not the event.
        if (word === 'and' && AUXILIARY.test(next)) break;
        if (this.isModal(ahead) && next !== 'have') unreal = true;
        const isPassive = BE_WORDS.test(word);
        // "A call planned for Friday", "summit postponed": directly after the noun and its people.
        const state = isPassive ? next : ahead === end ? word : '';
        if (PLANNED.test(state) || (isPassive && AHEAD.has(next))) unreal = true;
        if (CANCELLED.test(state) || (isPassive && this.words.word(ahead + 2) === 'off')) negated = true;
        const not = word === 'never' ? ahead : next === 'not' && AUXILIARY.test(word) ? ahead + 1 : undefined;
        if (ahead <= end + REALITY_REACH && not !== undefined && this.happens(not + 1)) negated = true;
        if (this.isModal(ahead) || isPassive || SAYING.has(word)) break;
      }
    if (this.words.sentence.cues.denies && ((this.words.sentence.cues.flags[at] as number) & NEGATED) !== 0)
      negated = true;
    // "Has not spoken with him since": they did speak once.
    if (!noun && this.isSinceBehind(at)) negated = false;
    return { negated, unreal };
  }

  private isModal(at: number): boolean {
    return MODAL.has(this.words.word(at)) && !isMonthOfMay(this.words.tokens, at);
  }

  /** Whether the preposition makes the noun a state: "have not been in contact", "was in direct touch". */
  private isState(preposition: number, first: number): boolean {
    return (
      this.words.word(preposition) === 'in' &&
      first - preposition <= 2 &&
      /^(?:contact|contacts|touch|dialogue|communication)$/.test(this.words.word(first))
    );
  }

  /** Whether "would" only ranks what took place: "they talked, which would be the first contact". */
  private ranks(modal: number): boolean {
    return /^which would (?:be|mark|represent) the$/.test(
      [-1, 0, 1, 2].map((step) => this.words.word(modal + step)).join(' '),
    );
  }

  /** Whether the verb says that the event takes place or is to; "did not end the war" leaves it held. */
  private happens(verb: number): boolean {
    let at = verb;
    while (at < verb + ADVERBS && BEFORE_HAPPENING.test(this.words.word(at))) at += 1;
    return HAPPENING.test(this.words.word(at));
  }

  private isSinceBehind(at: number): boolean {
    for (let ahead = at + 1; ahead < at + SINCE_REACH; ahead++) {
      if (this.words.word(ahead) === 'since') return !OF_PERSON.test(this.words.word(ahead + 1));
      // "Has not spoken with him several times since": how often they did is denied.
      if (this.words.word(ahead) === 'times') return false;
    }
    return false;
  }

  private saysBetween(from: number, to: number): boolean {
    for (let at = from; at < to; at++)
      if (
        SAYING.has(this.words.word(at)) ||
        /^(?:say|comment|disclose|reveal|discuss|detail|specify|confirm)$/.test(this.words.word(at))
      )
        return true;
    return false;
  }

  /** Whether all words up to the noun modify it: "planned two-hour call". */
  private isModifier(from: number, first: number): boolean {
    for (let at = from + 1; at < first; at++) {
      const word = this.words.word(at);
      if (
        !BEFORE_NOUN.has(word) &&
        !/^\d|ed$|ing$|ive$|ful$|al$|ous$/.test(word) &&
        (this.words.nameAt[at] as number) < 0 &&
        word !== 'for' &&
        word !== 'of'
      )
        return false;
    }
    return true;
  }

  /** Whether the words up to the event lead to it: "plans to hold a call", "ready for talks". */
  private holds(from: number, first: number): boolean {
    for (let at = from + 1; at < first; at++)
      if (HOLD.has(this.words.word(at))) return this.words.word(at - 1) === 'to';
    return false;
  }
}
