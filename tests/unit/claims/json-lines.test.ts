import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenPlace, linesOf } from '#src/claims/json-lines';

const TEXT = `{
  "claims": [
    { "id": "a" },
    {
      "id": "b",
      "statements": [
        { "act": "says" }]
    }
  ]
}`;

describe('lines of fields in a JSON text', () => {
  it('are those of the values, or of what is nearest around a field that is not there', () => {
    expect([...linesOf(TEXT, ['claims[1].id', 'claims[1].statements[0].act', 'claims[0].text', 'licence'])]).toEqual([
      ['claims[1].id', 5],
      ['claims[1].statements[0].act', 7],
      ['claims[0].text', 3],
      ['licence', 1],
    ]);
  });

  it('never throw, whatever the text and however deep', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, where) => {
        for (const line of linesOf(text, [where]).values()) expect(line).toBeGreaterThan(0);
        brokenPlace(text);
      }),
    );
    expect(() => linesOf('['.repeat(200_000), ['a'])).not.toThrow();
    expect(() => brokenPlace('['.repeat(200_000))).not.toThrow();
  });
});

describe('what holds no wanted field', () => {
  it('is passed over, and what stands behind it is found', () => {
    const text = JSON.stringify({ speakers: [{ roles: [{ text: 'x' }] }], claims: [{ id: 'a' }] }, null, 1);
    const line = linesOf(text, ['claims[0].id']).get('claims[0].id') ?? 0;
    expect(text.split('\n')[line - 1]).toContain('"id": "a"');
  });
});

describe('the place at which a text stops being JSON', () => {
  it('is that of the first fault', () => {
    expect(brokenPlace('{\n "a": 1,\n "b": oops\n}')).toEqual({ line: 3, column: 7 });
    expect(brokenPlace('{\n "a": 1,\n}')).toEqual({ line: 3, column: 1 });
    expect(brokenPlace(TEXT)).toBeUndefined();
  });
});
