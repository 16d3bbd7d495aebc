import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonItems, MAX_ITEM } from '../../tools/corpus/json-items';

/** Reads all items of a text that is passed in pieces. */
function itemsOf(text: string, size: number): (string | undefined)[] {
  const splitter = new JsonItems();
  const found = [];
  for (let at = 0; at < text.length; at += size) found.push(...splitter.push(text.slice(at, at + size)));
  return [...found, ...splitter.end()].map(({ json }) => json);
}
const parsed = (text: string, size: number) => itemsOf(text, size).map((json) => JSON.parse(json ?? 'null') as unknown);

/** Objects with brackets, quotes and names of feed fields in keys and strings. */
const value = fc.oneof(
  fc.string(),
  fc.constantFrom('[{', '}]', '"', '\\', '@graph', '\\"'),
  fc.jsonValue({ maxDepth: 2 }),
);
const item = fc.dictionary(fc.constantFrom('a', '@type', '@graph', 'dataFeedElement', '[', '"', '\\'), value);
const plain = fc.dictionary(fc.constantFrom('a', '@type', 'x y', '[', '"', '\\'), value);
const size = fc.integer({ min: 1, max: 50 });
const json = (one: unknown, pretty: boolean) => JSON.stringify(one, undefined, pretty ? 2 : undefined);
const clean = (one: unknown) => JSON.parse(JSON.stringify(one)) as unknown;

describe('items of a JSON stream', () => {
  it('are found in a list, however it is cut and spaced', () => {
    fc.assert(
      fc.property(fc.array(item), size, fc.boolean(), (list, cut, pretty) => {
        expect(parsed(json(list, pretty), cut)).toEqual(clean(list));
      }),
    );
  });

  it('are found under @graph and in a DataFeed, whatever stands around them', () => {
    fc.assert(
      fc.property(fc.array(item), plain, plain, size, fc.boolean(), (list, before, after, cut, pretty) => {
        for (const key of ['@graph', 'dataFeedElement', 'itemListElement']) {
          expect(parsed(json({ ...before, [key]: list, z: after }, pretty), cut)).toEqual(clean(list));
        }
      }),
    );
  });

  it('are found one a line, and a single object is one item', () => {
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1 }), size, fc.boolean(), (list, cut, ends) => {
        const text = list.map((one) => JSON.stringify(one)).join('\n') + (ends ? '\n' : '');
        expect(parsed(text, cut)).toEqual(clean(list));
        expect(parsed(json(list[0], true), cut)).toEqual([clean(list[0])]);
      }),
    );
  });

  it('do not throw on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), size, (text, cut) => void itemsOf(text, cut)));
  });

  it('are dropped when they are too long, without losing the next', () => {
    const text = `[{"a":"${'x'.repeat(MAX_ITEM)}"},{"b":1}]`;
    expect(itemsOf(text, 65_536)).toEqual([undefined, '{"b":1}']);
    const lines = `{"c":1}\n{"a":"${'x'.repeat(MAX_ITEM)}"}\n{"b":1}\n`;
    expect(itemsOf(lines, 65_536)).toEqual(['{"c":1}', undefined, '{"b":1}']);
  });

  it('go on after a broken line', () => {
    expect(itemsOf('{"a":1}\n{"b": "\n{"c":1}\n', 7)).toEqual(['{"a":1}', '{"b": "', '{"c":1}']);
  });
});
