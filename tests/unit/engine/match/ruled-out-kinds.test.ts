/**
 * Protects what rules out an entry by kinds of words around it: a plan or denial that names nobody, a quotation of somebody
 * else, another ruler, another day, a negated phrasing, a name alone. Own sentences on the bundled record.
 */
import { describe, expect, test, vi } from 'vitest';
import { matcher, matchesOf } from './support';

vi.setConfig({ testTimeout: 60_000 });

interface Page {
  date?: string | null;
  before?: string[];
}

const clashOf = (claim: string, text: string, { date = null, before = [] }: Page = {}) =>
  matcher
    .judge(text, before, { date, language: 'en' })
    .ruledOut.find((near) => matcher.index.claimId(near.claim) === claim)?.clash.kind;

describe('a meeting that the sentence ascribes to nobody by name', () => {
  const TALKS = 'miami-talks-oct-2026';

  test.each([
    ['planned', 'American, Ukrainian and European officials will meet in Miami on 9 October 2026.'],
    ['planned', 'Officials from the US, Ukraine and Europe will talk in Miami on 9 October 2026.'],
    ['planned', 'In Miami on 9 October a round of Americans, Ukrainians and Europeans will take place.'],
    ['negated', 'American, Ukrainian and European officials did not meet in Miami on 9 October 2026.'],
  ])('is %s: %s', (kind, text) => expect(clashOf(TALKS, text)).toBe(kind));

  test('is held, or only mentioned beside one that is', () => {
    expect(
      clashOf(TALKS, 'American, Ukrainian and European officials met in Miami on 9 October 2026.'),
    ).toBeUndefined();
    const both = 'Having met in Miami on 9 October, American, Ukrainian and European officials will meet again.';
    expect(clashOf(TALKS, both)).toBeUndefined();
  });
});

describe('a quotation', () => {
  const REJECTS = 'putin-rejects-ukraine-nato';
  const quotation = '"Let me say it once more: Ukraine cannot be a member state of NATO.';

  test('is of whoever speaks in the sentence before', () => {
    const before = ['Ukraine has no place in NATO, said Slovak Prime Minister Robert Fico as he met Vladimir Putin.'];
    expect(clashOf(REJECTS, quotation, { date: '2025-09-02', before })).toBe('speaker');
  });

  test('may be of somebody who is named there without speaking', () => {
    const before = ['Robert Fico said that Vladimir Putin had explained to him where Russia stands.'];
    expect(clashOf(REJECTS, quotation, { date: '2025-09-02', before })).toBeUndefined();
  });
});

describe('a ruler whom most texts of an entry name', () => {
  const RELATIONS = 'lavrov-excellent-relationship-feb-11-2026';

  test.each([
    'Lavrov told the Duma that relations between Modi and Trump are excellent.',
    'Lavrov told the Duma that Trump and the visitor, Ishikawa, have an excellent relationship.',
  ])('is not another one: %s', (text) => expect(clashOf(RELATIONS, text)).toBeDefined());

  test('may be missing if nobody else is named, or if the page named him', () => {
    expect(
      clashOf(RELATIONS, 'Lavrov told the Duma that the presidents have an excellent relationship.'),
    ).toBeUndefined();
    const before = ['Putin has said little of late.'];
    const text = 'Lavrov told the Duma that relations with Trump are excellent, whatever Modi thinks.';
    expect(clashOf(RELATIONS, text, { before })).toBeUndefined();
  });
});

describe('a day that none of the texts of an entry tells', () => {
  const FAKE = 'kremlin-calls-nbc-report-fake-apr-2025';

  test('rules it out', () => {
    expect(clashOf(FAKE, 'The story of NBC was rejected as fake by the Kremlin on 18 April 2025.')).toBe('day');
  });

  test.each([
    'The story of NBC was rejected as fake by the Kremlin on 4 April 2025.',
    // The same day of another year is a difference that the card tells.
    'The story of NBC was rejected as fake by the Kremlin on 4 April 2024.',
    'The story of NBC, on a man in office since 20 January 2025, was rejected as fake by the Kremlin.',
    'MOSCOW, April 18 - The story of NBC was rejected as fake by the Kremlin.',
  ])('does not: %s', (text) => expect(clashOf(FAKE, text)).not.toBe('day'));
});

test('the words of a phrasing do not state an entry if the sentence negates what the phrasing affirms', () => {
  const SIGNING = 'trump-zelensky-to-sign-minerals-feb-26-2025';
  const end = 'be his guest on 28 February for the formal conclusion of a rare-earths bargain.';
  expect(clashOf(SIGNING, `Trump announced that Volodymyr Zelenskyy would ${end}`)).toBeUndefined();
  expect(clashOf(SIGNING, `Trump announced that Volodymyr Zelenskyy would not ${end}`)).toBe('turned');
});

test.each(['ISTANBUL', 'Budapest summit', 'The Budapest summit', 'Donald Trump', 'Vladimir Putin.'])(
  'a name alone states nothing: %s',
  (text) => {
    for (const date of [null, '2025-05-15', '2025-08-16', '2025-10-22']) expect(matchesOf(text, date)).toEqual([]);
  },
);

test('a day that the words of an entry tell beside its own is no other day', () => {
  const OFFER = 'putin-offers-may-9-truce-2026';
  const page = { date: '2026-04-30' };
  expect(clashOf(OFFER, 'Putin offers May 9 ceasefire in phone talk with Trump', page)).toBeUndefined();
  expect(clashOf(OFFER, 'Putin offers May 19 ceasefire in phone talk with Trump', page)).toBe('day');
});
