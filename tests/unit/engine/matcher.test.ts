/** Protects matches: the right claim, none for sentences on other subjects, and offsets within the sentence. */

import { afterEach, describe, expect, test, vi } from 'vitest';
import { entriesOf } from '#src/claims/entries';
import { compilePack } from '#src/engine/index/compile';
import { IndexFormatError } from '#src/engine/index/format';
import { MAX_BEFORE, MAX_SENTENCE_LENGTH } from '#src/engine/limits';
import { FEATURES } from '#src/engine/match/feature-list';
import { FIRST_THRESHOLD, FURTHER_THRESHOLD } from '#src/engine/match/thresholds';
import { FOREST } from '#src/engine/match/weights';
import { createMatcher } from '#src/engine/matcher';
import { bytes, matcher, matchesOf, PLAIN, record, UNRELATED } from './match/support';

const entries = entriesOf(record);

afterEach(() => {
  vi.useRealTimers();
});
const HANG = 60_000;
vi.setConfig({ testTimeout: HANG });
const texts = PLAIN.map((one) => one.text);

describe('plain sentences', () => {
  test.each(PLAIN)('$claim', ({ text, date, claim }) => {
    expect(matchesOf(text, date)[0]?.claim).toBe(claim);
  });

  test.each(UNRELATED)('nothing is known of: %s', (text) => {
    expect(matchesOf(text, '2025-02-10')).toEqual([]);
    expect(matchesOf(text, null)).toEqual([]);
  });

  test('nearly every claim is found by its own text', () => {
    const entries = record.claims.filter(({ phrasings }) => phrasings.length > 0);
    const found = entries.filter(({ id, text }) => matchesOf(text, record.compiled)[0]?.claim === id);
    expect(found.length / entries.length).toBeGreaterThan(0.85);
  });
});

test('a phrasing of few common words is marked in the days of its entry, and in no others', () => {
  const [phrasing, claim] = ['Trump plans a talk with Putin', 'trump-orders-putin-call-arranged'];
  expect(entries.find(({ id }) => id === claim)?.phrasings).toContain(phrasing);
  expect(matchesOf(phrasing, '2025-01-20')).toEqual([expect.objectContaining({ claim, score: 0.95 })]);
  expect(matchesOf(phrasing, null)).toEqual([]);
  expect(matchesOf(phrasing, '2025-04-20')).toEqual([]);
});

describe('every match', () => {
  const all = [...texts, ...record.claims.map((one) => one.text)].map((text) => ({
    text,
    matches: matchesOf(text, '2025-11-01'),
  }));

  test('stands above its threshold, best first, at most three', () => {
    for (const { matches } of all) {
      expect(matches.length).toBeLessThanOrEqual(3);
      for (const [rank, { score }] of matches.entries()) {
        expect(score).toBeGreaterThanOrEqual(rank === 0 ? FIRST_THRESHOLD : FURTHER_THRESHOLD);
        expect(score).toBeLessThanOrEqual(matches[rank - 1]?.score ?? 1);
      }
      expect(new Set(matches.map((one) => one.claim)).size).toBe(matches.length);
    }
  });

  test('shows evidence that stands in the sentence, in its order, none inside another', () => {
    for (const { text, matches } of all)
      for (const { evidence } of matches) {
        expect(evidence.length, text).toBeGreaterThan(0);
        let last = 0;
        for (const one of evidence) {
          expect(text.slice(one.start, one.end)).toBe(one.text);
          expect(one.start).toBeGreaterThanOrEqual(last);
          last = one.end;
        }
      }
  });

  test('names a phrasing that its claim has', () => {
    for (const { matches } of all)
      for (const { claim, phrasing } of matches) {
        const phrasings = entries.find((one) => one.id === claim)?.phrasings.length as number;
        expect(phrasing).toBeGreaterThanOrEqual(-1);
        expect(phrasing).toBeLessThan(phrasings);
      }
  });
});

describe('what is done to the claim', () => {
  test('a question asks it, a report asserts it', () => {
    const said = 'Trump and Putin spoke by phone on 12 February 2025.';
    expect(matchesOf(said, '2025-02-13')[0]).toMatchObject({ claim: 'confirmed-call-feb-12-2025', act: 'asserts' });
    const asked = 'Did Trump and Putin speak by phone for an hour and a half on 12 February 2025?';
    expect(matchesOf(asked, '2025-02-13')[0]).toMatchObject({ claim: 'confirmed-call-feb-12-2025', act: 'asks' });
  });

  test('a denial that is a claim of its own is asserted, not denied', () => {
    const denial = PLAIN.find((one) => one.claim === 'kremlin-denies-nov-2024-call') as (typeof PLAIN)[number];
    expect(matchesOf(denial.text, denial.date)[0]?.act).toBe('asserts');
  });

  test('"would not give up" is no answer withheld', () => {
    const text = 'In the July 3 call Putin told Trump that Russia would not give up its goals in Ukraine.';
    expect(matchesOf(text, '2025-07-04')[0]).toMatchObject({ claim: 'putin-wont-abandon-goals-jul-3', act: 'asserts' });
  });
});

describe('figures that differ from the record are told, with their place', () => {
  test.each([
    ['year', 'Trump and Putin met in Anchorage, Alaska, on August 15, 2024.', '2025-08-20', 'August 15, 2024', '2025'],
    [
      'number',
      'The phone call between Trump and Putin on February 12, 2025 lasted four hours.',
      '2025-02-13',
      'four hours',
      '1 h 30 min',
    ],
    [
      'ordinal',
      'The July 3 call was the eighth publicly known phone conversation between Trump and Putin in 2025.',
      '2025-07-04',
      'eighth',
      '6th',
    ],
  ])('%s', (kind, text, date, found, recorded) => {
    const differences = matchesOf(text, date)[0]?.differences;
    expect(differences).toEqual([
      { kind, start: text.indexOf(found), end: text.indexOf(found) + found.length, found, recorded },
    ]);
  });

  test('and none where the figures agree, in whatever words', () => {
    for (const length of [
      'an hour and a half',
      '90 minutes',
      'nearly one and a half hours',
      'one hour and 30 minutes',
    ]) {
      const text = `The phone call between Trump and Putin on February 12, 2025 lasted ${length}.`;
      expect(matchesOf(text, '2025-02-13')[0]?.differences, length).toEqual([]);
    }
  });
});

describe('context', () => {
  const before = ['Trump and Putin held their first confirmed call of the year on Wednesday.'];
  const text = 'The two leaders spoke by phone for an hour and a half.';

  test('gives names to "the two leaders"', () => {
    const [found] = matchesOf(text, '2025-02-12', before);
    expect(found?.claim).toBe('confirmed-call-feb-12-2025');
    expect(found?.score).toBeGreaterThan(matchesOf(text, '2025-02-12')[0]?.score ?? 0);
  });

  test('is the same whether the sentences come in one request or the earlier ones as `before`', () => {
    const sentences = [...texts, ...before, text];
    const page = { date: '2025-08-20', language: 'en' };
    const whole = matcher.match({ page, before: [], sentences });
    for (let cut = 1; cut < sentences.length; cut++) {
      const rest = matcher.match({ page, before: sentences.slice(0, cut), sentences: sentences.slice(cut) });
      const expected = whole.filter(({ sentence }) => sentence >= cut);
      expect(rest.map(({ sentence, matches }) => ({ sentence: sentence + cut, matches }))).toEqual(expected);
    }
  });

  test('is the last few sentences only: what stands further up changes nothing', () => {
    const filler = Array.from({ length: MAX_BEFORE }, (_, at) => UNRELATED[at % UNRELATED.length] as string);
    for (const { text: one, date } of PLAIN)
      expect(matchesOf(one, date, [...texts, ...filler])).toEqual(matchesOf(one, date, filler));
  });

  test('of other matters does not change which claim a sentence states that stands by itself', () => {
    for (const { text: one, date, claim } of PLAIN)
      expect(matchesOf(one, date, UNRELATED.slice(0, 3))[0]?.claim).toBe(claim);
  });
});

test('the order of sentences that stand apart does not matter', () => {
  const filler = Array.from({ length: MAX_BEFORE }, (_, at) => UNRELATED[at % UNRELATED.length] as string);
  const page = { date: '2025-11-01', language: 'en' };
  const read = (order: readonly string[]) => {
    const sentences = order.flatMap((one) => [...filler, one]);
    const found = matcher.match({ page, before: [], sentences });
    return new Map(found.map(({ sentence, matches }) => [sentences[sentence], matches]));
  };
  const forth = read(texts);
  const back = read([...texts].reverse());
  expect(forth.size).toBeGreaterThan(0);
  for (const text of texts) expect(back.get(text)).toEqual(forth.get(text));
});

test('the same request has the same answer, from this matcher or another one, today or later', () => {
  const request = {
    page: { date: null, title: 'Trump and Putin speak', language: 'en' },
    before: [],
    sentences: [...texts, ...UNRELATED],
  };
  vi.useFakeTimers({ now: new Date('2025-02-12T12:00:00Z') });
  const first = matcher.match(request);
  vi.setSystemTime(new Date('2031-05-05T12:00:00Z'));
  expect(matcher.match(request)).toEqual(first);
  expect(createMatcher(bytes).match(structuredClone(request))).toEqual(first);
});

test('a request is not changed', () => {
  const request = {
    page: { date: '2025-02-13', title: 'A title', language: 'en' },
    before: [...UNRELATED],
    sentences: [...texts],
  };
  const copy = structuredClone(request);
  matcher.match(request);
  expect(request).toEqual(copy);
});

test('the weights that ship were fitted on the features that the engine reads', () => {
  expect([...FOREST.features].sort()).toEqual(FEATURES.map(({ name }) => name).sort());
});

test('`judge` ranks as `match` does, and gives the scores that were left out too', () => {
  const last = PLAIN.map(({ text, date }) => {
    const { judged } = matcher.judge(text, [], { date, language: 'en' });
    const [best] = matchesOf(text, date);
    expect({ claim: judged[0]?.claim, score: judged[0]?.score }).toEqual({ claim: best?.claim, score: best?.score });
    return judged.at(-1)?.score ?? 0;
  });
  expect(last.filter((score) => score < FIRST_THRESHOLD).length).toBeGreaterThan(PLAIN.length / 2);
});

describe('texts that are no sentences', () => {
  test.each([
    '12 February 2025',
    'on 12 February 2025',
    'Wednesday, 12 February 2025, 10:30',
    'Published 12 February 2025',
    'Updated July 3, 2025 at 5 p.m.',
    'February 12, 2025 | 3 min read',
    'Anchorage, Alaska, August 15, 2025',
    'By Ann Lee, Reuters, July 3, 2025',
  ])('the head of a page states nothing, though a call or a summit was that day: %s', (text) => {
    for (const date of [null, '2025-02-13', '2025-07-04', '2025-08-16'])
      expect(matchesOf(text, date, ['Trump and Putin spoke by phone.'])).toEqual([]);
  });

  test('nothing, punctuation and one word state nothing', () => {
    for (const text of ['', ' ', '…', 'Putin', '?!', '\u200B']) expect(matchesOf(text, '2025-02-10'), text).toEqual([]);
  });

  test('longer than any sentence states nothing, and does not stop the ones around it', () => {
    const [{ text, date, claim }] = PLAIN as [(typeof PLAIN)[number]];
    const long = `${text} `.repeat(Math.ceil(MAX_SENTENCE_LENGTH / text.length) + 1);
    expect(matchesOf(long, date)).toEqual([]);
    const found = matcher.match({ page: { date, language: 'en' }, before: [], sentences: [long, text] });
    expect(found.map((one) => [one.sentence, one.matches[0]?.claim])).toEqual([[1, claim]]);
  });

  test(
    'a megabyte of one sentence, or of names, comes to an end',
    () => {
      for (const text of ['Trump told Putin '.repeat(60_000), 'a'.repeat(1_000_000), '.'.repeat(1_000_000)])
        expect(matchesOf(text, '2025-02-10')).toEqual([]);
    },
    HANG,
  );
});

test('a pack without claims matches nothing', () => {
  const empty = createMatcher(compilePack({ ...record, claims: [] }));
  for (const { text, date } of PLAIN) expect(matchesOf(text, date, [], empty)).toEqual([]);
});

test('bytes that are no index are refused before anything is matched', () => {
  expect(() => createMatcher(bytes.slice(0, 100))).toThrow(IndexFormatError);
  expect(() => createMatcher(new Uint8Array(0))).toThrow(IndexFormatError);
});
