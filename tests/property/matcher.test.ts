/** Protects the matcher against hostile pages: no text makes it throw, keep state, or give offsets outside the sentence. */
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { FEATURES as READ } from '#src/engine/match/feature-list';
import { createForest, type Forest, packForest, unpackForest } from '#src/engine/match/forest';
import { matcher, PLAIN } from '../unit/engine/match/support';

// Long, since the machine may be busy: only a hang should fail by time.
vi.setConfig({ testTimeout: 60_000 });

const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Trump',
      'Putin',
      'Peskov',
      'the Kremlin',
      'Zelenskyy',
      'the US president',
      'spoke',
      'by phone',
      'denied',
      'would neither confirm nor deny',
      'has yet to',
      'seven times',
      'an hour and a half',
      'on 12 February 2025',
      'July 3',
      'since leaving office',
      'in Alaska',
      'the two leaders',
      'he',
      '?',
      '.',
      ',',
      '“',
      '”',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '__proto__',
      'constructor',
      '<script>',
      '\u202e',
      '\u200b',
      '\u0000',
      '½',
      '9'.repeat(40),
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)) },
);
const sentence = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(' '));
const date = fc.constantFrom(null, '2024-11-12', '2025-02-12', '2025-07-04', '2026-01-01', 'no date', '');

describe('any request', () => {
  it('is answered in order, with scores from 0 to 1 and places that are slices of their sentence', () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 6 }),
        fc.array(sentence, { maxLength: 5 }),
        date,
        sentence,
        (sentences, before, day, title) => {
          let last = -1;
          for (const { sentence: at, matches } of matcher.match({
            page: { date: day, title, language: 'en' },
            before,
            sentences,
          })) {
            expect(at).toBeGreaterThan(last);
            last = at;
            const text = sentences[at] as string;
            expect(matches.length).toBeGreaterThan(0);
            for (const { score, evidence, differences } of matches) {
              found += 1;
              expect(score > 0 && score <= 1).toBe(true);
              for (const one of evidence) {
                expect(one.end).toBeGreaterThan(one.start);
                expect(text.slice(one.start, one.end)).toBe(one.text);
              }
              for (const one of differences) {
                expect(text.slice(one.start, one.end)).toBe(one.found);
                expect(one.recorded).not.toBe(one.found);
              }
            }
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(found, 'the texts must reach the scorer').toBeGreaterThan(0);
  });

  it('leaves nothing behind that changes the next answer', () => {
    const probe = { page: { date: '2025-11-01', language: 'en' }, before: [], sentences: PLAIN.map((one) => one.text) };
    const expected = matcher.match(probe);
    expect(expected.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 4 }), date, (sentences, day) => {
        matcher.match({ page: { date: day, language: 'en' }, before: [], sentences });
        expect(matcher.match(probe)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('has the same answer in pieces as all at once, wherever the page is cut', () => {
    const pages = fc.record({
      sentences: fc.array(fc.oneof(sentence, fc.constantFrom(...PLAIN.map(({ text }) => text))), {
        minLength: 1,
        maxLength: 12,
      }),
      cuts: fc.array(fc.nat(12), { maxLength: 12 }),
    });
    fc.assert(
      fc.property(pages, date, sentence, ({ sentences, cuts }, day, title) => {
        const page = { date: day, title, language: 'en' };
        const whole = matcher.match({ page, before: [], sentences });
        const starts = [...new Set([0, ...cuts.filter((cut) => cut < sentences.length)])].sort((a, b) => a - b);
        const inPieces = starts.flatMap((start, place) =>
          matcher
            .match({ page, before: sentences.slice(0, start), sentences: sentences.slice(start, starts[place + 1]) })
            .map((found) => ({ ...found, sentence: start + found.sentence })),
        );
        expect(inPieces).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  });

  it('gives every candidate finite features', () => {
    fc.assert(
      fc.property(sentence, date, (text, day) => {
        for (const { values, score } of matcher.judge(text, [], { date: day, language: 'en' }).judged) {
          expect(Number.isFinite(score)).toBe(true);
          for (const { name } of READ) expect(Number.isFinite(values[name]), name).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** Trees of up to four levels over five features, in the order in which training writes them. */
const FEATURES = ['a', 'b', 'c', 'd', 'e'];
type Tree = number | { feature: number; cut: number; low: Tree; high: Tree };
/** No more values than a packed forest can have. */
const leaf = fc.integer({ min: -38, max: 38 }).map((value) => value / 20);
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.record({
      feature: fc.nat({ max: 4 }),
      cut: fc.integer({ min: -5, max: 5 }),
      low: tie('tree'),
      high: tie('tree'),
    }),
  ),
}));

function laidOut(trees: readonly Tree[]): Forest {
  const forest: Forest = { features: FEATURES, base: 0.25, feature: [], value: [], left: [], roots: [] };
  const room = () => {
    forest.feature.push(-1);
    forest.value.push(0);
    return forest.left.push(0) - 1;
  };
  const put = (one: Tree, node: number): void => {
    if (typeof one === 'number') {
      forest.value[node] = one;
      return;
    }
    forest.feature[node] = one.feature;
    forest.value[node] = one.cut;
    const left = room();
    room();
    forest.left[node] = left;
    put(one.low, left);
    put(one.high, left + 1);
  };
  for (const one of trees) {
    const root = room();
    forest.roots.push(root);
    put(one, root);
  }
  return forest;
}

const walk = (one: Tree, row: readonly number[]): number =>
  typeof one === 'number' ? one : walk((row[one.feature] as number) <= one.cut ? one.low : one.high, row);

it('a forest scores as walking down its trees does, packed too', () => {
  const row = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 6 }), row, (trees, values) => {
      const forest = laidOut(trees);
      const packed = packForest(forest);
      const back = unpackForest(packed);
      const walked = trees.reduce<number>((sum, one) => sum + walk(one, values), forest.base);
      expect(createForest(forest)(values)).toBeCloseTo(walked, 8);
      expect(createForest(back)(values)).toBe(createForest(forest)(values));
      expect(packForest(back)).toEqual(packed);
      // Asked for at least its own score, a row gets it; asked for more, it gets less than that.
      const scorer = createForest(forest);
      const score = scorer(values);
      expect(scorer(values, score)).toBe(score);
      expect(scorer(values, score + 1)).toBeLessThan(score + 1);
    }),
  );
});
