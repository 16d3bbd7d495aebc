/** The clock's day. */

/** Length of `YYYY-MM-DD` in an ISO time. */
const ISO_DAY = 10;

/** Today in UTC, as `YYYY-MM-DD`. */
export const today = (): string => new Date().toISOString().slice(0, ISO_DAY);
