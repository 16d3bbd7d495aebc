/**
 * Reads dates counted from another date of the same sentence: "on Feb. 12 … a week later", "on Friday, two days after
 * the call", "three weeks before Aug. 15". Without that other date the starting point is unknown and nothing is read.
 */
import type { DateMention } from '../language';
import { calendarDay, type DaySpan } from '../shared/calendar';
import { type Step, shiftSpan, stepAt, unitOf } from './date-steps';
import { type DateWords, WEEKDAYS } from './date-words';
import type { FoundDate } from './dates';

const WEEK = 7;
/** How many tokens ahead the date may stand from which this one is counted: "two days after the Feb. 12 call". */
const AHEAD_REACH = 5;
/** Longest distance from an event, in days: "on Friday, three years after the invasion" is about an anniversary. */
const FARTHEST_EVENT = 60;
/** Spans of this many days or more ("last year") are too vague to count from. */
const LONGEST_ANCHOR = 31;
const BACK_WORDS = new Set(['earlier', 'previously', 'before', 'prior']);
const ON_WORDS = new Set(['later', 'afterwards', 'afterward', 'after', 'on']);
const ORDER = new Map<string, 1 | -1 | 0>([
  ['previous', -1],
  ['preceding', -1],
  ['following', 1],
  ['next', 1],
  ['same', 0],
]);

interface Waiting {
  step: Step;
  sign: 1 | -1;
  last: number;
}

export class AnchoredDates {
  private waiting: Waiting | undefined;

  constructor(
    private readonly words: DateWords,
    private readonly page: number | undefined,
  ) {}

  /** Reads the date at the index, counted from the date before it. */
  at(index: number, before: DateMention | undefined): FoundDate | undefined {
    const { words } = this;
    const anchor = before?.span && before.span.to - before.span.from < LONGEST_ANCHOR ? before.span : undefined;
    const order = ORDER.get(words.at(index));
    if (order !== undefined) return anchor && this.ordered(index, order, anchor);
    const step = this.stepHere(index);
    if (!step) return undefined;
    const word = words.at(step.last);
    const open = this.ends(step.last + 1);
    const place = { relative: true, first: step.first, last: step.last + 1 };
    if (open || word === 'earlier' || word === 'later') {
      const sign = BACK_WORDS.has(word) ? -1 : ON_WORDS.has(word) && word !== 'on' ? 1 : undefined;
      return anchor && sign ? { ...place, span: shiftSpan(anchor, step, sign) } : undefined;
    }
    const sign = word === 'after' ? 1 : word === 'before' ? -1 : undefined;
    if (sign === undefined || /^(?:yesterday|tomorrow)$/.test(words.at(step.last + 1))) return undefined;
    // "Two days after the Feb. 12 call" is counted from the date that follows; "on Friday, two days after the
    // call" dates the call. Which of the two applies is known once the next date is found, or none is.
    this.waiting = { step, sign, last: step.last + 1 };
    const near = step.unit === 'day' || (step.unit === 'week' && step.count * WEEK <= FARTHEST_EVENT);
    if (!anchor || !near || this.dateFollows(step.last + 1)) return undefined;
    this.waiting = undefined;
    return { ...place, span: shiftSpan(anchor, step, sign === 1 ? -1 : 1) };
  }

  /** Resolves the mention that waited for this date. */
  resolve(next: DateMention): DateMention | undefined {
    const { waiting } = this;
    this.waiting = undefined;
    if (!waiting || !next.span || next.first - waiting.last > AHEAD_REACH) return undefined;
    if (next.span.to - next.span.from >= LONGEST_ANCHOR || this.parted(waiting.last, next.first)) return undefined;
    return {
      span: shiftSpan(next.span, waiting.step, waiting.sign),
      yearStated: false,
      month: undefined,
      day: undefined,
      lastDay: undefined,
      relative: true,
      first: waiting.step.first,
      last: waiting.last,
    };
  }

  /** Reads "two days", or "the day" as in "the day before". */
  private stepHere(index: number): Step | undefined {
    const { words } = this;
    if (words.at(index) === 'the' && words.at(index + 1) === 'day')
      return { unit: 'day', count: 1, first: index, last: index + 2 };
    return stepAt(words, index);
  }

  /** Reads "the previous day", "the following week", "the next month", "the following Monday", "the same day". */
  private ordered(index: number, order: 1 | -1 | 0, anchor: DaySpan): FoundDate | undefined {
    const { words } = this;
    const word = words.at(index);
    // "Next week" is counted from the page's day, "the next week" from the date before it.
    if (word === 'next' && words.at(index - 1) !== 'the') return undefined;
    const place = { relative: true, first: index, last: index + 2 };
    const unit = unitOf(words.at(index + 1));
    if (order === 0) return unit === 'day' ? { ...place, span: anchor } : undefined;
    if (unit) return { ...place, span: shiftSpan(anchor, { unit, count: 1 }, order) };
    const weekday = WEEKDAYS.get(words.at(index + 1));
    // "Following Monday's call" is no date counted from another.
    if (weekday === undefined || word === 'next' || words.at(index - 1) !== 'the') return undefined;
    const day = order === 1 ? anchor.to : anchor.from;
    const gap = ((weekday - calendarDay(day).weekday) * order + WEEK) % WEEK || WEEK;
    return { ...place, span: { from: day + order * gap, to: day + order * gap } };
  }

  /** Whether the sentence or its clause ends before this token. */
  private ends(index: number): boolean {
    const token = this.words.tokens[index];
    return token === undefined || token.breakBefore;
  }

  private parted(from: number, to: number): boolean {
    for (let at = from; at <= to; at++) if (this.words.tokens[at]?.breakBefore) return true;
    return false;
  }

  /** Whether a day follows within reach, before the clause ends. */
  private dateFollows(from: number): boolean {
    const { words } = this;
    for (let at = from; at < from + AHEAD_REACH; at++) {
      if (this.ends(at)) return false;
      if (words.day(at) !== undefined || words.year(at) !== undefined) return true;
      if (this.page !== undefined && WEEKDAYS.has(words.at(at))) return true;
    }
    return false;
  }
}
