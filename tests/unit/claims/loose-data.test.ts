/** Protects what is read from data that others publish: nothing that a pack would refuse, and never an exception. */
import { expect, it } from 'vitest';
import { address, date, id, many, nameOf, object, objects, plainText, slug, text } from '#src/claims/loose-data';

it('reads single values, lists and nothing', () => {
  expect([many(undefined), many(null), many(0), many([1, 2])]).toEqual([[], [], [0], [1, 2]]);
  expect([object(null), object('a'), object([['a'], null, { a: 1 }, { b: 1 }])]).toEqual([{}, {}, { a: 1 }]);
  expect(objects([null, 'a', ['a'], { a: 1 }, { b: 1 }])).toEqual([{ a: 1 }, { b: 1 }]);
});

it.each<[unknown, string | undefined]>([
  ['  a \n b ', 'a b'],
  [['a', 'b'], 'a'],
  [7, '7'],
  [{}, undefined],
  ['', undefined],
  [' \u200b ', undefined],
  ['a\u200bb', 'ab'],
  ['a'.repeat(2000), 'a'.repeat(2000)],
  ['a'.repeat(2001), `${'a'.repeat(1999)}…`],
  [`${'a'.repeat(1998)}😀b`, `${'a'.repeat(1998)}…`],
  [`${'a'.repeat(1997)}😀bc`, `${'a'.repeat(1997)}😀…`],
  [`${'a'.repeat(1998)} bcd`, `${'a'.repeat(1998)}…`],
])('text %#', (value, read) => {
  expect(text(value)).toBe(read);
});

it.each<[unknown, string | undefined]>([
  [undefined, undefined],
  ['5 > 3', '5 > 3'],
  ['<p>a</P><br>b', 'a b'],
  ['a &amp; b &NBSP; c &unknown; d', 'a & b c &unknown; d'],
  ['a < b', 'a < b'],
  ['<b></b>', undefined],
])('plain text of %j is %j', (value, read) => {
  expect(plainText(value)).toBe(read);
});

it.each<[unknown, string | undefined]>([
  [{ name: 'A' }, 'A'],
  ['A', 'A'],
  [[{ name: 'A' }, 'B'], 'A'],
  [[{}, 'B'], 'B'],
  [[7], undefined],
])('name of %j is %j', (value, read) => {
  expect(nameOf(value)).toBe(read);
});

it.each<[unknown, string | undefined]>([
  ['2025', '2025'],
  ['2025-02-03T04:05:06Z', '2025-02-03'],
  ['2025-02-03 04:05', '2025-02-03'],
  ['2025-02-29', undefined],
  ['2025-13', undefined],
  ['2025-02-03Z', undefined],
  ['on 2025-02-03', undefined],
  [{}, undefined],
])('date of %j is %j', (value, read) => {
  expect(date(value)).toBe(read);
});

it.each<[unknown, string | undefined]>([
  [' https://a.org/b ', 'https://a.org/b'],
  [['http://a.org', 'https://b.org'], 'http://a.org'],
  ['javascript:alert(1)', undefined],
  ['https://a@b.org/', undefined],
  ['https://[a', undefined],
  [{}, undefined],
])('address of %j is %j', (value, read) => {
  expect(address(value)).toBe(read);
});

it('makes ids from words: readable, valid, and of a length that leaves room for a hash', () => {
  expect(id(['a-b', 'c'])).toBe('a-b');
  expect(id('A')).toBeUndefined();
  expect(slug(' Ärger in Łódź! ')).toBe('arger-in-odz');
  expect(slug('a'.repeat(200))).toBe('a'.repeat(80));
  expect(slug('!')).toMatch(/^x-[a-z0-9]+$/);
  expect(slug('a b', 'key')).toMatch(/^a-b-[a-z0-9]+$/);
  expect(slug('a b', 'key')).not.toBe(slug('a b', 'other'));
  expect(slug('!', 'key')).toMatch(/^[a-z0-9]+$/);
});
