import type { EventType } from './frame';

/**
 * How near to an event a page must be for a sentence without a date to mean it, in days. A call or a strike is news for
 * a month and then needs its date; an agreement, a law or sanctions are written about for longer without one.
 */
export const NEAR_DAYS: Record<EventType, number> = {
  call: 30,
  meeting: 30,
  talks: 30,
  summit: 60,
  agreement: 120,
  order: 60,
  strike: 30,
  truce: 60,
  exchange: 30,
  law: 120,
  sanctions: 120,
  aid: 60,
  letter: 30,
  visit: 30,
  report: 30,
  vote: 60,
  other: 60,
};
