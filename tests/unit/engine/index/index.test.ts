/** Protects the compiled index: it contains the whole pack, is the same every time, and damaged bytes are refused. */
import { describe, expect, test } from 'vitest';
import { checksum, hashTerm } from '#src/engine/hash';
import { compilePack } from '#src/engine/index/compile';
import {
  ACT_ASKS,
  ACT_DECLINES,
  ACT_DENIES,
  FORMAT_VERSION,
  HEADER_BYTES,
  IndexFormatError,
  NO_DAY,
} from '#src/engine/index/format';
import { openIndex } from '#src/engine/index/open';
import { NEGATED, UNREAL } from '#src/language/language';
import { parseSpan } from '#src/language/shared/calendar';
import { claim, DocKind, kindsOf, lexicon, pack } from './support';

const bytes = compilePack(pack);
const index = openIndex(bytes);

/** The bytes with one word of the head replaced. */
function withWord(at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(at, value, true);
  return copy;
}
/** The bytes with a body of one's own under a checksum that fits, as a forger would make them. */
function forged(body: Uint8Array): Uint8Array {
  const copy = new Uint8Array(HEADER_BYTES + body.length);
  copy.set(bytes.subarray(0, HEADER_BYTES));
  copy.set(body, HEADER_BYTES);
  new DataView(copy.buffer).setUint32(8, checksum(copy, HEADER_BYTES), true);
  return copy;
}

describe('a pack comes back', () => {
  test('its claims in their order, with their documents', () => {
    expect(pack.claims.map((_, at) => index.claimId(at))).toEqual(pack.claims.map((one) => one.id));
    const kinds = kindsOf(index).map((kind, doc) => [index.docClaim[doc], kind]);
    expect(kinds.slice(0, 5)).toEqual([
      [0, DocKind.Text],
      [0, DocKind.Phrasing],
      [0, DocKind.Phrasing],
      [0, DocKind.Lookalike],
      [1, DocKind.Text],
    ]);
    expect(index.documents).toBe(kinds.length);
  });

  test('their times, also before the year 2000, and that there is none', () => {
    for (const [at, one] of pack.claims.entries()) {
      const span = one.time === undefined ? { from: NO_DAY, to: NO_DAY } : parseSpan(one.time);
      expect({ from: index.claimFrom[at], to: index.claimTo[at] }, one.id).toEqual(span);
    }
  });

  test('figures and dates of a phrasing, also figures of billions', () => {
    const second = index.values.get(1);
    expect(second?.numbers).toContainEqual({ kind: 'minutes', value: 90 });
    expect(second?.dates).toEqual([parseSpan('2025-03-04')]);
    const bridge = index.values.get(index.claimStart[2] as number);
    expect(bridge?.numbers).toEqual([{ kind: 'count', value: 350e9 }]);
  });

  test("how many words a claim's text has beyond its people, contact and day", () => {
    const event = { what: 'call' as const, who: ['ada-quay', 'old-mayor'], on: '2025-03-04' };
    const texts = [
      'Quay called Weir on 4 March 2025.',
      'In their call of 4 March 2025 Quay asked Weir to lower the harbour dues at once.',
    ];
    const claims = texts.map((text, at) => claim(`call-${at}`, text, { event, phrasings: [text] }));
    const [bare, more] = openIndex(compilePack({ ...pack, claims })).frames;
    expect(bare).toMatchObject({ what: 'call', held: true, beyond: 0 });
    expect(more?.beyond).toBeGreaterThan(2);
  });

  test('the lexicon, with the terms of its names', () => {
    const { lexicon, lookup, termName } = openIndex(bytes);
    expect(lexicon.names).toEqual(pack.lexicon.names);
    const terms = pack.lexicon.names.map(({ id }) => lookup(hashTerm(`@${id}`)));
    // No text names the old mayor.
    expect(terms.map((term) => term >= 0)).toEqual([true, false, true, true]);
    for (const [term, name] of termName.entries()) expect(name).toBe(terms.indexOf(term));
  });

  test('who an alias meant on the last day of the claim', () => {
    const text = 'The mayor spoke about the dues.';
    const claims = ['2025-01-19/2025-01-21', '2025-01-18/2025-01-19'].map((time, at) =>
      claim(`c${at}`, text, { time }),
    );
    const { docStart, docTerms, termName } = openIndex(compilePack({ ...pack, claims }));
    const namesOf = (doc: number) =>
      [...docTerms.subarray(docStart[doc], docStart[doc + 1])].flatMap(
        (term) => lexicon.names[termName[term] as number]?.id ?? [],
      );
    expect([namesOf(0), namesOf(1)]).toEqual([['new-mayor'], ['old-mayor']]);
  });

  test('what a text does, and no date that it gives only by the day on which it was written', () => {
    const texts = [
      'Ford called Quay on Monday.',
      'Ford denied that he had called.',
      'Weir declined to comment on the call.',
      'Did Ford call?',
    ];
    const { docActs, values } = openIndex(
      compilePack({ ...pack, claims: texts.map((text, at) => claim(`c${at}`, text, { time: '2025-03-04' })) }),
    );
    expect([...docActs]).toEqual([0, ACT_DENIES, ACT_DECLINES, ACT_ASKS]);
    expect(texts.map((_, doc) => values.get(doc))).toEqual(texts.map(() => undefined));
  });

  test('a repeated word once, with the cues of all its places', () => {
    const { docFlags, docStart, docTerms, lookup } = openIndex(
      compilePack({ ...pack, claims: [claim('c0', 'No pilot stayed, and the town will send a pilot.')] }),
    );
    const terms = [...docTerms.subarray(0, docStart[1])];
    expect(new Set(terms).size).toBe(terms.length);
    expect(docFlags[terms.indexOf(lookup(hashTerm('pilot')))]).toBe(NEGATED | UNREAL);
  });

  test('which claims are about a contact that took place', () => {
    const event = { what: 'call' as const, who: ['ada-quay', 'old-mayor'], on: '2025-03-04' };
    const claims = [
      claim('no-call', 'The harbour was closed.'),
      claim('call', 'Quay called Weir.', { event }),
      claim('planned', 'Quay will call Weir.', { event: { ...event, phase: 'planned' as const } }),
    ];
    expect(openIndex(compilePack({ ...pack, claims })).contacts).toEqual([1]);
  });
});

test('every term of a document is found by its hash, and its list holds the document once, in order', () => {
  for (let doc = 0; doc < index.documents; doc++)
    for (let at = index.docStart[doc] as number; at < (index.docStart[doc + 1] as number); at++) {
      const term = index.docTerms[at] as number;
      const list = [...index.postings.subarray(index.postStart[term], index.postStart[term + 1])];
      expect(list.filter((one) => one === doc)).toHaveLength(1);
      expect(list).toEqual([...list].sort((a, b) => a - b));
    }
  expect(index.lookup(hashTerm('@ada-quay'))).toBeGreaterThanOrEqual(0);
  expect(index.lookup(hashTerm('no such term'))).toBe(-1);
});

test('a rarer term weighs more, and a lookalike lends its claim no term', () => {
  const weight = (key: string) => index.termWeight[index.lookup(hashTerm(key))] as number;
  expect(weight('~talk')).toBeLessThan(weight('lighthous'));
  expect(index.claimFrequency[index.lookup(hashTerm('pilot'))]).toBe(0);
});

describe('compiling', () => {
  test('gives the same bytes for the same pack, whatever was compiled in between', () => {
    compilePack({ ...pack, claims: [claim('other', 'Something else altogether.')] });
    expect(compilePack(structuredClone(pack))).toEqual(bytes);
  });

  test('keeps what belongs to a claim when claims change their places', () => {
    const turned = openIndex(compilePack({ ...pack, claims: [...pack.claims].reverse() }));
    const last = pack.claims.length - 1;
    for (const [at, one] of pack.claims.entries()) {
      expect(turned.claimId(last - at)).toBe(one.id);
      expect(turned.claimFrom[last - at]).toBe(index.claimFrom[at]);
    }
    expect(turned.terms).toBe(index.terms);
    for (const key of ['@ada-quay', '~talk', 'lighthous'])
      expect(turned.termWeight[turned.lookup(hashTerm(key))]).toBe(index.termWeight[index.lookup(hashTerm(key))]);
  });

  test('takes a pack without claims, and a claim without a known word', () => {
    expect(openIndex(compilePack({ ...pack, claims: [] })).claims).toBe(0);
    expect(openIndex(compilePack({ ...pack, claims: [claim('empty', '…')] })).documents).toBe(1);
  });
});

/** The tag "en" as the index writes it. */
const ENGLISH = [2, 0x65, 0x6e];

describe('bytes that are no index are refused in a clear sentence', () => {
  test.each([
    ['nothing', new Uint8Array(0), /not a claim index/],
    ['a short file', bytes.slice(0, 5), /not a claim index/],
    ['another file', new TextEncoder().encode('{"format":1,"claims":[]}'), /not a claim index/],
    ['a newer format', withWord(4, FORMAT_VERSION + 1), /format \d+.*reads \d+.*Compile/],
    ['a truncated index', bytes.slice(0, -1), /damaged.*Compile/],
    ['only its head', bytes.slice(0, HEADER_BYTES), /damaged.*Compile/],
    ['more after its end', Uint8Array.of(...bytes, 0), /damaged.*Compile/],
    ['a wrong checksum', withWord(8, 1), /damaged.*Compile/],
    ['a forged body without sections', forged(new Uint8Array(0)), /damaged/],
    ['a forged body with only its language', forged(Uint8Array.of(...ENGLISH)), /damaged/],
    ['a language that is no tag', forged(Uint8Array.of(2, 0, 255)), /damaged.*language/],
    ['a language that nobody reads', forged(Uint8Array.of(2, 0x64, 0x65)), /language "de".*does not read/],
    [
      'a forged body that counts four thousand million claims',
      forged(Uint8Array.of(...ENGLISH, 5, 255, 255, 255, 255, 15)),
      /damaged/,
    ],
  ])('%s', (_, wrong, sentence) => {
    expect(() => openIndex(wrong)).toThrow(IndexFormatError);
    expect(() => openIndex(wrong)).toThrow(sentence);
  });
});
