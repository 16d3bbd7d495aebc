import { describe, expect, it } from 'vitest';
import { cutRecords } from '#src/claims/cut-records';
import type { Pack } from '#src/claims/schema';
import { smallPack } from '../../../tools/fuzz/small-pack';

/** A pack of three claims that updates, precedes and supports relate. */
function related(): Pack {
  const pack = smallPack();
  const [call, closed] = pack.claims as [Pack['claims'][number], Pack['claims'][number]];
  const open = { ...closed, id: 'open', text: 'The harbour was open again', statements: [] };
  return {
    ...pack,
    claims: [
      {
        ...call,
        relations: [
          { kind: 'precedes', entry: 'closed' },
          { kind: 'supports', entry: 'denial' },
          { kind: 'supports', entry: 'call' },
          { kind: 'supports', entry: 'nothing' },
        ],
      },
      closed,
      { ...open, relations: [{ kind: 'updates', entry: 'closed', why: 'Two days later.' }] },
    ],
  };
}

describe('the records of a pack', () => {
  const records = new Map(cutRecords(related()).map((record) => [record.claim.id, record]));
  const relationsOf = (id: string) => records.get(id)?.related.map(({ kind, entry }) => [kind, entry]);

  it('show a relation on both claims, from each one\u2019s side, the later development first', () => {
    expect(relationsOf('call')).toEqual([['precedes', 'closed']]);
    expect(relationsOf('open')).toEqual([['updates', 'closed']]);
    expect(relationsOf('closed')).toEqual([
      ['updated-by', 'open'],
      ['follows', 'call'],
    ]);
    expect(records.get('closed')?.related[0]).toMatchObject({
      text: 'The harbour was open again',
      why: 'Two days later.',
    });
  });

  it('name no relation of a claim to itself, to its own statements, or to entries that the pack lacks', () => {
    const named = [...records.values()].flatMap(({ related }) => related.map(({ entry }) => entry));
    expect(named).not.toContain('denial');
    expect(named).not.toContain('nothing');
    expect(relationsOf('call')?.flat()).not.toContain('call');
  });

  it('have the speakers and sources of their own statements and no others', () => {
    expect(records.get('call')).toMatchObject({ speakers: [{ id: 'office' }], sources: [{ id: 'paper' }] });
    expect(records.get('closed')).toMatchObject({ speakers: [], sources: [] });
  });
});
