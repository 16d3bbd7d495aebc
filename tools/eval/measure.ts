/** Compares marks with labels. A mark is a sentence with its first claim; `may` claims are right, but not counted as found. */
import { entryIdsOf } from '#src/claims/entries';
import type { Pack } from '#src/claims/schema';
import type { Matcher } from '#src/engine/matcher';
import { type Labelled, pageOf } from './labelled';

export interface Share {
  value: number;
  /** Wilson's 95 % interval (1927), which also holds for small counts and near 0 or 1. */
  low: number;
  high: number;
  of: number;
}

export interface Tally {
  precision: Share;
  recall: Share;
  f1: number;
  sentences: number;
}

export interface Wrong {
  id: string;
  text: string;
  must: string[];
  got: string | undefined;
  score: number | undefined;
}

export interface Report {
  split: string;
  overall: Tally;
  byTopic: Record<string, Tally>;
  byKind: Record<string, Tally & { marked: Share; wrong: Share }>;
  /** How many confusable sentences got the claim that they must not get. */
  confused: Share;
  /** Claims that are most often missed or wrong. */
  worst: { claim: string; missed: number; wronglyGiven: number; of: number }[];
  confusions: { must: string; got: string; times: number }[];
  /** Share of right marks by score, in tenths. */
  reliability: { from: number; to: number; marks: number; meanScore: number; right: number }[];
  wrong: Wrong[];
}

const Z = 1.96;

/** Share of `hits` in `of` with Wilson's interval. */
export function share(hits: number, of: number): Share {
  if (of === 0) return { value: 0, low: 0, high: 1, of };
  const p = hits / of;
  const scale = 1 + (Z * Z) / of;
  const centre = (p + (Z * Z) / (2 * of)) / scale;
  const half = (Z / scale) * Math.sqrt((p * (1 - p)) / of + (Z * Z) / (4 * of * of));
  return { value: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half), of };
}

interface Judged {
  sentence: Labelled;
  got: string | undefined;
  score: number | undefined;
  right: boolean;
  found: boolean;
}

const WORST_SHOWN = 12;

/** Runs the matcher over all sentences and sums up. */
export function measure(matcher: Matcher, sentences: readonly Labelled[], pack: Pack, split: string): Report {
  const topics = new Map(pack.claims.flatMap((claim) => entryIdsOf({ claim }).map((id) => [id, claim.topic] as const)));
  const judged = sentences.map((sentence): Judged => {
    const [result] = matcher.match({ page: pageOf(sentence), before: sentence.before, sentences: [sentence.text] });
    const first = result?.matches[0];
    const got = first?.claim;
    const found = got !== undefined && sentence.must.includes(got);
    return {
      sentence,
      got,
      score: first?.score,
      right: found || (got !== undefined && sentence.may.includes(got)),
      found,
    };
  });
  const byTopic: Record<string, Tally> = {};
  for (const topic of [...new Set(topics.values())].sort())
    byTopic[topic] = tally(
      judged.filter((one) =>
        [...one.sentence.must, ...(one.got ? [one.got] : [])].some((claim) => topics.get(claim) === topic),
      ),
    );
  const byKind: Report['byKind'] = {};
  for (const kind of [...new Set(sentences.map((one) => one.kind))]) {
    const of = judged.filter((one) => one.sentence.kind === kind);
    byKind[kind] = {
      ...tally(of),
      marked: share(of.filter((one) => one.got !== undefined).length, of.length),
      wrong: share(of.filter((one) => one.got !== undefined && !one.right).length, of.length),
    };
  }
  const confusable = judged.filter((one) => one.sentence.kind === 'confusable');
  return {
    split,
    overall: tally(judged),
    byTopic,
    byKind,
    confused: share(confusable.filter((one) => one.got !== undefined && !one.right).length, confusable.length),
    worst: worstClaims(judged),
    confusions: confusions(judged),
    reliability: reliability(judged),
    wrong: judged
      .filter((one) => (one.got !== undefined && !one.right) || (one.sentence.must.length > 0 && !one.found))
      .map(({ sentence, got, score }) => ({ id: sentence.id, text: sentence.text, must: sentence.must, got, score })),
  };
}

function tally(judged: readonly Judged[]): Tally {
  const marked = judged.filter((one) => one.got !== undefined);
  const stating = judged.filter((one) => one.sentence.must.length > 0);
  const precision = share(marked.filter((one) => one.right).length, marked.length);
  const recall = share(stating.filter((one) => one.found).length, stating.length);
  const sum = precision.value + recall.value;
  return { precision, recall, f1: sum > 0 ? (2 * precision.value * recall.value) / sum : 0, sentences: judged.length };
}

function worstClaims(judged: readonly Judged[]): Report['worst'] {
  const claims = new Map<string, { missed: number; wronglyGiven: number; of: number }>();
  const entry = (claim: string) => {
    let one = claims.get(claim);
    if (!one) {
      one = { missed: 0, wronglyGiven: 0, of: 0 };
      claims.set(claim, one);
    }
    return one;
  };
  for (const { sentence, got, right, found } of judged) {
    for (const claim of sentence.must) entry(claim).of += 1;
    if (sentence.must[0] !== undefined && !found) entry(sentence.must[0]).missed += 1;
    if (got !== undefined && !right) entry(got).wronglyGiven += 1;
  }
  return [...claims]
    .map(([claim, counts]) => ({ claim, ...counts }))
    .sort((a, b) => b.missed + b.wronglyGiven - a.missed - a.wronglyGiven || a.claim.localeCompare(b.claim))
    .slice(0, WORST_SHOWN);
}

function confusions(judged: readonly Judged[]): Report['confusions'] {
  const pairs = new Map<string, { must: string; got: string; times: number }>();
  for (const { sentence, got, right } of judged) {
    if (got === undefined || right) continue;
    const must = sentence.must[0] ?? '(none)';
    const key = `${must} ${got}`;
    const pair = pairs.get(key) ?? { must, got, times: 0 };
    pair.times += 1;
    pairs.set(key, pair);
  }
  return [...pairs.values()].sort((a, b) => b.times - a.times || a.must.localeCompare(b.must)).slice(0, WORST_SHOWN);
}

function reliability(judged: readonly Judged[]): Report['reliability'] {
  const bins = Array.from({ length: 10 }, (_, tenth) => ({
    from: tenth / 10,
    to: (tenth + 1) / 10,
    marks: 0,
    meanScore: 0,
    right: 0,
  }));
  for (const { score, right } of judged) {
    if (score === undefined) continue;
    const bin = bins[Math.min(9, Math.floor(score * 10))];
    if (!bin) continue;
    bin.marks += 1;
    bin.meanScore += score;
    if (right) bin.right += 1;
  }
  return bins
    .filter((bin) => bin.marks > 0)
    .map((bin) => ({ ...bin, meanScore: bin.meanScore / bin.marks, right: bin.right / bin.marks }));
}
