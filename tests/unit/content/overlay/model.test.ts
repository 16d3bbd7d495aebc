import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_MARKS } from '#src/content/bridge';
import { cardOf, piecesOf } from '#src/content/card/model';
import { entriesOf } from '#src/content/entries';
import { matchOf, pageOf, recordOf, sentenceOf } from './records';

const call = recordOf('call', ['denial']);
const records = new Map([
  ['call', call],
  ['denial', recordOf('denial', ['call'])],
  ['pack/other', { ...recordOf('other'), pack: { ...call.pack, id: 'pack' } }],
]);

describe('the list of a page', () => {
  it('has one entry a sentence, its best claim with its standing', () => {
    const best = matchOf('call', { standing: 'disputed' });
    const page = pageOf([sentenceOf('1', 'A says so.', best, matchOf('denial'))]);
    expect(entriesOf(page, records)).toMatchObject([{ key: '1', claim: 'call', standing: 'disputed', marked: true }]);
  });

  it('marks no more than the cap and lists the rest', () => {
    expect(MAX_MARKS).toBe(60);
    const many = Array.from({ length: MAX_MARKS + 5 }, (_, i) => sentenceOf(`${i}`, 'A says so.', matchOf('call')));
    const entries = entriesOf(pageOf(many), records);
    expect(entries).toHaveLength(MAX_MARKS + 5);
    expect(entries.filter(({ marked }) => marked)).toHaveLength(MAX_MARKS);
  });

  it('keeps marks for claims of the bundled pack, whatever an added pack puts before them', () => {
    const page = pageOf([
      ...Array.from({ length: MAX_MARKS + 5 }, (_, i) => sentenceOf(`p${i}`, 'A says so.', matchOf('pack/other'))),
      sentenceOf('ours', 'A says so.', matchOf('call')),
    ]);
    const entries = entriesOf(page, records);
    expect(entries.at(-1)).toMatchObject({ key: 'ours', marked: true });
    expect(entries.at(-1)).not.toHaveProperty('pack');
    expect(entries[0]?.pack).toBe(call.pack.name);
    expect(entries.filter(({ marked }) => marked)).toHaveLength(MAX_MARKS);
  });

  it('gives an added pack the marks that the bundled one leaves', () => {
    const of = (claim: string, count: number) =>
      Array.from({ length: count }, (_, i) => sentenceOf(`${claim}${i}`, 'A says so.', matchOf(claim)));
    const entries = entriesOf(pageOf([...of('call', 40), ...of('pack/other', 40)]), records);
    const marked = entries.filter((entry) => entry.marked);
    expect([marked.length, marked.filter(({ pack }) => pack !== undefined).length]).toEqual([60, 20]);
  });

  it('passes over a claim whose record did not come', () => {
    expect(entriesOf(pageOf([sentenceOf('1', 'A says so.', matchOf('unknown'))]), records)).toEqual([]);
  });
});

describe('the card of a sentence', () => {
  const page = pageOf([
    sentenceOf('1', 'A says so.', matchOf('call'), matchOf('pack/other')),
    sentenceOf('2', 'B denies it.', matchOf('denial')),
  ]);

  it('names the nearest phrasing, the other claims, and the sentence of the page that says otherwise', () => {
    const card = cardOf(page, records, '1', ['call']);
    expect(card?.occasion).toMatchObject({
      phrasing: 'A talked with B',
      others: [{ claim: 'pack/other', text: 'Claim other in words.' }],
      against: [{ key: '2', words: 'B denies it.' }],
    });
    expect(card?.backTo).toBeNull();
  });

  it('takes no sentence of another claim for one that says otherwise', () => {
    const alike = pageOf([
      sentenceOf('1', 'A says so.', matchOf('call')),
      sentenceOf('2', 'A says so.', matchOf('call')),
    ]);
    expect(cardOf(alike, records, '1', ['call'])?.occasion?.against).toEqual([]);
    expect(cardOf(page, records, '1', ['call'])?.occasion?.others.map(({ claim }) => claim)).not.toContain('call');
  });

  it('looks at the best claim of each other sentence alone', () => {
    const second = pageOf([
      sentenceOf('1', 'A says so.', matchOf('call')),
      sentenceOf('2', 'B denies it.', matchOf('pack/other'), matchOf('denial')),
      sentenceOf('3', 'C says nothing.'),
    ]);
    expect(cardOf(second, records, '1', ['call'])?.occasion?.against).toEqual([]);
    const itself = pageOf([sentenceOf('1', 'A says so.', matchOf('call'), matchOf('denial'))]);
    expect(cardOf(itself, records, '1', ['call'])?.occasion?.against).toEqual([]);
  });

  it('falls back to the claim’s own text where that was nearest', () => {
    const own = pageOf([sentenceOf('1', 'A says so.', matchOf('call', { phrasing: -1, nearest: undefined }))]);
    expect(cardOf(own, records, '1', ['call'])?.occasion?.phrasing).toBe('Claim call in words.');
  });

  it('has a way back and no occasion for a claim that was opened from another', () => {
    const card = cardOf(page, records, '2', ['denial', 'call']);
    expect(card).toMatchObject({ claim: 'call', backTo: 'Claim denial in words.', occasion: null });
  });

  it('is none where the sentence is gone', () => {
    expect(cardOf(page, records, 'gone', ['call'])).toBeNull();
    expect(cardOf(page, records, '1', [])).toBeNull();
    expect(cardOf(page, records, '1', ['unknown'])).toBeNull();
  });
});

describe('the pieces of a sentence', () => {
  it('lose and double nothing, whatever the matcher says', () => {
    const span = fc.record({ start: fc.integer({ min: -5, max: 40 }), end: fc.integer({ min: -5, max: 40 }) });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(span), fc.array(span), (text, evidence, differences) => {
        const match = matchOf('call', {
          evidence: evidence.map((one) => ({ ...one, kind: 'term', text: '' })),
          differences: differences.map((one) => ({ ...one, kind: 'year', found: '', recorded: '' })),
        });
        const pieces = piecesOf(text, match);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });

  it('show a difference over the evidence that it is part of', () => {
    const match = matchOf('call', {
      evidence: [{ start: 0, end: 9, kind: 'term', text: '' }],
      differences: [{ start: 4, end: 9, kind: 'ordinal', found: 'sixth', recorded: 'fifth' }],
    });
    expect(piecesOf('the sixth call', match)).toEqual([
      { text: 'the ', kind: 'hit' },
      { text: 'sixth', kind: 'off' },
      { text: ' call', kind: 'plain' },
    ]);
  });
});
