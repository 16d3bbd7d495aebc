/** Derives the list of the page's claims from its matches and the record. Pure. */
import type { ClaimRecord } from '#src/claims/record';
import { type Standing, standingOf } from '#src/claims/standing';
import type { Match } from '#src/engine/types';
import { BUNDLED_PACK } from '#src/shared/protocol/claim-key';
import { MAX_MARKS, type PageView } from '../bridge';
import { firstWords } from '../first-words';

/** A marked (or only listed) sentence. */
export interface Entry {
  key: string;
  claim: string;
  claimText: string;
  standing: Standing;
  /** Act of the sentence towards the claim. */
  act: Match['act'];
  words: string;
  marked: boolean;
  /** Name of the added pack to which the claim belongs; null for the bundled one. */
  pack: string | null;
}

type Records = ReadonlyMap<string, ClaimRecord>;

/**
 * Entries of the page in reading order. Those beyond MAX_MARKS are listed but not marked; sentences with claims of the
 * bundled pack are marked first, so that an added pack cannot use up all marks.
 */
export function entriesOf(page: PageView, records: Records): Entry[] {
  const entries: Entry[] = [];
  for (const { key, text, date, matches } of page.sentences) {
    const [match] = matches;
    const record = match && records.get(match.claim);
    if (!record) continue;
    const { claim, act } = match;
    entries.push({
      key,
      claim,
      claimText: record.claim.text,
      standing: standingOf(record, date),
      act,
      words: firstWords(text),
      marked: false,
      pack: addedPackName(record),
    });
  }
  const isOfBundled = ({ pack }: Entry) => pack === null;
  const first = [...entries.filter(isOfBundled), ...entries.filter((entry) => !isOfBundled(entry))];
  for (const entry of first.slice(0, MAX_MARKS)) entry.marked = true;
  return entries;
}

/** The name of the added pack to which a record belongs; null for the bundled pack. */
export function addedPackName({ pack }: Pick<ClaimRecord, 'pack'>): string | null {
  return pack.id === BUNDLED_PACK ? null : pack.name;
}
