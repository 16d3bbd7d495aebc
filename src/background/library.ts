/**
 * All claims in memory: index and records of the bundled pack and of the user's packs. Only a cache, since the background
 * may be killed at any moment; loading again takes milliseconds.
 */
import type { ClaimRecord } from '#src/claims/record';
import { openShelf, type RecordShelf } from '#src/claims/record-store';
import { timelineOf } from '#src/claims/timeline';
import { createMatcher } from '#src/engine/matcher';
import type { Match, MatchRequest, SentenceMatches } from '#src/engine/types';
import { BUNDLED_PACK, claimKey } from '#src/shared/protocol/claim-key';
import { MAX_POINTS } from '#src/shared/protocol/limits';
import type { AboutAnswer, SearchAnswer, TimelineAnswer } from '#src/shared/protocol/messages';
import type { StoredPack } from '#src/shared/storage/pack-store';
import { type Searchable, search, searchable } from './search';

/** The part of the matcher that is used, so that tests can replace it. */
export interface Engine {
  match(request: MatchRequest): SentenceMatches[];
}

export interface Library {
  /** Matches in all packs, by claim key: those of the bundled pack first, then those of others, best first. */
  match(request: MatchRequest): SentenceMatches[];
  /** Records by the keys of their entries, each once; unknown keys are left out. */
  records(keys: readonly string[]): ClaimRecord[];
  search(query: string): SearchAnswer;
  timeline(): TimelineAnswer;
  about(): AboutAnswer;
}

export interface LibraryParts {
  /** `records` as `claims/record-store.ts` writes them. */
  bundled: { index: Uint8Array; records: string };
  packs: readonly StoredPack[];
  /** Ids of listed packs that could not be read from the store. */
  broken?: readonly string[];
  /** Makes an engine of an index. */
  makeEngine?: (index: Uint8Array) => Engine;
}

/** Most matches of added packs for one sentence: as many as one pack may give. */
const MOST_PACK_MATCHES = 3;

/** The record store of a claim, and its id there. */
type Place = { shelf: RecordShelf; id: string; isBundled: boolean };

/**
 * Makes the library. An added pack whose index cannot be read is left out, so that it cannot disable the bundled one.
 * @throws if the bundled index or list of records cannot be read.
 */
export function makeLibrary({ bundled, packs, broken = [], makeEngine = createMatcher }: LibraryParts): Library {
  const bundledEngine = makeEngine(bundled.index);
  const engines = new Map<string, Engine>();
  const unusable = new Set(broken);
  const own = openShelf(bundled.records);
  const places = new Map<string, Place>();
  const shelves: { pack: string; shelf: RecordShelf }[] = [];
  const shelve = (pack: string, shelf: RecordShelf) => {
    shelves.push({ pack, shelf });
    for (const id of shelf.entryIds) places.set(claimKey(pack, id), { shelf, id, isBundled: shelf === own });
  };
  shelve(BUNDLED_PACK, own);
  for (const { header, index, records } of packs) {
    try {
      const [engine, shelf] = [makeEngine(index), openShelf(records)];
      engines.set(header.id, engine);
      shelve(header.id, shelf);
    } catch {
      unusable.add(header.id);
    }
  }
  let searchables: Searchable[] | undefined;
  let timeline: TimelineAnswer | undefined;

  /** Reads a record. Throws for a broken bundled record, which means a broken build; leaves out one of an added pack. */
  function recordOf(key: string): ClaimRecord[] {
    const place = places.get(key);
    try {
      const record = place?.shelf.get(place.id);
      return record ? [record] : [];
    } catch (error) {
      if (place?.isBundled) throw error;
      return [];
    }
  }
  const ownRecords = () => own.ids.flatMap((id) => recordOf(id));

  /** Makes the timeline, sorted by day. Bundled points are taken first, so that packs cannot displace them. */
  function makeTimeline(): TimelineAnswer {
    const points = shelves.flatMap(({ pack, shelf }) =>
      timelineOf(
        shelf.ids.flatMap((id) => recordOf(claimKey(pack, id))),
        ({ claim, pack: { name } }) => ({
          key: claimKey(pack, claim.id),
          ...(pack === BUNDLED_PACK ? {} : { pack: name }),
        }),
      ),
    );
    return { points: points.slice(0, MAX_POINTS), total: points.length };
  }

  /** Matches of added packs by sentence, best first. A pack whose engine throws is left out from then on. */
  function packMatches(request: MatchRequest): Map<number, Match[]> {
    const merged = new Map<number, Match[]>();
    for (const [pack, engine] of engines) {
      try {
        for (const { sentence, matches } of engine.match(request)) {
          const keyed = matches.map((match) => ({ ...match, claim: claimKey(pack, match.claim) }));
          merged.set(sentence, [...(merged.get(sentence) ?? []), ...keyed]);
        }
      } catch {
        engines.delete(pack);
        unusable.add(pack);
      }
    }
    for (const [sentence, matches] of merged)
      merged.set(sentence, matches.sort((a, b) => b.score - a.score).slice(0, MOST_PACK_MATCHES));
    return merged;
  }

  return {
    match(request) {
      // Bundled claims come first, in the engine's order (a denial before the denied claim), so that other packs cannot
      // displace them by higher scores.
      const merged = new Map(bundledEngine.match(request).map(({ sentence, matches }) => [sentence, matches]));
      for (const [sentence, matches] of packMatches(request))
        merged.set(sentence, [...(merged.get(sentence) ?? []), ...matches]);
      return [...merged].sort(([a], [b]) => a - b).map(([sentence, matches]) => ({ sentence, matches }));
    },
    records: (keys) => [...new Set(keys.flatMap(recordOf))],
    search(query) {
      searchables ??= shelves.flatMap(({ pack, shelf }) =>
        shelf.ids.flatMap((id) => recordOf(claimKey(pack, id)).map(searchable)),
      );
      return search(searchables, query);
    },
    timeline() {
      timeline ??= makeTimeline();
      return timeline;
    },
    about() {
      const records = ownRecords();
      const [first] = records;
      if (!first) throw new Error('the bundled record is empty');
      const { name, version, licence, searched, compiled } = first.pack;
      const sources = new Set(records.flatMap((record) => record.sources.map(({ id }) => id)));
      return {
        name,
        version,
        licence,
        ...(searched === undefined ? {} : { searched }),
        compiled,
        claims: records.length,
        sources: sources.size,
        unusable: [...unusable],
      };
    },
  };
}
