/** Who, beside what countries do, is no stranger in their place: a guest, their unknown delegates. Own sentences. */
import { describe, expect, test } from 'vitest';
import { compilePack } from '#src/engine/index/compile';
import { createMatcher } from '#src/engine/matcher';
import { claim } from '../index/support';
import { LEADERS_LEXICON } from './leaders';

const event = (id: string, what: 'agreement' | 'talks', who: string[], text: string, ...phrasings: string[]) =>
  claim(id, text, { kind: 'event', event: { what, who, on: '2025-03-11' }, phrasings });

const matcher = createMatcher(
  compilePack({
    language: 'en',
    lexicon: LEADERS_LEXICON,
    claims: [
      event(
        'ferries',
        'agreement',
        ['denmark'],
        'Denmark lets the old ferries go on.',
        'The Danish ferries go on after all.',
      ),
      event('border', 'talks', ['denmark', 'sweden'], 'Denmark and Sweden held talks on the old border.'),
    ],
  }),
);

const clashOf = (id: string, text: string) =>
  matcher
    .judge(text, [], { date: '2025-03-12', language: 'en' })
    .ruledOut.find(({ claim: at }) => matcher.index.claimId(at) === id)?.clash.kind;

describe('a leader at the side of the one who acts', () => {
  test('is a guest at an occasion', () => {
    expect(clashOf('ferries', 'Over dinner with Falk, Berg let the old Danish ferries go on.')).toBeUndefined();
  });

  test.each([
    'With Falk, Berg let the old Danish ferries go on.',
    'Over dinner with Berg, Falk let the old Danish ferries go on.',
  ])('takes part: %s', (text) => expect(clashOf('ferries', text)).toBe('party'));
});

describe('people whom nobody knows', () => {
  test('are delegates where all countries are named', () => {
    const text = 'Denmark and Sweden sat over the old border, with Ishikawa and Okafor at the table.';
    expect(clashOf('border', text)).toBeUndefined();
  });

  test('may stand for somebody else where one is missing', () => {
    const text = 'Denmark sat over the old border, with Ishikawa and Okafor at the table.';
    expect(clashOf('border', text)).toBeDefined();
  });
});
