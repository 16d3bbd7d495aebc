// @vitest-environment happy-dom
/** Protects what the options page is told by the worker that reads and compiles packs. */
import { beforeEach, expect, it, vi } from 'vitest';
import { MAX_PACK_LENGTH } from '#src/claims/pack-file';
import { PACK_FORMAT } from '#src/claims/schema';
import type { FromWorker, PackPreview, ToWorker } from '#src/panels/options/pack-work';

const claimNr = (nr: number) => ({
  id: `c${nr}`,
  text: `A said that B did C ${nr} times.`,
  topic: 'talks',
  added: '2025-01-01',
  changed: '2025-01-01',
  statements: [{ by: 'a', act: 'asserts', says: 'said so', sources: ['s1'] }],
  relations: [],
  phrasings: [],
  lookalikes: [],
});
const PACK = {
  format: PACK_FORMAT,
  id: 'mine',
  name: 'Mine',
  version: '2',
  licence: 'CC0-1.0',
  language: 'en',
  compiled: '2025-03-04',
  description: 'What A said.',
  speakers: [{ id: 'a', name: 'A', roles: [{ text: 'someone' }], side: 'other' }],
  sources: [
    { id: 's1', publisher: 'Paper', about: 'Title', url: 'https://example.org/a', kind: 'newspaper', seen: 'full' },
  ],
  lexicon: { names: [], senses: [] },
  claims: [1, 2, 3, 4, 5, 6].map(claimNr),
};

let replies: FromWorker[];
let tell: (message: ToWorker) => Promise<void>;
const file = (content: BlobPart, name = 'mine.json') => new File([content], name);

beforeEach(async () => {
  replies = [];
  vi.stubGlobal('self', { postMessage: (message: FromWorker) => replies.push(message) });
  vi.resetModules();
  await import('#src/panels/options/pack-worker');
  tell = (data) => (self.onmessage as unknown as (event: { data: ToWorker }) => Promise<void>)({ data });
});

it('tells of each step, shows the first five claims, and then compiles what it read', async () => {
  await tell({ read: file(JSON.stringify(PACK)) });
  const preview: PackPreview = {
    id: 'mine',
    name: 'Mine',
    version: '2',
    licence: 'CC0-1.0',
    date: '2025-03-04',
    description: 'What A said.',
    claims: 6,
    first: PACK.claims.slice(0, 5).map(({ text }) => text),
    reviews: undefined,
  };
  expect(replies).toEqual([
    { progress: { step: 'reading', share: 1 } },
    { progress: { step: 'checking' } },
    { offer: { preview } },
  ]);
  replies = [];
  await tell({ keep: true });
  expect(replies[0]).toEqual({ progress: { step: 'compiling' } });
  const kept = (replies[1] as { keep: { stored: { claims: number }; file: string } }).keep;
  expect(kept.stored.claims).toBe(6);
  expect(JSON.parse(kept.file)).toMatchObject({ id: 'mine', claims: [{ id: 'c1' }, {}, {}, {}, {}, { id: 'c6' }] });
  expect(replies).toHaveLength(2);
});

it('tells of progress by the share of the bytes that were read', async () => {
  const parts = [new Uint8Array(6).fill(32), new Uint8Array(2).fill(32)];
  const long = Object.assign(file('12345678'), {
    stream: () =>
      new ReadableStream({
        start(to) {
          for (const part of parts) to.enqueue(part);
          to.close();
        },
      }),
  });
  await tell({ read: long });
  expect(replies.slice(0, 2)).toEqual([
    { progress: { step: 'reading', share: 0.75 } },
    { progress: { step: 'reading', share: 1 } },
  ]);
});

it.each<[string, File, string]>([
  ['too large', Object.defineProperty(file('{}'), 'size', { value: 3 * MAX_PACK_LENGTH + 1 }), 'too-large'],
  ['no text', file(new Uint8Array([0xff, 0x80, 0x80])), 'encoding'],
  ['no JSON', file('{'), 'not-json'],
])('a file that is %s is refused, and nothing can be stored', async (_, given, code) => {
  await tell({ read: given });
  expect(replies.at(-1)).toMatchObject({ offer: { problems: [{ code }] } });
  replies = [];
  await tell({ keep: true });
  expect(replies).toEqual([]);
});

it('reports an error, so that the page does not wait', async () => {
  const broken = Object.assign(file('{}'), {
    stream: () => {
      throw new Error('gone');
    },
  });
  await tell({ read: broken });
  expect(replies).toEqual([{ failed: 'Error: gone' }]);
});

it.each([
  ['reviews.2025.json', 'reviews'],
  ['.json', 'feed'],
])('a feed without a name, in the file %s, is called %s', async (name, called) => {
  const review = {
    '@type': 'ClaimReview',
    url: 'https://example.org/review',
    datePublished: '2025-01-02',
    claimReviewed: 'A said that the talks in Geneva ended without any agreement.',
    author: { '@type': 'Organization', name: 'Checkers' },
    itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'A B' }, datePublished: '2025-01-01' },
    reviewRating: { '@type': 'Rating', alternateName: 'False', ratingValue: 1, bestRating: 5, worstRating: 1 },
  };
  await tell({ read: file(JSON.stringify([review]), name) });
  expect(replies.at(-1)).toMatchObject({ offer: { preview: { name: expect.stringContaining(called) } } });
});
