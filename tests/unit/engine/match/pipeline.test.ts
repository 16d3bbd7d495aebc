/** Protects which sentences are compared with claims at all: those that can state something, and are no lookalike. */
import { expect, it } from 'vitest';
import { compilePack } from '#src/engine/index/compile';
import { openIndex } from '#src/engine/index/open';
import { Pipeline } from '#src/engine/match/pipeline';
import { smallPack } from '../../../../tools/fuzz/small-pack';
import { claim } from '../index/support';

const LOOKALIKE = 'The harbour of Delta Bay was nearly shut by the pilots.';
const pack = smallPack();
const closed = pack.claims[1] as (typeof pack.claims)[0];
const place = { id: 'delta-bay', kind: 'place' as const, aliases: [{ text: 'Delta Bay' }] };
const index = openIndex(
  compilePack({
    ...pack,
    lexicon: { ...pack.lexicon, names: [...pack.lexicon.names, place] },
    claims: [
      ...pack.claims.slice(0, 1),
      {
        ...closed,
        phrasings: [...closed.phrasings, 'The harbour of Delta Bay was shut early by the pilots'],
        lookalikes: [{ text: LOOKALIKE }],
      },
    ],
  }),
);
const pipeline = new Pipeline(index);

/** Claims with which the last of the sentences is compared. */
function compared(sentences: readonly string[], unfiltered = false): string[] {
  let claims: string[] = [];
  const page = { date: '2025-03-05', language: 'en' };
  for (const { readings } of pipeline.walk(page, [], sentences, { unfiltered }))
    claims = readings.map(({ input }) => index.claimId(input.candidate.claim));
  return claims;
}

it.each<[string, boolean]>([
  // Six words that name nobody, then seven; a pronoun or a name makes fewer enough.
  ['The harbour was shut on Monday.', false],
  ['So the harbour was shut for good.', true],
  // A contact, whoever had it.
  ['The harbour was shut after talks.', true],
  ['He shut harbour.', false],
  ['He shut the harbour.', true],
  ['Delta Bay harbour.', true],
  // Besides the day: a place; a word that no claim has; a light word; a verb; somebody.
  ['Delta Bay, 4 March 2025', false],
  ['Delta Bay giraffe, 4 March 2025', false],
  ['Delta Bay early, 4 March 2025', false],
  ['Delta Bay shut, 4 March 2025', true],
  ['Port Office, 4 March 2025', true],
  // "There" is a place like any other, "it" and "the talks" are told by the sentence before.
  ['There in Delta Bay, 4 March 2025', false],
  ['It was in Delta Bay, 4 March 2025', true],
  ['In Delta Bay the talks, 4 March 2025', true],
])('%s: %s', (sentence, isCompared) => {
  expect(compared([sentence], true)).not.toEqual([]);
  expect(compared([sentence]).length > 0).toBe(isCompared);
});

it('drops a claim of which the sentence is a lookalike, unless it is as near to one of its phrasings', () => {
  expect(compared([LOOKALIKE], true)).toContain('closed');
  expect(compared([LOOKALIKE])).not.toContain('closed');
  expect(compared(['The harbour of Delta Bay was shut early by the pilots.'])).toContain('closed');
  // Nearer to the lookalike than to the phrasing, and still not the same.
  expect(compared(['The harbour of Delta Bay was nearly shut by the pilots early on.'])).toContain('closed');
  expect(compared(['The harbour of Delta Bay was nearly shut by all the pilots for two days.'])).toContain('closed');
});

/** A pack of claims about bridges whose words are the same for each twenty. */
const bridges = (claims: number, facets: (at: number) => object = () => ({})) => ({
  ...pack,
  claims: Array.from({ length: claims }, (_, at) => ({ ...claim(`bridge-${at}`, bridgeText(at)), ...facets(at) })),
});
const bridgeText = (at: number) => `The mayor of town ${2 + Math.floor(at / 20)} opened the bridge over the canal.`;

function scored(of: ReturnType<typeof bridges>, text: string): string[] {
  const bridgeIndex = openIndex(compilePack(of));
  const [step] = new Pipeline(bridgeIndex).walk({ date: null, language: 'en' }, [], [text]);
  return (step?.readings ?? []).map(({ input }) => bridgeIndex.claimId(input.candidate.claim));
}

it.each([40, 1_100])('in a pack of %i claims, 8 of those with the words of the sentence are scored', (claims) => {
  expect(scored(bridges(claims), bridgeText(7))).toHaveLength(8);
});

it('a claim whose facets the sentence expresses is scored before those that are as near', () => {
  const of = bridges(40, (at) => (at < 15 ? { facets: { all: [[at === 14 ? 'canal' : 'lagoon']] } } : {}));
  expect(scored(of, bridgeText(7))[0]).toBe('bridge-14');
});

it('a claim of which a sentence has neither the words nor the facets is not scored, and the explanation says so', () => {
  const { claims } = bridges(4, () => ({ facets: { all: [['lagoon'], ['dredger']] } }));
  const bridgeIndex = openIndex(compilePack({ ...pack, claims: [...pack.claims, ...claims] }));
  const read = (text: string) => {
    const [step] = new Pipeline(bridgeIndex).walk({ date: null, language: 'en' }, [], [text]);
    return { scored: step?.readings.length, ruledOut: step?.ruledOut().map(({ clash }) => clash.kind) };
  };
  expect(read(bridgeText(0))).toEqual({ scored: 4, ruledOut: [] });
  const apart = 'The mayor opened the second school over the canal and talked to many pupils';
  expect(read(`${apart}.`)).toEqual({ scored: 0, ruledOut: ['distant', 'distant', 'distant', 'distant'] });
  expect(read(`${apart}, as a dredger crossed the lagoon.`)).toEqual({ scored: 4, ruledOut: [] });
});
