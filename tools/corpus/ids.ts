/** `corpus ids`: adds the ids of new entries to ids.txt. Ids are never removed: a published id keeps its meaning. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { entryIdsOf } from '#src/claims/entries';
import { CORPUS, loadCorpus, loadPack } from './load';

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { corpus: { type: 'string', default: CORPUS } } });
  const pack = loadPack(values.corpus);
  const known = new Set(loadCorpus(values.corpus).kept.ids);
  const fresh = pack.claims.flatMap((claim) => entryIdsOf({ claim })).filter((id) => !known.has(id));
  if (fresh.length > 0) appendFileSync(join(values.corpus, 'ids.txt'), `${fresh.sort().join('\n')}\n`);
  console.log(`${fresh.length} ids added, ${known.size + fresh.length} in ids.txt`);
  return 0;
}
