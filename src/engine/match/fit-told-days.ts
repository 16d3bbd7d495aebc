/** Detects a day that an entry's texts do not tell: "a truce from 22 May" does not state one that they date to 8 May. */
import type { DateMention } from '#src/language/language';
import type { Token } from '#src/language/shared/tokens';
import { NO_DAY } from '../index/format';
import type { ClaimIndex } from '../index/open';
import { wordsOfDay } from '../reading/analyse';
import type { Matched } from './feature-input';
import { distanceOf, SLACK_DAYS } from './feature-time';
import { LONGEST_DAY } from './fit-days';
import { hasTerm } from './profile';
import type { Query } from './query';
import { isExact } from './scene';

/** Fewest times that an entry's texts tell its own day, and no other, if another day is to rule it out. */
const OWN_DAYS = 3;

/**
 * The only day of the sentence, if the entry has a day of its own, its texts tell of that or of further ones, and it is none
 * of these. A sentence with several days may tell of more than the entry. Linear in the dates of the entry's texts.
 */
export function untoldDay({ index, query, candidate, profile }: Matched): DateMention | undefined {
  const [only, ...others] = query.analysis.dates.filter(isCalendarDay);
  const from = index.claimFrom[candidate.claim] as number;
  const to = index.claimTo[candidate.claim] as number;
  if (only === undefined || others.length > 0 || from === NO_DAY || to - from > LONGEST_DAY) return undefined;
  // In any year: an anniversary or a wrong year is a difference, not another day.
  const ofAnyYear = { ...only, span: undefined };
  // A year that is not stated was guessed from the page's day.
  if ((distanceOf(only.yearStated ? only : ofAnyYear, from, to) as number) <= SLACK_DAYS) return undefined;
  const further = profile.dates.filter((one) => isExact(one) && (one.from > to || one.to < from));
  const isTold =
    further.some((one) => distanceOf(ofAnyYear, one.from, one.to) === 0) ||
    wordsOfDay(query.analysis, only).some((hash) => hasTerm(profile, index, hash));
  if (isTold) return undefined;
  if (further.length > 0) return only;
  const isOwn = (distanceOf(ofAnyYear, from, to) as number) <= SLACK_DAYS;
  return isOwn || profile.dates.length < OWN_DAYS || isOfOther(index, query, only) ? undefined : only;
}

/** Whether the date is that of a report, or of something else than what the sentence tells. */
function isOfOther({ language }: ClaimIndex, { analysis }: Query, { first }: DateMention): boolean {
  const { tokens, dateline } = analysis;
  return (tokens[first] as Token).start < dateline || language.isDateOfOther(tokens, first);
}

/** Whether it is a day with its month in figures or words, not "Thursday". */
const isCalendarDay = ({ day, month, relative }: DateMention): boolean =>
  day !== undefined && month !== undefined && !relative;
