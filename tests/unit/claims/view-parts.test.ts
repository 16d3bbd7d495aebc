/** Protects the parts of a view, of a citation and of the timeline that one statement alone decides. */
import { describe, expect, it } from 'vitest';
import { citeJsonLd, citeLine, citeMarkdown } from '#src/claims/citation';
import type { ClaimRecord } from '#src/claims/record';
import type { Claim, Source, Statement } from '#src/claims/schema';
import { type ClaimName, pointsOf, timelineOf } from '#src/claims/timeline';
import { contradictedBy, viewOf } from '#src/claims/view';

const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  publisher: `Paper ${id}`,
  about: 'About',
  kind: 'newspaper',
  seen: 'full',
  ...more,
});
const SOURCES = [source('a', { date: '2025-02' }), source('b', { date: '2025-03-05', url: 'https://example.org/b' })];
const PARTIES = [
  { side: 'us' as const, name: 'White House' },
  { side: 'russia' as const, name: 'Kremlin', answers: true },
];
const denies = (more: Partial<Statement>): Statement => ({
  by: 'p',
  act: 'denies',
  says: 'no',
  sources: ['b'],
  ...more,
});

function record(statements: Statement[], claim: Partial<Claim> = {}, more: Partial<ClaimRecord> = {}): ClaimRecord {
  return {
    claim: {
      id: 'call',
      kind: 'event',
      text: 'They spoke',
      topic: 'calls',
      event: { what: 'call', who: ['p'], on: '2025-02-07' },
      added: '2025',
      changed: '2025',
      relations: [],
      phrasings: [],
      lookalikes: [],
      statements,
      ...claim,
    },
    speakers: [
      { id: 'p', name: 'P', kind: 'person', roles: [{ text: 'spokesman' }], side: 'russia' },
      { id: 't', name: 'T', roles: [], side: 'us' },
    ],
    sources: SOURCES,
    related: [],
    pack: { id: 'p', name: 'Pack', version: '1', licence: 'x', parties: PARTIES, compiled: '2026-01-02' },
    ...more,
  };
}
const said = (one: Partial<Statement>, more: Partial<ClaimRecord> = {}) =>
  viewOf(record([denies(one)], {}, more), null).said[0];

describe('a statement is shown', () => {
  it('with its quotation, the language and the source of that, and its caution', () => {
    const quoted = { quote: 'Нет', quote_language: 'ru', quote_source: 'b', caution: 'Late', sources: ['a', 'b'] };
    expect(said(quoted)).toMatchObject({ quote: 'Нет', quoteLanguage: 'ru', caution: 'Late', quoteSource: SOURCES[1] });
    expect(said({ sources: ['a'] })).toMatchObject({
      quote: null,
      quoteLanguage: null,
      caution: null,
      quoteSource: null,
    });
    expect(said({})).not.toHaveProperty('id');
  });

  it.each<[string, Partial<Statement>, string | null, string]>([
    ['its own day', { on: '2025-03' }, '2025-03', 'said'],
    ['the day of its earliest source, as written', { sources: ['b', 'a'] }, '2025-02', 'published'],
    ['no day', { sources: ['missing'] }, null, 'unknown'],
  ])('with %s', (_name, one, date, dated) => {
    expect(said(one)).toMatchObject({ date, dated });
  });

  it('with the bare id of a speaker whom the record lacks', () => {
    expect(said({ by: 'x' })?.speaker).toEqual({ id: 'x', name: 'x', role: '', side: 'other', kind: undefined });
  });

  it.each<[string, object, string]>([
    ['a role without bounds', {}, 'r'],
    ['no role that began', { from: '2025' }, ''],
    ['no role that ended', { until: '2025' }, ''],
  ])('without a day, with %s', (_name, bounds, role) => {
    const speakers = [{ id: 'p', name: 'P', roles: [{ text: 'r', ...bounds }], side: 'russia' as const }];
    expect(said({ sources: ['missing'] }, { speakers })?.speaker.role).toBe(role);
  });

  it('with the first of two sources of one id', () => {
    const twice = [source('b', { publisher: 'First' }), source('b', { publisher: 'Second' })];
    expect(said({}, { sources: twice })?.sources.map(({ publisher }) => publisher)).toEqual(['First']);
  });

  it('among those since the page’s day in order, without day last', () => {
    const since = ['2025-05', '2025-03-06', '2025-04'].map((on) => denies({ on }));
    const dates = (statements: Statement[]) => viewOf(record(statements), '2025-03-01').since.map(({ date }) => date);
    expect(dates(since)).toEqual(['2025-03-06', '2025-04', '2025-05']);
    expect(dates(since.toReversed())).toEqual(['2025-03-06', '2025-04', '2025-05']);
  });
});

it('lists the sources that statements use, and no other', () => {
  expect(viewOf(record([denies({})]), null).sources.map(({ id }) => id)).toEqual(['b']);
});

it('orders related entries by the weight of their relation', () => {
  const kinds = ['precedes', 'supports', 'contradicts', 'follows', 'updates'] as const;
  const related = kinds.map((kind, nr) => ({ kind, entry: `e${nr}`, text: 'x' }));
  const order = (list: ClaimRecord['related']) =>
    viewOf(record([], {}, { related: list }), null).related.map(({ kind }) => kind);
  expect(order(related)[0]).toBe('contradicts');
  expect(order(related.toReversed())).toEqual(order(related));
});

it('sets no entry against itself', () => {
  const related = [{ kind: 'contradicts' as const, entry: 'call', text: 'x' }];
  expect(contradictedBy(record([denies({})], {}, { related }), 'call', ['call'])).toEqual([]);
});

describe('a citation', () => {
  const line = (one: Partial<Statement>, more: Partial<ClaimRecord> = {}) =>
    citeLine(record([denies(one)], {}, more), null);

  it.each<[string, string, Partial<Statement>]>([
    ['the day and the quotation', 'P (spokesman) denied it, 2025-03: no – “Нет”.', { on: '2025-03', quote: 'Нет' }],
    ['that a day is one of publication', 'denied it, published 2025-03-05: no.', {}],
    ['no role of a speaker without one', 'T denied it, 2025-03: no.', { by: 't', on: '2025-03' }],
    ['no day of a statement without one', 'denied it: no.', { sources: ['missing'] }],
    ['no day of retrieval of a source without one', 'Paper b, 2025-03-05, https://example.org/b.', { on: '2025-03' }],
  ])('names %s', (_name, text, one) => {
    expect(line(one)).toContain(text);
  });

  it('ends without a source where there is none, and is the claim alone without a statement', () => {
    expect(line({ sources: ['missing'], on: '2025-03' })).toMatch(/: no\.$/);
    expect(citeLine(record([]), null)).toBe('They spoke. No statement on record, 2026-01-02.');
  });

  it('takes what came out later where nothing else is on record', () => {
    expect(citeLine(record([denies({ on: '2025-03-06' })]), '2025-03-01')).toContain('denied it, 2025-03-06');
  });

  it('names in Markdown a source without address or day by its name', () => {
    expect(citeMarkdown(record([denies({ sources: ['x'] })], {}, { sources: [source('x')] }))).toContain('(Paper x)');
    const found = [source('b', { date: '2025-03-05', retrieved: '2026-01-01' })];
    expect(citeMarkdown(record([denies({})], {}, { sources: found }))).toContain(
      'Paper b, 2025-03-05, retrieved 2026-01-01',
    );
  });

  it('has day, quotation, language and role in JSON-LD only where they are known', () => {
    const statementOf = (one: Partial<Statement>) => JSON.parse(citeJsonLd(record([denies(one)]))).subjectOf[0];
    const full = statementOf({ on: '2025-03-06', quote: 'Нет', quote_language: 'ru' });
    expect(JSON.stringify(full)).toContain('"2025-03-06"');
    expect(JSON.stringify(full)).toContain('"Нет"');
    expect(JSON.stringify(full)).toContain('"ru"');
    expect(full.author).toMatchObject({ name: 'P', description: 'spokesman' });
    const bare = statementOf({ by: 't' });
    expect(JSON.stringify(bare)).not.toContain('"dateCreated"');
    expect(bare.author).not.toHaveProperty('description');
    expect(citeJsonLd(record([]))).toContain('\n  "@type"');
  });
});

describe('on the timeline', () => {
  const points = (statements: Statement[], claim: Partial<Claim> = {}) =>
    pointsOf(record(statements, claim), { key: 'call' } as ClaimName);
  const answers = (...statements: Statement[]) => points(statements).at(-1)?.answers;
  const asserts = (on: string | undefined, by = 't'): Statement => ({ ...denies({ on, by }), act: 'asserts' });

  it.each<[string, Statement[], string[]]>([
    [
      'the latest word of another side',
      [asserts('2025-03-01'), asserts('2025-03-02'), denies({ on: '2025-03-03' })],
      ['call#1'],
    ],
    ['a word of the same day', [asserts('2025-03-03'), denies({ on: '2025-03-03' })], ['call#0']],
    [
      'no word of its own side, but the call',
      [asserts('2025-03-01', 'p'), denies({ on: '2025-03-03' })],
      ['call#event'],
    ],
    ['no word that may be later, but the call', [asserts('2025-03-03'), denies({ on: '2025-03-02' })], []],
    ['a word of which only the month is known', [asserts('2025-03'), denies({ on: '2025-03-02' })], ['call#0']],
    ['nothing without a day', [asserts('2025-03-01'), denies({ sources: ['missing'] })], []],
    ['nothing before the call', [denies({ on: '2025-02-01' })], []],
  ])('an answer leads to %s', (_name, statements, expected) => {
    expect(answers(...statements)).toEqual(expected);
  });

  it('an answer of no call leads nowhere', () => {
    const sanctions = { event: { what: 'sanctions' as const, who: ['p'], on: '2025-02-07' } };
    expect(points([denies({ on: '2025-03-01' })], sanctions).map((one) => one.answers)).toEqual([[]]);
    expect(points([], { kind: 'position', event: undefined })).toEqual([]);
  });

  it('a point has its days, and says whether the first is one of publication', () => {
    expect(points([denies({ on: '2025-03' })])[1]).toMatchObject({
      first: '2025-03-01',
      last: '2025-03-31',
      isPublication: false,
      source: { publisher: 'Paper b', url: 'https://example.org/b' },
    });
    const [event, published] = points([denies({ sources: ['a'] })]);
    expect(published).toMatchObject({ first: '2025-02-01', last: '2025-02-28', isPublication: true });
    expect(published?.source).toEqual({ publisher: 'Paper a' });
    expect(published).not.toHaveProperty('pack');
    expect(event).toMatchObject({ isPublication: false, minutes: null, source: null });
    expect(points([denies({ sources: ['missing'] })])[1]).toMatchObject({ first: '', last: '', source: null });
  });

  it.each<[string, Statement[], NonNullable<Claim['event']>['phase']]>([
    ['planned', [], 'planned'],
    ['planned', [], 'called-off'],
    ['reported', [], 'held'],
    ['reported', [], undefined],
    ['disputed', [denies({ on: '2025-03-02' })], undefined],
    ['confirmed', [asserts('2025-03-01'), asserts('2025-03-02', 'p')], undefined],
    ['disputed', [asserts('2025-03-01'), denies({ on: '2025-03-02' })], undefined],
  ])('a call is %s', (state, statements, phase) => {
    const event = { what: 'call' as const, who: ['p'], on: '2025-02-07', ...(phase && { phase }) };
    expect(points(statements, { event })[0]?.event).toBe(state);
  });

  it('points of several records stand by their first day, without one last, else in the order of the records', () => {
    const of = (id: string, on: string | undefined) =>
      record([denies({ on, sources: on === undefined ? ['missing'] : ['b'] })], {
        id,
        event: undefined,
        kind: 'position',
      });
    const records = [
      of('c', '2025-03-02'),
      of('none', undefined),
      of('a', '2025-03'),
      of('b', '2025-03-02'),
      of('d', '2025-02'),
    ];
    const order = timelineOf(records, ({ claim }) => ({ key: claim.id })).map(({ claim }) => claim);
    expect(order).toEqual(['d', 'a', 'c', 'b', 'none']);
  });
});
