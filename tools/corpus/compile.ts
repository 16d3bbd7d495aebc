/** `corpus compile`: writes the records and the index that ship inside the extension. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { byId, cutRecords } from '#src/claims/cut-records';
import { withoutFacets } from '#src/claims/facets';
import { writeShelf } from '#src/claims/record-store';
import type { Pack } from '#src/claims/schema';
import { compilePack } from '#src/engine/index/compile';
import { CORPUS, loadPack } from './load';

/** Folder from which the extension's build takes the files. */
export const COMPILED = join('.build', 'claims');

/** The pack with every list sorted by id, so that moving a claim to another file changes no byte of the build. */
export function inOrder(pack: Pack): Pack {
  return {
    ...pack,
    speakers: [...pack.speakers].sort(byId),
    sources: [...pack.sources].sort(byId),
    claims: [...pack.claims].sort(byId),
  };
}

/** Writes a temporary file and renames it, so that a build that reads at the same time never sees half a file. */
function writeWhole(path: string, content: string | Uint8Array): void {
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, content);
  renameSync(aside, path);
}

/** Writes `records.jsonl`, without facets, and `index.bin`; the same corpus gives the same bytes. @throws {Error} if the corpus has errors */
export async function compileCorpus(folder: string, target: string): Promise<{ claims: number; bytes: number }> {
  const pack = inOrder(loadPack(folder));
  mkdirSync(target, { recursive: true });
  writeWhole(
    join(target, 'records.jsonl'),
    writeShelf(cutRecords({ ...pack, claims: pack.claims.map(withoutFacets) })),
  );
  const index = compilePack(pack);
  writeWhole(join(target, 'index.bin'), index);
  return { claims: pack.claims.length, bytes: index.length };
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { corpus: { type: 'string', default: CORPUS }, out: { type: 'string', default: COMPILED } },
  });
  const { claims, bytes } = await compileCorpus(values.corpus, values.out);
  console.log(`${claims} claims, index of ${bytes} bytes, written to ${values.out}`);
  return 0;
}
