/** Protects every limit from being moved by accident. That each is kept is tested where it is used. */
import { expect, it } from 'vitest';
import { MAX_PACK_LENGTH, MAX_PROBLEMS } from '#src/claims/pack-file';
import { MAX_PACK_ENTRIES, MAX_PART_ENTRIES, MAX_STATEMENT_SOURCES } from '#src/claims/pack-limits';
import { MAX_COMBINING_MARKS } from '#src/claims/stacked-marks';
import { MAX_ADDED_LENGTH, MAX_AHEAD, MAX_CLAIMS_A_PAGE, MAX_FOUND, MAX_POINTS } from '#src/shared/protocol/limits';
import { MAX_BACKUP_LENGTH, MAX_PACKS_LENGTH } from '#src/shared/storage/backup';
import { MAX_ALL_KEPT, MAX_PACKS, MAX_RECORD_LENGTH } from '#src/shared/storage/kept-limits';
import { MAX_REMEMBERED } from '#src/shared/storage/memory';
import { MAX_ALIAS, MAX_SAME_ALIAS, MAX_SPOKEN_FOR } from '#src/shared/storage/pack-breadth';
import { MAX_COMPARED, MAX_KEPT } from '#src/shared/storage/pack-file';
import { MAX_SITE_LENGTH, MAX_SITES } from '#src/shared/storage/settings';

it.each<[string, number, number]>([
  ['packs', MAX_PACKS, 20],
  ['length of a pack file', MAX_PACK_LENGTH, 96_000_000],
  ['entries in a list of a pack', MAX_PACK_ENTRIES, 200_000],
  ['entries in a list of an entry', MAX_PART_ENTRIES, 1_000],
  ['sources of a statement', MAX_STATEMENT_SOURCES, 50],
  ['problems of a pack', MAX_PROBLEMS, 50],
  ['marks on a letter', MAX_COMBINING_MARKS, 4],
  ['length of an alias', MAX_ALIAS, 200],
  ['aliases of one spelling', MAX_SAME_ALIAS, 100],
  ['steps between names', MAX_SPOKEN_FOR, 200_000],
  ['compared texts of a pack', MAX_COMPARED, 12_000_000],
  ['length of a stored record', MAX_RECORD_LENGTH, 500_000],
  ['size of a stored pack', MAX_KEPT, 128_000_000],
  ['size of all stored packs', MAX_ALL_KEPT, 256_000_000],
  ['packs in a backup', MAX_PACKS_LENGTH, 96_000_000],
  ['length of a backup', MAX_BACKUP_LENGTH, 100_000_000],
  ['remembered claims', MAX_REMEMBERED, 5_000],
  ['sites in a list', MAX_SITES, 500],
  ['length of a site', MAX_SITE_LENGTH, 255],
  ['added records in an answer', MAX_ADDED_LENGTH, 4_000_000],
  ['claims that a search finds', MAX_FOUND, 1_000],
  ['points of the timeline', MAX_POINTS, 5_000],
  ['statements ahead that are named', MAX_AHEAD, 5],
  ['claims about which a page asks', MAX_CLAIMS_A_PAGE, 5_000],
])('%s: %i', (_name, limit, expected) => {
  expect(limit).toBe(expected);
});
