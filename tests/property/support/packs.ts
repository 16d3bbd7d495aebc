/** Random valid packs for property tests: every id exists, every text is printable. */
import * as fc from 'fast-check';
import { EventPhase, EventType, Stance } from '#src/claims/frame';
import {
  type Claim,
  PACK_FORMAT,
  type Pack,
  type Relation,
  type Side,
  type Source,
  type Speaker,
  type Statement,
  StatementAct,
} from '#src/claims/schema';

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

const role = fc.record({ text, from: maybe(date), until: maybe(date) });

const speaker = (index: number): fc.Arbitrary<Speaker> =>
  fc.record({
    id: fc.constant(`speaker-${index}`),
    name: text,
    kind: fc.constantFrom('person' as const, 'organization' as const),
    roles: fc.array(role, { maxLength: 3 }),
    side: fc.constantFrom(...SIDES),
  });

const source = (index: number): fc.Arbitrary<Source> =>
  fc.record({
    id: fc.constant(`source-${index}`),
    publisher: text,
    about: text,
    headline: maybe(text),
    url: maybe(fc.constant(`https://news.example/page/${index}`)),
    date: maybe(date),
    date_note: maybe(text),
    retrieved: maybe(date),
    archived: maybe(fc.constant(`https://archive.example/${index}`)),
    kind: fc.constantFrom('newspaper' as const, 'wire' as const, 'book' as const, 'fact-checker' as const),
    country: maybe(text),
    labels: maybe(fc.uniqueArray(fc.constantFrom('copy' as const, 'exile' as const), { minLength: 1 })),
    seen: fc.constantFrom('full' as const, 'excerpt' as const, 'through others' as const),
    note: maybe(text),
  });

/** The source of a statement's quotation is one of the statement's sources. */
const statement = (id: string): fc.Arbitrary<Statement> =>
  fc
    .record({
      id: maybe(fc.constant(id)),
      by: fc.constantFrom('speaker-0', 'speaker-1'),
      act: fc.constantFrom<Statement['act']>(...StatementAct.options),
      on: maybe(date),
      says: text,
      quote: maybe(text),
      quote_language: maybe(fc.constantFrom('ru', 'en')),
      sources: fc.subarray(['source-0', 'source-1', 'source-2'], { minLength: 1 }),
      answers: maybe(fc.subarray(['claim-0', 'claim-1'], { minLength: 1 })),
      caution: maybe(text),
      phrasings: maybe(fc.array(text, { minLength: 1, maxLength: 3 })),
      hasQuoteSource: fc.boolean(),
    })
    .map(({ hasQuoteSource, phrasings, ...one }) => ({
      ...one,
      // A statement with phrasings needs an id.
      phrasings: one.id === undefined ? undefined : phrasings,
      quote_source: hasQuoteSource ? one.sources[0] : undefined,
    }));

const relation: fc.Arbitrary<Relation> = fc.record({
  kind: fc.constantFrom<Relation['kind']>('contradicts', 'supports', 'repeats', 'updates', 'precedes'),
  entry: fc.constantFrom('claim-0', 'claim-1'),
  why: maybe(text),
});

const span = fc.oneof(
  date,
  fc.tuple(date, date).map((pair) => pair.sort().join('/')),
);
const slugs = fc.subarray(['trump', 'putin', 'kyiv'], { minLength: 1 });
const event = fc.record({
  what: fc.constantFrom(...EventType.options),
  phase: maybe(fc.constantFrom(...EventPhase.options)),
  who: slugs,
  about: maybe(slugs),
  on: span,
  minutes: maybe(fc.integer({ min: 1, max: 500 })),
  ordinal: maybe(fc.integer({ min: 1, max: 20 })),
  place: maybe(fc.constant('anchorage')),
  near_days: maybe(fc.integer({ min: 0, max: 400 })),
});
const position = fc.record({ of: slugs, stance: fc.constantFrom(...Stance.options), on: slugs });
const figure = fc.record({ of: slugs, value: maybe(fc.integer()), unit: maybe(fc.constant('percent')), on: slugs });
/** A claim with a kind and its frame, or without a kind, as in format 1. */
const kinds: fc.Arbitrary<Pick<Claim, 'kind' | 'event' | 'position' | 'figure'>> = fc.oneof(
  event.map((one) => ({ kind: 'event' as const, event: one })),
  position.map((one) => ({ kind: 'position' as const, position: one })),
  figure.map((one) => ({ kind: 'figure' as const, figure: one })),
  fc.constant({}),
);

const claim = (index: number): fc.Arbitrary<Claim> =>
  fc
    .record({
      id: fc.constant(`claim-${index}`),
      text,
      topic: fc.constantFrom('topic-a', 'topic-b'),
      time: maybe(span),
      parties: maybe(fc.uniqueArray(fc.constantFrom(...SIDES), { minLength: 1, maxLength: 3 })),
      added: date,
      changed: date,
      statements: fc.tuple(...[0, 1, 2, 3].map((number) => maybe(statement(`said-${index}-${number}`)))),
      relations: fc.array(relation, { maxLength: 3 }),
      caution: maybe(text),
      phrasings: fc.array(text, { maxLength: 3 }),
      lookalikes: fc.array(fc.record({ text, states: maybe(fc.constantFrom('claim-0')) }), { maxLength: 2 }),
    })
    .chain(({ statements, ...one }) =>
      kinds.map((kind) => ({ ...one, ...kind, statements: statements.flatMap((said) => said ?? []) })),
    );

export const pack: fc.Arbitrary<Pack> = fc
  .record({
    format: fc.constant(PACK_FORMAT),
    id: fc.constantFrom('a-pack', 'b'),
    name: text,
    version: fc.constantFrom('1.0.0', '2026-11-22'),
    licence: fc.constantFrom('CC-BY-4.0', 'MIT'),
    language: fc.constantFrom('en', 'en-GB'),
    parties: maybe(
      fc.constantFrom(
        [{ side: 'us' as const, name: 'White House' }],
        [{ side: 'europe' as const, name: 'Brussels', answers: true }],
      ),
    ),
    searched: maybe(date),
    compiled: date,
    description: maybe(text),
    speakers: fc.tuple(speaker(0), speaker(1)),
    sources: fc.tuple(source(0), source(1), source(2)),
    lexicon: fc.constant({ names: [], senses: [] }),
    claims: fc.tuple(claim(0), claim(1)),
  })
  .map((one) => bare<unknown>(one) as Pack);
