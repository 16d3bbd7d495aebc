/** Makes records smaller for pages and panels, which show them but never compare a sentence with them. */
import { isEntry } from './entries';
import { withoutFacets } from './facets';
import type { ClaimRecord } from './record';
import type { Statement } from './schema';

/**
 * A record without what only the matcher reads: phrasings, lookalikes and facets, more than half of its bytes. A
 * statement that is an entry keeps its first phrasing, which tells that it is one.
 */
export function forPage(record: ClaimRecord): ClaimRecord {
  const claim = withoutFacets(record.claim);
  return {
    ...record,
    claim: { ...claim, phrasings: [], lookalikes: [], statements: claim.statements.map(shownOf) },
  };
}

function shownOf(statement: Statement): Statement {
  const { phrasings = [], lookalikes: _, ...shown } = statement;
  return isEntry(statement) ? { ...shown, phrasings: phrasings.slice(0, 1) } : shown;
}

/** The phrasings of an entry of a record: of the claim, or of the statement with that id. */
export function phrasingsOf({ claim }: Pick<ClaimRecord, 'claim'>, entry: string): readonly string[] {
  return claim.statements.find(({ id }) => id === entry)?.phrasings ?? claim.phrasings;
}
