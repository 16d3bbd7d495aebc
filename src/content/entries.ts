/** Derives the list of the page's claims from its matches and the record, for marks, list and panels. Pure. */
import type { ClaimRecord } from '#src/claims/record';
import { addedPackName } from '#src/shared/protocol/claim-key';
import type { PageEntry } from '#src/shared/protocol/messages';
import { MAX_MARKS, type PageView } from './bridge';
import { firstWords } from './first-words';

type Records = ReadonlyMap<string, ClaimRecord>;

/**
 * Entries of the page in reading order, each sentence with its best match. Those beyond MAX_MARKS are listed but not marked;
 * sentences with claims of the bundled pack are marked first, so that an added pack cannot use up all marks.
 */
export function entriesOf(page: PageView, records: Records): PageEntry[] {
  const entries: PageEntry[] = [];
  for (const { key, text, matches } of page.sentences) {
    const [match] = matches;
    const record = match && records.get(match.claim);
    if (!record) continue;
    const { claim, act, standing } = match;
    const { text: claimText } = record.claim;
    entries.push({ key, claim, claimText, standing, act, words: firstWords(text), marked: false, ...packOf(record) });
  }
  const isOfBundled = ({ pack }: PageEntry) => pack === undefined;
  const first = [...entries.filter(isOfBundled), ...entries.filter((entry) => !isOfBundled(entry))];
  for (const entry of first.slice(0, MAX_MARKS)) entry.marked = true;
  return entries;
}

/** The name of the added pack to which a record belongs; nothing for the bundled one. */
function packOf(record: ClaimRecord): { pack?: string } {
  const pack = addedPackName(record);
  return pack === null ? {} : { pack };
}
