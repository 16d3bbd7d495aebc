/** `corpus export --claimreview FILE | --pack FILE`: writes the corpus for other programs, or as a pack file. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { toClaimReviews } from '#src/claims/claim-review';
import { readClaimReview } from '#src/claims/claim-review-read';
import { objects } from '#src/claims/loose-data';
import { packProblemText, readPackFile, writePackFile } from '#src/claims/pack-file';
import { inOrder } from './compile';
import { CORPUS, loadPack } from './load';

const WRONG_USE = 2;

/** `-` is standard output. */
function write(path: string, text: string): void {
  if (path === '-') process.stdout.write(text);
  else writeFileSync(path, text);
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { claimreview: { type: 'string' }, pack: { type: 'string' }, corpus: { type: 'string', default: CORPUS } },
  });
  if (values.claimreview === undefined && values.pack === undefined) {
    console.error('Where to? Give --claimreview FILE or --pack FILE (- is standard output).');
    return WRONG_USE;
  }
  const pack = inOrder(loadPack(values.corpus));
  if (values.claimreview !== undefined) {
    const text = `${JSON.stringify(toClaimReviews(pack), undefined, 2)}\n`;
    // Another program could not import what cannot be read back here.
    const { dataFeedElement } = JSON.parse(text) as { dataFeedElement: unknown };
    for (const { item } of objects(dataFeedElement)) {
      const read = readClaimReview(item, pack.compiled);
      if ('skip' in read)
        throw new Error(`a claim could not be read back (${read.skip}): ${JSON.stringify(item).slice(0, 200)}`);
    }
    write(values.claimreview, text);
    if (values.claimreview !== '-')
      console.log(`${pack.claims.length} claims as ClaimReview, written to ${values.claimreview}`);
  }
  if (values.pack !== undefined) {
    const text = writePackFile(pack);
    const result = readPackFile(text);
    if ('problems' in result)
      throw new Error(`the pack is not sound: ${result.problems.map(packProblemText).join(' ')}`);
    write(values.pack, text);
    if (values.pack !== '-') console.log(`${pack.claims.length} claims as a pack, written to ${values.pack}`);
  }
  return 0;
}
