/** Fuzzes messages between contexts: whatever a compromised page process may send. */
import * as fc from 'fast-check';
import { MAX_BEFORE, MAX_SENTENCE_LENGTH, MAX_SENTENCES_A_MESSAGE } from '#src/shared/protocol/limits';
import { ToBackground, ToTab } from '#src/shared/protocol/messages';
import { readMemory } from '#src/shared/storage/memory';
import { readSettings, storeSettings } from '#src/shared/storage/settings';
import { repeated, text } from './pieces';
import { law, target } from './target';

const TYPES = [
  'hello',
  'match',
  'records',
  'page-status',
  'remember',
  'open-side-panel',
  'search',
  'about',
  'ask-page',
  'show',
  'command',
  'settings',
  'stop',
  'x',
];

const value: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(text, { maxLength: 12 }),
  fc.array(text, { minLength: 190, maxLength: 260, size: 'max' }),
  fc.string({ minLength: 1_900, maxLength: 2_100, size: 'max' }),
  fc.constantFrom('read', 'mute', 'next', '2025-02-12', 'en', 'call'),
  fc.record(
    { date: fc.constantFrom('2025-02-12', null, 'x'), language: fc.constantFrom('en', 'x-', ''), title: text },
    { requiredKeys: [] },
  ),
);
const KEYS = [
  'page',
  'before',
  'sentences',
  'overlay',
  'ids',
  'count',
  'failed',
  'what',
  'claim',
  'sentenceHash',
  'query',
  'key',
  'open',
  'command',
  'settings',
];

const message = fc
  .tuple(fc.constantFrom(...TYPES), fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 6 }))
  .map(([type, fields]) => ({ ...fields, type }));

export const messageTarget = target({
  name: 'messages',
  arbitrary: fc.oneof(message, fc.jsonValue()),
  check(sent) {
    for (const schema of [ToBackground, ToTab]) {
      const parsed = schema.safeParse(sent);
      if (!parsed.success) continue;
      const again = schema.safeParse(parsed.data);
      law(
        again.success && JSON.stringify(again.data) === JSON.stringify(parsed.data),
        'what was taken is taken as it is',
      );
      const taken = parsed.data;
      if (taken.type !== 'match') continue;
      law(taken.sentences.length <= MAX_SENTENCES_A_MESSAGE && taken.before.length <= MAX_BEFORE, 'lists are bounded');
      law(
        [...taken.sentences, ...taken.before].every((one) => one.length <= MAX_SENTENCE_LENGTH),
        'sentences are bounded',
      );
    }
    const settings = readSettings(sent);
    law(
      JSON.stringify(readSettings(storeSettings(settings))) === JSON.stringify(settings),
      'settings come back as stored',
    );
    const memory = readMemory(sent);
    law(JSON.stringify(readMemory(memory)) === JSON.stringify(memory), 'the memory comes back as stored');
  },
  growth: [
    {
      name: 'message of a flood of sentences',
      size: 20_000,
      make: (one, size) => ({
        type: 'match',
        page: { date: null, language: 'en' },
        before: [],
        sentences: Array.from({ length: size }, () => repeated(one, 20)),
        overlay: true,
      }),
      use: (sent) => void ToBackground.safeParse(sent),
    },
  ],
});
