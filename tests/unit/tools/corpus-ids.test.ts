/** Protects published ids: ids.txt may only grow, so it must still begin with the ids of version 2.0.0. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../tools/corpus/load';

const { ids } = loadCorpus().kept;
/** Ids of version 2.0.0, and the hash of that part of the list. */
const PUBLISHED = 374;
const HASH = '02521195178a6227df037f2d0476cf35d192c006e2ec1218c96ed818afe5bec9';

describe('the ids of the bundled record', () => {
  it('are all there that have been published, in the order in which they were', () => {
    const published = ids.slice(0, PUBLISHED);
    expect(createHash('sha256').update(published.join('\n')).digest('hex')).toBe(HASH);
  });

  it('are there once', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });
});
