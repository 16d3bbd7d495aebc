/** Limits on what added packs may take on this device. */

/** Most packs: the background holds each in memory. */
export const MAX_PACKS = 20;
/**
 * Longest record of an added pack, in UTF-16 units: ten times the longest of the bundled ones. A record is sent to each page
 * that states its claim.
 */
export const MAX_RECORD_LENGTH = 500_000;
/**
 * Largest size of all packs together, each as `PackToStore.kept` counts it: the background holds all in memory, and opens all
 * before it answers the first page.
 */
export const MAX_ALL_KEPT = 256_000_000;
