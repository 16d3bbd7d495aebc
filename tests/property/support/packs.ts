/** Random packs that hold together, for property tests: every reference leads somewhere, every text is printable. */
import * as fc from 'fast-check';
import type { Claim, Pack, Relation, Side, Source, Speaker, Statement } from '#src/claims/schema';

export const word = fc.constantFrom('Peskov', 'said', 'call', 'Kyiv', 'peace', '"quoted"', 'ÄÖ', '7', 'не', '<b>', '&');
export const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

export const date = fc
  .tuple(fc.integer({ min: 2000, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(([y, m, d]) => {
    const full = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
    return fc.constantFrom(full, full.slice(0, 7), full.slice(0, 4));
  });

/** Drops the keys whose value is undefined, as JSON does: so that a round trip can be compared. */
export function bare<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

const SIDES: Side[] = ['us', 'russia', 'ukraine', 'europe', 'media', 'other'];

const speaker = (index: number): fc.Arbitrary<Speaker> =>
  fc.record({ id: fc.constant(`speaker-${index}`), name: text, role: text, side: fc.constantFrom(...SIDES) });

const source = (index: number): fc.Arbitrary<Source> =>
  fc.record({
    id: fc.constant(`source-${index}`),
    publisher: text,
    title: text,
    url: maybe(fc.constant(`https://news.example/page/${index}`)),
    date: maybe(date),
    date_note: maybe(text),
    kind: fc.constantFrom('newspaper' as const, 'wire' as const, 'book' as const, 'fact-checker' as const),
    country: maybe(text),
    labels: maybe(fc.uniqueArray(fc.constantFrom('copy' as const, 'exile' as const), { minLength: 1 })),
    seen: fc.constantFrom('full' as const, 'excerpt' as const, 'through others' as const),
    note: maybe(text),
  });

const statement: fc.Arbitrary<Statement> = fc.record({
  speaker: fc.constantFrom('speaker-0', 'speaker-1'),
  act: fc.constantFrom<Statement['act']>('asserts', 'confirms', 'partially-confirms', 'denies', 'declines', 'silent'),
  date: maybe(date),
  summary: text,
  quote: maybe(text),
  sources: fc.subarray(['source-0', 'source-1', 'source-2'], { minLength: 1 }),
});

const relation: fc.Arbitrary<Relation> = fc.record({
  kind: fc.constantFrom<Relation['kind']>('contradicts', 'supports', 'repeats', 'updates', 'precedes'),
  claim: fc.constantFrom('claim-0', 'claim-1'),
  note: maybe(text),
});

const claim = (index: number): fc.Arbitrary<Claim> =>
  fc.record({
    id: fc.constant(`claim-${index}`),
    text,
    topic: fc.constantFrom('topic-a', 'topic-b'),
    time: maybe(
      fc.oneof(
        date,
        fc.tuple(date, date).map((pair) => pair.join('/')),
      ),
    ),
    parties: maybe(fc.uniqueArray(fc.constantFrom(...SIDES), { minLength: 1, maxLength: 3 })),
    added: date,
    changed: date,
    statements: fc.array(statement, { maxLength: 4 }),
    relations: fc.array(relation, { maxLength: 3 }),
    caution: maybe(text),
    phrasings: fc.array(text, { maxLength: 3 }),
    lookalikes: fc.array(fc.record({ text, states: maybe(fc.constantFrom('claim-0')) }), { maxLength: 2 }),
  });

export const pack: fc.Arbitrary<Pack> = fc
  .record({
    format: fc.constant(1),
    id: fc.constantFrom('a-pack', 'b'),
    name: text,
    version: fc.constantFrom('1.0.0', '2026-11-22'),
    licence: fc.constantFrom('CC-BY-4.0', 'MIT'),
    language: fc.constantFrom('en', 'en-GB'),
    date,
    description: maybe(text),
    speakers: fc.tuple(speaker(0), speaker(1)),
    sources: fc.tuple(source(0), source(1), source(2)),
    lexicon: fc.constant({ names: [], senses: [] }),
    claims: fc.tuple(claim(0), claim(1)),
  })
  .map((one) => bare<unknown>(one) as Pack);
