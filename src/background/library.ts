/**
 * All claims in memory: index and records of the bundled pack and of the user's packs. Only a cache, since the background
 * may be killed at any moment; loading again takes milliseconds.
 */
import { statementsAhead, withoutAhead } from '#src/claims/days-ahead';
import { entryIdsOf } from '#src/claims/entries';
import type { ClaimRecord } from '#src/claims/record';
import { openShelf, type RecordShelf } from '#src/claims/record-store';
import { timelineOf } from '#src/claims/timeline';
import { createMatcher } from '#src/engine/matcher';
import type { Match, MatchRequest, SentenceMatches } from '#src/engine/types';
import { BUNDLED_PACK, claimKey } from '#src/shared/protocol/claim-key';
import { MAX_AHEAD, MAX_POINTS } from '#src/shared/protocol/limits';
import type { AboutAnswer, SearchAnswer, TimelineAnswer } from '#src/shared/protocol/messages';
import { MAX_RECORD_LENGTH } from '#src/shared/storage/kept-limits';
import type { StoredPack } from '#src/shared/storage/pack-store';
import { today } from '#src/shared/storage/today';
import { addedLength, withinAnswer } from './answer-size';
import { type Searchable, search, searchable } from './search';

/** The part of the matcher that is used, so that tests can replace it. */
export interface Engine {
  match(request: MatchRequest): SentenceMatches[];
}

export interface Library {
  /** Matches in all packs, by claim key: those of the bundled pack first, then those of others, best first. */
  match(request: MatchRequest): SentenceMatches[];
  /**
   * Records by the keys of their entries, each once; unknown keys are left out, and records of added packs that would make
   * the answer too long.
   */
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
  /** Ids of packs that were added before statements of days ahead were refused. */
  unchecked?: readonly string[];
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
export function makeLibrary(parts: LibraryParts): Library {
  const { bundled, packs, broken = [], unchecked = [], makeEngine = createMatcher } = parts;
  const library = new PackLibrary(makeEngine(bundled.index), openShelf(bundled.records), broken, unchecked);
  for (const pack of packs) library.addPack(pack, makeEngine);
  return library;
}

class PackLibrary implements Library {
  private readonly bundledEngine: Engine;
  private readonly bundledShelf: RecordShelf;
  /** Engines of added packs, by pack id. */
  private readonly engines = new Map<string, Engine>();
  /** Ids of packs that cannot be used. */
  private readonly unusable: Set<string>;
  /** Ids of packs that may have statements of days ahead. */
  private readonly unchecked: ReadonlySet<string>;
  /** Records of added packs without their statements of days ahead, once for each record that has any. */
  private readonly cut = new WeakMap<ClaimRecord, ClaimRecord>();
  /** By claim key. */
  private readonly places = new Map<string, Place>();
  /** The bundled shelf first. */
  private readonly shelves: { pack: string; shelf: RecordShelf }[] = [];
  /** Made on first use, as the timeline. */
  private searchables: Searchable[] | undefined;
  private points: TimelineAnswer | undefined;

  constructor(
    bundledEngine: Engine,
    bundledShelf: RecordShelf,
    broken: readonly string[],
    unchecked: readonly string[],
  ) {
    this.bundledEngine = bundledEngine;
    this.bundledShelf = bundledShelf;
    this.unusable = new Set(broken);
    this.unchecked = new Set(unchecked);
    this.shelve(BUNDLED_PACK, bundledShelf);
  }

  /** Adds a pack, or notes that it cannot be used. */
  addPack({ header, index, records }: StoredPack, makeEngine: (index: Uint8Array) => Engine): void {
    try {
      const [engine, shelf] = [makeEngine(index), openShelf(records)];
      this.engines.set(header.id, engine);
      this.shelve(header.id, shelf);
    } catch {
      this.unusable.add(header.id);
    }
  }

  match(request: MatchRequest): SentenceMatches[] {
    // Bundled claims come first, in the engine's order (a denial before the denied claim), whatever the scores of
    // other packs: these must not displace the bundled record.
    const merged = new Map(this.bundledEngine.match(request).map(({ sentence, matches }) => [sentence, matches]));
    for (const [sentence, matches] of this.packMatches(request))
      merged.set(sentence, [...(merged.get(sentence) ?? []), ...matches]);
    return [...merged].sort(([a], [b]) => a - b).map(([sentence, matches]) => ({ sentence, matches }));
  }

  records(keys: readonly string[]): ClaimRecord[] {
    const lengths = new Map(
      keys.flatMap((key) => this.recordOf(key).map((record) => [record, this.recordLength(key)])),
    );
    return withinAnswer([...lengths.keys()], (record) => lengths.get(record) ?? 0);
  }

  search(query: string): SearchAnswer {
    this.searchables ??= this.shelves.flatMap(({ pack, shelf }) => this.recordsOf(pack, shelf).map(searchable));
    return search(this.searchables, query);
  }

  timeline(): TimelineAnswer {
    this.points ??= this.makeTimeline();
    return this.points;
  }

  about(): AboutAnswer {
    const records = this.recordsOf(BUNDLED_PACK, this.bundledShelf);
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
      unusable: [...this.unusable],
      ahead: this.shelves.flatMap(({ pack, shelf }) => (this.unchecked.has(pack) ? this.aheadIn(pack, shelf) : [])),
    };
  }

  private shelve(pack: string, shelf: RecordShelf): void {
    this.shelves.push({ pack, shelf });
    const isBundled = shelf === this.bundledShelf;
    for (const id of shelf.entryIds) this.places.set(claimKey(pack, id), { shelf, id, isBundled });
  }

  /** Length of an added pack's record; 0 for a bundled one, which no limit leaves out. */
  private recordLength(key: string): number {
    const place = this.places.get(key);
    return !place || place.isBundled ? 0 : place.shelf.lengthOf(place.id);
  }

  /** Bundled records are checked too, to detect a broken build. A broken or overlong record of an added pack is left out. */
  private storedRecord(key: string): ClaimRecord | undefined {
    const place = this.places.get(key);
    if (!place || this.recordLength(key) > MAX_RECORD_LENGTH) return undefined;
    try {
      return place.shelf.get(place.id);
    } catch (error) {
      if (place.isBundled) throw error;
      return undefined;
    }
  }

  /** The record as it is shown: that of an added pack without the statements of days ahead, which come back by themselves. */
  private recordOf(key: string): ClaimRecord[] {
    const [place, record] = [this.places.get(key), this.storedRecord(key)];
    if (!place || !record) return [];
    if (place.isBundled) return [record];
    const shown = this.cut.get(record) ?? withoutAhead(record, today());
    if (!shown || !entryIdsOf(shown).includes(place.id)) return [];
    if (shown !== record) this.cut.set(record, shown);
    return [shown];
  }

  /** The first statements of a pack whose day lies ahead. */
  private aheadIn(pack: string, shelf: RecordShelf): AboutAnswer['ahead'] {
    const found: AboutAnswer['ahead'] = [];
    for (const id of shelf.ids) {
      const record = this.storedRecord(claimKey(pack, id));
      for (const { claim, day } of record ? statementsAhead(record, today()) : [])
        if (found.push({ pack, claim, day }) >= MAX_AHEAD) return found;
    }
    return found;
  }

  /** All records of a pack. */
  private recordsOf(pack: string, shelf: RecordShelf): ClaimRecord[] {
    return shelf.ids.flatMap((id) => this.recordOf(claimKey(pack, id)));
  }

  /** Points of the bundled record first, so that no pack can take their room; then all by day. */
  private makeTimeline(): TimelineAnswer {
    const points = this.shelves.flatMap(({ pack, shelf }) =>
      timelineOf(this.recordsOf(pack, shelf), ({ claim, pack: { name } }) => ({
        key: claimKey(pack, claim.id),
        ...(pack === BUNDLED_PACK ? {} : { pack: name }),
      })),
    );
    return { points: withinAnswer(points.slice(0, MAX_POINTS), addedLength), total: points.length };
  }

  /**
   * Matches of added packs by sentence, best first, of those claims that have a record to show. A pack whose engine throws is
   * left out from then on.
   */
  private packMatches(request: MatchRequest): Map<number, Match[]> {
    const merged = new Map<number, Match[]>();
    for (const [pack, engine] of this.engines) {
      try {
        for (const { sentence, matches } of engine.match(request)) {
          const keyed = matches.map((match) => ({ ...match, claim: claimKey(pack, match.claim) }));
          const shown = keyed.filter(({ claim }) => this.recordOf(claim).length > 0);
          merged.set(sentence, [...(merged.get(sentence) ?? []), ...shown]);
        }
      } catch {
        this.engines.delete(pack);
        this.unusable.add(pack);
      }
    }
    for (const [sentence, matches] of merged)
      merged.set(sentence, matches.sort((a, b) => b.score - a.score).slice(0, MOST_PACK_MATCHES));
    return merged;
  }
}
