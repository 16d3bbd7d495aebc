/** Loads the records of a page's claims, for lists that show more than the page's state contains. */
import { useEffect, useState } from 'preact/hooks';
import { entryIdsOf } from '#src/claims/entries';
import type { ClaimRecord } from '#src/claims/record';
import { claimKey } from '#src/shared/protocol/claim-key';
import { MAX_RECORDS_A_MESSAGE } from '#src/shared/protocol/limits';
import { askRecords } from './ask';

/** Records by the keys of their entries; empty until they are loaded. Loaded again if the claims change. */
export function useRecords(claims: readonly string[]): ReadonlyMap<string, ClaimRecord> {
  const [records, setRecords] = useState<ReadonlyMap<string, ClaimRecord>>(new Map());
  const wanted = [...new Set(claims)].sort().join('\n');
  useEffect(() => {
    let gone = false;
    void fetchRecords(wanted === '' ? [] : wanted.split('\n')).then((found) => {
      if (!gone) setRecords(found);
    });
    return () => {
      gone = true;
    };
  }, [wanted]);
  return records;
}

async function fetchRecords(claims: readonly string[]): Promise<Map<string, ClaimRecord>> {
  const found = new Map<string, ClaimRecord>();
  for (let from = 0; from < claims.length; from += MAX_RECORDS_A_MESSAGE)
    for (const record of await askRecords(claims.slice(from, from + MAX_RECORDS_A_MESSAGE)))
      for (const entry of entryIdsOf(record)) found.set(claimKey(record.pack.id, entry), record);
  return found;
}
