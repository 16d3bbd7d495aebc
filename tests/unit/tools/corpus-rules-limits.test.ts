/** Protects the limits of the rules: what stands at one is right, and the next is found. */
import { expect, it } from 'vitest';
import type { Claim } from '#src/claims/schema';
import { type Engine, reachFindings } from '../../../tools/corpus/rules/reach';
import { references } from '../../../tools/corpus/rules/references';
import { type Change, claim, found, KEPT, says, sound } from './corpus-pack';

/** Changes the first source. */
const source =
  (change: object): Change =>
  (pack) =>
    void Object.assign(pack.sources[0] ?? {}, change);
/** Changes the first statement, of 7 February by Trump, with a page of 9 February. */
const statement =
  (change: object): Change =>
  (_, one) =>
    void Object.assign(says(one), change);
/** Changes the first claim, an event of 7 February. */
const first =
  (change: object): Change =>
  (_, one) =>
    void Object.assign(one, change);
const both =
  (...changes: Change[]): Change =>
  (...all) => {
    for (const change of changes) change(...all);
  };
const speaker =
  (change: object): Change =>
  (pack) =>
    void Object.assign(pack.speakers[0] ?? {}, change);
const related =
  (one: Claim['relations'], two: Claim['relations'], times: [string, string] = ['2025-02-07', '2025-02-07']): Change =>
  (_, a, b) => {
    Object.assign(a, { relations: one, event: { ...a.event, on: times[0] } });
    Object.assign(b, { relations: two, event: { ...b.event, on: times[1] } });
  };
/** Adds a phrasing to each claim. */
const phrased =
  (text: (at: number) => string): Change =>
  (_, ...claims) => {
    for (const [at, one] of claims.entries()) one.phrasings.push(text(at));
  };
const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');
const confirmed = (on: string, event: object = {}) =>
  both(statement({ act: 'confirms', on }), (_, one) => void Object.assign(one.event ?? {}, event));

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
    source({ url: undefined, note: 'A book.' }),
    source({ url: undefined }),
  ],
  [
    'complete',
    'of a source without address that was seen through others',
    source({ url: undefined, seen: 'through others' }),
    source({ url: undefined, seen: 'excerpt' }),
  ],
  ['dates', 'said a day after its publication', statement({ on: '2025-02-10' }), statement({ on: '2025-02-11' })],
  [
    'dates',
    'said in the month of its publication',
    both(statement({ on: '2025-02' }), source({ date: '2025-02' })),
    both(statement({ on: '2025-03-02' }), source({ date: '2025-02' })),
  ],
  ['dates', 'published on the last day of the record', source({ date: '2026-11-22' }), source({ date: '2026-11-23' })],
  ['dates', 'published in the last month', source({ date: '2026-11' }), source({ date: '2026-12' })],
  [
    'dates',
    'up to the day of the search, not that of the making',
    (pack) => Object.assign(pack, { searched: '2025-12-01' }),
    both((pack) => Object.assign(pack, { searched: '2025-12-01' }), source({ date: '2025-12-02' })),
  ],
  [
    'dates',
    'read on the day of the making',
    both((pack) => Object.assign(pack, { searched: '2025-12-01' }), source({ retrieved: '2026-11-22' })),
    source({ retrieved: '2026-11-23' }),
  ],
  [
    'dates',
    'changed on the day on which it was added',
    first({ changed: '2026-01-01' }),
    first({ changed: '2025-12-31' }),
  ],
  ['dates', 'changed on the day of the making', first({ changed: '2026-11-22' }), first({ changed: '2026-11-23' })],
  [
    'dates',
    'of an event that ends on its first day',
    first({ event: { ...claim('x').event, on: '2025-02-07/2025-02-07' } }),
    first({ event: { ...claim('x').event, on: '2025-02-07/2025-02-06' } }),
  ],
  [
    'dates',
    'of an event that is still to come',
    first({ event: { ...claim('x').event, on: '2030' } }),
    source({ date: '2030' }),
  ],
  ['dates', 'confirmed a day before it happened', confirmed('2025-02-06'), confirmed('2025-02-05')],
  [
    'dates',
    'confirmed long before what was planned',
    confirmed('2025-01-05', { phase: 'planned' }),
    confirmed('2025-01-05'),
  ],
  ['dates', 'asserted before it happened', statement({ on: '2025-01-05' }), confirmed('2025-01-05')],
  [
    'dates',
    'of a role that lasts a day',
    speaker({ roles: [{ text: 'x', from: '2025-01-01', until: '2025-01-02' }] }),
    speaker({ roles: [{ text: 'x', from: '2025-01-01', until: '2025-01-01' }] }),
  ],
  [
    'dates',
    'of a role without an end',
    speaker({ roles: [{ text: 'x', from: '2025-01-01' }] }),
    speaker({ roles: [{ text: 'x', from: '2025-02-30' }] }),
  ],
  [
    'dates',
    'dated by a source',
    statement({ on: undefined }),
    both(statement({ on: undefined }), source({ date: undefined })),
  ],
  ...['2025/02/08', '2025-02-10', '20250209'].map((day): [string, string, Change, Change] => [
    'address-dates',
    `a day away at most: ${day}`,
    source({ url: `https://a.example/${day}/x` }),
    source({ url: `https://a.example/${day}/x`, date: '2025-03-01' }),
  ]),
  [
    'address-dates',
    'two days before',
    source({ url: 'https://a.example/2025/02/07/x', date_note: 'of the print edition' }),
    source({ url: 'https://a.example/2025/02/07/x' }),
  ],
  [
    'address-dates',
    'two days later, where the number is part of a longer one',
    source({ url: 'https://a.example/120250211' }),
    source({ url: 'https://a.example/20250211' }),
  ],
  [
    'address-dates',
    'in the month of the date',
    source({ url: 'https://a.example/2025/02/28', date: '2025-02' }),
    source({ url: 'https://a.example/2025/03/02', date: '2025-02' }),
  ],
  [
    'relations',
    'updates what was in its own time',
    related([{ kind: 'updates', entry: 'second' }], [], ['2025-02-07', '2025-02']),
    related([{ kind: 'updates', entry: 'second' }], [], ['2025-02-07', '2025-03']),
  ],
  [
    'relations',
    'precedes what was later',
    related([{ kind: 'precedes', entry: 'second' }], [], ['2025-02-07', '2025-02-08']),
    related([{ kind: 'precedes', entry: 'second' }], [], ['2025-02-07', '2025-02-06']),
  ],
  [
    'relations',
    'supports what was later, on both sides',
    related([{ kind: 'supports', entry: 'second' }], [{ kind: 'supports', entry: 'first' }], ['2025', '2026']),
    related([{ kind: 'repeats', entry: 'second' }], [{ kind: 'repeats', entry: 'first' }]),
  ],
  [
    'relations',
    'contradicts one and supports another',
    (_, one) => void one.relations.push({ kind: 'contradicts', entry: 'second' }, { kind: 'supports', entry: 'third' }),
    (_, one) =>
      void one.relations.push({ kind: 'contradicts', entry: 'second' }, { kind: 'supports', entry: 'second' }),
  ],
  [
    'roles',
    'that follow each other',
    speaker({
      roles: [
        { text: 'a', until: '2025-01-20' },
        { text: 'b', from: '2025-01-20' },
      ],
    }),
    speaker({
      roles: [
        { text: 'a', until: '2025-01-21' },
        { text: 'b', from: '2025-01-20' },
      ],
    }),
  ],
  [
    'roles',
    'held on the day',
    speaker({ roles: [{ text: 'a', from: '2025-02-07' }] }),
    speaker({ roles: [{ text: 'a', from: '2025-02-08' }] }),
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
    source({ url: 'https://news.gov.uk/a' }),
    source({ url: 'https://localhost/a' }),
  ],
  [
    'addresses',
    'without a port',
    source({ url: 'https://a.example:443/' }),
    source({ url: 'https://a.example:8443/' }),
  ],
  [
    'addresses',
    'without a password',
    source({ url: 'https://a.example/@b' }),
    source({ url: 'https://:b@a.example/' }),
  ],
  [
    'addresses',
    'with parameters of the page',
    source({ url: 'https://a.example/?preference=1&id=2' }),
    source({ url: 'https://a.example/?id=2&ref=x' }),
  ],
  [
    'wording',
    'with a word that sides in quotation marks',
    first({ caution: 'He called it ‘shocking’' }),
    first({ caution: 'shocking' }),
  ],
  ['wording', 'about a source', source({ about: 'A call' }), source({ about: 'A shocking call' })],
  [
    'wording',
    'in the note of a source',
    source({ note: 'It isn’t here, it’s there' }),
    source({ note: 'revealed there' }),
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
