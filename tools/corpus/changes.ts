/** `corpus changes --since DATE|VERSION`: lists the claims that were added or changed since then. */
import { parseArgs } from 'node:util';
import { firstDay, lastDay } from '#src/claims/dates';
import { type Claim, type Pack, PartialDate } from '#src/claims/schema';
import { CORPUS, loadPack } from './load';

const WRONG_USE = 2;

export interface Change {
  claim: Claim;
  what: 'added' | 'changed';
  date: string;
}

/**
 * Changes from a day on, that day included; with a version, those after the day of that version. Oldest first.
 * Undefined when the version is not known. A date that is a month or a year counts from its first day.
 */
export function changesSince(pack: Pack, since: string): Change[] | undefined {
  const isDate = PartialDate.safeParse(since).success;
  const released = isDate ? undefined : pack.versions?.find(({ version }) => version === since)?.date;
  if (!isDate && released === undefined) return undefined;
  const isSince = (date: string) =>
    released === undefined ? lastDay(date) >= firstDay(since) : firstDay(date) > lastDay(released);
  return pack.claims
    .flatMap((claim): Change[] => {
      if (isSince(claim.added)) return [{ claim, what: 'added', date: claim.added }];
      return isSince(claim.changed) ? [{ claim, what: 'changed', date: claim.changed }] : [];
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.claim.id < b.claim.id ? -1 : 1));
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      since: { type: 'string' },
      corpus: { type: 'string', default: CORPUS },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.since === undefined) {
    console.error('Since when? Give --since DATE (2026-11-22, 2026-11) or --since VERSION (1.0.0).');
    return WRONG_USE;
  }
  const pack = loadPack(values.corpus);
  const changes = changesSince(pack, values.since);
  if (changes === undefined) {
    const known = pack.versions?.map(({ version, date }) => `${version} (${date})`).join(', ') ?? 'none';
    console.error(`"${values.since}" is neither a date nor a version of the record. Versions: ${known}.`);
    return WRONG_USE;
  }
  if (values.json) {
    console.log(
      JSON.stringify(
        changes.map(({ claim, what, date }) => ({ id: claim.id, what, date, text: claim.text })),
        undefined,
        2,
      ),
    );
  } else {
    for (const { claim, what, date } of changes)
      console.log(`${date}  ${what.padEnd(7)}  ${claim.id}\n    ${claim.text}`);
    console.log(
      `${changes.length} ${changes.length === 1 ? 'claim' : 'claims'} added or changed since ${values.since}.`,
    );
  }
  return 0;
}
