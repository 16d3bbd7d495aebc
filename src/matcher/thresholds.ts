/**
 * When a sentence is marked. Read from the five-fold curve that `npm run train` prints over the tune half
 * (docs/accuracy.md keeps it): the lowest threshold at which precision stays above 0.95 with some room.
 */

/** A sentence's best claim is shown from this probability on. */
export const FIRST_THRESHOLD = 0.55;
/** Further claims beside the first one are shown from this probability on. */
export const FURTHER_THRESHOLD = 0.7;
