/** Protects the loss that the trees are fitted with: its derivatives, and that the claims of a sentence compete. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listDerivatives } from '../../../tools/train/loss';

interface Row {
  sentence: number;
  score: number;
  label: number;
}

function derivatives(rows: readonly Row[], weight = 1) {
  const sums = { gradient: new Float64Array(rows.length), curvature: new Float64Array(rows.length) };
  const lists = {
    sentences: rows.map(({ sentence }) => sentence),
    labels: rows.map(({ label }) => label),
    weights: rows.map(() => weight),
  };
  listDerivatives(
    lists,
    Float64Array.from(rows, ({ score }) => score),
    sums,
  );
  return sums;
}

/** Minus the log of the probability of the stated claims, or of "none", of one sentence. */
function lossOf(scores: readonly number[], labels: readonly number[]): number {
  const all = scores.reduce((sum, score) => sum + Math.exp(score), 1);
  const right = scores.reduce((sum, score, at) => sum + (labels[at] ? Math.exp(score) : 0), 0);
  return -Math.log((right || 1) / all);
}

const sentence = fc.array(
  fc.record({ score: fc.double({ min: -6, max: 6, noNaN: true }), label: fc.constantFrom(0, 1) }),
  {
    minLength: 1,
    maxLength: 6,
  },
);
const STEP = 1e-5;

it('is the slope of the loss of each sentence by itself', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (sentences) => {
      const rows = sentences.flatMap((list, at) => list.map((row) => ({ ...row, sentence: at })));
      const { gradient, curvature } = derivatives(rows);
      for (const [at, row] of rows.entries()) {
        const list = rows.filter((one) => one.sentence === row.sentence);
        const shifted = (by: number) =>
          lossOf(
            list.map((one) => one.score + (one === row ? by : 0)),
            list.map((one) => one.label),
          );
        expect(gradient[at]).toBeCloseTo((shifted(STEP) - shifted(-STEP)) / (2 * STEP), 4);
        expect(curvature[at]).toBeGreaterThan(0);
      }
    }),
  );
});

it('pushes a claim down less where the stated one is far above it', () => {
  const rival = { sentence: 0, score: 1, label: 0 };
  const alone = derivatives([rival]).gradient[0] as number;
  const beaten = derivatives([{ sentence: 0, score: 5, label: 1 }, rival]).gradient[1] as number;
  expect(alone).toBeGreaterThan(0.7);
  expect(beaten).toBeLessThan(0.03);
});

it('is satisfied with either of two stated claims', () => {
  const { gradient } = derivatives([
    { sentence: 0, score: 6, label: 1 },
    { sentence: 0, score: -6, label: 1 },
  ]);
  expect(Math.abs(gradient[1] as number)).toBeLessThan(0.001);
});

it('wants an optional claim as often as its label says', () => {
  const low = derivatives([{ sentence: 0, score: -3, label: 0.3 }]).gradient[0] as number;
  const high = derivatives([{ sentence: 0, score: 3, label: 0.3 }]).gradient[0] as number;
  expect(low).toBeLessThan(0);
  expect(high).toBeGreaterThan(0);
});

it('counts a sentence by its weight', () => {
  const rows = [{ sentence: 0, score: 1, label: 0 }];
  expect(derivatives(rows, 6).gradient[0]).toBeCloseTo(6 * (derivatives(rows).gradient[0] as number), 10);
});
