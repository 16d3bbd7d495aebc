/** The claims found on a page, without those that the user has put away. Pure. */
import { entryIdsOf } from '#src/claims/entries';
import type { ClaimRecord } from '#src/claims/record';
import { claimKey } from '#src/shared/protocol/claim-key';
import { hashSentence } from '#src/shared/storage/sentence-hash';
import type { PageView } from '../bridge';
import { PutAwayList } from './put-away';
import type { Reading } from './reader';

export class PageClaims {
  /** By claim key, and by the keys of the claim's other entries. */
  readonly records = new Map<string, ClaimRecord>();
  readonly putAway = new PutAwayList();
  private reading: Reading | null = null;
  private current: PageView = { state: 'scanning', date: null, genre: null, hasPaywall: false, sentences: [] };
  /** Hashes of the sentences that were reported as wrong matches here, by sentence key. */
  private readonly corrected = new Map<string, string>();

  /** What the page shows, as of the last `refresh`. */
  get view(): PageView {
    return this.current;
  }

  /** Whether the page was read at least once. */
  get hasReading(): boolean {
    return this.reading !== null;
  }

  /** Keys of all claims that matched, put away or not. */
  get matched(): Set<string> {
    return new Set(this.reading?.found.flatMap(({ matches }) => matches.map(({ claim }) => claim)));
  }

  /** Keys of the claims that matched and are muted. */
  get muted(): string[] {
    return this.putAway.mutedOf(this.matched);
  }

  addRecords(records: readonly ClaimRecord[]): void {
    for (const record of records)
      for (const entry of entryIdsOf(record)) this.records.set(claimKey(record.pack.id, entry), record);
  }

  /** Takes a new reading over; `refresh` shows it. */
  setReading(reading: Reading): void {
    this.reading = reading;
  }

  /** Makes the view again, after a new reading or a change of what is put away. */
  refresh(): void {
    if (!this.reading) return;
    const { facts, state, found } = this.reading;
    const sentences = this.putAway.filter(found);
    this.current = { state, date: facts.date, genre: facts.genre, hasPaywall: facts.hasPaywall, sentences };
  }

  /**
   * Marks a match as wrong, or restores it.
   * @param key of the sentence
   * @returns the hash of the sentence; undefined if no such sentence was found here
   */
  setWrong(key: string, claim: string, on: boolean): string | undefined {
    const sentence = this.reading?.found.find((one) => one.key === key);
    // It may be restored when the page has already changed its article.
    const hash = sentence ? hashSentence(sentence.text) : this.corrected.get(key);
    if (hash === undefined) return undefined;
    this.corrected.set(key, hash);
    this.putAway.setWrong(claim, hash, on);
    return hash;
  }
}
