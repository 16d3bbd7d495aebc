/** Protects the check of every text of a pack, wherever it stands. */
import { expect, it } from 'vitest';
import { textFaults, withoutHidden } from '#src/claims/pack-text';

it('names each wrong text by its place, in lists and objects, and no other value', () => {
  const value = {
    name: 'A\u200bB',
    claims: [{ on: '2025-02-30', says: 'well' }, null, ['https://quay@harbour.example', 7, undefined, true]],
    sources: { first: { date: '2025-03/2025-02' } },
  };
  expect([...textFaults(value)].map(({ code, where }) => [code, where])).toEqual([
    ['hidden', 'name'],
    ['date', 'claims[0].on'],
    ['address', 'claims[2][0]'],
    ['date', 'sources.first.date'],
  ]);
  expect([...textFaults('\ud800')]).toEqual([{ code: 'hidden', where: '', detail: 'U+D800' }]);
});

it.each([['2025-02-28', '2024-02-29', '2025-02-01/2025-02-01', '2025/2025-01', '2025-02-29 talks', '2025-13']])(
  'takes days that exist, and what is no day: %s',
  (...texts) => {
    expect([...textFaults(texts)]).toEqual([]);
  },
);

it.each(['2025-02-29', '2025-02-29/2025-03-01', '2025-01-01/2025-02-31', '2025-02-02/2025-02-01', '2025/2024'])(
  'refuses %s',
  (text) => {
    expect([...textFaults(text)].map(({ code }) => code)).toEqual(['date']);
  },
);

it.each<[string, string[]]>([
  ['क\u200dष', []],
  ['سلام\u200cها', []],
  ['👩\u200d🚀', []],
  ['❤\ufe0f', []],
  ['👍🏽\u200d', []],
  ['a\u200db', ['hidden']],
  ['👩x\u200d', ['hidden']],
  ['a\ufe0f', ['hidden']],
  ['\u200da', ['hidden']],
  ['👩\u200b', ['hidden']],
  [`a${'\u0301'.repeat(4)}`, []],
  [`a${'\u0301'.repeat(5)}`, ['stacked']],
  ['see https://a@b.org', []],
  ['https://b.org/@a', []],
  ['HTTPS:\\\\a@b.org', ['address']],
  ['x2025-02-30', []],
  ['2025-02-01/2025-01-01', ['date']],
  ['2025-02-01/2025-01-01 or', []],
  ['on 2025/2024', []],
  ['2025/2024x', []],
  ['b/a', []],
])('of %j it says %j', (text, codes) => {
  expect([...textFaults([text])].map(({ code }) => code)).toEqual(codes);
  if (codes[0] === 'hidden') expect(withoutHidden(text)).not.toMatch(/[\u200b\u200d\ufe0f]/);
  else expect(withoutHidden(text)).toBe(text);
});
