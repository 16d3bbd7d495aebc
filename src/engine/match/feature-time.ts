/** Features of time: the page's date and the dates in the sentence, compared with the claim's time. */

import type { DateMention } from '#src/language/language';
import { calendarDay, type DaySpan } from '#src/language/shared/calendar';
import { NO_DAY } from '../index/format';
import { type FeatureInput, MISSING } from './feature-input';
import type { FeatureValues } from './feature-list';

/** Tolerance in days: reports may name the day before or after (late evenings, time zones). */
export const SLACK_DAYS = 2;
/** A page more than this many days before the claim's time cannot know of it. */
const BEFORE_DAYS = 2;

export function timeFeatures({ index, query, candidate, profile }: FeatureInput) {
  const from = index.claimFrom[candidate.claim] as number;
  const to = index.claimTo[candidate.claim] as number;
  const timed = from !== NO_DAY;
  const { page } = query;
  const early = timed && page !== undefined ? (page < from - BEFORE_DAYS ? 1 : 0) : MISSING;
  const age = timed && page !== undefined ? Math.log2(1 + Math.max(0, page - to)) : MISSING;
  let agree = 0;
  let gap = MISSING;
  if (timed)
    for (const mention of query.analysis.dates) {
      const distance = distanceOf(mention, from, to);
      if (distance === undefined) continue;
      if (distance <= SLACK_DAYS) agree += mention.yearStated && mention.month === undefined ? 0.5 : 1;
      else if (!profile.dates.some((one) => mention.span && overlaps(one, mention.span))) {
        const size = Math.log2(1 + distance);
        gap = gap === MISSING ? size : Math.min(gap, size);
      }
    }
  const dated = query.analysis.dates.length > 0;
  return {
    pageBeforeClaim: early,
    pageAge: age,
    datesAgree: dated ? agree : MISSING,
    dateGap: gap,
    claimLength: timed ? Math.log2(1 + to - from) : MISSING,
  } satisfies Partial<FeatureValues>;
}

const overlaps = (one: DaySpan, other: DaySpan): boolean => one.from <= other.to && other.from <= one.to;

/** Days between a mention and the claim's time, 0 if they overlap; undefined if the mention is too vague. */
export function distanceOf(mention: DateMention, from: number, to: number): number | undefined {
  if (mention.span) {
    if (mention.span.to < from) return from - mention.span.to;
    if (mention.span.from > to) return mention.span.from - to;
    return 0;
  }
  if (mention.month === undefined) return undefined;
  // Without a year: compares with that day or month in each year of the claim's time.
  for (let day = from; day <= to && day <= from + 366; day += 1) {
    const { month, day: ofMonth } = calendarDay(day);
    if (month === mention.month && (mention.day === undefined || Math.abs(ofMonth - mention.day) <= 1)) return 0;
  }
  return 30;
}
