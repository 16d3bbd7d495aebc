/** Protects backups: packs that fit are in the file as they were added, the others are named. */
import { expect, it, vi } from 'vitest';
import { backupOf } from '#src/panels/options/backup-file';
import type * as backup from '#src/shared/storage/backup';
import { EMPTY_MEMORY } from '#src/shared/storage/memory';
import type * as store from '#src/shared/storage/pack-store';
import { DEFAULTS } from '#src/shared/storage/settings';

const files: Record<string, string | undefined> = {
  a: '{"n":1}',
  b: '{"n":2}',
  long: '{"n":222}',
  small: '{}',
  three: '[1]',
};
vi.mock('#src/shared/storage/pack-store', async (original) => ({
  ...(await original<typeof store>()),
  packFile: async (id: string) => {
    if (id === 'damaged') throw new Error('not readable');
    return files[id];
  },
}));
vi.mock('#src/shared/storage/backup', async (original) => ({
  ...(await original<typeof backup>()),
  MAX_PACKS_LENGTH: 16,
}));

it.each([
  [['a', 'b', 'small'], ['a', 'b', 'small'], []],
  [['a', 'b', 'three'], ['a', 'b'], ['three']],
  [['a', 'long', 'b'], ['a', 'long'], ['b']],
  [['a', 'b', 'long'], ['a', 'b'], ['long']],
  [['old', 'small', 'damaged'], ['small'], ['old', 'damaged']],
])('of %j has %j, sixteen characters together, and names %j', async (ids, taken, left) => {
  const packs = ids.map((id) => ({ id, name: id, version: '1', licence: 'x', date: '2025-01-01', claims: 1 }));
  const made = await backupOf(DEFAULTS, EMPTY_MEMORY, packs);
  expect(made.left).toEqual(left);
  const { packs: written } = JSON.parse(await made.file.text());
  expect(written.map((pack: unknown) => JSON.stringify(pack))).toEqual(taken.map((id) => files[id]));
});
