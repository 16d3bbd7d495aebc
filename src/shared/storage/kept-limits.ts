/** Bounds of what packs may take on this device. */

/** Most packs: each takes memory in the background. */
export const MAX_PACKS = 20;
/** Most that all packs together may take, in units and bytes of what is kept: the background holds all of it. */
export const MAX_ALL_KEPT = 256_000_000;
