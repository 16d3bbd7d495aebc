/**
 * Reads cues: negation and modality with their scope, and the act of the sentence (denies, declines, asks). They are kept
 * apart from topic words, since sentences that differ only by a cue state opposite things (Dispute Finder's negation
 * parity).
 */

import { type Cues, NEGATED, UNREAL } from '../language';
import type { Token } from '../shared/tokens';
import { attributionAt } from './attribution';
import {
  BE,
  COURTESIES,
  DENY,
  FUTURE_TO,
  HAPPEN,
  HARMLESS,
  MODALS,
  NEGATING_STEMS,
  NEGATIONS,
  PLANNED,
  REJECT,
  REPORTS,
  TRUE_WORDS,
  UNREAL_STEMS,
  UNREAL_WORDS,
} from './cue-words';
import { isMonthOfMay } from './date-words';
import { declinesAt } from './declining';
import { stem } from './stems';
import { verbNegated } from './verb-negation';

/** Longest scope of a negation or modal, in tokens; the end of the clause may cut it shorter. */
const REACH = 7;
/** Most tokens between "rejected" and the report that is rejected. */
const REPORT_REACH = 5;
/** Most tokens between a negation and a word of TRUE_WORDS: "does not at all correspond". */
const TRUE_REACH = 3;
const CLAUSE_END = new Set('but although though while because whereas however which who'.split(' '));
const RULE = stem('rule');
const OFFER = stem('offer');
const STOP = stem('stop');
const CLOSED_QUESTION = /\?["'\u2019\u201D)]+\s+/g;
const OPENS_QUOTED = /^["'\u2018\u201C]/;
const ENDS_ASKING = /\?["'\u2019\u201D)\s]*$/;
const SAID_SMALL = /^(?:he|she|they|i|asked|said|wrote)\b/;

/** Reads the cues of one sentence. Linear. @param text the sentence itself, for its question mark. @param stems of the tokens. */
export function readCues(
  tokens: readonly Token[],
  text: string,
  stems: readonly string[] = tokens.map((token) => stem(token.word)),
): Cues {
  const reader = new CueReader(tokens, stems);
  reader.read();
  const { flags, declines, words } = reader;
  // "Could not confirm or deny": this declines to answer and denies nothing.
  const denies = reader.denies && !(declines && stems.includes('confirm') && stems.includes('deny'));
  return {
    flags,
    denies,
    declines,
    asks: tokens.length > 0 && isQuestion(text),
    verbNegated: verbNegated(tokens),
    words,
  };
}

/** Whether the sentence is a question, or a quoted one followed by who asked it: “Did they talk?” he asked. */
function isQuestion(text: string): boolean {
  if (ENDS_ASKING.test(text)) return true;
  if (!OPENS_QUOTED.test(text)) return false;
  CLOSED_QUESTION.lastIndex = 0;
  const closed = CLOSED_QUESTION.exec(text);
  if (!closed) return false;
  const at = closed.index + closed[0].length;
  return attributionAt(text, at) || SAID_SMALL.test(text.slice(at, at + REACH));
}

class CueReader {
  readonly flags: Uint8Array;
  readonly words: number[] = [];
  denies = false;
  declines = false;
  /** First token of the current clause: a passive marks tokens back to here. */
  private clause = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly stems: readonly string[],
  ) {
    this.flags = new Uint8Array(tokens.length);
  }

  read(): void {
    for (let index = 0; index < this.tokens.length; index++) {
      if (this.tokens[index]?.breakBefore || CLAUSE_END.has(this.word(index))) this.clause = index;
      this.negation(index);
      this.ruledOut(index);
      this.modality(index);
      this.denial(index);
      if (declinesAt(this.tokens, this.stems, index)) {
        this.declines = true;
        this.words.push(index);
      }
    }
  }

  private word(index: number): string {
    return this.tokens[index]?.word ?? '';
  }

  private has(index: number, bit: number): boolean {
    return ((this.flags[index] ?? 0) & bit) !== 0;
  }

  /** Marks the tokens after a cue, up to the end of the clause or REACH. */
  private spread(from: number, bit: number): void {
    for (let index = from; index < this.tokens.length && index < from + REACH; index++) {
      if (this.tokens[index]?.breakBefore || CLAUSE_END.has(this.word(index))) break;
      this.flags[index] = (this.flags[index] as number) | bit;
    }
  }

  /** Marks the tokens before a cue, back to the start of the clause or REACH. */
  private spreadBack(before: number, bit: number): void {
    for (let index = before - 1; index >= this.clause && index >= before - REACH; index--)
      this.flags[index] = (this.flags[index] as number) | bit;
  }

  private lift(from: number, bit: number): void {
    for (let index = from; index < this.tokens.length && this.has(index, bit); index++)
      this.flags[index] = (this.flags[index] as number) & ~bit;
  }

  private negation(index: number): void {
    const current = this.word(index);
    const root = this.stems[index] as string;
    const short = root === STOP && this.word(index + 1) === 'short' && this.word(index + 2) === 'of';
    if (short) {
      this.spread(index + 3, NEGATED);
      this.words.push(index);
      return;
    }
    if (!NEGATIONS.has(current) && !NEGATING_STEMS.has(root)) return;
    if (HARMLESS.get(current)?.has(this.word(index + 1))) return;
    // "Not the first time" and "not for the first time" say that it happened.
    const first = this.word(index + 1) === 'for' ? index + 2 : index + 1;
    if (current === 'not' && this.word(first) === 'the' && this.word(first + 1) === 'first') return;
    if (current === 'yet' && this.word(index + 1) !== 'to' && this.word(index - 1) !== 'not') return;
    this.spread(index + 1, NEGATED);
    this.words.push(index);
    if (this.happens(index + 1)) this.spreadBack(index, NEGATED);
    for (let at = index + 1; at <= index + TRUE_REACH && !this.tokens[at]?.breakBefore; at++)
      if (TRUE_WORDS.has(this.stems[at] ?? '') && (current === 'not' || current === 'no')) this.denies = true;
  }

  /** Whether "take place", "happen" or "be held" begins here, perhaps after a small word: "not yet taken place". */
  private happens(from: number): boolean {
    for (let at = from; at < from + 3 && !this.tokens[at]?.breakBefore; at++) {
      if (this.stems[at] === 'take') return this.word(at + 1) === 'place';
      if (HAPPEN.has(this.stems[at] ?? '')) return this.stems[at] !== stem('hold') || BE.has(this.word(at - 1));
    }
    return false;
  }

  /** Reads "ruled out a call" and "a call was ruled out" as negation, and what is not ruled out as possible. */
  private ruledOut(index: number): void {
    if (this.stems[index] !== RULE || this.word(index + 1) !== 'out') return;
    const passive = BE.has(this.word(index - 1));
    if (this.has(index, NEGATED)) {
      this.lift(index, NEGATED);
      this.spread(index + 2, UNREAL);
      if (passive) this.spreadBack(index - 1, UNREAL);
      return;
    }
    this.words.push(index);
    if (passive) this.spreadBack(index, NEGATED);
    else this.spread(index + 2, NEGATED);
  }

  private modality(index: number): void {
    const current = this.word(index);
    const root = this.stems[index] as string;
    const modal = MODALS.has(current) && !isMonthOfMay(this.tokens, index);
    const future = FUTURE_TO.has(current) && this.word(index + 1) === 'to' && !this.tokens[index + 2]?.capital;
    const early = current === 'early' && this.word(index - 1) === 'too' && this.word(index + 1) === 'to';
    const isUnreal = UNREAL_WORDS.has(current) || (UNREAL_STEMS.has(root) && !this.isCourtesy(index));
    if (modal || future || early || isUnreal) {
      this.spread(index + 1, UNREAL);
      if (modal) this.words.push(index);
    }
    if (modal && this.happens(index + 1)) this.spreadBack(index, UNREAL);
    if (PLANNED.has(root) && BE.has(this.word(index - 1))) this.spreadBack(index - 1, UNREAL);
  }

  /** Whether the word offers what is given by saying so: "offered Berg condolences". */
  private isCourtesy(index: number): boolean {
    if (this.stems[index] !== OFFER) return false;
    return this.stems.slice(index + 1, index + 1 + REPORT_REACH).some((one) => COURTESIES.has(one));
  }

  private denial(index: number): void {
    const root = this.stems[index] as string;
    const rejects = REJECT.has(root);
    if (!rejects && !DENY.has(root)) return;
    if (this.word(index - 1) === 'from' && this.word(index - 2) === 'far') return;
    if (
      root === 'deny' &&
      this.has(index, NEGATED) &&
      !this.stems.slice(Math.max(0, index - REACH), index + REACH).includes('confirm')
    ) {
      // "Did not deny that they had talked": nothing is denied, and nothing negated.
      this.lift(index, NEGATED);
      return;
    }
    if (rejects && !this.reportNear(index)) {
      this.spread(index + 1, NEGATED);
      return;
    }
    this.denies = true;
    this.words.push(index);
    this.spread(index + 1, NEGATED);
  }

  /** Whether the rejected object is a report, a claim or "it as …". */
  private reportNear(index: number): boolean {
    for (let at = index + 1; at <= index + REPORT_REACH && !this.tokens[at]?.breakBefore; at++)
      if (REPORTS.has(this.stems[at] ?? '')) return true;
    for (let at = index - 1; at >= Math.max(this.clause, index - REPORT_REACH); at--)
      if (BE.has(this.word(index - 1)) && REPORTS.has(this.stems[at] ?? '')) return true;
    return false;
  }
}
