/** Protects against marks on what an entry does not state: another party, a negated stance, a plan, another day. Own sentences. */
import { describe, expect, test, vi } from 'vitest';
import type { ClashKind } from '#src/engine/match/fit-types';
import { matcher, matchesOf } from './support';

vi.setConfig({ testTimeout: 60_000 });

/** Entry, day of the page, a sentence that states it, and the same with one thing exchanged. */
const PAIRS: readonly (readonly [claim: string, date: string, stated: string, exchanged: string])[] = [
  [
    'trump-24-hours-promise',
    '2024-10-20',
    'On the stump Trump has promised again to end the war in Ukraine within 24 hours.',
    'On the stump Carmichael has promised again to end the war in Ukraine within 24 hours.',
  ],
  [
    'trump-24-hours-promise',
    '2024-10-20',
    'Trump said he would end the war in Ukraine within 24 hours.',
    'Trump said he would not end the war in Ukraine within 24 hours.',
  ],
  [
    'putin-ready-dialogue-nov-2024',
    '2024-11-08',
    'Putin said he was ready for dialogue with Trump.',
    'Putin said he was not ready for dialogue with Trump.',
  ],
  [
    'putin-ready-dialogue-nov-2024',
    '2024-11-08',
    'Putin said he was ready for dialogue with Trump.',
    'Putin said he was ready for dialogue with Ferreira.',
  ],
  [
    'first-acknowledged-contact-since-2022',
    '2025-02-10',
    'It would be the first officially acknowledged contact of Putin with an American president since the beginning of 2022.',
    'It would not be the first officially acknowledged contact of Putin with an American president since the beginning of 2022.',
  ],
  [
    'confirmed-calls-dec-28-29-2025',
    '2026-01-30',
    'The last ones that both sides announced took place on December 28 and 29, before and after the Ukrainian president went to Florida.',
    'The last ones that both sides announced did not take place on December 28 and 29, before and after the Ukrainian president went to Florida.',
  ],
  [
    'confirmed-call-feb-12-2025',
    '2025-02-13',
    'Trump and Putin spoke by phone for an hour and a half on Wednesday.',
    'Trump and Okafor spoke by phone for an hour and a half on Wednesday.',
  ],
  [
    'confirmed-call-feb-12-2025',
    '2025-02-13',
    'Trump and Putin spoke by phone for an hour and a half on Wednesday.',
    'Trump and Putin did not speak by phone on Wednesday.',
  ],
  [
    'confirmed-call-feb-12-2025',
    '2025-02-13',
    'Trump and Putin spoke by phone for an hour and a half on Wednesday.',
    'Trump and Putin will speak by phone next Wednesday.',
  ],
  [
    'alaska-summit-aug-2025',
    '2025-08-16',
    'Trump and Putin met in Anchorage, Alaska, on August 15, 2025.',
    'Trump and Ishikawa met in Anchorage, Alaska, on August 15, 2025.',
  ],
  [
    'woodward-seven-calls',
    '2024-10-10',
    'Bob Woodward writes in his book "War" that Trump has called Putin as many as seven times since he left office.',
    'Bob Woodward writes in his book "War" that Carmichael has called Ferreira as many as seven times since he left office.',
  ],
];

test.each(PAIRS)('%s on %s: %s – not: %s', (claim, date, stated, exchanged) => {
  const shown = (text: string) => matchesOf(text, date).map((one) => one.claim);
  expect(shown(stated)).toContain(claim);
  expect(shown(exchanged)).not.toContain(claim);
});

describe('the reason', () => {
  test.each<[string, string, string, ClashKind, string | undefined]>([
    [
      'Trump and Okafor spoke by phone for an hour and a half on Wednesday and agreed to start talks on ending the war in Ukraine.',
      '2025-02-13',
      'confirmed-call-feb-12-2025',
      'absent',
      undefined,
    ],
    [
      'Trump and Putin did not speak by phone on Wednesday.',
      '2025-02-13',
      'confirmed-call-feb-12-2025',
      'negated',
      undefined,
    ],
    [
      'Putin said he was ready for dialogue with Ferreira.',
      '2024-11-08',
      'putin-ready-dialogue-nov-2024',
      'absent',
      undefined,
    ],
    [
      'Putin said he was not ready for dialogue with Trump.',
      '2024-11-08',
      'putin-ready-dialogue-nov-2024',
      'turned',
      undefined,
    ],
  ])('%s', (text, date, claim, kind, words) => {
    const { query, ruledOut } = matcher.judge(text, [], { date, language: 'en' });
    const one = ruledOut.find((near) => matcher.index.claimId(near.claim) === claim);
    expect(one?.clash.kind).toBe(kind);
    const { tokens } = query.analysis;
    const at = one?.clash.words;
    expect(at && text.slice(tokens[at.first]?.start, tokens[at.last - 1]?.end)).toBe(words);
  });
});

describe('a day that the texts of an entry do not tell', () => {
  const clashOf = (text: string, date: string | null = null) => {
    const { judged, ruledOut } = matcher.judge(text, [], { date, language: 'en' });
    const claim = 'putin-victory-day-truce-2025';
    const one = ruledOut.find((near) => matcher.index.claimId(near.claim) === claim);
    return judged.some((near) => near.claim === claim) ? undefined : one?.clash.kind;
  };

  test('rules it out', () => {
    expect(clashOf('Putin announced a truce of three days from May 21 for the anniversary of victory.')).toBe('day');
    expect(clashOf('Putin announced a truce from 21 May 2025 for Victory Day.')).toBe('day');
  });

  test('does not if it is the day of the entry, or one of its texts', () => {
    expect(clashOf('Putin announced a truce of three days from May 8 for the anniversary of victory.')).toBeUndefined();
    expect(clashOf('On 28 April Putin announced a truce for Victory Day.', '2025-04-29')).toBeUndefined();
  });

  test('does not beside a second day, nor as a weekday', () => {
    expect(clashOf('Putin announced a truce from 8 to 10 May and another from 21 May on, for Victory Day.')).toBe(
      undefined,
    );
    expect(clashOf('Putin announced on Monday a truce for Victory Day.', '2025-04-30')).toBeUndefined();
  });
});

test('somebody named elsewhere in the sentence is in the place of whoever is missing', () => {
  const judge = (text: string) => matcher.judge(text, [], { date: '2025-05-28', language: 'en' });
  const claims = (text: string) => judge(text).judged.map(({ claim }) => claim);
  expect(claims('He is playing with fire, Trump wrote of Putin on Tuesday.')).toContain(
    'trump-playing-with-fire-may-2025',
  );
  expect(claims('He is playing with fire, Trump wrote of Okafor on Tuesday.')).not.toContain(
    'trump-playing-with-fire-may-2025',
  );
});

test.each<[claim: string, date: string, text: string, ...before: string[]]>([
  [
    'us-pauses-arms-jul-2025',
    '2025-07-03',
    'Trump and Putin talked by phone today after an official ordered that some arms shipments to Ukraine be halted.',
  ],
  [
    'trump-wont-say-when-they-spoke',
    '2025-02-10',
    'Asked whether his talk with Putin took place after he took office on January 20 or before, Trump would not say.',
  ],
  [
    'trump-expects-more-putin-calls',
    '2025-02-09',
    'Additionally, he hinted that he would have another conversation with Putin.',
    'Trump said that he was making progress.',
  ],
])('%s on %s is not ruled out by: %s', (claim, date, text, ...before) => {
  const { judged } = matcher.judge(text, before, { date, language: 'en' });
  expect(judged.map((one) => one.claim)).toContain(claim);
});

test('a year guessed from the page does not make another day', () => {
  const text =
    'In November 2024 papers reported that Trump had talked with Putin by phone on 7 November, after winning the election.';
  const { ruledOut } = matcher.judge(text, [], { date: '2025-09-08', language: 'en' });
  expect(ruledOut.map((one) => matcher.index.claimId(one.claim))).not.toContain('media-report-nov-2024-call');
  expect(matchesOf(text, '2025-09-08').map((one) => one.claim)).toContain('media-report-nov-2024-call');
});
