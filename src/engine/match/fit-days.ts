/** Decides whether the day of an entry fits a sentence. */
import type { ContactKind, DateMention } from '#src/language/language';
import { calendarDay, type DaySpan } from '#src/language/shared/calendar';
import { NO_DAY } from '../index/format';
import { type Frame, isContact } from '../reading/frame';
import { distanceOf } from './feature-time';
import { agreesIn } from './fit-contacts';
import type { Clash, Framed } from './fit-types';
import { DATE_REACH } from './fit-types';
import { isExact, type SceneFacts } from './scene';

/** How the day was found, in descending certainty: next to the event, as a month, in a sentence before, from the page's date. */
export const DAY_STATED = 3;
export const DAY_IN_MONTH = 2.5;
export const DAY_AROUND = 2;
export const DAY_OF_PAGE = 1;
const DAY_UNKNOWN = 0;
/** The page is much later and the text gives no day, so it probably means another event. */
const DAY_FAR = -0.5;
/** Tolerance in days for the same day: time zones, late evenings. */
const DAY_SLACK = 1;
/** Largest distance of a page from an entry, in days, if the text gives no day. Contacts are news for a shorter time. */
const NEAR_DAYS = { call: 12, contact: 12, meeting: 5, other: 30 } as const;
/** Most days that a page may precede the event: it cannot report the future, but dates and time zones vary. */
const EARLY_DAYS = 2;
/** The same for events other than contacts, which are news once announced. */
const ANNOUNCED_DAYS = 21;
/** Longest entry, in days, that still has a single day. */
export const LONGEST_DAY = 4;
/** Longest event, in days, to which the page's date says that it belongs, other than contacts, of which several fit in. */
const LONGEST_NEWS = 14;
/** Most days from an event to a report of it that gives only its own day. */
const REPORT_DAYS = 7;
/** Longest month in days. */
const MONTH = 31;
/** Most tokens between a speaker and the date of the statement: "Peskov told reporters on 16 November". */
const SPEECH_REACH = 4;

/** Fits the days of entries to one sentence. */
export class DayFit {
  /** Dates of the sentence with a day; those without a year; those that belong to what it states, and all such exact spans. */
  private readonly yearless: readonly DateMention[];
  private readonly dated: readonly DateMention[];
  private readonly ownDays: readonly DateMention[];
  private readonly stated: readonly DaySpan[];
  private readonly ofContact = new Map<ContactKind, readonly DateMention[]>();

  constructor(private readonly scene: SceneFacts) {
    const { dates, tokens } = scene.own.analysis;
    this.dated = dates.filter(({ day }) => day !== undefined);
    this.yearless = this.dated.filter(({ span }) => span === undefined);
    const own = dates.filter(({ first }) => !scene.language.isDateOfOther(tokens, first));
    this.ownDays = own.filter(({ day }) => day !== undefined);
    this.stated = own.flatMap(({ span }) => (span && isExact(span) ? [span] : []));
  }

  /** How well the day fits (DAY_*), or a clash. */
  fit(entry: Framed): number | Clash {
    const { frame, from, to } = entry;
    if (from === NO_DAY) return DAY_UNKNOWN;
    const { page } = this.scene;
    const early = frame.kind === 'event' && !(frame.what !== undefined && frame.held) ? ANNOUNCED_DAYS : EARLY_DAYS;
    if (page !== undefined && page < from - early) return { kind: 'early', day: from };
    return to - from > LONGEST_DAY ? this.fitLong(frame, from, to) : this.fitShort(entry);
  }

  /** How well the day fits an entry with a single day. Apart from `fit`, which most entries do not pass: its closures cost memory. */
  private fitShort({ claim, frame, from, to }: Framed): number | Clash {
    const { page } = this.scene;
    const meets = (span: DaySpan) => span.from <= to + DAY_SLACK && span.to >= from - DAY_SLACK;
    const { days } = this.scene;
    if (this.stated.some(meets)) return DAY_STATED;
    if (this.yearless.some((one) => distanceOf(one, from, to) === 0)) return DAY_STATED;
    // "The last call dates from 14 June": not the day of what the sentence tells, but of what it tells of.
    if (days.some((span) => isExact(span) && meets(span))) return DAY_AROUND;
    // The same day of another year is probably a wrong year; the match reports it as a difference.
    if (this.dated.some((one) => isSameDay(one, from))) return DAY_UNKNOWN;
    const { dates, tokens } = this.scene.own.analysis;
    const [opening] = dates;
    // "In 2016, when he had won, Putin congratulated him": the year that opens a sentence is that of all it tells.
    if (
      opening?.span &&
      opening.first <= 1 &&
      opening.span.to - opening.span.from > MONTH &&
      !meets(opening.span) &&
      !this.scene.language.isDateOfOther(tokens, opening.first)
    )
      return { kind: 'day', day: opening.span.from };
    const { ownDays } = this;
    const only = ownDays.length === 1 ? ownDays[0] : undefined;
    const ofContact = frame.what !== undefined && (frame.held || frame.ordinal > 0);
    const isDated = frame.kind === 'event' || frame.kind === 'position' || ofContact;
    if (
      only &&
      !(frame.kind === 'event' && this.isDayOfReport(only, to, frame.held)) &&
      (isDated || this.isDayOfSpeech(only)) &&
      (frame.held || !this.scene.isToldDay(claim, only))
    )
      return { kind: 'day', day: only.span?.from ?? from };
    if (frame.what !== undefined && ofContact) {
      const [other] = this.eventDays(frame.what);
      if (other) return { kind: 'day', day: other.span?.from ?? from };
    }
    if (this.scene.tellsPlace(frame) || days.some((span) => span.to - span.from <= MONTH && meets(span)))
      return DAY_IN_MONTH;
    if (page !== undefined && page >= from - DAY_SLACK) {
      if (page - to <= nearOf(frame)) return this.scene.daysAround.some(meets) ? DAY_AROUND : DAY_OF_PAGE;
    }
    if (this.scene.daysAround.some(meets)) return DAY_AROUND;
    return page === undefined ? DAY_UNKNOWN : DAY_FAR;
  }

  /** How well the day fits an entry without a single day. */
  private fitLong(frame: Frame, from: number, to: number): number {
    const { page } = this.scene;
    const isNews = frame.kind === 'event' && !isContact(frame) && to - from <= LONGEST_NEWS;
    if (!isNews || page === undefined || page < from - DAY_SLACK) return DAY_UNKNOWN;
    return page - to <= nearOf(frame) ? DAY_OF_PAGE : DAY_UNKNOWN;
  }

  /** Dates near a contact of this kind, except those of another event: "since January". */
  private eventDays(what: ContactKind): readonly DateMention[] {
    const known = this.ofContact.get(what);
    if (known) return known;
    const { analysis, told } = this.scene.own;
    const events = told.occurrences.filter(({ kind }) => agreesIn(kind, what));
    const found = analysis.dates.filter(({ span, day, first, last }) => {
      if (span ? !isExact(span) : day === undefined) return false;
      if (this.scene.language.isDateOfOther(analysis.tokens, first)) return false;
      return events.some((one) => first - one.last <= DATE_REACH && one.first - last <= DATE_REACH);
    });
    this.ofContact.set(what, found);
    return found;
  }

  /**
   * Whether a sentence opens with the day on which somebody told of what had been a few days before, or, unless it is
   * known to have taken place, is still to come: "on Sunday the paper wrote that".
   */
  private isDayOfReport(date: DateMention, event: number, held: boolean): boolean {
    const late = date.span ? date.span.from - event : 0;
    const isNear = late > 0 ? late <= REPORT_DAYS : !held && late < 0 && -late <= ANNOUNCED_DAYS;
    return date.first <= 1 && isNear && this.isDayOfSpeech(date);
  }

  /** Whether a date says when the speaker spoke: "on 16 November Peskov said", "Peskov said on 16 November". */
  private isDayOfSpeech({ first, last }: DateMention): boolean {
    return this.scene.own.told.speakers.some(
      (one) => first - one.last <= SPEECH_REACH && one.first - last <= SPEECH_REACH,
    );
  }
}

/** Largest distance of a page from an entry, in days, if the text gives no day. */
function nearOf({ near, what }: Frame): number {
  return near > 0 ? near : NEAR_DAYS[what ?? 'other'];
}

/** Whether a date has the same day and month. */
function isSameDay({ month, day }: DateMention, of: number): boolean {
  const { month: ofMonth, day: ofDay } = calendarDay(of);
  return month === ofMonth && day === ofDay;
}
