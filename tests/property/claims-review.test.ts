import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toClaimReviews } from '#src/claims/claim-review';
import { readClaimReview } from '#src/claims/claim-review-read';
import { readPackFile, writePackFile } from '#src/claims/pack-file';
import { ratedAct } from '#src/claims/rating';
import type { Pack } from '#src/claims/schema';
import { bare, pack } from './support/packs';

const TODAY = '2026-11-22';

/** A pack's claims without relations and lookalikes, which the format cannot express. */
function holdable(one: Pack) {
  const sources = new Map(one.sources.map((source) => [source.id, source]));
  const speakers = new Map(one.speakers.map((speaker) => [speaker.id, speaker]));
  return one.claims.map((claim) => ({
    claim: { ...claim, relations: [], lookalikes: [] },
    speakers: [...new Set(claim.statements.map(({ by }) => by))].map((id) => speakers.get(id)),
    sources: [...new Set(claim.statements.flatMap((statement) => statement.sources))].map((id) => sources.get(id)),
  }));
}

function items(one: Pack): unknown[] {
  const feed = JSON.parse(JSON.stringify(toClaimReviews(one))) as { dataFeedElement: { item: unknown }[] };
  return feed.dataFeedElement.map(({ item }) => item);
}

describe('ClaimReview', () => {
  it('holds everything but relations and lookalikes there and back', () => {
    fc.assert(
      fc.property(pack, (one) => {
        expect(items(one).map((item) => readClaimReview(item, TODAY))).toEqual(holdable(one));
      }),
      { numRuns: 300 },
    );
  });

  it('carries no rating of ours', () => {
    fc.assert(fc.property(pack, (one) => void expect(JSON.stringify(items(one))).not.toContain('ating"')));
  });

  it('reads any item without throwing, and only into what a pack may hold', () => {
    const value = fc.oneof(fc.anything({ maxDepth: 3 }), fc.webUrl(), fc.string(), fc.constant('2025-02-07T10:00:00Z'));
    const item = fc.record(
      {
        '@type': fc.constantFrom<unknown>('ClaimReview', ['Review', 'ClaimReview']),
        claimReviewed: fc.oneof(fc.string({ unit: 'binary' }), value),
        url: fc.oneof(fc.webUrl(), value),
        author: fc.oneof(fc.record({ name: fc.oneof(fc.string(), value) }), value),
        datePublished: value,
        identifier: value,
        itemReviewed: fc.oneof(
          fc.record({
            author: fc.record({ name: value }),
            appearance: fc.array(fc.record({ url: fc.oneof(fc.webUrl(), value) })),
          }),
          value,
        ),
        reviewRating: fc.oneof(
          fc.record({ alternateName: fc.constantFrom('False', 'True', 'Half true', 'Quux') }),
          value,
        ),
      },
      { requiredKeys: ['@type'] },
    );
    fc.assert(
      fc.property(item, (one) => {
        const read = readClaimReview(one, TODAY);
        if ('skip' in read) return;
        const { claim, speakers, sources } = read;
        const whole = { format: 2, id: 'p', name: 'P', version: '1', licence: 'L', language: 'en', compiled: TODAY };
        const text = writePackFile({
          ...whole,
          speakers,
          sources,
          lexicon: { names: [], senses: [] },
          claims: [claim],
        });
        expect(readPackFile(text)).toHaveProperty('pack');
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a published review: who made the claim, who reviewed it, how and when', () => {
    const read = readClaimReview(
      {
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        url: 'https://checker.example/reviews/7',
        datePublished: '2025-02-11T08:00:00+01:00',
        author: { '@type': 'Organization', name: 'The Checker' },
        claimReviewed: 'The two presidents <b>met</b> in secret &amp; alone.',
        itemReviewed: {
          '@type': 'Claim',
          author: { '@type': 'Person', name: 'Some One' },
          datePublished: '2025-02-09',
          appearance: [
            { '@type': 'CreativeWork', url: 'https://social.example/post/1' },
            { url: 'javascript:alert(1)' },
          ],
        },
        reviewRating: {
          '@type': 'Rating',
          ratingValue: '1',
          bestRating: '5',
          worstRating: '1',
          alternateName: 'False',
        },
      },
      TODAY,
    );
    expect(read).toMatchObject({
      claim: {
        text: 'The two presidents met in secret & alone.',
        added: '2025-02-11',
        statements: [
          { act: 'asserts', on: '2025-02-09', says: 'made the claim, according to The Checker' },
          { act: 'denies', on: '2025-02-11', quote: 'False' },
        ],
      },
      speakers: [
        { name: 'Some One', side: 'other' },
        { name: 'The Checker', side: 'media' },
      ],
    });
    expect(bare(read)).not.toHaveProperty('skip');
    expect('sources' in read && read.sources.map(({ url }) => url)).toEqual([
      'https://checker.example/reviews/7',
      'https://social.example/post/1',
    ]);
  });

  it('understands rating words before figures, and says when it understands neither', () => {
    const words = (alternateName: string) => ratedAct({ alternateName });
    expect(['False', 'Pants on Fire', 'Not true', 'Mostly false'].map(words)).toEqual(Array(4).fill('denies'));
    expect(['Half true', 'Misleading', 'Missing context', 'Mostly True'].map(words)).toEqual(
      Array(4).fill('partially-confirms'),
    );
    expect(['True', 'Correct', 'Unproven'].map(words)).toEqual(['confirms', 'confirms', 'declines']);
    expect(ratedAct({ alternateName: 'Чепуха', ratingValue: 1, bestRating: 5, worstRating: 1 })).toBe('denies');
    expect(ratedAct({ ratingValue: '5', bestRating: '5', worstRating: '1' })).toBe('confirms');
    expect(ratedAct({ ratingValue: 3, bestRating: 5, worstRating: 1 })).toBe('partially-confirms');
    for (const rating of [{ ratingValue: -1 }, { ratingValue: 1, bestRating: 1, worstRating: 1 }, undefined, 'Quux']) {
      expect(ratedAct(rating)).toBeUndefined();
    }
  });
});
