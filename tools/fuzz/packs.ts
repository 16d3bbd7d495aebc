/** Fuzzes pack files: a valid pack with random values in random places, and random text. */
import * as fc from 'fast-check';
import { MAX_PROBLEMS, readPackFile, writePackFile } from '#src/claims/pack-file';
import { openShelf } from '#src/claims/record-store';
import type { Pack } from '#src/claims/schema';
import { openIndex } from '#src/engine/index/open';
import { packToKeep, readPack } from '#src/shared/storage/pack-file';
import { piece, repeated, text } from './pieces';
import { law, target } from './target';

const anything = fc.oneof(
  text,
  piece,
  fc.constantFrom<unknown>(
    null,
    -1,
    1e308,
    true,
    {},
    [],
    [[]],
    '2025-02-30',
    '1900-02-29/2100-02-29',
    'javascript:alert(1)',
    'https://a@b.example/',
  ),
  fc.array(text, { maxLength: 80 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Paths of all fields of a value. */
function paths(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]))];
}

function replaced(value: unknown, path: readonly string[], put: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== 'object' || value === null) return put;
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value };
  copy[key] = replaced(copy[key], rest, put);
  return copy;
}

/** @param sound a valid pack, small enough to be compiled many times a second */
export function packTarget(sound: Pack) {
  const places = paths(sound);
  const change = fc.tuple(fc.nat({ max: places.length - 1 }), anything);
  const changed = (changes: readonly (readonly [number, unknown])[]) =>
    JSON.stringify(changes.reduce<unknown>((all, [at, put]) => replaced(all, places[at] as string[], put), sound));
  return target({
    name: 'pack',
    arbitrary: fc.oneof(
      { weight: 8, arbitrary: fc.array(change, { maxLength: 3 }).map(changed) },
      { weight: 1, arbitrary: fc.json() },
      { weight: 1, arbitrary: text },
    ),
    check(file) {
      const read = readPack(file);
      if ('problems' in read) {
        law(
          read.problems.length > 0 && read.problems.length <= MAX_PROBLEMS,
          'a refusal has a problem, and not too many',
        );
        return;
      }
      for (const { url } of read.pack.sources)
        law(url === undefined || /^https?:/.test(url), 'addresses are of the web');
      law(!/\p{Cs}|[\u202a-\u202e\u200b]/u.test(JSON.stringify(read.pack)), 'no hidden character gets in');
      const again = readPackFile(writePackFile(read.pack));
      law('pack' in again, 'a pack that was taken is taken again as it is written');
      const kept = packToKeep(read.pack);
      if ('problem' in kept) return;
      const shelf = openShelf(kept.records);
      for (const id of shelf.entryIds) law(shelf.get(id) !== undefined, 'every entry has its record');
      law(openIndex(kept.index).claims >= shelf.ids.length, 'every claim is in the index');
    },
    growth: [
      {
        name: 'pack of many claims',
        size: 200,
        make: (one, size) =>
          JSON.stringify({
            ...sound,
            claims: Array.from({ length: size }, (_, at) => ({
              ...sound.claims[0],
              id: `c${at}`,
              text: `${one} ${at} harbour`.slice(0, 200),
              relations: [],
            })),
          }),
        use: (file) => {
          const read = readPack(file as string);
          if ('pack' in read) packToKeep(read.pack);
        },
      },
      { name: 'text that is no pack', size: 50_000, make: repeated, use: (file) => void readPack(file as string) },
    ],
  });
}
