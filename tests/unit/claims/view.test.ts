import { describe, expect, it } from 'vitest';
import { citeJsonLd, citeMarkdown, citeText } from '#src/claims/citation';
import type { ClaimRecord } from '#src/claims/record';
import { contradictedBy, viewOf } from '#src/claims/view';

const source = (id: string, date?: string) => ({
  id,
  publisher: `Paper ${id}`,
  title: `Title [${id}]`,
  url: `https://example.org/${id}_(x)`,
  ...(date ? { date } : {}),
  kind: 'newspaper' as const,
  seen: 'full' as const,
});

const record: ClaimRecord = {
  claim: {
    id: 'call',
    text: 'A said on 7 February that he had spoken with B.',
    topic: 'calls',
    time: '2025-02-07',
    added: '2025',
    changed: '2025',
    statements: [
      { speaker: 'peskov', act: 'declines', date: '2025-02-09', summary: 'Would not say.', sources: ['b'] },
      { speaker: 'trump', act: 'asserts', date: '2025-02-07', summary: 'Said so.', sources: ['a', 'b'] },
      { speaker: 'paper', act: 'asserts', summary: 'Reported it.', sources: ['c'] },
      { speaker: 'peskov', act: 'confirms', date: '2025-03', summary: 'Confirmed.', sources: ['d'] },
    ],
    relations: [],
    phrasings: [],
    lookalikes: [],
  },
  speakers: [
    { id: 'trump', name: 'T', role: '', side: 'us' },
    { id: 'peskov', name: 'P', role: 'spokesman', side: 'russia' },
    { id: 'paper', name: 'Paper', role: '', side: 'media' },
  ],
  sources: [source('d', '2025-03-05'), source('a'), source('b', '2025-02-10'), source('c', '2025-02-08')],
  related: [
    { kind: 'precedes', claim: 'later', text: 'Later' },
    { kind: 'contradicts', claim: 'denial', text: 'Denial' },
  ],
  pack: { id: 'p', name: 'Pack', version: '1', licence: 'CC BY 4.0', date: '2025-12-31' },
};

describe('the view of a record', () => {
  it('tells what was known on the page’s day from what came out since', () => {
    const view = viewOf(record, '2025-02-10');
    expect(view.kremlin.map(({ summary }) => summary)).toEqual(['Would not say.']);
    expect(view.others.map(({ side, statements }) => [side, statements.length])).toEqual([
      ['us', 1],
      ['media', 1],
    ]);
    expect(view.since.map(({ summary }) => summary)).toEqual(['Confirmed.']);
    expect([view.standing, view.standingNow]).toEqual(['neither', 'confirmed-by-both']);
  });

  it('gives the last word of each side for the one line', () => {
    const line = (on: string | null) => viewOf(record, on).voices.map(({ speaker, act }) => `${speaker.id} ${act}`);
    expect(line('2025-02-10')).toEqual(['trump asserts', 'peskov declines']);
    expect(line(null)).toEqual(['trump asserts', 'peskov confirms']);
    expect(line('2025-01-01')).toEqual([]);
  });

  it('names an outlet only where no side spoke', () => {
    const media = { ...record, claim: { ...record.claim, statements: record.claim.statements.slice(2, 3) } };
    expect(viewOf(media, null).voices.map(({ speaker }) => speaker.id)).toEqual(['paper']);
  });

  it('dates a statement of unknown day by its earliest source, and says so', () => {
    const outlet = viewOf(record, null).others.find(({ side }) => side === 'media')?.statements[0];
    expect(outlet).toMatchObject({ date: '2025-02-08', dated: 'published' });
  });

  it('orders sources by date with the undated last, and contradicting claims first', () => {
    const view = viewOf(record, null);
    expect(view.sources.map(({ id }) => id)).toEqual(['c', 'b', 'd', 'a']);
    expect(view.related.map(({ kind }) => kind)).toEqual(['contradicts', 'precedes']);
  });

  it('says when the page is later than the record', () => {
    expect(viewOf(record, '2026-01-01').isPageLater).toBe(true);
    expect(viewOf(record, '2025-12-31').isPageLater).toBe(false);
    expect(viewOf(record, null).isPageLater).toBe(false);
  });

  it('finds the contradicted claims of a page', () => {
    expect(contradictedBy(record, ['later', 'denial', 'denial', 'other'])).toEqual(['denial']);
  });
});

describe('a citation', () => {
  it('names every speaker, act, date and source in all three forms', () => {
    for (const cited of [citeText(record), citeMarkdown(record), citeJsonLd(record)]) {
      for (const word of ['Would not say.', '2025-02-09', 'Paper c', '2025-12-31']) expect(cited).toContain(word);
    }
  });
  it('lets no title or address break out of Markdown', () => {
    expect(citeMarkdown(record)).toContain('[Paper a, “Title \\[a\\]”](https://example.org/a_%28x%29)');
  });
  it('is JSON without a rating', () => {
    const data = JSON.parse(citeJsonLd(record));
    expect(data['@type']).toBe('Claim');
    expect(JSON.stringify(data)).not.toContain('ating"');
  });
});
