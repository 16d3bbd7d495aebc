/** Checks that dates exist and that their order is possible. */
import { firstDay, isRealDate, lastDay, spanDays } from '#src/claims/dates';
import { recordEnd, timeOf } from '#src/claims/entries';
import type { Claim, Pack } from '#src/claims/schema';
import { knownFrom, NOT_HELD } from '#src/claims/standing';
import type { Finding, Rule } from './rule';

/**
 * Tolerance in days: late evening in Washington is the next morning in Moscow, and a page may give either day.
 */
const SPARE_DAYS = 1;
const DAY_MS = 24 * 60 * 60 * 1000;

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

interface Dated {
  list: Finding['list'];
  index: number;
  path: PropertyKey[];
  date: string;
  /** Last possible day: that of the record's end, or the day of compiling. Absent if it may be in the future. */
  limit?: 'end' | 'compiled';
}

function* dated(pack: Pack): Iterable<Dated> {
  for (const [index, claim] of pack.claims.entries()) {
    const list = 'claims';
    yield { list, index, path: ['added'], date: claim.added, limit: 'compiled' };
    yield { list, index, path: ['changed'], date: claim.changed, limit: 'compiled' };
    for (const date of timeOf(claim)?.split('/') ?? []) yield { list, index, path: timePath(claim), date };
    for (const [number, { on }] of claim.statements.entries()) {
      if (on !== undefined) yield { list, index, path: ['statements', number, 'on'], date: on, limit: 'end' };
    }
  }
  for (const [index, { date, retrieved }] of pack.sources.entries()) {
    if (date !== undefined) yield { list: 'sources', index, path: ['date'], date, limit: 'end' };
    if (retrieved !== undefined)
      yield { list: 'sources', index, path: ['retrieved'], date: retrieved, limit: 'compiled' };
  }
  for (const [index, { roles }] of pack.speakers.entries()) yield* bounds('speakers', index, 'roles', roles);
  for (const [index, { aliases }] of pack.lexicon.names.entries()) yield* bounds('names', index, 'aliases', aliases);
}

type Bounded = { from?: string | undefined; until?: string | undefined };

function* bounds(list: Finding['list'], index: number, field: string, entries: readonly Bounded[]): Iterable<Dated> {
  for (const [number, { from, until }] of entries.entries()) {
    if (from !== undefined) yield { list, index, path: [field, number, 'from'], date: from };
    if (until !== undefined) yield { list, index, path: [field, number, 'until'], date: until };
  }
}

const timePath = (claim: Claim): PropertyKey[] => (claim.event ? ['event', 'on'] : ['time']);

function* calendar(pack: Pack): Iterable<Finding> {
  const limits = { end: recordEnd(pack), compiled: pack.compiled };
  for (const { list, index, path, date, limit } of dated(pack)) {
    if (!isRealDate(date)) {
      yield { list, index, path, what: `There is no ${date} in the calendar.`, remedy: 'Correct the day.' };
    } else if (limit !== undefined && firstDay(date) > lastDay(limits[limit])) {
      const last = limit === 'end' ? 'to which sources were searched' : 'on which the record was put together';
      yield {
        list,
        index,
        path,
        what: `${date} is after the day ${last} (${limits[limit]}).`,
        remedy: 'Correct it, or move `searched` and `compiled` in pack.yaml on.',
      };
    }
  }
}

function* order(pack: Pack): Iterable<Finding> {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  for (const [index, claim] of pack.claims.entries()) {
    if (firstDay(claim.added) > lastDay(claim.changed)) {
      yield {
        list: 'claims',
        index,
        path: ['changed'],
        what: `Changed on ${claim.changed}, before it was added (${claim.added}).`,
        remedy: 'Set `changed` to the day of the last change.',
      };
    }
    const time = timeOf(claim);
    if (time !== undefined) {
      const { first, last } = spanDays(time);
      if (first > last)
        yield {
          list: 'claims',
          index,
          path: timePath(claim),
          what: 'The time ends before it begins.',
          remedy: 'Write the earlier date first.',
        };
    }
    for (const [number, statement] of claim.statements.entries()) {
      const at: PropertyKey[] = ['statements', number];
      for (const [which, id] of statement.sources.entries()) {
        const published = sources.get(id)?.date;
        if (published === undefined || statement.on === undefined) continue;
        if (firstDay(statement.on) <= later(lastDay(published), SPARE_DAYS)) continue;
        yield {
          list: 'claims',
          index,
          path: [...at, 'sources', which],
          what: `Said on ${statement.on}, but "${id}" was published on ${published}, before that.`,
          remedy: 'Correct one of the dates, or take the source out of this statement.',
        };
      }
      if (knownFrom(statement, pack.sources) === undefined) {
        yield {
          list: 'claims',
          index,
          path: at,
          severity: 'warning',
          what: 'Neither the statement nor a source of it has a date, so it counts only on undated pages.',
          remedy: 'Add a date if one can be found.',
        };
      }
    }
  }
  for (const [index, { roles }] of pack.speakers.entries()) yield* ended('speakers', index, 'roles', roles);
  for (const [index, { aliases }] of pack.lexicon.names.entries()) yield* ended('names', index, 'aliases', aliases);
}

type Named = Bounded & { text: string };

/** Finds roles and aliases that end before they begin. */
function* ended(list: Finding['list'], index: number, field: string, entries: readonly Named[]): Iterable<Finding> {
  for (const [number, { text, from, until }] of entries.entries()) {
    if (from === undefined || until === undefined || firstDay(from) < firstDay(until)) continue;
    yield {
      list,
      index,
      path: [field, number, 'until'],
      what: `"${text}" ends before it begins.`,
      remedy: '`until` is the first day on which it no longer holds.',
    };
  }
}

/**
 * Finds confirmations of an event that are dated before the event. Plans, promises and denials of plans may come
 * before it, so only plain confirmations are checked, and reported as a warning.
 */
function* foretold(pack: Pack): Iterable<Finding> {
  for (const [index, claim] of pack.claims.entries()) {
    const time = timeOf(claim);
    if (time === undefined || (claim.event?.phase !== undefined && NOT_HELD.includes(claim.event.phase))) continue;
    const { first } = spanDays(time);
    for (const [number, { act, on }] of claim.statements.entries()) {
      if (act !== 'confirms' || on === undefined || later(lastDay(on), SPARE_DAYS) >= first) continue;
      yield {
        list: 'claims',
        index,
        path: ['statements', number, 'on'],
        severity: 'warning',
        what: `Confirmed on ${on}, before the claim's time (${time}).`,
        remedy: 'Check both; an announcement of something planned may stay.',
      };
    }
  }
}

export const dates: Rule = {
  name: 'dates',
  requires: 'dates exist, nothing is published before it was said, nothing is confirmed before it happened',
  *check(pack) {
    const impossible = [...calendar(pack)];
    yield* impossible;
    // A day that does not exist cannot be compared.
    if (impossible.length > 0) return;
    yield* order(pack);
    yield* foretold(pack);
  },
};

/** The day in an address: `/2025/02/09/`, `/2025-02-09` or `20250209`. */
const DATE_IN_ADDRESS = /(?<!\d)(20[12]\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)/;

export const addressDates: Rule = {
  name: 'address-dates',
  requires: "a date in a source's address agrees with its date, within a day",
  *check(pack) {
    for (const [index, { url, date, date_note }] of pack.sources.entries()) {
      const found = url === undefined ? null : DATE_IN_ADDRESS.exec(url);
      if (found === null || date === undefined || date_note !== undefined) continue;
      const day = `${found[1]}-${found[2]}-${found[3]}`;
      if (!isRealDate(day) || !isRealDate(date)) continue;
      if (later(day, SPARE_DAYS) >= firstDay(date) && day <= later(lastDay(date), SPARE_DAYS)) continue;
      yield {
        list: 'sources',
        index,
        path: ['date'],
        severity: 'warning',
        what: `The address says ${day}, the date is ${date}.`,
        remedy: 'Correct the date, or say in `date_note` how it is known.',
      };
    }
  },
};
