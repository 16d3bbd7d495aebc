/** Makes what a page is told about its sentences. Pure. */
import { entryIdsOf } from '#src/claims/entries';
import { forPage, phrasingsOf } from '#src/claims/page-record';
import type { ClaimRecord } from '#src/claims/record';
import { isTimely, standingOf } from '#src/claims/standing';
import type { Match, MatchRequest } from '#src/engine/types';
import { claimKey, entryOfKey } from '#src/shared/protocol/claim-key';
import type { MatchAnswer, PageMatch } from '#src/shared/protocol/messages';
import type { Library } from './library';

/**
 * Matches of sentences, each with its nearest phrasing and the standing of its claim, and what cards show of their records.
 * Without claims on which nobody had spoken by the day of the page: there the sentence means something else. Linear in both.
 */
export function pageAnswer(
  library: Pick<Library, 'match' | 'records'>,
  request: MatchRequest,
): Pick<MatchAnswer, 'matches' | 'records'> {
  const { date } = request.page;
  const found = library.match(request);
  const records = library
    .records(found.flatMap(({ matches }) => matches.map(({ claim }) => claim)))
    .filter((record) => isTimely(record, date));
  const byKey = new Map(
    records.flatMap((record) => {
      const known = { record, standing: standingOf(record, date) };
      return entryIdsOf(record).map((entry) => [claimKey(record.pack.id, entry), known] as const);
    }),
  );
  const pageMatch = (match: Match): PageMatch[] => {
    const known = byKey.get(match.claim);
    return known ? [{ ...match, ...nearestOf(match, known.record), standing: known.standing }] : [];
  };
  const matches = found.flatMap(({ sentence, matches: all }) => {
    const ofSentence = all.flatMap(pageMatch);
    return ofSentence.length > 0 ? [{ sentence, matches: ofSentence }] : [];
  });
  return { matches, records: records.map(forPage) };
}

function nearestOf({ claim, phrasing }: Match, record: ClaimRecord): Pick<PageMatch, 'nearest'> {
  const nearest = phrasingsOf(record, entryOfKey(claim))[phrasing];
  return nearest === undefined ? {} : { nearest };
}
