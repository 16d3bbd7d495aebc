import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PACK_ENTRIES, MAX_PACK_LENGTH } from '#src/claims/pack-file';
import { openShelf } from '#src/claims/record-store';
import { PACK_FORMAT } from '#src/claims/schema';
import { isTooLarge, packToKeep, readPack } from '#src/shared/storage/pack-file';
import { packProblemWords } from '#src/shared/storage/pack-problems';
import { withWords } from '../panels/words';

const source = {
  id: 's1',
  publisher: 'Paper',
  about: 'Title',
  url: 'https://example.org/a',
  kind: 'newspaper',
  seen: 'full',
};
const claim = {
  id: 'c1',
  text: 'A said B.',
  topic: 'talks',
  added: '2025-01-01',
  changed: '2025-01-01',
  statements: [{ by: 'a', act: 'asserts', says: 'said so', sources: ['s1'] }],
  relations: [],
  phrasings: [],
  lookalikes: [],
};
const pack = {
  format: PACK_FORMAT,
  id: 'my-pack',
  name: 'Mine',
  version: '1',
  licence: 'CC0-1.0',
  language: 'en',
  compiled: '2025-01-01',
  speakers: [{ id: 'a', name: 'A', roles: [{ text: 'someone' }], side: 'other' }],
  sources: [source],
  lexicon: { names: [], senses: [] },
  claims: [claim],
};

const problemsOf = (value: unknown) => {
  const read = readPack(typeof value === 'string' ? value : JSON.stringify(value));
  return 'problems' in read ? read.problems.map(({ code, where }) => `${code} ${where}`.trim()) : [];
};

describe('a pack that a reader brings', () => {
  it('is taken when it is well made', () => {
    expect(problemsOf(pack)).toEqual([]);
  });

  it.each([
    ['no JSON', '{', ['not-json']],
    ['a newer form', { ...pack, format: PACK_FORMAT + 1 }, ['newer format']],
    ['the id of the bundled pack', { ...pack, id: 'sourcelight' }, ['bundled-id id']],
    ['a language that nothing here reads', { ...pack, language: 'de' }, ['language language']],
    ['the same claim twice', { ...pack, claims: [claim, claim] }, ['twice claims[1].id']],
    [
      'an address that runs code',
      { ...pack, sources: [{ ...source, url: 'javascript:alert(1)' }] },
      ['field sources[0].url'],
    ],
    ['a claim without text', { ...pack, claims: [{ ...claim, text: '' }] }, ['field claims[0].text']],
    ['an id that is a path', { ...pack, id: '../x' }, ['field id']],
    [
      'a flood of claims',
      { ...pack, claims: Array.from({ length: MAX_PACK_ENTRIES + 1 }, () => 0) },
      ['too-many claims'],
    ],
    ['null', 'null', ['not-a-pack']],
    ['a settings file', { version: 1 }, ['not-a-pack format']],
    [
      'a reference to nothing',
      { ...pack, claims: [{ ...claim, statements: [{ ...claim.statements[0], sources: ['s2'] }] }] },
      ['missing claims[0].statements[0].sources'],
    ],
    ['text that turns round', { ...pack, name: '\u202eeniM' }, ['hidden name']],
    [
      'a day that no calendar has',
      { ...pack, claims: [{ ...claim, statements: [{ ...claim.statements[0], on: '2025-02-30' }] }] },
      ['date claims[0].statements[0].on'],
    ],
  ])('is refused for %s, with the place', (_name, value, problems) => {
    expect(problemsOf(value)).toEqual(problems);
  });

  it('is refused by its length before it is read', () => {
    expect(problemsOf(' '.repeat(MAX_PACK_LENGTH + 1))).toEqual(['too-large']);
  });

  it('is refused by the size of the file, before that is read, in a sentence that says how much is read', () => {
    expect(isTooLarge(MAX_PACK_LENGTH)).toBe(false);
    expect(isTooLarge(MAX_PACK_LENGTH * 3 + 1)).toBe(true);
    const read = readPack(' '.repeat(MAX_PACK_LENGTH + 1));
    withWords();
    expect('problems' in read && read.problems.map(packProblemWords)[0]).toContain('at most 96 million characters');
  });

  it('is kept with an index and with its records, each to be had alone', () => {
    const read = readPack(JSON.stringify(pack));
    if (!('pack' in read)) throw new Error('not read');
    const { header, records, index, claims } = packToKeep(read.pack);
    expect([header.id, header.name, claims]).toEqual(['my-pack', 'Mine', 1]);
    expect(Object.keys(header)).not.toContain('claims');
    expect(openShelf(records).get('c1')?.sources).toEqual([source]);
    expect(index.length).toBeGreaterThan(0);
  });

  it('brings no keys of its own, not even those of the prototype', () => {
    const text = JSON.stringify(pack).replace('{', '{"__proto__":{"evil":1},"constructor":{"evil":1},"extra":1,');
    const read = readPack(text);
    expect('pack' in read && Object.keys(read.pack).includes('extra')).toBe(false);
    expect(({} as { evil?: number }).evil).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readPack(text)));
  });
});
