/** Protects the rules on days, roles and relations: what stands at a limit is right, and the next is found. */
import { expect, it } from 'vitest';
import {
  both,
  type Change,
  claim,
  confirmed,
  first,
  firstSource,
  found,
  related,
  speaker,
  statement,
} from './corpus-pack';

it.each<[string, string, Change, Change]>([
  ['dates', 'said a day after its publication', statement({ on: '2025-02-10' }), statement({ on: '2025-02-11' })],
  [
    'dates',
    'said in the month of its publication',
    both(statement({ on: '2025-02' }), firstSource({ date: '2025-02' })),
    both(statement({ on: '2025-03-02' }), firstSource({ date: '2025-02' })),
  ],
  [
    'dates',
    'published on the last day of the record',
    firstSource({ date: '2026-11-22' }),
    firstSource({ date: '2026-11-23' }),
  ],
  ['dates', 'published in the last month', firstSource({ date: '2026-11' }), firstSource({ date: '2026-12' })],
  [
    'dates',
    'up to the day of the search, not that of the making',
    (pack) => Object.assign(pack, { searched: '2025-12-01' }),
    both((pack) => Object.assign(pack, { searched: '2025-12-01' }), firstSource({ date: '2025-12-02' })),
  ],
  [
    'dates',
    'read on the day of the making',
    both((pack) => Object.assign(pack, { searched: '2025-12-01' }), firstSource({ retrieved: '2026-11-22' })),
    firstSource({ retrieved: '2026-11-23' }),
  ],
  [
    'dates',
    'changed on the day on which it was added',
    first({ changed: '2026-01-01' }),
    first({ changed: '2025-12-31' }),
  ],
  ['dates', 'changed on the day of the making', first({ changed: '2026-11-22' }), first({ changed: '2026-11-23' })],
  [
    'dates',
    'of an event that ends on its first day',
    first({ event: { ...claim('x').event, on: '2025-02-07/2025-02-07' } }),
    first({ event: { ...claim('x').event, on: '2025-02-07/2025-02-06' } }),
  ],
  [
    'dates',
    'of an event that is still to come',
    first({ event: { ...claim('x').event, on: '2030' } }),
    firstSource({ date: '2030' }),
  ],
  ['dates', 'confirmed a day before it happened', confirmed('2025-02-06'), confirmed('2025-02-05')],
  [
    'dates',
    'confirmed long before what was planned',
    confirmed('2025-01-05', { phase: 'planned' }),
    confirmed('2025-01-05'),
  ],
  ['dates', 'asserted before it happened', statement({ on: '2025-01-05' }), confirmed('2025-01-05')],
  [
    'dates',
    'of a role that lasts a day',
    speaker({ roles: [{ text: 'x', from: '2025-01-01', until: '2025-01-02' }] }),
    speaker({ roles: [{ text: 'x', from: '2025-01-01', until: '2025-01-01' }] }),
  ],
  [
    'dates',
    'of a role without an end',
    speaker({ roles: [{ text: 'x', from: '2025-01-01' }] }),
    speaker({ roles: [{ text: 'x', from: '2025-02-30' }] }),
  ],
  [
    'dates',
    'dated by a source',
    statement({ on: undefined }),
    both(statement({ on: undefined }), firstSource({ date: undefined })),
  ],
  ...['2025/02/08', '2025-02-10', '20250209'].map((day): [string, string, Change, Change] => [
    'address-dates',
    `a day away at most: ${day}`,
    firstSource({ url: `https://a.example/${day}/x` }),
    firstSource({ url: `https://a.example/${day}/x`, date: '2025-03-01' }),
  ]),
  [
    'address-dates',
    'two days before',
    firstSource({ url: 'https://a.example/2025/02/07/x', date_note: 'of the print edition' }),
    firstSource({ url: 'https://a.example/2025/02/07/x' }),
  ],
  [
    'address-dates',
    'two days later, where the number is part of a longer one',
    firstSource({ url: 'https://a.example/120250211' }),
    firstSource({ url: 'https://a.example/20250211' }),
  ],
  [
    'address-dates',
    'in the month of the date',
    firstSource({ url: 'https://a.example/2025/02/28', date: '2025-02' }),
    firstSource({ url: 'https://a.example/2025/03/02', date: '2025-02' }),
  ],
  [
    'relations',
    'updates what was in its own time',
    related([{ kind: 'updates', entry: 'second' }], [], ['2025-02-07', '2025-02']),
    related([{ kind: 'updates', entry: 'second' }], [], ['2025-02-07', '2025-03']),
  ],
  [
    'relations',
    'precedes what was later',
    related([{ kind: 'precedes', entry: 'second' }], [], ['2025-02-07', '2025-02-08']),
    related([{ kind: 'precedes', entry: 'second' }], [], ['2025-02-07', '2025-02-06']),
  ],
  [
    'relations',
    'supports what was later, on both sides',
    related([{ kind: 'supports', entry: 'second' }], [{ kind: 'supports', entry: 'first' }], ['2025', '2026']),
    related([{ kind: 'repeats', entry: 'second' }], [{ kind: 'repeats', entry: 'first' }]),
  ],
  [
    'relations',
    'contradicts one and supports another',
    (_, one) => void one.relations.push({ kind: 'contradicts', entry: 'second' }, { kind: 'supports', entry: 'third' }),
    (_, one) =>
      void one.relations.push({ kind: 'contradicts', entry: 'second' }, { kind: 'supports', entry: 'second' }),
  ],
  [
    'roles',
    'that follow each other',
    speaker({
      roles: [
        { text: 'a', until: '2025-01-20' },
        { text: 'b', from: '2025-01-20' },
      ],
    }),
    speaker({
      roles: [
        { text: 'a', until: '2025-01-21' },
        { text: 'b', from: '2025-01-20' },
      ],
    }),
  ],
  [
    'roles',
    'held on the day',
    speaker({ roles: [{ text: 'a', from: '2025-02-07' }] }),
    speaker({ roles: [{ text: 'a', from: '2025-02-08' }] }),
  ],
  [
    'roles',
    'that follow each other, whatever their order',
    speaker({
      roles: [
        { text: 'b', from: '2025-01-20' },
        { text: 'a', until: '2025-01-20' },
      ],
    }),
    speaker({
      roles: [
        { text: 'b', from: '2025-01-20' },
        { text: 'a', until: '2025-01-21' },
      ],
    }),
  ],
  [
    'roles',
    'of a statement without a day',
    both(speaker({ roles: [{ text: 'a', from: '2025-02-07', until: '2025-03' }] }), statement({ on: undefined })),
    both(speaker({ roles: [{ text: 'a', from: '2025-02-07', until: '2025-03' }] }), statement({ on: '2025-03-01' })),
  ],
  [
    'relations',
    'precedes what may have been later',
    related([{ kind: 'precedes', entry: 'second' }], [], ['2025-02-07', '2025-02']),
    related([{ kind: 'precedes', entry: 'second' }], [], ['2025-02-07', '2025-01']),
  ],
  [
    'relations',
    'precedes what has no time, or is not there',
    both(
      related(
        [
          { kind: 'precedes', entry: 'second' },
          { kind: 'updates', entry: 'none' },
        ],
        [],
      ),
      (_, __, two) => {
        two.event = undefined;
      },
    ),
    related([{ kind: 'updates', entry: 'second' }], [], ['2025-02-07', '2025-02-08']),
  ],
  [
    'relations',
    'reached on two ways, which is no circle',
    (pack, one, two) => {
      one.relations = ['second', 'third'].map((entry) => ({ kind: 'precedes', entry }));
      two.relations = [{ kind: 'precedes', entry: 'fourth' }];
      pack.claims.push(claim('third', { relations: [{ kind: 'precedes', entry: 'fourth' }] }), claim('fourth'));
    },
    (pack, one) => {
      one.relations = [{ kind: 'precedes', entry: 'third' }];
      pack.claims.push(claim('third', { relations: [{ kind: 'precedes', entry: 'fourth' }] }));
      pack.claims.push(claim('fourth', { relations: [{ kind: 'precedes', entry: 'fifth' }] }));
      pack.claims.push(claim('fifth', { relations: [{ kind: 'precedes', entry: 'third' }] }));
    },
  ],
  [
    'dates',
    'confirmed on the day of what was held',
    confirmed('2025-02-07', { phase: 'held' }),
    confirmed('2025-01-05', { phase: 'held' }),
  ],
  [
    'address-dates',
    'a number that is no day',
    firstSource({ url: 'https://a.example/2025/02/30' }),
    firstSource({ url: 'https://a.example/2025/02/28' }),
  ],
])('%s: lets stand what is %s', (rule, _name, right, wrong) => {
  expect(found(rule, right)).toEqual([]);
  expect(new Set(found(rule, wrong)).size).toBe(1);
});
