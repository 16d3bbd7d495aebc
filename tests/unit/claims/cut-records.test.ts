import { describe, expect, it } from 'vitest';
import { byId, cutRecords } from '#src/claims/cut-records';
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

  it('stand by id, with speakers and sources by id, whatever the order in which the pack lists them', () => {
    const pack = smallPack();
    const [call, closed] = pack.claims as [Pack['claims'][number], Pack['claims'][number]];
    const ids = ['c', 'a', 'b'];
    const statement = (by: string) => ({ by, act: 'denies' as const, says: 'denied it', sources: ids });
    const cut = cutRecords({
      ...pack,
      speakers: ids.map((id) => ({ ...(pack.speakers[0] as Pack['speakers'][number]), id })),
      sources: ids.map((id) => ({ ...(pack.sources[0] as Pack['sources'][number]), id })),
      claims: [closed, { ...call, statements: ids.map(statement) }],
    });
    expect(cut.map(({ claim }) => claim.id)).toEqual(['call', 'closed']);
    const idsOf = (list: { id: string }[] | undefined) => list?.map(({ id }) => id);
    expect([idsOf(cut[0]?.speakers), idsOf(cut[0]?.sources)]).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
  });

  it('relate two claims once, by the most important relation, and with its reason', () => {
    const pack = related();
    const [call] = pack.claims as [Pack['claims'][number]];
    const relations: typeof call.relations = [
      { kind: 'precedes', entry: 'closed' },
      { kind: 'contradicts', entry: 'closed', why: 'One cannot be.' },
      { kind: 'contradicts', entry: 'closed' },
    ];
    const found = (list: typeof relations) => {
      call.relations = list;
      return cutRecords(pack).map(({ claim, related: heads }) => [claim.id, heads.map(({ kind, why }) => [kind, why])]);
    };
    expect(found([...relations].reverse())).toEqual(found(relations));
    expect(found(relations)).toEqual([
      ['call', [['contradicts', 'One cannot be.']]],
      [
        'closed',
        [
          ['contradicts', 'One cannot be.'],
          ['updated-by', 'Two days later.'],
        ],
      ],
      ['open', [['updates', 'Two days later.']]],
    ]);
  });
});

it('lists related entries of one kind by id', () => {
  const pack = related();
  const [call] = pack.claims as [Pack['claims'][number]];
  call.relations = ['open', 'closed'].map((entry) => ({ kind: 'supports', entry }));
  expect(cutRecords(pack)[0]?.related.map(({ entry }) => entry)).toEqual(['closed', 'open']);
});

it('has a statement in the record of each claim that it answers, but as an entry only where it is written', () => {
  const pack = smallPack();
  const [call, closed] = pack.claims as [Pack['claims'][number], Pack['claims'][number]];
  const [denial] = call.statements as [Pack['claims'][number]['statements'][number]];
  const entry = { ...denial, lookalikes: [{ text: 'No.' }], facets: { all: [['no']] }, answers: ['closed'] };
  const open = {
    ...closed,
    id: 'open',
    statements: [{ ...denial, id: 'later', says: 'denied it again', answers: ['closed'] }],
  };
  const cut = cutRecords({ ...pack, claims: [open, { ...call, statements: [entry] }, closed] });
  const record = cut.find(({ claim }) => claim.id === 'closed');
  const { by, act, on, says, sources } = denial;
  expect(record?.claim.statements).toStrictEqual([
    { by, act, on, says, sources },
    { by, act, on, says: 'denied it again', sources },
  ]);
  expect([record?.speakers[0]?.id, record?.sources[0]?.id]).toEqual(['office', 'paper']);
  expect(cut.find(({ claim }) => claim.id === 'call')?.claim.statements).toEqual([entry]);
});

it('gives each record what the pack says of itself, and no field that it does not say', () => {
  const plain = { ...smallPack(), parties: undefined, searched: undefined };
  const said = { ...plain, parties: [{ side: 'us' as const, name: 'A' }], searched: '2025-05-06' };
  const head = ({ id, name, version, licence, compiled }: Pack) => ({ id, name, version, licence, compiled });
  expect(cutRecords(plain as Pack)[0]?.pack).toStrictEqual(head(plain as Pack));
  expect(cutRecords(said)[0]?.pack).toStrictEqual({ ...head(said), parties: said.parties, searched: '2025-05-06' });
});

it('names the day of what is related only if it is known, by the kind of entry', () => {
  const pack = smallPack();
  const [call, closed] = pack.claims as [Pack['claims'][number], Pack['claims'][number]];
  const statement = { by: 'office', act: 'denies' as const, says: 'denied it', sources: ['paper'] };
  const bare = { ...closed, kind: undefined, event: undefined, position: undefined, figure: undefined };
  const cut = (time: string | undefined, on: string | undefined) =>
    cutRecords({
      ...pack,
      claims: [
        { ...call, relations: ['a', 'said'].map((entry) => ({ kind: 'supports' as const, entry })) },
        { ...bare, id: 'a', time, relations: [], statements: [] } as never,
        {
          ...bare,
          id: 'b',
          time: '2020',
          relations: [],
          statements: [{ ...statement }, { ...statement, id: 'said', on }],
        } as never,
      ],
    }).find(({ claim }) => claim.id === 'call')?.related;
  const known = cut('2025-01-01', '2025-02-02');
  expect(known?.map(({ entry, of, time }) => [entry, of, time])).toEqual([
    ['a', undefined, '2025-01-01'],
    ['said', 'b', '2025-02-02'],
  ]);
  expect(known?.[1]?.text).toMatch(/^Port Office denied it: /);
  for (const head of cut(undefined, undefined) ?? []) expect(head).not.toHaveProperty('time');
});

it('compares ids by their characters', () => {
  const one = (id: string) => ({ id });
  expect([byId(one('a'), one('b')), byId(one('b'), one('a')), byId(one('a'), one('a'))]).toEqual([-1, 1, 0]);
});
