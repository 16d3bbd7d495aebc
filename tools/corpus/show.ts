/** `corpus show ENTRY [--on DATE]`: prints the card of a claim or statement, as a page of that day shows it. */
import { parseArgs } from 'node:util';
import { cutRecords } from '#src/claims/cut-records';
import { isRealDate } from '#src/claims/dates';
import { entryIdsOf } from '#src/claims/entries';
import { PartialDate } from '#src/claims/schema';
import { cardText } from './card-text';
import { CORPUS, loadPack } from './load';

const WRONG_USE = 2;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { on: { type: 'string' }, corpus: { type: 'string', default: CORPUS } },
  });
  const [id] = positionals;
  const on = values.on ?? null;
  if (id === undefined || positionals.length > 1) {
    console.error('Which entry? Give one id; `corpus show` takes it as `corpus show ENTRY [--on YYYY-MM-DD]`.');
    return WRONG_USE;
  }
  if (on !== null && !(on.length === 10 && PartialDate.safeParse(on).success && isRealDate(on))) {
    console.error(`"${on}" is not a day. Write it as YYYY-MM-DD.`);
    return WRONG_USE;
  }
  const records = cutRecords(loadPack(values.corpus));
  const record = records.find((one) => entryIdsOf(one).includes(id));
  if (record === undefined) {
    const near = records.flatMap(entryIdsOf).filter((one) => one.includes(id));
    const hint = near.length > 0 ? ` Its letters are in:\n${near.map((one) => `  ${one}`).join('\n')}` : '';
    console.error(`There is no claim or statement "${id}".${hint}`);
    return 1;
  }
  console.log(cardText(record, on, id));
  return 0;
}
