/** Protects the limits of the rules: what stands at one is right, and the next is found. */
import { expect, it } from 'vitest';
import type { Claim } from '#src/claims/schema';
import { type Engine, reachFindings } from '../../../tools/corpus/rules/reach';
import { references } from '../../../tools/corpus/rules/references';
import {
  both,
  type Change,
  claim,
  first,
  firstSource,
  found,
  held,
  KEPT,
  phrased,
  related,
  says,
  sound,
  speaker,
  statement,
  words,
} from './corpus-pack';

it.each<[string, string, Change, Change]>([
  ['headings', 'of 90 characters', first({ text: 'a'.repeat(90) }), first({ text: 'a'.repeat(91) })],
  [
    'headings',
    'with a verb of saying in quotation marks',
    first({ text: 'The "said" law passed' }),
    first({ text: 'The said law passed' }),
  ],
  [
    'headings',
    'of a position with a holder of 60 characters',
    first({ kind: 'position', text: `${'a'.repeat(60)}: no` }),
    first({ kind: 'position', text: `${'a'.repeat(61)}: no` }),
  ],
  ['quotations', 'of eleven words', statement({ quote: words(11) }), statement({ quote: words(12) })],
  [
    'shared-words',
    'that share nine words',
    phrased((at) => `${words(9)} end${at}`),
    phrased((at) => `${words(10)} end${at}`),
  ],
  [
    'shared-words',
    'that share ten words within one entry',
    (_, one) => void one.phrasings.push(`${words(10)} a`, `${words(10)} b`),
    phrased((at) => `end${at} ${words(10)}`),
  ],
  [
    'complete',
    'with six phrasings',
    first({ phrasings: claim('x').phrasings }),
    first({ phrasings: claim('x').phrasings.slice(1) }),
  ],
  ['complete', 'with small letters', statement({ says: 'Abc' }), statement({ says: 'SAYS' })],
  [
    'complete',
    'with small letters in lookalikes',
    first({ lookalikes: [{ text: 'a' }] }),
    first({ lookalikes: [{ text: 'TEXT' }] }),
  ],
  [
    'complete',
    'of a source without address that says how it is known',
    firstSource({ url: undefined, note: 'A book.' }),
    firstSource({ url: undefined }),
  ],
  [
    'complete',
    'of a source without address that was seen through others',
    firstSource({ url: undefined, seen: 'through others' }),
    firstSource({ url: undefined, seen: 'excerpt' }),
  ],
  [
    'acts',
    'of an outlet that reports',
    both(speaker({ side: 'media' }), (_, one, two) => {
      says(one).act = 'silent';
      says(two).act = 'reports';
    }),
    both(speaker({ side: 'media' }), (_, __, two) => {
      says(two).act = 'reports';
    }),
  ],
  [
    'acts',
    'of an author who reports',
    both(speaker({ side: 'other', kind: 'person' }), statement({ act: 'reports' })),
    both(speaker({ kind: 'person' }), statement({ act: 'reports' })),
  ],
  [
    'acts',
    'of an office that reports',
    both(speaker({ kind: 'organization' }), statement({ act: 'reports' })),
    statement({ says: 'Denied it' }),
  ],
  ['acts', 'with a name in front', statement({ says: 'Putin was told' }), statement({ says: 'was told.' })],
  ['kinds', 'of a position with a time', first({ event: undefined, time: '2025' }), first({ time: '2025' })],
  [
    'unused',
    'of a source with a reason',
    (pack) => void pack.sources.push({ ...(pack.sources[0] as (typeof pack.sources)[0]), id: 'kept', reason: 'x' }),
    (pack) => void pack.sources.push({ ...(pack.sources[0] as (typeof pack.sources)[0]), id: 'kept' }),
  ],
  [
    'addresses',
    'of a name with a dot',
    firstSource({ url: 'https://news.gov.uk/a' }),
    firstSource({ url: 'https://localhost/a' }),
  ],
  [
    'addresses',
    'without a port',
    firstSource({ url: 'https://a.example:443/' }),
    firstSource({ url: 'https://a.example:8443/' }),
  ],
  [
    'addresses',
    'without a password',
    firstSource({ url: 'https://a.example/@b' }),
    firstSource({ url: 'https://:b@a.example/' }),
  ],
  [
    'addresses',
    'with parameters of the page',
    firstSource({ url: 'https://a.example/?preference=1&id=2' }),
    firstSource({ url: 'https://a.example/?id=2&ref=x' }),
  ],
  [
    'wording',
    'with a word that sides in quotation marks',
    first({ caution: 'He called it ‘shocking’' }),
    first({ caution: 'shocking' }),
  ],
  ['wording', 'about a source', firstSource({ about: 'A call' }), firstSource({ about: 'A shocking call' })],
  [
    'wording',
    'in the note of a source',
    firstSource({ note: 'It isn’t here, it’s there' }),
    firstSource({ note: 'revealed there' }),
  ],
  ['wording', 'in a role', speaker({ roles: [{ text: 'US president' }] }), speaker({ roles: [{ text: 'dictator' }] })],
  [
    'wording',
    'why it is related',
    related([], []),
    related([{ kind: 'updates', entry: 'second', why: 'finally so' }], []),
  ],
  ['wording', 'of a statement’s caution', statement({ caution: 'so' }), statement({ caution: 'allegedly so' })],
  [
    'duplicates',
    'that differ in a letter',
    first({ text: 'What secon is about' }),
    first({ text: 'What sécond is about!' }),
  ],
  [
    'duplicates',
    'of another entry’s phrasing as a lookalike',
    (_, one, two) => void one.lookalikes.push({ text: two.phrasings[0] as string }),
    (_, one) => void one.lookalikes.push({ text: one.text }),
  ],
  [
    'duplicates',
    'of two relations to one claim',
    (_, one) => void one.relations.push({ kind: 'updates', entry: 'second' }, { kind: 'supports', entry: 'second' }),
    (_, one) => void one.relations.push({ kind: 'updates', entry: 'second' }, { kind: 'updates', entry: 'second' }),
  ],
  [
    'references',
    'a quotation of a source that is there',
    statement({ quote_source: 'page' }),
    statement({ quote_source: 'nowhere' }),
  ],
  ...(['position', 'figure'] as const).map((kind): [string, string, Change, Change] => [
    'references',
    `a ${kind} of a name that is there`,
    first({ [kind]: { of: ['peskov'] } }),
    first({ [kind]: { of: ['nobody'] } }),
  ]),
  ...[
    statement({ by: 'peskov', act: 'declines' }),
    statement({ by: 'trump' }),
    both(statement({ by: 'peskov' }), first({ parties: ['us', 'russia'] })),
    both(statement({ by: 'peskov' }), (pack) => Object.assign(pack.speakers[1] ?? {}, { side: 'other' })),
    both(statement({ by: 'peskov' }), (pack) => Object.assign(pack.speakers[1] ?? {}, { side: 'media' })),
  ].map((right): [string, string, Change, Change] => [
    'holders',
    'of no other party than the claim has',
    both(held, right),
    both(held, statement({ by: 'peskov' })),
  ]),
  [
    'source-order',
    'before its copy',
    both(statement({ sources: ['other-page', 'page'] }), firstSource({ labels: ['copy'] })),
    both(statement({ sources: ['page', 'other-page'] }), firstSource({ labels: ['copy'] })),
  ],
  [
    'source-order',
    'beside its like',
    statement({ sources: ['other-page', 'page'] }),
    both(statement({ sources: ['other-page', 'page'] }), firstSource({ kind: 'wire' })),
  ],
  [
    'entry-ids',
    'a contradiction with its reason, and what supports without one',
    related(
      [
        { kind: 'contradicts', entry: 'second', why: 'so' },
        { kind: 'supports', entry: 'second' },
      ],
      [],
    ),
    related([{ kind: 'contradicts', entry: 'second' }], []),
  ],
  ['entry-ids', 'a statement with an id', statement({ id: 'said', phrasings: ['a'] }), statement({ phrasings: ['a'] })],
  ['entry-ids', 'a statement without phrasings', statement({ phrasings: [] }), statement({ phrasings: ['a'] })],
  [
    'acts',
    'of somebody who asserts',
    speaker({ kind: 'person' }),
    both(speaker({ kind: 'person' }), statement({ act: 'reports' })),
  ],
  [
    'acts',
    'with a name that looks like a verb',
    statement({ says: 'Medvedev was told' }),
    statement({ says: 'Rejected it' }),
  ],
  ['acts', 'with a name within', statement({ says: 'met Said Nursi' }), statement({ says: 'Said so' })],
  [
    'duplicates',
    'of two claims that it updates',
    (_, one) => void one.relations.push({ kind: 'updates', entry: 'second' }, { kind: 'updates', entry: 'third' }),
    (_, one) => void one.relations.push({ kind: 'updates', entry: 'third' }, { kind: 'updates', entry: 'third' }),
  ],
])('%s: lets stand what is %s', (rule, _name, right, wrong) => {
  expect(found(rule, right)).toEqual([]);
  expect(new Set(found(rule, wrong)).size).toBe(1);
});

it.each([
  ['trmp', ' Did you mean "trump"?'],
  ['trumxyz', ' Did you mean "trump"?'],
  ['trwxyz', ''],
  ['trumpwxyz', ''],
  ['peskof', ' Did you mean "peskov"?'],
])('suggests for "%s" a name that is at most three letters away:%s', (by, suggestion) => {
  const pack = sound();
  Object.assign(says(pack.claims[0] as Claim), { by });
  expect([...references.check(pack, KEPT)].map(({ remedy }) => remedy)).toEqual([
    `Correct the id or add the entry.${suggestion}`,
  ]);
});

it('finds a claim that fewer than half of its phrasings lead to', () => {
  const reaches = (count: number): Engine => ({
    match: ({ sentences: [sentence = ''] }) => {
      const at = claim(sentence.split(' ')[0] ?? '').phrasings.indexOf(sentence);
      return at < 0 || at >= count
        ? []
        : ([{ sentence: 0, matches: [{ claim: sentence.split(' ')[0] }] }] as ReturnType<Engine['match']>);
    },
  });
  expect([...reachFindings(sound(), reaches(3))]).toEqual([]);
  expect([...reachFindings(sound(), reaches(2))]).toHaveLength(2);
});

it('asks on the last day of the claim’s time, in the language of the pack', () => {
  const asked: unknown[] = [];
  const engine: Engine = {
    match({ page }) {
      asked.push(page);
      return [];
    },
  };
  const pack = sound();
  Object.assign(pack.claims[0]?.event ?? {}, { on: '2025-02-07/2025-02-09' });
  expect([...reachFindings({ ...pack, language: 'uk', claims: pack.claims.slice(0, 1) }, engine)]).toHaveLength(1);
  expect(asked).toEqual(Array(7).fill({ date: '2025-02-09', language: 'uk' }));
});

it.each<[string, Change, string]>([
  ['dates', first({ event: undefined, time: '2025-02-30' }), 'claims.time: There is no 2025-02-30 in the calendar.'],
  [
    'dates',
    first({ event: { ...claim('x').event, on: '2025-02-30' } }),
    'claims.event.on: There is no 2025-02-30 in the calendar.',
  ],
  [
    'dates',
    speaker({ roles: [{ text: 'x', until: '2025-02-30' }] }),
    'speakers.roles.0.until: There is no 2025-02-30 in the calendar.',
  ],
  [
    'dates',
    firstSource({ date: '2027' }),
    'sources.date: 2027 is after the day to which sources were searched (2026-11-22).',
  ],
  [
    'dates',
    firstSource({ retrieved: '2027' }),
    'sources.retrieved: 2027 is after the day on which the record was put together (2026-11-22).',
  ],
  [
    'complete',
    first({ lookalikes: [{ text: 'a' }, { text: 'B' }] }),
    "claims.lookalikes.1: It is still the template's.",
  ],
  ['complete', first({ phrasings: [...claim('x').phrasings, 'B'] }), "claims.phrasings.6: It is still the template's."],
  [
    'source-order',
    both(statement({ sources: ['page', 'other-page'] }), firstSource({ url: undefined })),
    'claims.statements.0.sources.1: "other-page" is nearer to the original than "page".',
  ],
])('%s: says where and what it is: case %#', (rule, change, finding) => {
  expect(found(rule, change)).toEqual([finding]);
});
