/** Protects the compiled index, with random packs and bytes: it returns what was compiled, and refuses damaged files. */
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { entriesOf } from '#src/claims/entries';
import { checksum } from '#src/engine/hash';
import { ByteReader, ByteWriter, fromUtf8, toUtf8 } from '#src/engine/index/bytes';
import { compilePack } from '#src/engine/index/compile';
import { HEADER_BYTES, IndexFormatError, NO_DAY } from '#src/engine/index/format';
import { openIndex } from '#src/engine/index/open';
import { analyse } from '#src/engine/reading/analyse';
import { LexiconMatcher } from '#src/engine/reading/lexicon';
import { ENGLISH_ENGINE } from '#src/language/en/engine';
import { parseSpan } from '#src/language/shared/calendar';
import { lexicon, pack as small } from '../unit/engine/index/support';
import { pack } from './support/packs';

// Long, since the machine may be busy: only a hang should fail by time.
vi.setConfig({ testTimeout: 60_000 });

const word32 = fc.integer({ min: 0, max: 0xffffffff });
const signed32 = fc.integer({ min: -0x80000000, max: 0x7fffffff });

describe('bytes', () => {
  it('numbers of every kind come back in their order', () => {
    const entry = fc.oneof(
      fc.record({ kind: fc.constant('varint' as const), value: word32 }),
      fc.record({ kind: fc.constant('u32' as const), value: word32 }),
      fc.record({ kind: fc.constant('signed' as const), value: signed32 }),
    );
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const writer = new ByteWriter();
        for (const { kind, value } of entries) writer[kind](value);
        const reader = new ByteReader(writer.done());
        for (const { kind, value } of entries) expect(reader[kind]()).toBe(value);
        expect(reader.at).toBe(reader.bytes.length);
      }),
    );
  });

  it('any well-formed text comes back, and is UTF-8 as the platform writes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fromUtf8(toUtf8(text))).toBe(text);
        expect(Array.from(toUtf8(text))).toEqual(Array.from(new TextEncoder().encode(text)));
      }),
    );
  });
});

describe('any pack', () => {
  it('compiles to the same bytes twice, and opens with its claims, times and documents', () => {
    fc.assert(
      fc.property(pack, (one) => {
        const bytes = compilePack(one);
        expect(compilePack(structuredClone(one))).toEqual(bytes);
        const index = openIndex(bytes);
        const entries = entriesOf(one);
        expect(index.claims).toBe(entries.length);
        for (const [at, claim] of entries.entries()) {
          expect(index.claimId(at)).toBe(claim.id);
          const span = claim.time === undefined ? undefined : parseSpan(claim.time);
          expect(index.claimFrom[at]).toBe(span?.from ?? NO_DAY);
          expect(index.claimTo[at]).toBe(span?.to ?? NO_DAY);
          const documents = (index.claimStart[at + 1] as number) - (index.claimStart[at] as number);
          expect(documents).toBe(1 + claim.phrasings.length + claim.lookalikes.length);
        }
      }),
    );
  });

  it('gives a claim the same terms wherever it stands among the claims', () => {
    fc.assert(
      fc.property(pack, (one) => {
        const there = openIndex(compilePack(one));
        const turned = openIndex(compilePack({ ...one, claims: [...one.claims].reverse() }));
        const sizes = ({ docStart, docClaim, claims, claimId }: typeof there) => {
          const totals = new Array<number>(claims).fill(0);
          for (const [doc, claim] of docClaim.entries())
            totals[claim] = (totals[claim] as number) + (docStart[doc + 1] as number) - (docStart[doc] as number);
          return new Map(totals.map((total, claim) => [claimId(claim), total]));
        };
        expect(sizes(turned)).toEqual(sizes(there));
        expect(turned.terms).toBe(there.terms);
      }),
    );
  });
});

describe('bytes that are no index', () => {
  const bytes = compilePack(small);

  it('are refused with a sentence, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (junk, withHead) => {
        const wrong = withHead ? Uint8Array.of(...bytes.subarray(0, HEADER_BYTES), ...junk) : junk;
        expect(() => openIndex(wrong)).toThrow(IndexFormatError);
      }),
    );
  });

  it('are refused where a single byte has changed, or any number is missing at the end', () => {
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const wrong = bytes.slice();
        wrong[at] = (wrong[at] as number) ^ change;
        expect(() => openIndex(wrong)).toThrow(IndexFormatError);
        expect(() => openIndex(bytes.slice(0, at))).toThrow(IndexFormatError);
      }),
      { numRuns: 500 },
    );
  });

  it('never hang the reader or throw anything else, even under a checksum that fits', () => {
    const change = fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) });
    let refused = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const wrong = bytes.slice();
        for (const { at, byte } of changes) wrong[HEADER_BYTES + (at % (wrong.length - HEADER_BYTES))] = byte;
        new DataView(wrong.buffer).setUint32(8, checksum(wrong, HEADER_BYTES), true);
        try {
          openIndex(wrong);
        } catch (error) {
          expect(error).toBeInstanceOf(IndexFormatError);
          refused += 1;
        }
      }),
      { numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(0);
  });
});

it('reading a sentence gives terms at places in it, in order, for any text and day', () => {
  const matcher = new LexiconMatcher(lexicon, ENGLISH_ENGINE);
  const piece = fc.oneof(
    fc.constantFrom(
      'Ada Quay',
      'the mayor',
      'US President',
      'call',
      '4 March',
      '90 minutes',
      'not',
      ',',
      '—',
      'an hour',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(text, fc.option(fc.integer({ min: 0, max: 40_000 }), { nil: undefined }), (one, page) => {
      const { terms, tokens, names } = analyse(one, matcher, ENGLISH_ENGINE, page);
      let last = 0;
      for (const term of terms) {
        expect(term.first).toBeGreaterThanOrEqual(last);
        expect(term.first < term.last && term.last <= tokens.length).toBe(true);
        last = term.first;
        if (term.name >= 0) expect(names.has(term.name)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
