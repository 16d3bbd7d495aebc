/** Limits on what added packs may take on this device. */

/** Most packs: the background holds each in memory. */
export const MAX_PACKS = 20;
/** Largest size of all packs together, in UTF-16 units of records plus bytes of indexes: the background holds all in memory. */
export const MAX_ALL_KEPT = 256_000_000;
