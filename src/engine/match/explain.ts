/** Explains a match: the words that agree, the act, and numbers that differ from the record. */

import { calendarDay } from '#src/language/shared/calendar';
import { NO_DAY } from '../index/format';
import { TermKind } from '../reading/analyse';
import type { Act, Difference, Evidence } from '../types';
import type { FeatureInput } from './feature-input';
import { distanceOf } from './feature-time';

/** Least share of the claim's phrasings that must have a word for it to be shown as evidence. */
const EVIDENCE_SHARE = 0.1;
/** A cue in at least this share of a claim's phrasings is part of the claim. */
const OWN_CUE = 0.4;
const DATE_SLACK_DAYS = 2;
/** Numbers within this share of each other count as equal. */
const SAME_FIGURE = 0.12;
const KINDS = ['term', 'term', 'name', 'number', 'date'] as const;

/** The act of the sentence towards the claim. Cues that are part of the claim (OWN_CUE) are ignored. */
export function actOf({ query, profile }: FeatureInput, negationGap: number): Act {
  const { cues } = query.analysis;
  if (cues.asks && profile.asks < OWN_CUE) return 'asks';
  if (cues.declines && profile.declines < OWN_CUE && profile.denies < OWN_CUE) return 'declines';
  if ((cues.denies && profile.denies < OWN_CUE && profile.declines < OWN_CUE) || negationGap > 0.5) return 'denies';
  return 'asserts';
}

/** The runs of words that agree, in order, none inside another, with UTF-16 offsets in the sentence. */
export function evidenceOf({ index, query, candidate, profile }: FeatureInput): Evidence[] {
  const { analysis } = query;
  const { tokens, text } = analysis;
  const found: Evidence[] = [];
  const add = (kind: Evidence['kind'], first: number, last: number) => {
    const start = tokens[first]?.start;
    const end = tokens[last - 1]?.end;
    if (start === undefined || end === undefined) return;
    found.push({ kind, start, end, text: text.slice(start, end) });
  };
  for (const term of analysis.terms) {
    const id = index.lookup(term.hash);
    if (id < 0) continue;
    const place = profile.terms.indexOf(id);
    const share = place < 0 ? 0 : (profile.share[place] as number);
    const near =
      term.kind === TermKind.Name &&
      [...(index.lexicon.near[term.name] ?? [])].some((name) => (profile.names.get(name) ?? 0) > EVIDENCE_SHARE);
    if (share >= EVIDENCE_SHARE || near) add(KINDS[term.kind] ?? 'term', term.first, term.last);
  }
  const from = index.claimFrom[candidate.claim] as number;
  const to = index.claimTo[candidate.claim] as number;
  if (from !== NO_DAY)
    for (const mention of analysis.dates) {
      const distance = distanceOf(mention, from, to);
      if (distance !== undefined && distance <= DATE_SLACK_DAYS) add('date', mention.first, mention.last);
    }
  for (const at of analysis.cues.words) add('cue', at, at + 1);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Evidence[] = [];
  for (const one of found) {
    const last = kept[kept.length - 1];
    if (!last || one.start >= last.end) kept.push(one);
  }
  return kept;
}

/** Numbers of the sentence that differ from the record's: the event's, or the one that its phrasings mostly state. */
export function differencesOf({ index, query, candidate, profile }: FeatureInput): Difference[] {
  const { tokens, text, numbers, dates } = query.analysis;
  const found: Difference[] = [];
  const place = (first: number, last: number) => {
    const start = tokens[first]?.start ?? 0;
    const end = tokens[last - 1]?.end ?? start;
    return { start, end, found: text.slice(start, end) };
  };
  for (const { kind, value, first, last } of numbers) {
    if (kind !== 'ordinal' && kind !== 'minutes') continue;
    const values = profile.numbers.filter((one) => one.kind === kind).map((one) => one.value);
    // What the record states of the event comes before what its phrasings mostly mention.
    const usual = index.frames[candidate.claim]?.[kind] || mostUsual(values);
    if (usual === undefined || values.some((one) => Math.abs(one - value) <= SAME_FIGURE * Math.max(one, value)))
      continue;
    if (dates.some((mention) => first >= mention.first && first < mention.last)) continue;
    found.push({
      kind: kind === 'ordinal' ? 'ordinal' : 'number',
      ...place(first, last),
      recorded: kind === 'ordinal' ? index.language.writeOrdinal(usual) : index.language.writeMinutes(usual),
    });
  }
  const from = index.claimFrom[candidate.claim] as number;
  const to = index.claimTo[candidate.claim] as number;
  if (from === NO_DAY) return found;
  const firstYear = calendarDay(from).year;
  const lastYear = calendarDay(to).year;
  for (const mention of dates) {
    if (!mention.yearStated || !mention.span) continue;
    const { year } = calendarDay(mention.span.from);
    const known = profile.dates.some((one) => calendarDay(one.from).year === year);
    if (known || (year >= firstYear && year <= lastYear)) continue;
    // Only a near year, and the same month if one is named, is a wrong year; "since 2014" is another date.
    const month = calendarDay(from).month;
    if (Math.abs(year - lastYear) > 2 || (mention.month !== undefined && mention.month !== month)) continue;
    found.push({
      kind: 'year',
      ...place(mention.first, mention.last),
      recorded: firstYear === lastYear ? String(firstYear) : `${firstYear}\u2013${lastYear}`,
    });
  }
  return found;
}

/** The value that at least two documents state and that clearly outnumbers the others; undefined if none does. */
function mostUsual(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 2 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : undefined;
}
