/** Protects the sections of an index: what they hold comes back, and what does not fit is refused at the exact bound. */
import { describe, expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '#src/engine/index/bytes';
import { type FacetTable, facetsSection, readFacets } from '#src/engine/index/facets';
import { DAY_ZERO, FRAME_HELD, IndexFormatError, MAX_DOCUMENT_TERMS, NO_DAY } from '#src/engine/index/format';
import { hashTable, readDocuments, readVocabulary } from '#src/engine/index/inverted';
import { readClaims, readCues, readFrames } from '#src/engine/index/sections';
import { type Section, ValueStore } from '#src/engine/index/values';
import { FRAME_ACTS, FRAME_KINDS } from '#src/engine/reading/frame';

/** A section of 32-bit words, then varints. */
function sectionOf(numbers: readonly number[], words: readonly number[] = []): Section {
  const out = new ByteWriter();
  for (const word of words) out.u32(word);
  for (const number of numbers) out.varint(number);
  const bytes = out.done();
  return { section: new ByteReader(bytes), end: bytes.length };
}

/** Checks that `read` takes the numbers as they are, and refuses them with the one at a place raised by one. */
function expectMost(numbers: readonly number[], at: number, read: (section: Section) => unknown): void {
  expect(() => read(sectionOf(numbers))).not.toThrow();
  expect(() => read(sectionOf(numbers.with(at, (numbers[at] as number) + 1)))).toThrow(IndexFormatError);
}

describe('frames', () => {
  const NAMES = 9;
  const held = FRAME_HELD + 1;
  /** Kind, contact, act, holder, minutes, ordinal, near, place, beyond, needed, number of people, people. */
  const numbers = [0, held, 0, 2, 90, 3, 30, 4, 5, 1, 2, 7, 8];
  const read = (section: Section) => readFrames(section, 1, NAMES);

  test('come back', () => {
    expect(read(sectionOf(numbers))).toEqual([
      {
        kind: FRAME_KINDS[0],
        what: 'call',
        held: true,
        act: FRAME_ACTS[0],
        who: [7, 8],
        holder: 1,
        minutes: 90,
        ordinal: 3,
        near: 30,
        place: 3,
        beyond: 5,
        needed: 1,
      },
    ]);
  });

  test('are shared by the claims with the same bytes, and by no others', () => {
    const lengths = [200, 90, 200, 201];
    const frames = readFrames(sectionOf(lengths.flatMap((minutes) => numbers.with(4, minutes))), lengths.length, NAMES);
    expect(frames.map((frame) => frame.minutes)).toEqual(lengths);
    expect(frames[2]).toBe(frames[0]);
  });

  test.each([
    [0, { what: undefined, held: false }],
    [3, { what: 'contact', held: false }],
    [FRAME_HELD, { what: undefined, held: true }],
    [FRAME_HELD + 2, { what: 'meeting', held: true }],
  ])('contact %i', (contact, expected) => {
    expect(read(sectionOf(numbers.with(1, contact)))[0]).toMatchObject(expected);
  });

  test.each([
    ['kind', 0, FRAME_KINDS.length - 1],
    ['contact', 1, 2 * FRAME_HELD - 1],
    ['act', 2, FRAME_ACTS.length - 1],
    ['holder', 3, NAMES],
    ['place', 7, NAMES],
    ['number of people who are needed', 9, 2],
    ['number of people', 10, 2],
    ['first of the people', 11, NAMES - 1],
    ['last of the people', 12, NAMES - 1],
  ])('no greater %s', (_, at, most) => {
    expectMost(numbers.with(at, most), at, read);
  });
});

describe('claims', () => {
  /** Two claims: phrasings of each, lookalikes of each, then first day plus one and length of each. */
  const numbers = [1, 0, 0, 2, 5, 3, 0];
  const DOCUMENTS = 5;
  const read = (section: Section) => readClaims(section, 2, DOCUMENTS);

  test('come back', () => {
    const claims = read(sectionOf(numbers));
    expect([...claims.claimStart]).toEqual([0, 2, 5]);
    expect([...claims.lookalikeStart]).toEqual([2, 3]);
    expect([...claims.docClaim]).toEqual([0, 0, 1, 1, 1]);
    expect([...claims.claimFrom]).toEqual([DAY_ZERO + 4, NO_DAY]);
    expect([...claims.claimTo]).toEqual([DAY_ZERO + 7, NO_DAY]);
  });

  test.each([
    ['the day itself', 1, DAY_ZERO],
    ['far ahead', 0x7fffffff - DAY_ZERO, 0x7fffffff - 1],
    ['the day before', 0xffffffff, DAY_ZERO - 1],
  ])('a time from %s', (_, stored, from) => {
    expect(read(sectionOf(numbers.with(4, stored))).claimFrom[0]).toBe(from);
  });

  test.each([0, 1, 2, 3])('have exactly as many documents as there are (count %i)', (at) => {
    expectMost(numbers, at, read);
    if (numbers[at] !== 0)
      expect(() => read(sectionOf(numbers.with(at, (numbers[at] as number) - 1)))).toThrow(IndexFormatError);
  });
});

describe('cues', () => {
  /** Documents 0 and 2: gap, act bits, number of terms, gap and bits of each. Document 2 has three terms. */
  const numbers = [1, 4, 0, 2, 1, 2, 1, 8, 2, 16];
  const starts = Uint32Array.of(0, 2, 2, 5);
  const read = (section: Section) => readCues(section, starts);

  test('come back', () => {
    const { docActs, docFlags } = read(sectionOf(numbers));
    expect([...docActs]).toEqual([4, 0, 1]);
    expect([...docFlags]).toEqual([0, 0, 8, 0, 16]);
  });

  test.each([
    ['document', 3],
    ['term', 8],
    ['number of terms', 5],
  ])('of no later %s', (_, at) => {
    expectMost(numbers, at, read);
  });

  test('of no document beyond the last, also without terms', () => {
    expect([...read(sectionOf([3, 1, 0])).docActs]).toEqual([0, 0, 1]);
    expect(() => read(sectionOf([4, 1, 0]))).toThrow(IndexFormatError);
  });

  test('end with their section', () => {
    expect(() => read({ ...sectionOf(numbers), end: sectionOf(numbers).end - 1 })).toThrow(IndexFormatError);
  });
});

describe('numbers and dates', () => {
  const DOCUMENTS = 4;
  /** Documents 1 and 3: gap, numbers (kind, value in halves), dates (first day, zigzag, and length). */
  const numbers = [2, 2, 0, 5, 7, 3, 0, 2, 1, 0, 1, 2, 0, 2, 4, 0];
  const read = (section: Section) => new ValueStore(section, DOCUMENTS);

  test('come back in their order, and undefined where a document has none', () => {
    const values = read(sectionOf(numbers));
    expect(values.get(1)).toEqual({
      numbers: [
        { kind: 'count', value: 2.5 },
        { kind: 'minutes', value: 1_500_000 },
      ],
      dates: [],
    });
    expect(values.get(3)).toEqual({
      numbers: [{ kind: 'count', value: 0.5 }],
      dates: [
        { from: DAY_ZERO, to: DAY_ZERO + 2 },
        { from: DAY_ZERO + 2, to: DAY_ZERO + 2 },
      ],
    });
    expect([0, 2, 4].map((doc) => values.get(doc))).toEqual([undefined, undefined, undefined]);
  });

  test.each([
    ['document', 7],
    ['number of numbers', 8],
    ['number of dates', 11],
  ])('no greater %s', (_, at) => {
    expectMost(numbers, at, read);
  });

  test.each(['numbers', 'dates'])('no more %s than a text can have', (list) => {
    const pairs = new Array<number>(2 * MAX_DOCUMENT_TERMS).fill(1);
    const of = (more: number[]) => {
      const values = [...pairs, ...more];
      return list === 'numbers' ? [1, values.length / 2, ...values, 0] : [1, 0, values.length / 2, ...values];
    };
    expect(() => read(sectionOf(of([])))).not.toThrow();
    expect(() => read(sectionOf(of([1, 1])))).toThrow(IndexFormatError);
  });

  test('end with their section', () => {
    expect(() => read({ ...sectionOf(numbers), end: sectionOf(numbers).end - 1 })).toThrow(IndexFormatError);
  });
});

describe('the vocabulary', () => {
  /** Three terms: how many fewer documents each has than the one before, then how many fewer claims. */
  const numbers = [1, 1, 0, 0, 1, 2];
  const HASHES = [7, 0xffffffff, 9];
  const read = (section: Section) => readVocabulary(section, HASHES.length, 4);

  test('comes back', () => {
    const { hashes, postStart, claimFrequency } = read(sectionOf(numbers, HASHES));
    expect([...hashes]).toEqual(HASHES);
    expect([...postStart]).toEqual([0, 3, 5, 7]);
    expect([...claimFrequency]).toEqual([3, 1, 0]);
  });

  test('has no term in more claims than documents, and no more terms than bytes for them', () => {
    const last = numbers.length - 1;
    expect(() => read(sectionOf(numbers.with(last, 3), HASHES))).toThrow(IndexFormatError);
    expect(() => read(sectionOf(numbers.slice(0, last), HASHES))).toThrow(IndexFormatError);
    expect(() => read(sectionOf([...numbers, 0], HASHES))).toThrow(IndexFormatError);
  });
});

describe('documents', () => {
  /** Three documents: number of terms of each, then these. The last has none. */
  const numbers = [2, 2, 0, 0, 2, 1, 2];
  /** Term 0 is in one document, term 1 in one, term 2 in both. */
  const STARTS = Uint32Array.of(0, 1, 2, 4);
  const WEIGHTS = Float32Array.of(3, 5, 4);
  const read = (section: Section) => readDocuments(section, 3, STARTS, WEIGHTS);

  test('come back, with the documents of each term', () => {
    const found = read(sectionOf(numbers));
    expect([...found.docStart]).toEqual([0, 2, 4, 4]);
    expect([...found.docTerms]).toEqual([0, 2, 1, 2]);
    expect([...found.postings]).toEqual([0, 1, 0, 1]);
    expect([...found.docNorm]).toEqual([5, Math.fround(Math.sqrt(41)), 1]);
  });

  test('name terms of two bytes', () => {
    const many = 300;
    const { docTerms } = readDocuments(
      sectionOf([1, 299]),
      1,
      Uint32Array.from({ length: many + 1 }, (_, term) => (term === many ? 1 : 0)),
      new Float32Array(many),
    );
    expect([...docTerms]).toEqual([299]);
  });

  test('name no unknown term', () => {
    expectMost(numbers, 6, read);
  });

  test.each([
    ['one term more', [...numbers, 0]],
    ['one term less', numbers.slice(0, -1)],
    ['another term', numbers.with(5, 0)],
    ['a term twice in a document', [2, 2, 0, 2, 2, 0, 1]],
    ['a longer document', numbers.with(2, 1)],
    ['an unknown term more', [...numbers.with(1, 3), 3]],
    ['no terms', [0, 0, 0]],
  ])('are refused with %s', (_, wrong) => {
    expect(() => read(sectionOf(wrong))).toThrow(IndexFormatError);
  });

  test('have no more terms than a text can have', () => {
    const of = (length: number) =>
      readDocuments(
        sectionOf([length, ...new Array<number>(length).keys()]),
        1,
        Uint32Array.from({ length: length + 1 }, (_, term) => term),
        new Float32Array(length),
      );
    expect(of(MAX_DOCUMENT_TERMS).postings).toHaveLength(MAX_DOCUMENT_TERMS);
    expect(() => of(MAX_DOCUMENT_TERMS + 1)).toThrow(IndexFormatError);
  });
});

test('a table finds every hash, also of equal low bits, and no other', () => {
  const hashes = Uint32Array.from({ length: 40 }, (_, at) => (at % 10) * 8 + at * 0x1000);
  const find = hashTable(hashes);
  expect([...hashes].map(find)).toEqual([...hashes.keys()]);
  expect([2, 0x10000, 0xffffffff].map(find)).toEqual([-1, -1, -1]);
  expect(() => hashTable(Uint32Array.of(5, 6, 5))).toThrow(/repeat/);
});

test('a table refuses hashes that crowd into one place', () => {
  const crowd = (length: number) => Uint32Array.from({ length }, (_, at) => at * 0x1000);
  expect(hashTable(crowd(20))(19 * 0x1000)).toBe(19);
  expect(() => hashTable(crowd(25))).toThrow(/repeat/);
});

describe('facets', () => {
  const hashOf = new Map([...'abcdef'].map((letter, at) => [letter, at + 10]));
  const stemsOf = (text: string) => [...text].flatMap((letter) => hashOf.get(letter) ?? []);
  const compiled = (...entries: { all: string[][]; some?: string[]; not?: string[] }[]): Section => {
    const bytes = facetsSection(
      entries.map((facets) => ({ facets })),
      stemsOf,
    );
    return { section: new ByteReader(bytes), end: bytes.length };
  };

  /** The phrases that are found through a stem. */
  const foundThrough = ({ phrases, phraseStart }: FacetTable, stem: number) => {
    const found: { id: number; stems: number[] }[] = [];
    for (let at = phraseStart[stem] as number; at < (phraseStart[stem + 1] as number); ) {
      const [id = -1, length = 0, ...rest] = phrases.subarray(at);
      found.push({ id, stems: rest.slice(0, length) });
      at += 2 + length;
    }
    return found;
  };

  test('come back as alternatives that claims share, phrases under their rarest stem', () => {
    const table = readFacets(
      compiled(
        { all: [['a', 'cb', 'a']], some: ['d'], not: ['e'] },
        { all: [] },
        { all: [['?'], ['bd', 'a']], some: ['cb'], not: ['bbd'] },
      ),
      3,
    );
    const [a = -1, b = -1, c = -1, d = -1, e = -1] = [10, 11, 12, 13, 14].map(table.stemOf);
    expect([a, b, c, d, e].sort()).toEqual([0, 1, 2, 3, 4]);
    expect([table.stems, table.alternatives, table.stemOf(15)]).toEqual([5, 8, -1]);
    const phrasesOf = (stem: number) => foundThrough(table, stem).map(({ stems }) => stems);
    expect([a, b, e].map(phrasesOf)).toEqual([[], [], []]);
    expect(phrasesOf(c)).toEqual([[c, b]]);
    expect(new Set(phrasesOf(d))).toEqual(
      new Set([
        [b, d],
        [b, b, d],
      ]),
    );
    const phrases = [c, d].flatMap((stem) => foundThrough(table, stem));
    const phrase = (...stems: number[]) => phrases.find((one) => `${one.stems}` === `${stems}`)?.id ?? -1;
    const idsOf = (at: number) => {
      const facets = table.of[at];
      return facets && [...facets.all, facets.some, facets.not].map((ids) => [...ids]);
    };
    const inOrder = (...ids: number[]) => ids.sort((x, y) => x - y);
    expect(idsOf(0)).toEqual([inOrder(a, phrase(c, b)), [d], [e]]);
    expect(idsOf(1)).toBeUndefined();
    expect(idsOf(2)).toEqual([inOrder(a, phrase(b, d)), [phrase(c, b)], [phrase(b, b, d)]]);
  });

  /** One phrase of both stems; one claim with one facet of the first stem and the phrase, typical and contrary words. */
  const numbers = [1, 2, 0, 1, 1, 2, 1, 2, 1, 1, 1, 1];
  const read = ({ section, end }: Section) => readFacets({ section, end }, 1);
  const withStems = (rest: readonly number[]) => {
    const out = new ByteWriter();
    out.varint(2);
    for (const hash of [10, 11]) out.u32(hash);
    for (const number of rest) out.varint(number);
    const bytes = out.done();
    return { section: new ByteReader(bytes), end: bytes.length };
  };

  test('are taken as written', () => {
    const { of } = read(withStems(numbers));
    expect(of[0]?.all.map((ids) => [...ids])).toEqual([[0, 2]]);
    expect([[...(of[0]?.some ?? [])], [...(of[0]?.not ?? [])]]).toEqual([[0], [0]]);
  });

  test.each([
    ['a phrase of an unknown stem', numbers.with(3, 2)],
    ['a phrase whose first stem is unknown', numbers.with(2, 2)],
    ['a phrase of one stem', [1, 1, 0, 1, 2, 1, 2, 1, 1, 1, 1]],
    ['an unknown alternative', numbers.with(7, 3)],
    ['the same alternative twice', numbers.with(7, 0)],
    ['a byte more', [...numbers, 0]],
    ['a byte less', numbers.slice(0, -1)],
  ])('are refused with %s', (_, wrong) => {
    expect(() => read(withStems(wrong))).toThrow(IndexFormatError);
  });

  test('name no more stems than there are bytes for', () => {
    for (const stems of [1, 0xffff, 0xffffffff])
      expect(() => readFacets(sectionOf([stems, 0]), 0)).toThrow(IndexFormatError);
  });
});

test('no list is made for more entries than there are bytes for', () => {
  // So many that making one throws a RangeError.
  const many = 2 ** 40;
  const none = new Uint32Array(0);
  expect(() => readVocabulary(sectionOf([0]), many, 1)).toThrow(IndexFormatError);
  expect(() => readClaims(sectionOf([0]), many, 1)).toThrow(IndexFormatError);
  expect(() => readDocuments(sectionOf([0]), many, none, new Float32Array(0))).toThrow(IndexFormatError);
});
