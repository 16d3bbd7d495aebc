import { describe, expect, it } from 'vitest';
import { citeJsonLd, citeLine, citeMarkdown } from '#src/claims/citation';
import type { ClaimRecord } from '#src/claims/record';
import type { Source } from '#src/claims/schema';
import { contradictedBy, viewOf } from '#src/claims/view';

const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  publisher: `Paper ${id}`,
  about: `About [${id}]`,
  url: `https://example.org/${id}_(x)`,
  kind: 'newspaper',
  seen: 'full',
  ...more,
});

const record: ClaimRecord = {
  claim: {
    id: 'call',
    kind: 'event',
    text: 'A and B spoke by phone on 7 February 2025',
    topic: 'calls',
    event: { what: 'call', who: ['a', 'b'], on: '2025-02-07' },
    added: '2025',
    changed: '2025',
    statements: [
      { id: 'refusal', by: 'peskov', act: 'declines', on: '2025-02-09', says: 'would not say', sources: ['copy', 'b'] },
      { by: 'trump', act: 'asserts', on: '2025-02-07', says: 'told of the call', sources: ['a', 'b'] },
      { by: 'paper', act: 'reports', says: 'reported the call', sources: ['c'] },
      { id: 'yes', by: 'peskov', act: 'confirms', on: '2025-03', says: 'confirmed the call', sources: ['d'] },
    ],
    relations: [],
    phrasings: [],
    lookalikes: [],
  },
  speakers: [
    {
      id: 'trump',
      name: 'T',
      kind: 'person',
      roles: [
        { text: 'president-elect', from: '2024-11-06', until: '2025-01-20' },
        { text: 'president', from: '2025-01-20' },
      ],
      side: 'us',
    },
    { id: 'peskov', name: 'P', kind: 'person', roles: [{ text: 'spokesman' }], side: 'russia' },
    { id: 'paper', name: 'Paper', roles: [], side: 'media' },
  ],
  sources: [
    source('d', { date: '2025-03-05' }),
    source('a'),
    source('b', { date: '2025-02-10', headline: 'No [comment]', retrieved: '2026-11-20' }),
    source('c', { date: '2025-02-08' }),
    source('copy', { date: '2025-02-09', labels: ['copy'] }),
  ],
  related: [
    { kind: 'precedes', entry: 'later', text: 'Later' },
    { kind: 'contradicts', entry: 'denial', text: 'Denial', why: 'Both cannot be.' },
  ],
  pack: {
    id: 'p',
    name: 'Pack',
    version: '1',
    licence: 'CC BY 4.0',
    parties: [
      { side: 'us', name: 'White House' },
      { side: 'russia', name: 'Kremlin', answers: true },
    ],
    searched: '2025-12-31',
    compiled: '2026-01-02',
  },
};
const rows = (on: string | null, one = record) =>
  viewOf(one, on).rows.map((row) => [
    row.kind === 'party' ? row.name : row.names[0],
    row.statement?.act ?? null,
    row.source?.id ?? null,
  ]);

describe('the view of a record', () => {
  it('tells what was known on the page’s day from what came out since', () => {
    const view = viewOf(record, '2025-02-10');
    expect(view.said.map(({ says }) => says)).toEqual(['told of the call', 'reported the call', 'would not say']);
    expect(view.since.map(({ says }) => says)).toEqual(['confirmed the call']);
    expect([view.standing, view.standingNow]).toEqual(['neither', 'confirmed-by-both']);
  });

  it('has a row for who reported it and one a party, the answering party before the others', () => {
    expect(rows('2025-02-10')).toEqual([
      ['Paper', 'reports', 'c'],
      ['Kremlin', 'declines', 'b'],
      ['White House', 'asserts', 'a'],
    ]);
    expect(rows(null)[1]).toEqual(['Kremlin', 'confirms', 'd']);
    expect(rows('2025-02-07')).toEqual([
      [undefined, null, null],
      ['Kremlin', null, null],
      ['White House', 'asserts', 'a'],
    ]);
  });

  it('has the last of several words of a side in its row', () => {
    const [refusal] = record.claim.statements as [ClaimRecord['claim']['statements'][number]];
    const again = { ...refusal, id: undefined, on: '2025-02-20', sources: ['copy'] };
    const twice = { ...record, claim: { ...record.claim, statements: [again, ...record.claim.statements] } };
    expect(rows('2025-02-28', twice)[1]).toEqual(['Kremlin', 'declines', 'copy']);
    const silent = { ...again, act: 'silent' as const, on: '2025-02-21' };
    const reacts = { ...again, act: 'responds' as const, on: '2025-02-05' };
    const after = { ...record, claim: { ...record.claim, statements: [...record.claim.statements, silent] } };
    expect(rows('2025-02-28', after)[1], 'not what it said no more').toEqual(['Kremlin', 'declines', 'b']);
    const none = { ...record, claim: { ...record.claim, statements: [reacts, silent] } };
    expect(rows('2025-02-28', none)[1]).toEqual(['Kremlin', 'silent', 'copy']);
  });

  it('shows no row of a party that neither pack nor claim names', () => {
    const strange = { ...record, pack: { ...record.pack, parties: undefined } };
    expect(rows(null, strange)).toEqual([['Paper', 'reports', 'c']]);
    const others = { ...record, claim: { ...record.claim, parties: ['us' as const, 'ukraine' as const] } };
    expect(viewOf(others, null).rows.map((row) => (row.kind === 'party' ? row.side : ''))).toEqual([
      '',
      'us',
      'ukraine',
    ]);
  });

  it('takes an outlet that did not answer for none that reported, and shows the publishers up to the day', () => {
    const statements = record.claim.statements.map((one) =>
      one.by === 'paper' ? { ...one, act: 'silent' as const } : one,
    );
    const unreported = { ...record, claim: { ...record.claim, statements } };
    const names = (on: string | null) =>
      viewOf(unreported, on).rows.flatMap((row) => (row.kind === 'party' ? [] : row.names));
    expect(names('2025-02-09')).not.toContain('Paper b');
    expect(viewOf(unreported, '2025-02-10').rows[0]).toMatchObject({ date: '2025-02-10', source: { id: 'b' } });
    expect(names('2025-02-10')).toEqual(['Paper b', 'Paper c', 'Paper copy']);
    expect(names(null)).toEqual(expect.arrayContaining(['Paper a', 'Paper d']));
  });

  it('has the rows of parties in the pack’s order where none of them answers', () => {
    const parties = (['ukraine', 'us', 'russia'] as const).map((side) => ({ side, name: side }));
    const claim = { ...record.claim, parties: ['europe', 'russia', 'us', 'ukraine'] as const };
    const listed = { ...record, pack: { ...record.pack, parties }, claim: { ...claim, parties: [...claim.parties] } };
    expect(rows(null, listed).map(([name]) => name)).toEqual(['Paper', 'ukraine', 'us', 'russia', null]);
  });

  it('opens the original before its copy, whatever the order in which they stand', () => {
    const refusal = viewOf(record, null).said.find(({ id }) => id === 'refusal');
    expect(refusal?.sources.map(({ id }) => id)).toEqual(['b', 'copy']);
  });

  it('marks the statement that the sentence states', () => {
    expect(viewOf(record, '2025-02-10', 'refusal').stated?.says).toBe('would not say');
    expect(viewOf(record, '2025-02-10', 'refusal').rows.map(({ statement }) => statement?.isStated)).toEqual([
      false,
      true,
      false,
    ]);
    expect(viewOf(record, '2025-02-10').stated).toBeNull();
    // A sentence can quote what came out after the page's date by a mistake of the date.
    expect(viewOf(record, '2025-02-10', 'yes').stated?.says).toBe('confirmed the call');
  });

  it('gives a speaker the role of the day, and none that is to come', () => {
    const role = (on: string) => {
      const said = { ...record.claim.statements[1], on } as ClaimRecord['claim']['statements'][number];
      return viewOf({ ...record, claim: { ...record.claim, statements: [said] } }, null).said[0]?.speaker.role;
    };
    expect(['2019-06-28', '2024-12-01', '2025-01-20', '2025'].map(role)).toEqual([
      '',
      'president-elect',
      'president',
      '',
    ]);
  });

  it('dates a statement of unknown day by its earliest source, and says so', () => {
    const outlet = viewOf(record, null).said.find(({ speaker }) => speaker.side === 'media');
    expect(outlet).toMatchObject({ date: '2025-02-08', dated: 'published' });
  });

  it('orders sources by date with the undated last, and contradicting entries first, with why', () => {
    const view = viewOf(record, null);
    expect(view.sources.map(({ id }) => id)).toEqual(['c', 'copy', 'b', 'd', 'a']);
    expect(view.related.map(({ kind, why }) => [kind, why])).toEqual([
      ['contradicts', 'Both cannot be.'],
      ['precedes', undefined],
    ]);
  });

  it('gives the day to which sources were searched beside that of the making, and says when the page is later', () => {
    expect(viewOf(record, '2026-01-01')).toMatchObject({
      searched: '2025-12-31',
      compiled: '2026-01-02',
      recordEnds: '2025-12-31',
      isPageLater: true,
    });
    expect(viewOf(record, '2025-12-31').isPageLater).toBe(false);
    expect(viewOf(record, null).isPageLater).toBe(false);
    const toMonth = { ...record, pack: { ...record.pack, searched: '2025-02' } };
    expect(viewOf(toMonth, '2025-02-28').isPageLater).toBe(false);
    expect(viewOf(toMonth, '2025-03-01').isPageLater).toBe(true);
    const unsearched = { ...record, pack: { ...record.pack, searched: undefined } };
    expect(viewOf(unsearched, '2026-01-01')).toMatchObject({ searched: null, recordEnds: '2026-01-02' });
  });

  it('shows an entry once, under its most important relation', () => {
    const kinds = ['follows', 'contradicts', 'updates'] as const;
    const related = kinds.map((kind) => ({ kind, entry: 'denial', text: 'Denial' }));
    expect(viewOf({ ...record, related }, null).related.map(({ kind }) => kind)).toEqual(['contradicts']);
  });

  it('orders statements by the first day that their date may mean, a month before its days, the undated last', () => {
    const days = ['2025-02-01', '2025-02', '2025-02-02', '2025', undefined, '2025-01-01', '2025-01'];
    const ordered = (on: readonly (string | undefined)[]) => {
      const statements = on.map((day) => ({
        by: 'trump',
        act: 'asserts' as const,
        on: day,
        says: 'x',
        sources: ['a'],
      }));
      return viewOf({ ...record, claim: { ...record.claim, statements } }, null).said.map(({ date }) => date);
    };
    const inOrder = ['2025', '2025-01', '2025-01-01', '2025-02', '2025-02-01', '2025-02-02', null];
    expect(ordered(days)).toEqual(inOrder);
    expect(ordered(days.toReversed())).toEqual(inOrder);
  });

  it('finds the contradicted entries of a page: by relation, and a denial beside what it denies', () => {
    expect(contradictedBy(record, 'call', ['later', 'denial', 'denial', 'other'])).toEqual(['denial']);
    const denied = structuredClone(record);
    Object.assign(denied.claim.statements[0] ?? {}, { act: 'denies' });
    expect(contradictedBy(denied, 'call', ['refusal', 'yes'])).toEqual(['refusal']);
    expect(contradictedBy(denied, 'refusal', ['refusal', 'call', 'yes'])).toEqual(['call', 'yes']);
  });
});

describe('a citation', () => {
  it('is one line with speaker, role, act, day, publication, headline, address and day of retrieval', () => {
    expect(citeLine(record, '2025-02-10', 'refusal')).toBe(
      'A and B spoke by phone on 7 February 2025. P (spokesman) would neither confirm nor deny it, 2025-02-09: would not say. ' +
        'Paper b, “No [comment]”, 2025-02-10, https://example.org/b_(x), retrieved 2026-11-20.',
    );
    expect(citeLine(record, null)).toMatch(
      /P \(spokesman\) confirmed it, 2025-03: confirmed the call\. Paper d, 2025-03-05/,
    );
  });
  it('cites the party that is asked first, also where no outlet’s own report is on record', () => {
    const statements = record.claim.statements.filter(({ by }) => by !== 'paper');
    const unreported = { ...record, claim: { ...record.claim, statements } };
    expect(citeLine(unreported, '2025-02-10')).toContain('P (spokesman) would neither confirm nor deny it, 2025-02-09');
  });
  it('never has the editors’ description as a title', () => {
    for (const cited of [citeLine(record, null), citeMarkdown(record)]) expect(cited).not.toContain('About');
    const { appearance } = JSON.parse(citeJsonLd(record));
    expect(appearance.find(({ url }: { url: string }) => url.includes('/a_'))).toMatchObject({ abstract: 'About [a]' });
    expect(JSON.stringify(appearance)).not.toContain('"name":"About');
  });
  it('names every speaker, act, date and source in Markdown and JSON-LD', () => {
    for (const cited of [citeMarkdown(record), citeJsonLd(record)])
      for (const word of ['would not say', '2025-02-09', 'Paper c']) expect(cited).toContain(word);
  });
  it('lets no headline or address break out of Markdown', () => {
    expect(citeMarkdown(record)).toContain('[Paper b, “No \\[comment\\]”](https://example.org/b_%28x%29)');
  });
  it('is a schema.org Claim with its appearances and statements, and without a rating', () => {
    const data = JSON.parse(citeJsonLd(record));
    expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'Claim', temporalCoverage: '2025-02-07' });
    expect(data.appearance.every((work: Record<string, string>) => work['@type'] === 'CreativeWork')).toBe(true);
    // A refusal is about the claim and no appearance of it.
    expect(data.appearance.map(({ url }: { url: string }) => url)).not.toContain('https://example.org/copy_(x)');
    expect(data.subjectOf.map((one: { author: { '@type': string } }) => one.author['@type'])).toEqual([
      'Person',
      'Organization',
      'Person',
      'Person',
    ]);
    expect(JSON.stringify(data)).not.toContain('ating"');
  });
});
