/** Cross-validates on the tune half, calibrates, and finds the threshold. */
import { FEATURES } from '#src/engine/match/feature-list';
import type { Forest } from '#src/engine/match/forest';
import { createScorer, logistic, type Models } from '#src/engine/match/scorer';
import { type BoostOptions, fitForest } from './boost';
import { roundedTo } from './leaves';
import { fitNetwork, type NetworkOptions } from './network';
import type { TrainingSet } from './rows';

/** Number of parts, as usual: each model is fitted on nine tenths of the labelled sentences, nearly as many as the weights that ship. */
const FOLDS = 10;

/** Part of a group: the same in every run, and for all sentences of the group. */
function foldOf(group: string): number {
  let hash = 0;
  for (const character of group) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
}

export interface Held {
  sentence: number;
  claim: string;
  label: number;
  isOptional: boolean;
  /** Log-odds given by a model that has not seen the sentence. */
  score: number;
}

/** How both models are fitted. */
export interface FitOptions {
  boost: BoostOptions;
  network: NetworkOptions;
}

/** Fits FOLDS pairs of models and scores each labelled sentence with the pair that has not seen its group. */
export function crossValidate(set: TrainingSet, options: FitOptions): Held[] {
  const fold = set.sentences.map((one) =>
    /^(?:labelled|displaced|page|plain|exchanged)$/.test(one.origin) ? foldOf(one.group) : -1,
  );
  const held: Held[] = [];
  for (let part = 0; part < FOLDS; part++) {
    const seen = set.rows.filter((row) => fold[row.sentence] !== part);
    const oddsOf = createScorer(fitOn(set.names, seen, options));
    for (const { features, isDropped, ...row } of set.rows)
      if (
        !isDropped &&
        fold[row.sentence] === part &&
        /^(?:labelled|page)$/.test(set.sentences[row.sentence]?.origin ?? '')
      )
        held.push({ ...row, score: oddsOf(features) });
  }
  return held;
}

/** The features whose effect has one direction. */
const EFFECTS: ReadonlyMap<string, number> = new Map(
  FEATURES.map((feature) => [feature.name, 'effect' in feature ? feature.effect : 0]),
);

/** Fits both models on the rows. */
export function fitOn(names: readonly string[], rows: TrainingSet['rows'], { boost, network }: FitOptions): Models {
  const data = {
    names,
    width: names.length,
    rows: rows.map((row) => row.features),
    sentences: rows.map((row) => row.sentence),
    labels: rows.map((row) => row.label),
    weights: rows.map((row) => row.weight),
    effects: names.map((name) => EFFECTS.get(name) ?? 0),
  };
  return { forest: rounded(fitForest(data, boost)), network: fitNetwork(data, network) };
}

/** Values that leaves have, and their digits: log-odds move by 0.03 in the mean, and the weights are 0.4 kB smaller than with 78. */
const LEAF_VALUES = 40;
const LEAF_DIGITS = 3;
/** Significant digits of the forest's base. */
const DIGITS = 4;

/** A forest whose leaves have few values. Its cuts are rounded from the start (bins.ts). */
function rounded(fitted: Forest): Forest {
  const isLeaf = (node: number) => (fitted.feature[node] as number) < 0;
  const leaves = roundedTo(
    LEAF_VALUES,
    fitted.value.filter((_, node) => isLeaf(node)),
    LEAF_DIGITS,
  ).values();
  const value = fitted.value.map((one, node) => (isLeaf(node) ? (leaves.next().value as number) : one));
  return { ...fitted, base: Number(fitted.base.toPrecision(DIGITS)), value };
}

export interface Calibration {
  slope: number;
  shift: number;
}

const CALIBRATION_STEPS = 4_000;
const CALIBRATION_RATE = 0.05;

/** Platt scaling (1999) of held-out scores: probability = logistic(slope * score + shift). Gradient descent, convex. */
export function calibrate(all: readonly Held[]): Calibration {
  const held = all.filter(({ isOptional }) => !isOptional);
  let slope = 1;
  let shift = 0;
  for (let step = 0; step < CALIBRATION_STEPS; step++) {
    let bySlope = 0;
    let byShift = 0;
    for (const { score, label } of held) {
      const error = logistic(slope * score + shift) - label;
      bySlope += error * score;
      byShift += error;
    }
    slope -= (CALIBRATION_RATE * bySlope) / held.length;
    shift -= (CALIBRATION_RATE * byShift) / held.length;
  }
  return { slope, shift };
}

export interface CurvePoint {
  threshold: number;
  precision: number;
  recall: number;
  marked: number;
}

/** Thresholds in steps of a twentieth, for a table. */
const COARSE = Array.from({ length: 16 }, (_, step) => (20 + 5 * step) / 100);

/** Precision and recall of the first match of each sentence, at each threshold. `may` claims count as right, not as found. */
export function curve(
  set: TrainingSet,
  best: ReadonlyMap<number, { claim: string; score: number }>,
  thresholds: readonly number[] = COARSE,
  origin: 'labelled' | 'page' = 'labelled',
): CurvePoint[] {
  const points: CurvePoint[] = [];
  const labelled = set.sentences.flatMap((one, at) => (one.origin === origin ? [at] : []));
  const stating = labelled.filter((at) => (set.sentences[at]?.must.length ?? 0) > 0).length;
  for (const threshold of thresholds) {
    let found = 0;
    let right = 0;
    let marked = 0;
    for (const at of labelled) {
      const match = best.get(at);
      if (!match || match.score < threshold) continue;
      const sentence = set.sentences[at];
      marked += 1;
      if (sentence?.must.includes(match.claim)) found += 1;
      if (sentence?.must.includes(match.claim) || sentence?.may.includes(match.claim)) right += 1;
    }
    points.push({ threshold, precision: marked ? right / marked : 1, recall: found / stating, marked });
  }
  return points;
}

/** The first match of each sentence, by calibrated probability. */
export function bestOf(
  held: readonly Held[],
  { slope, shift }: Calibration,
): Map<number, { claim: string; score: number }> {
  const best = new Map<number, { claim: string; score: number }>();
  for (const one of held) {
    const score = logistic(slope * one.score + shift);
    if (score > (best.get(one.sentence)?.score ?? 0)) best.set(one.sentence, { claim: one.claim, score });
  }
  return best;
}
