/** Protects the limits of a pack's fields: each value at a limit is taken, the next one is refused. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Facets } from '#src/claims/facets';
import { DateSpan, FORM_EXAMPLES, Id, LanguageTag, PartialDate, text, WebAddress } from '#src/claims/fields';
import { EventFrame, FigureFrame, PositionFrame } from '#src/claims/frame';
import { Claim, PackHeader, Speaker, Statement } from '#src/claims/schema';

const ids = (count: number) => Array.from({ length: count }, (_, nr) => `a${nr}`);
const texts = (count: number, one = 'a') => Array.from({ length: count }, () => one);
const fits = (schema: z.ZodMiniType, value: unknown) => z.safeParse(schema, value).success;

it.each<[string, z.ZodMiniType, string[], string[]]>([
  ['text', text, ['a', 'a'.repeat(2000)], ['', 'a'.repeat(2001)]],
  ['id', Id, ['a', '0', 'a-b-9', 'a'.repeat(100)], ['', 'A', 'a--b', '-a', 'a-', ' a', 'a\n', 'a/b', 'a'.repeat(101)]],
  [
    'language tag',
    LanguageTag,
    ['en', 'en-GB', 'abcdefgh', `en${'-abcdefgh'.repeat(3)}-abcde`],
    ['', 'e', 'abcdefghi', 'en-', '-en', 'en_GB', 'e1', ' en', 'en-abcdefghi', `en${'-abcdefgh'.repeat(3)}-abcdef`],
  ],
  [
    'date',
    PartialDate,
    ['2025', '2025-01', '2025-12', '2025-10-01', '2025-02-31'],
    [
      '',
      '25',
      '20255',
      '2025-00',
      '2025-13',
      '2025-1',
      '2025-01-00',
      '2025-01-32',
      '2025-01-01T',
      ' 2025',
      '2025/2026',
    ],
  ],
  [
    'span',
    DateSpan,
    ['2025', '2025-02-03/2025-02-04', '2025/2026-01', '2025-10-31/2026'],
    [
      '',
      '/2025',
      '2025/',
      '2025/2026/2027',
      '2025-13/2026',
      '2025/2026-13',
      '2025/2026-01-32',
      ' 2025/2026',
      '2025/2026x',
    ],
  ],
  [
    'address',
    WebAddress,
    ['http://a.org', 'https://a.org/b?c#d', `https://a.org/${'b'.repeat(1986)}`],
    [
      '',
      'a.org',
      'ftp://a.org',
      'javascript:alert(1)//https://a.org',
      ' https://a.org',
      'https://a.org/b c',
      'https://a.org/"',
      'https://a.org/<b>',
      'https://',
      'https://[a',
      `https://a.org/${'b'.repeat(1987)}`,
    ],
  ],
])('%s', (_, schema, right, wrong) => {
  expect(right.filter((value) => !fits(schema, value))).toEqual([]);
  expect(wrong.filter((value) => fits(schema, value))).toEqual([]);
});

it('shows a right value for each form, by the pattern that zod reports', () => {
  for (const [schema, wrong] of [
    [Id, 'A'],
    [LanguageTag, '-'],
    [PartialDate, 'x'],
    [DateSpan, 'x'],
    [WebAddress, 'x'],
    [WebAddress, 'https://[a'],
  ] as const) {
    const issue = z.safeParse(schema, wrong).error?.issues[0] as { pattern?: string; params?: { pattern: string } };
    const example = FORM_EXAMPLES.get(issue.pattern ?? issue.params?.pattern ?? '') ?? '';
    expect([wrong, fits(schema, example)]).toEqual([wrong, true]);
  }
});

const EVENT = { what: 'call', who: ['a'], on: '2025' };
const STATEMENT = { by: 'a', act: 'asserts', says: 'said so', sources: ['s'] };
const CLAIM = {
  id: 'a',
  text: 'A.',
  topic: 'a',
  added: '2025',
  changed: '2025',
  statements: [],
  relations: [],
  phrasings: [],
  lookalikes: [],
};
const HEADER = { format: 2, id: 'a', name: 'A', version: '1', licence: 'x', language: 'en', compiled: '2025' };
const POSITION = { of: ['a'], stance: 'for', on: ['b'] };

describe('a value at a limit is taken, the next one is refused', () => {
  it.each<[string, z.ZodMiniType, object, object[], object[]]>([
    ['names of an event', EventFrame, EVENT, [{ who: ids(50) }], [{ who: [] }, { who: ids(51) }]],
    ['subjects of an event', EventFrame, EVENT, [{ about: [] }, { about: ids(50) }], [{ about: ids(51) }]],
    ['minutes', EventFrame, EVENT, [{ minutes: 0.5 }, { minutes: 45_000 }], [{ minutes: 0 }, { minutes: 45_001 }]],
    [
      'ordinal',
      EventFrame,
      EVENT,
      [{ ordinal: 1 }, { ordinal: 10_000 }],
      [{ ordinal: 0 }, { ordinal: 1.5 }, { ordinal: 10_001 }],
    ],
    [
      'near days',
      EventFrame,
      EVENT,
      [{ near_days: 0 }, { near_days: 36_500 }],
      [{ near_days: -1 }, { near_days: 0.5 }, { near_days: 36_501 }],
    ],
    ['holders of a position', PositionFrame, POSITION, [{ of: ids(50) }], [{ of: [] }, { of: ids(51) }]],
    ['subjects of a figure', FigureFrame, { of: ['a'], on: ['b'] }, [{ on: ids(50) }], [{ on: [] }, { on: ids(51) }]],
    [
      'facets',
      Facets,
      { all: [['a']] },
      [{ all: Array.from({ length: 6 }, () => texts(250, 'a'.repeat(60))) }, { some: [] }, { not: texts(250) }],
      [
        { all: [] },
        { all: [[]] },
        { all: Array.from({ length: 7 }, () => ['a']) },
        { all: [texts(251)] },
        { all: [['a'.repeat(61)]] },
        { some: texts(251) },
        { not: ['a'.repeat(61)] },
      ],
    ],
    [
      'roles',
      Speaker,
      { id: 'a', name: 'A', roles: [], side: 'us' },
      [{ roles: texts(30).map((one) => ({ text: one })) }],
      [{ roles: texts(31).map((one) => ({ text: one })) }],
    ],
    ['sources of a statement', Statement, STATEMENT, [{ sources: ids(1) }], [{ sources: [] }]],
    ['answers', Statement, STATEMENT, [{ answers: ids(20) }], [{ answers: ids(21) }]],
    ['phrasings of a statement', Statement, STATEMENT, [{ phrasings: texts(200) }], [{ phrasings: texts(201) }]],
    ['phrasings', Claim, CLAIM, [{ phrasings: texts(200) }], [{ phrasings: texts(201) }]],
    [
      'lookalikes',
      Claim,
      CLAIM,
      [{ lookalikes: texts(200).map((one) => ({ text: one })) }],
      [{ lookalikes: texts(201).map((one) => ({ text: one })) }],
    ],
    [
      'parties of a claim',
      Claim,
      CLAIM,
      [{ parties: texts(1, 'us') }, { parties: texts(4, 'us') }],
      [{ parties: [] }, { parties: texts(5, 'us') }],
    ],
    [
      'parties of a pack',
      PackHeader,
      HEADER,
      [{ parties: texts(4).map((name) => ({ side: 'us', name })) }],
      [{ parties: [] }, { parties: texts(5).map((name) => ({ side: 'us', name })) }],
    ],
    [
      'the frame of the kind, and no other',
      Claim,
      CLAIM,
      [
        { kind: 'event', event: EVENT },
        { kind: 'position', position: POSITION },
      ],
      [
        { kind: 'event' },
        { event: EVENT },
        { kind: 'position', event: EVENT },
        { kind: 'event', event: EVENT, position: POSITION },
      ],
    ],
  ])('%s', (_, schema, value, right, wrong) => {
    expect(fits(schema, value)).toBe(true);
    expect(right.filter((change) => !fits(schema, { ...value, ...change }))).toEqual([]);
    expect(wrong.filter((change) => fits(schema, { ...value, ...change }))).toEqual([]);
  });
});
