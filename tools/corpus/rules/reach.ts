/**
 * Checks whether the engine finds the claims: their phrasings must lead to them, their lookalikes must not. Asks the
 * engine what the extension would show.
 */

import { spanDays } from '#src/claims/dates';
import type { Entry } from '#src/claims/entries';
import type { Pack } from '#src/claims/schema';
import { compilePack } from '#src/engine/index/compile';
import { createMatcher } from '#src/engine/matcher';
import type { MatchRequest, SentenceMatches } from '#src/engine/types';
import { type Finding, placedEntries, type Rule } from './rule';

/** The part of the engine that is used; tests replace it. */
export interface Engine {
  match(request: MatchRequest): SentenceMatches[];
}

/**
 * Smallest share of its phrasings by which a claim must be found. Not all: some are written as the second sentence of
 * a paragraph ("He would not say how often") and are ambiguous alone.
 */
export const MIN_REACHED = 0.5;

/** What the extension would show for a sentence on a page of the entry's own time, best first. */
function shownFor(engine: Engine, sentence: string, { time }: Entry, language: string): string[] {
  const date = time === undefined ? null : spanDays(time).last;
  const [found] = engine.match({ page: { date, language }, before: [], sentences: [sentence] });
  return (found?.matches ?? []).map((match) => match.claim);
}

export function* reachFindings(pack: Pack, engine: Engine): Iterable<Finding> {
  for (const { index, path, ...entry } of placedEntries(pack)) {
    const missed = entry.phrasings.filter(
      (phrasing) => !shownFor(engine, phrasing, entry, pack.language).includes(entry.id),
    );
    const { length } = entry.phrasings;
    if (length - missed.length < length * MIN_REACHED) {
      const what = `Only ${length - missed.length} of its ${length} phrasings lead to this entry.`;
      const remedy = `Name in each who did what; missed, for one: "${missed[0]}". Names and terms come from lexicon.yaml.`;
      yield { list: 'claims', index, path: [...path, 'phrasings'], what, remedy };
    }
    for (const [number, { text, states }] of entry.lookalikes.entries()) {
      if (shownFor(engine, text, entry, pack.language)[0] !== entry.id) continue;
      const what = 'The engine takes this lookalike for the entry.';
      const remedy = `Add a phrasing ${states === undefined ? 'that tells the two apart' : `to "${states}"`}, or a term to lexicon.yaml.`;
      const at = [...path, 'lookalikes', number, 'text'];
      yield { list: 'claims', index, path: at, severity: 'warning', what, remedy };
    }
  }
}

export const reach: Rule = {
  name: 'reach',
  requires: "at least half of an entry's phrasings lead to it; a lookalike does not (warning)",
  *check(pack) {
    if (pack.claims.length > 0) yield* reachFindings(pack, createMatcher(compilePack(pack)));
  },
};
