import type { EventType } from './frame';

/**
 * Largest distance in days between an event and a page whose sentence gives no date. A call or strike is news for a month,
 * and later texts give its date; agreements, laws and sanctions are mentioned without a date for longer.
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
