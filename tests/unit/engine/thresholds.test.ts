/** Protects the scores that a sentence needs: at the threshold it is marked, just below it is not. The scores are given here. */
import { beforeEach, expect, it, vi } from 'vitest';
import { compilePack } from '#src/engine/index/compile';
import type * as scorer from '#src/engine/match/scorer';
import { createMatcher } from '#src/engine/matcher';
import { smallPack } from '../../../tools/fuzz/small-pack';

/** Scores of the candidates, in the order in which they are computed; the last one repeats. */
let scores: number[];
vi.mock('#src/engine/match/scorer', async (original) => ({
  ...(await original<typeof scorer>()),
  // No candidate is dropped before it has a score.
  createScorer: () => () => Number.POSITIVE_INFINITY,
  logistic: () => (scores.length > 1 ? scores.shift() : scores[0]),
}));

const pack = smallPack();
const matcher = createMatcher(compilePack(pack));
const NAMED = 'Quay spoke with the Port Office for 90 minutes.';
const NAMELESS = 'The pilots said that the harbour was shut on 3 March 2025.';
/** Far less than any score is shown with. */
const LESS = 1e-9;
const matchesOf = (sentence: string, date: string | null, ...given: number[]) => {
  scores = given;
  return matcher.match({ page: { date, language: 'en' }, before: [], sentences: [sentence] })[0]?.matches ?? [];
};
const namesIn = (sentence: string) =>
  matcher.judge(sentence, [], { date: null, language: 'en' }).query.analysis.names.size;

beforeEach(() => {
  scores = [0];
});

it('reads sentences with and without names here', () => {
  expect([namesIn(NAMED) > 0, namesIn(NAMELESS)]).toEqual([true, 0]);
});

// Numbers rather than the constants: a threshold that is moved by accident has to be noticed.
it.each([
  ['with a name on a dated page', NAMED, '2025-03-05', 0.7],
  ['with a name on an undated page', NAMED, null, 0.7],
  ['without a name on a dated page', NAMELESS, '2025-03-05', 0.7],
  ['without a name on an undated page: any harbour may be meant', NAMELESS, null, 0.92],
])('a sentence %s', (_kind, sentence, date, least) => {
  expect(matchesOf(sentence, date, least)).not.toEqual([]);
  expect(matchesOf(sentence, date, least - LESS)).toEqual([]);
});

it('a further claim of a sentence needs 0.9', () => {
  const { judged } = matcher.judge(NAMED, [], { date: null, language: 'en' });
  expect(judged.length).toBeGreaterThan(1);
  expect(matchesOf(NAMED, null, 0.9, 0.9)).toHaveLength(Math.min(3, judged.length));
  expect(matchesOf(NAMED, null, 0.9, 0.9 - LESS)).toHaveLength(1);
});

it('shows at most three claims for one sentence, the first of equal ones', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const same = ids.map((id) => ({ ...(pack.claims[0] as (typeof pack.claims)[0]), id, text: NAMED, statements: [] }));
  const four = createMatcher(compilePack({ ...pack, claims: same }));
  const page = { date: null, language: 'en' };
  expect(four.judge(NAMED, [], page).judged).toHaveLength(ids.length);
  scores = [1];
  const [found] = four.match({ page, before: [], sentences: [NAMED] });
  expect(found?.matches.map((one) => one.claim)).toEqual(['a', 'b', 'c']);
});

it('names the nearest of a claim’s texts, the first of equal ones', () => {
  const claim = { ...(pack.claims[0] as (typeof pack.claims)[0]), statements: [] };
  const phrasings = ['The Port Office heard Quay on the telephone.', NAMED, NAMED];
  const three = createMatcher(compilePack({ ...pack, claims: [{ ...claim, phrasings }] }));
  scores = [1];
  const nearest = (sentence: string) =>
    three.match({ page: { date: null, language: 'en' }, before: [], sentences: [sentence] })[0]?.matches[0]?.phrasing;
  expect([claim.text, ...phrasings].map(nearest)).toEqual([-1, 0, 1, 1]);
});
