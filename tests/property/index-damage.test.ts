/** Protects the background against a damaged or forged index: it is refused, or opens and answers without hanging. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum } from '#src/engine/hash';
import { ByteReader, ByteWriter, toUtf8 } from '#src/engine/index/bytes';
import { compilePack } from '#src/engine/index/compile';
import { HEADER_BYTES, IndexFormatError } from '#src/engine/index/format';
import { openIndex } from '#src/engine/index/open';
import { createMatcher } from '#src/engine/matcher';
import { lexicon, pack as small } from '../unit/engine/index/support';

const sound = compilePack(small);
const { tag, sections } = cut(sound);

/** The parts of an index: the language's tag and the sections, without their lengths. */
function cut(bytes: Uint8Array): { tag: Uint8Array; sections: Uint8Array[] } {
  const reader = new ByteReader(bytes, HEADER_BYTES);
  const part = () => {
    const length = reader.varint();
    reader.at += length;
    return bytes.slice(reader.at - length, reader.at);
  };
  const first = part();
  const rest: Uint8Array[] = [];
  while (reader.at < bytes.length) rest.push(part());
  return { tag: first, sections: rest };
}

/** An index of these sections with a correct checksum. `lengths` overrides the stated lengths of sections. */
function assemble(parts: readonly Uint8Array[], lengths: ReadonlyMap<number, number> = new Map()): Uint8Array {
  const out = new ByteWriter();
  out.append(sound.subarray(0, HEADER_BYTES));
  out.varint(tag.length);
  out.append(tag);
  for (const [at, part] of parts.entries()) {
    out.varint(lengths.get(at) ?? part.length);
    out.append(part);
  }
  const bytes = out.done();
  new DataView(bytes.buffer).setUint32(8, checksum(bytes, HEADER_BYTES), true);
  return bytes;
}

const REQUEST = {
  page: { date: '2025-03-05', language: 'en' },
  before: [],
  sentences: [
    'Nils Ford called Ada Quay about the harbour on 4 March 2025 for 90 minutes.',
    'The bridge cost 350 billion.',
  ],
};

/** Opens the bytes and matches a sentence. @returns whether they were accepted. Fails on any error but IndexFormatError. */
function isTaken(bytes: Uint8Array): boolean {
  try {
    createMatcher(bytes).match(REQUEST);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(IndexFormatError);
    return false;
  }
}

const largeNumber = fc.constantFrom(0x7f, 0x3fff, 0xffff, 0x7fffffff, 0xffffffff);

function varint(value: number): Uint8Array {
  const out = new ByteWriter();
  out.varint(value);
  return out.done();
}

describe('an index whose checksum fits', () => {
  it('is taken as it was compiled', () => {
    expect(assemble(sections)).toEqual(sound);
    expect(isTaken(sound)).toBe(true);
  });

  it('is refused where a section says that it is longer than the file, or than it is', () => {
    for (const at of sections.keys()) {
      const length = (sections[at] as Uint8Array).length;
      for (const said of [length + 1, length - 1, 0x7fffffff, 0xffffffff])
        expect(isTaken(assemble(sections, new Map([[at, said]]))), `section ${at}, length ${said}`).toBe(false);
    }
  });

  it('is refused where a section has bytes left over, and where one is missing', () => {
    for (const at of sections.keys()) {
      const isLexicon = at === 8; // JSON may end with a space
      const longer = Uint8Array.of(...(sections[at] as Uint8Array), isLexicon ? 0 : 32);
      expect(isTaken(assemble(sections.with(at, longer))), `section ${at}`).toBe(false);
      expect(isTaken(assemble(sections.toSpliced(at, 1))), `without section ${at}`).toBe(false);
    }
    expect(isTaken(assemble([...sections, new Uint8Array(0)]))).toBe(false);
  });

  it('is refused where any count of the first section is another, up to thousands of millions', () => {
    const head = new ByteReader(sections[0] as Uint8Array);
    const counts = [head.varint(), head.varint(), head.varint()];
    for (const at of counts.keys())
      for (const wrong of [0, (counts[at] as number) + 1, sound.length, 0x7fffffff, 0xffffffff]) {
        const out = new ByteWriter();
        for (const count of counts.with(at, wrong)) out.varint(count);
        expect(isTaken(assemble(sections.with(0, out.done()))), `count ${at} is ${wrong}`).toBe(false);
      }
  });

  it('is refused where hashes of terms are alike or crowd into one place of the table', () => {
    const words = sections[1] as Uint8Array;
    const first = words.slice(0, 4);
    const alike = words.slice();
    alike.set(first, 4);
    expect(isTaken(assemble(sections.with(1, alike)))).toBe(false);
    const terms = openIndex(sound).terms;
    // Same low bits, different high bits: every look-up would visit all of them.
    const many = 4_000;
    const crowd = new ByteWriter();
    for (let term = 0; term < many; term++) crowd.u32(term * 0x10000);
    for (let term = 0; term < many * 2; term++) crowd.byte(0);
    expect(terms).toBeLessThan(many);
    const counts = new ByteWriter();
    for (const count of [1, 1, many]) counts.varint(count);
    expect(() => openIndex(assemble(sections.with(0, counts.done()).with(1, crowd.done())))).toThrow(/terms repeat/);
  });

  it('is refused where the documents do not have the terms as often as the vocabulary says', () => {
    const words = sections[1] as Uint8Array;
    const { terms } = openIndex(sound);
    let tried = 0;
    for (let at = terms * 4; at + 1 < terms * 5; at++) {
      // Counts are stored as differences: one more here and one less at the next term change a single count.
      const [fall, next] = [words[at] as number, words[at + 1] as number];
      if (next === 0) continue;
      const wrong = words.slice();
      wrong.set([fall + 1, next - 1], at);
      expect(isTaken(assemble(sections.with(1, wrong))), `term ${at - terms * 4}`).toBe(false);
      tried += 1;
    }
    expect(tried).toBeGreaterThan(0);
  });

  /** The index with other ids of its claims, a line each, and another lexicon. */
  function withText(ids: string, words: string): Uint8Array {
    const [lines, json] = [toUtf8(ids), toUtf8(words)];
    const out = new ByteWriter();
    out.varint(lines.length);
    out.append(lines);
    out.append(json);
    return assemble(sections.with(8, out.done()));
  }

  it.each([
    ['is no JSON', '{', /no JSON/],
    ['has another form', '{"names":1,"senses":[]}', /broken lexicon/],
  ])('is refused where its lexicon %s', (_, words, why) => {
    expect(() => openIndex(withText('a', words))).toThrow(IndexFormatError);
    expect(() => openIndex(withText('a', words))).toThrow(why);
  });

  it.each([
    ['as many', 0],
    ['more', 1],
    ['fewer', -1],
  ])('tells the ids of its claims only if it has as many: %s', (_, more) => {
    const ids = Array.from({ length: small.claims.length + more }, (_, at) => `id-${at}`);
    const index = openIndex(withText(ids.join('\n'), JSON.stringify(lexicon)));
    const tell = () => small.claims.map((_, at) => index.claimId(at));
    if (more === 0) expect(tell()).toEqual(ids);
    else expect(tell).toThrow(IndexFormatError);
  });

  it('is refused, or answers, whatever bytes stand in any section', () => {
    let taken = 0;
    const place = fc.nat({ max: sections.length - 1 });
    const change = fc.oneof(
      fc.record({ at: fc.nat(), put: fc.uint8Array({ minLength: 1, maxLength: 6 }) }),
      fc.record({ at: fc.nat(), put: largeNumber.map(varint) }),
    );
    fc.assert(
      fc.property(place, fc.array(change, { minLength: 1, maxLength: 4 }), fc.boolean(), (where, changes, insert) => {
        let part = [...(sections[where] as Uint8Array)];
        for (const { at, put } of changes) part = part.toSpliced(at % part.length, insert ? 0 : put.length, ...put);
        if (isTaken(assemble(sections.with(where, Uint8Array.from(part))))) taken += 1;
      }),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(0);
  });
});
