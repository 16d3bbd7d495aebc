/** What the record says of its entries, as the exchange of a sentence needs it. */
import { NO_DAY } from '#src/engine/index/format';
import type { ClaimIndex } from '#src/engine/index/open';
import type { Frame, FrameAct } from '#src/engine/reading/frame';

export interface EntryFacts {
  /** Lexicon ids of its people, with the one whose word it is. */
  who: ReadonlySet<string>;
  /** Whether one of its people is this leader, or somebody of his side. @param leader lexicon id. */
  isOf(leader: string): boolean;
  /** Whether it is a contact that took place. */
  held: boolean;
  act: FrameAct;
  /** Its day and the days beside it; none where it has no single day. */
  days: readonly number[];
}

export interface ExchangeRecord {
  /** @throws {Error} if there is no entry of that id. */
  entry(id: string): EntryFacts;
  /** Whether an entry has this leader beside one of these people. @param leader full name. */
  hasBeside(leader: string, people: Iterable<string>): boolean;
}

/** Longest entry, in days, that has a single day. */
const LONGEST_DAY = 4;

/** Reads an index. Linear in its claims. */
export function exchangeRecord(index: ClaimIndex): ExchangeRecord {
  const { lexicon, language, frames, sides } = index;
  const nameOf = (name: number) => (lexicon.names[name] as { id: string }).id;
  const entries = new Map<string, EntryFacts>();
  for (const [claim, frame] of frames.entries()) entries.set(index.claimId(claim), factsOf(frame, claim));

  function factsOf({ who, holder, held, act }: Frame, claim: number): EntryFacts {
    const from = index.claimFrom[claim] as number;
    const to = index.claimTo[claim] as number;
    const isDay = from !== NO_DAY && to - from <= LONGEST_DAY;
    const people = [...new Set([...who, ...(holder < 0 ? [] : [holder])])];
    return {
      who: new Set(people.map(nameOf)),
      isOf(leader) {
        const meant = sides.place(leader);
        return meant !== undefined && people.some((one) => sides.sameSide(one, meant));
      },
      held,
      act,
      days: isDay ? Array.from({ length: to - from + 3 }, (_, at) => from - 1 + at) : [],
    };
  }

  return {
    entry(id) {
      const entry = entries.get(id);
      if (!entry) throw new Error(`There is no entry ${id}.`);
      return entry;
    },
    hasBeside(leader, people) {
      const tokens = language.tokenize(leader);
      const stems = tokens.map(({ word }) => language.stem(word));
      const [hit] = lexicon.find(tokens, stems, undefined).filter(({ name }) => name >= 0);
      if (!hit) return false;
      const id = nameOf(hit.name);
      const others = [...people];
      return [...entries.values()].some(({ who }) => who.has(id) && others.some((one) => who.has(one)));
    },
  };
}
