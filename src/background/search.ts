/** The side panel's search over all loaded claims. Pure; linear in their text. */

import { timeOf } from '#src/claims/entries';
import type { ClaimRecord } from '#src/claims/record';
import type { Statement } from '#src/claims/schema';
import { standingOf } from '#src/claims/standing';
import { foldWord } from '#src/language/shared/fold';
import { BUNDLED_PACK, claimKey, isBundledKey } from '#src/shared/protocol/claim-key';
import { MAX_FOUND } from '#src/shared/protocol/limits';
import type { ClaimHead, SearchAnswer } from '#src/shared/protocol/messages';

/** Rank of the field in which a word was found: the claim, then its speakers, then its phrasings. */
const WEIGHTS = { text: 4, people: 2, rest: 1 };

/** A claim with its words, folded once. */
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
 * Claims in which every word of the query begins some word. Best first, then by time, latest first. An empty query
 * finds all.
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
  return { found: scored.slice(0, MAX_FOUND).map(({ head }) => head), total: scored.length };
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

/** Words in one spelling, each with a space before it, so that a beginning is found by `includes`. */
function fold(text: string): string {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.map((word) => ` ${foldWord(word)}`).join('');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
