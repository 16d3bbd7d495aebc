/** Searches all loaded claims, for the side panel. Pure; linear in their text. */

import { timeOf } from '#src/claims/entries';
import type { ClaimRecord } from '#src/claims/record';
import type { Statement } from '#src/claims/schema';
import { standingOf } from '#src/claims/standing';
import { foldWord } from '#src/language/shared/fold';
import { BUNDLED_PACK, claimKey, isBundledKey } from '#src/shared/protocol/claim-key';
import { MAX_FOUND } from '#src/shared/protocol/limits';
import type { ClaimHead, SearchAnswer } from '#src/shared/protocol/messages';
import { addedLength, withinAnswer } from './answer-size';

/** Weight of a hit by field: the claim, its speakers and publishers, everything else. */
const WEIGHTS = { text: 4, people: 2, rest: 1 };

/** A claim with its folded words. */
export interface Searchable {
  head: ClaimHead;
  text: string;
  people: string;
  rest: string;
}

/** Prepares a record for searching. */
export function searchable(record: ClaimRecord): Searchable {
  const { claim, speakers, sources, pack } = record;
  const time = timeOf(claim);
  const head: ClaimHead = {
    claim: claimKey(pack.id, claim.id),
    text: claim.text,
    topic: claim.topic,
    ...(claim.kind === undefined ? {} : { kind: claim.kind }),
    who: speakers.map(({ name }) => name),
    standing: standingOf(record, null),
    ...(time === undefined ? {} : { time }),
    ...(pack.id === BUNDLED_PACK ? {} : { pack: pack.name }),
  };
  return {
    head,
    text: fold(claim.text),
    people: fold([...speakers.map(({ name }) => name), ...sources.map(({ publisher }) => publisher)].join(' ')),
    rest: fold([claim.topic, time ?? '', ...claim.phrasings, ...claim.statements.flatMap(wordsOf)].join(' ')),
  };
}

const wordsOf = ({ says, phrasings = [] }: Statement): string[] => [says, ...phrasings];

/**
 * Finds claims in which each word of the query is the beginning of a word. Best first, then latest first. An empty query
 * finds all claims.
 */
export function search(claims: readonly Searchable[], query: string): SearchAnswer {
  const words = fold(query).split(' ').filter(Boolean);
  const scored = claims.flatMap((claim) => {
    const score = scoreOf(claim, words);
    return score === null ? [] : [{ head: claim.head, score }];
  });
  scored.sort(
    (a, b) =>
      Number(isBundledKey(b.head.claim)) - Number(isBundledKey(a.head.claim)) ||
      b.score - a.score ||
      compare(b.head.time ?? '', a.head.time ?? '') ||
      compare(a.head.claim, b.head.claim),
  );
  const heads = scored.slice(0, MAX_FOUND).map(({ head }) => head);
  // The claim of an added pack may have a thousand speakers.
  return { found: withinAnswer(heads, addedLength), total: scored.length };
}

function scoreOf(claim: Searchable, words: readonly string[]): number | null {
  let score = 0;
  for (const word of words) {
    const places = (['text', 'people', 'rest'] as const).filter((place) => claim[place].includes(` ${word}`));
    if (places.length === 0) return null;
    score += Math.max(...places.map((place) => WEIGHTS[place]));
  }
  return score;
}

/** Folds a text to words with a space before each, so that `includes` can find the beginning of a word. */
function fold(text: string): string {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.map((word) => ` ${foldWord(word)}`).join('');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
