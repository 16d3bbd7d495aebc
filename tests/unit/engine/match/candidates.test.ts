/** Protects the search: the claims with the best cosine are found, in a small index all, in a large one nearly all. */
import { describe, expect, test } from 'vitest';
import { compilePack } from '#src/engine/index/compile';
import { type ClaimIndex, openIndex } from '#src/engine/index/open';
import { CANDIDATES, CandidateFinder } from '#src/engine/match/candidates';
import { makeQuery, type Query } from '#src/engine/match/query';
import { TermPlaces } from '#src/engine/match/term-places';
import { analyse } from '#src/engine/reading/analyse';
import { madeTrial } from '../../../../tools/bench/packs';
import { DocKind, kindsOf } from '../index/support';
import { bytes, PLAIN, record } from './support';

const SENTENCES = 200;
/** The limits of candidates in a small index, absolute and as a share of the best cosine. */
const LEAST_COSINE = 0.1;
const LEAST_SHARE = 0.2;

/** Cosine of the sentence alone with each claim's nearest text, computed document by document. */
function cosines(index: ClaimIndex, query: Query): Float64Array {
  const best = new Float64Array(index.claims);
  const weights = new Map(query.terms.map(({ id, weight }) => [id, weight]));
  for (const [doc, kind] of kindsOf(index).entries()) {
    if (kind === DocKind.Lookalike) continue;
    const terms = new Set(index.docTerms.subarray(index.docStart[doc], index.docStart[doc + 1]));
    let sum = 0;
    let squares = 0;
    for (const term of terms) {
      squares += (index.termWeight[term] as number) ** 2;
      sum += (weights.get(term) ?? 0) ** 2;
    }
    const claim = index.docClaim[doc] as number;
    best[claim] = Math.max(best[claim] as number, sum / ((query.norm || 1) * (Math.sqrt(squares) || 1)));
  }
  return best;
}

describe.each([
  {
    name: 'the bundled record',
    open: () => openIndex(bytes),
    texts: [...PLAIN, ...record.claims].map((one) => one.text),
  },
  {
    name: 'a pack of 9,000 claims',
    open: () => openIndex(compilePack(madeTrial(9_000).pack)),
    texts: madeTrial(9_000).queries.slice(0, SENTENCES),
  },
])('in $name', ({ open, texts }) => {
  const index = open();
  const finder = new CandidateFinder(index);
  const places = new TermPlaces(index.terms);
  const found = texts.map((text) => {
    const query = makeQuery(index, analyse(text, index.lexicon, index.language, undefined), undefined, []);
    places.reset(query);
    return {
      text,
      candidates: finder.find(query, places).map(({ claim }) => finder.candidate(claim)),
      exact: cosines(index, query),
    };
  });

  test('the nearest claim is the first candidate', () => {
    const best = ({ exact }: (typeof found)[number]) => exact.indexOf(Math.max(...exact));
    const near = found.filter(({ exact }) => Math.max(...exact) > 0.3);
    expect(near.length).toBeGreaterThan(SENTENCES / 4);
    const right = near.filter((one) => one.candidates[0]?.claim === best(one));
    expect(right.length / near.length).toBeGreaterThan(0.98);
  });

  test('cosines are what they are reckoned to be, the greatest first, each claim once', () => {
    for (const { text, candidates, exact } of found) {
      expect(candidates.length).toBeLessThanOrEqual(CANDIDATES);
      expect(new Set(candidates.map((one) => one.claim)).size).toBe(candidates.length);
      let last = 1.001;
      for (const { claim, docs } of candidates) {
        const alone = Math.max(...docs.map((doc) => doc.sentenceCosine));
        expect(alone, text).toBeCloseTo(exact[claim] as number, 4);
        expect(alone).toBeLessThanOrEqual(last + 1e-6);
        last = alone;
      }
    }
  });

  test('a sentence leaves no trace for the next one', () => {
    const again = new CandidateFinder(index);
    for (const { text, candidates } of found.toReversed().slice(0, 20)) {
      const query = makeQuery(index, analyse(text, index.lexicon, index.language, undefined), undefined, []);
      places.reset(query);
      expect(again.find(query, places).map(({ claim }) => again.candidate(claim))).toEqual(candidates);
    }
  });
});

test('in a small index no claim is missed that reaches the limits, not even one of common words alone', () => {
  const index = openIndex(bytes);
  const finder = new CandidateFinder(index);
  const places = new TermPlaces(index.terms);
  for (const text of [...PLAIN, ...record.claims].map((one) => one.text).concat('Putin and Trump talked', 'Putin')) {
    const query = makeQuery(index, analyse(text, index.lexicon, index.language, undefined), undefined, []);
    places.reset(query);
    const found = finder.find(query, places).map(({ claim }) => claim);
    const exact = [...cosines(index, query)];
    const least = Math.max(
      LEAST_COSINE,
      LEAST_SHARE * Math.max(...exact),
      exact.toSorted((a, b) => b - a)[CANDIDATES] ?? 0,
    );
    const missed = exact.flatMap((cosine, claim) => (cosine > least + 1e-6 && !found.includes(claim) ? [claim] : []));
    expect(missed, text).toEqual([]);
  }
});
