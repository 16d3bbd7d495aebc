/** Derives the data of the card from the page's matches and the record. Pure. */
import type { ClaimRecord } from '#src/claims/record';
import { type ClaimView, contradictedBy, viewOf } from '#src/claims/view';
import { claimKey, entryOfKey } from '#src/shared/protocol/claim-key';
import type { PageMatch } from '#src/shared/protocol/messages';
import type { FoundSentence, PageView } from '../bridge';
import { firstWords } from '../first-words';

/** Why the sentence matched. Only for the claim that it states, not for a related claim opened from there. */
export interface Occasion {
  sentence: string;
  match: PageMatch;
  /** Nearest phrasing in the record. */
  phrasing: string;
  /** Other claims that the sentence states. */
  others: { claim: string; text: string }[];
  /** Other sentences of the page whose claim contradicts this one. */
  against: { key: string; words: string }[];
}

export interface CardModel {
  /** Key of the sentence to which the card belongs. */
  key: string;
  /** The claim that is shown. */
  claim: string;
  record: ClaimRecord;
  /** View as of the page's day. */
  view: ClaimView;
  /** View by the whole record. */
  viewNow: ClaimView;
  occasion: Occasion | null;
  /** Text of the claim to which Back returns. */
  backTo: string | null;
  genre: PageView['genre'];
  hasPaywall: boolean;
}

type Records = ReadonlyMap<string, ClaimRecord>;

/** Data of a sentence's card; null if it cannot be shown. @param trail claims from the sentence's claim to the open one. */
export function cardOf(page: PageView, records: Records, key: string, trail: readonly string[]): CardModel | null {
  const sentence = page.sentences.find((one) => one.key === key);
  const claim = trail[trail.length - 1];
  const record = claim === undefined ? undefined : records.get(claim);
  if (!sentence || claim === undefined || !record) return null;
  const match = sentence.matches.find((one) => one.claim === claim);
  const previous = trail[trail.length - 2];
  return {
    key,
    claim,
    record,
    view: viewOf(record, sentence.date, entryOfKey(claim)),
    viewNow: viewOf(record, null, entryOfKey(claim)),
    occasion: match ? occasionOf(page, records, sentence, match, record) : null,
    backTo: previous === undefined ? null : (records.get(previous)?.claim.text ?? null),
    genre: page.genre,
    hasPaywall: page.hasPaywall,
  };
}

function occasionOf(
  page: PageView,
  records: Records,
  sentence: FoundSentence,
  match: PageMatch,
  record: ClaimRecord,
): Occasion {
  const { claim, pack } = record;
  const others = page.sentences.filter(({ key }) => key !== sentence.key);
  const onPage = others.flatMap(({ matches }) => matches.slice(0, 1).map((one) => one.claim));
  const against = new Set(
    contradictedBy(record, entryOfKey(match.claim), onPage.map(entryOfKey)).map((id) => claimKey(pack.id, id)),
  );
  return {
    sentence: sentence.text,
    match,
    phrasing: match.nearest ?? claim.text,
    others: sentence.matches
      .filter((one) => one.claim !== match.claim)
      .flatMap((one) => {
        const other = records.get(one.claim);
        return other ? [{ claim: one.claim, text: other.claim.text }] : [];
      }),
    against: others
      .filter(({ matches }) => matches[0] !== undefined && against.has(matches[0].claim))
      .map(({ key, text }) => ({ key, words: firstWords(text) })),
  };
}

/** A piece of a sentence: plain, evidence, or a difference from the record. */
export interface Piece {
  text: string;
  kind: 'plain' | 'hit' | 'off';
}

/** Splits a sentence at its evidence and differences. Merges overlaps and ignores offsets out of range. */
export function piecesOf(sentence: string, { evidence, differences }: PageMatch): Piece[] {
  const kinds: Piece['kind'][] = new Array(sentence.length).fill('plain');
  for (const { start, end } of evidence) kinds.fill('hit', Math.max(0, start), Math.max(0, end));
  for (const { start, end } of differences) kinds.fill('off', Math.max(0, start), Math.max(0, end));
  const pieces: Piece[] = [];
  for (let i = 0; i < sentence.length; i++) {
    const kind = kinds[i] as Piece['kind'];
    const last = pieces[pieces.length - 1];
    if (last?.kind === kind) last.text += sentence[i];
    else pieces.push({ text: sentence[i] as string, kind });
  }
  return pieces;
}
