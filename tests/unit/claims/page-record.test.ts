/** Protects what pages get of a record: all that a card shows, and nothing that only the matcher reads. */
import { expect, it } from 'vitest';
import { cutRecords } from '#src/claims/cut-records';
import { isEntry } from '#src/claims/entries';
import { forPage, phrasingsOf } from '#src/claims/page-record';
import { smallPack } from '../../../tools/fuzz/small-pack';

function record() {
  const pack = smallPack();
  const [call] = pack.claims as [(typeof pack.claims)[number]];
  const [denial] = call.statements as [(typeof call.statements)[number]];
  const facets = { all: [['no']] };
  Object.assign(call, { facets });
  Object.assign(denial, { phrasings: ['No.', 'Never.'], lookalikes: [{ text: 'Yes.' }], facets });
  call.statements.push({ ...denial, id: 'bare', phrasings: [], lookalikes: undefined });
  return cutRecords(pack)[0] as ReturnType<typeof cutRecords>[number];
}

it('is the record without phrasings, lookalikes and facets, but for the first phrasing of a statement that is an entry', () => {
  const { claim, ...rest } = record();
  const { facets: _, phrasings: __, lookalikes: ___, statements, ...shown } = claim;
  const { claim: cut, ...others } = forPage(record());
  expect(others).toEqual(rest);
  const [denial, bare] = statements.map(({ facets, phrasings, lookalikes, ...one }) => one);
  expect(cut).toStrictEqual({
    ...shown,
    phrasings: [],
    lookalikes: [],
    statements: [{ ...denial, phrasings: ['No.'] }, bare],
  });
  expect(cut.statements.map(isEntry)).toEqual([true, false]);
});

it('finds the phrasings of a claim, or of the statement that is meant', () => {
  const one = record();
  expect(phrasingsOf(one, 'denial')).toEqual(['No.', 'Never.']);
  expect(phrasingsOf(one, 'call')).toBe(one.claim.phrasings);
});
