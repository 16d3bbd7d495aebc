/** Makes what a page is told about its sentences. Pure. */
import { entryIdsOf } from '#src/claims/entries';
import { forPage, phrasingsOf } from '#src/claims/page-record';
import type { MatchRequest } from '#src/engine/types';
import { claimKey, entryOfKey } from '#src/shared/protocol/claim-key';
import type { MatchAnswer } from '#src/shared/protocol/messages';
import type { Library } from './library';

/** Matches of sentences, each with its nearest phrasing, and what cards show of their records. Linear in both. */
export function pageAnswer(
  library: Pick<Library, 'match' | 'records'>,
  request: MatchRequest,
): Pick<MatchAnswer, 'matches' | 'records'> {
  const found = library.match(request);
  const records = library.records(found.flatMap(({ matches }) => matches.map(({ claim }) => claim)));
  const byKey = new Map(
    records.flatMap((record) => entryIdsOf(record).map((entry) => [claimKey(record.pack.id, entry), record] as const)),
  );
  const nearestOf = (claim: string, phrasing: number): { nearest?: string } => {
    const record = byKey.get(claim);
    const nearest = record && phrasingsOf(record, entryOfKey(claim))[phrasing];
    return nearest === undefined ? {} : { nearest };
  };
  const matches = found.map(({ sentence, matches: ofSentence }) => ({
    sentence,
    matches: ofSentence.map((match) => ({ ...match, ...nearestOf(match.claim, match.phrasing) })),
  }));
  return { matches, records: records.map(forPage) };
}
