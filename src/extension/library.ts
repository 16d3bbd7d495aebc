/**
 * All claims at hand in the background: the bundled pack's index and records and those of the reader's packs. Only a
 * cache: the background may be killed at any moment and reads it all again in milliseconds.
 */
import * as z from 'zod/mini';
import { ClaimRecord } from '#src/claims/record';
import { createMatcher } from '#src/matcher/matcher';
import type { Match, MatchRequest, SentenceMatches } from '#src/matcher/types';
import { BUNDLED_PACK, claimKey } from './claim-key';
import type { AboutAnswer, SearchAnswer } from './messages';
import type { StoredPack } from './pack-store';
import { type Searchable, search, searchable } from './search';

/** The part of the matcher that is used: what tests stand in for. */
export interface Engine {
  match(request: MatchRequest): SentenceMatches[];
}

export interface Library {
  /** Matches over all packs; claims by key, best first. */
  match(request: MatchRequest): SentenceMatches[];
  /** Records by key, each once; unknown keys are left out. */
  records(keys: readonly string[]): ClaimRecord[];
  search(query: string): SearchAnswer;
  about(): AboutAnswer;
}

export interface LibraryParts {
  bundled: { index: Uint8Array; records: readonly ClaimRecord[] };
  packs: readonly StoredPack[];
  /** Makes an engine of an index. */
  makeEngine?: (index: Uint8Array) => Engine;
}

/** The records in a file of the build. Ours, and checked all the same: a broken build must not reach a card. */
export function readRecords(value: unknown): ClaimRecord[] {
  return z.parse(z.array(ClaimRecord), value);
}

/**
 * @throws when the bundled index cannot be read. A pack whose index cannot be read (an older form, say) is left out:
 * a stranger's pack must not take the bundled one away.
 */
export function makeLibrary({ bundled, packs, makeEngine = createMatcher }: LibraryParts): Library {
  const engines = [{ pack: BUNDLED_PACK, engine: makeEngine(bundled.index) }];
  const byKey = new Map<string, ClaimRecord>(bundled.records.map((record) => [record.claim.id, record]));
  for (const { header, index, records } of packs) {
    try {
      engines.push({ pack: header.id, engine: makeEngine(index) });
    } catch {
      continue;
    }
    for (const record of records) byKey.set(claimKey(header.id, record.claim.id), record);
  }
  let searchables: Searchable[] | undefined;

  return {
    match(request) {
      const merged = new Map<number, Match[]>();
      for (const { pack, engine } of engines)
        for (const { sentence, matches } of engine.match(request)) {
          const keyed = matches.map((match) => ({ ...match, claim: claimKey(pack, match.claim) }));
          merged.set(sentence, [...(merged.get(sentence) ?? []), ...keyed]);
        }
      // One engine's order is its own (a denial before the denied claim); only over several packs is it by score.
      const inOrder = (matches: Match[]) => (engines.length > 1 ? matches.sort((a, b) => b.score - a.score) : matches);
      return [...merged]
        .sort(([a], [b]) => a - b)
        .map(([sentence, matches]) => ({ sentence, matches: inOrder(matches) }));
    },
    records: (keys) => [...new Set(keys)].flatMap((key) => byKey.get(key) ?? []),
    search(query) {
      searchables ??= [...byKey.values()].map(searchable);
      return search(searchables, query);
    },
    about() {
      const [first] = bundled.records;
      if (!first) throw new Error('the bundled record is empty');
      const { name, version, licence, date } = first.pack;
      const sources = new Set(bundled.records.flatMap((record) => record.sources.map(({ id }) => id)));
      return { name, version, licence, date, claims: bundled.records.length, sources: sources.size };
    },
  };
}
