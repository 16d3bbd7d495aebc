import { expect, it } from 'vitest';
import type { Source } from '#src/claims/schema';
import { bestFirst } from '#src/claims/source-order';

const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  publisher: 'P',
  about: 'A',
  url: 'https://example.org/',
  kind: 'newspaper',
  seen: 'full',
  ...more,
});

it('puts the words themselves first, then wires, originals, pages not seen and copies; without an address after all', () => {
  const ordered = [
    source('official', { kind: 'government' }),
    source('wire', { kind: 'wire' }),
    source('first-report'),
    source('second-report', { kind: 'broadcaster' }),
    source('unseen', { kind: 'government', seen: 'through others' }),
    source('unseen-original', { kind: 'wire', labels: ['original-not-seen'] }),
    source('copy', { kind: 'wire', labels: ['copy'] }),
    source('mirror', { labels: ['exile', 'mirror'] }),
    source('aggregator', { kind: 'government', labels: ['aggregator'] }),
    { ...source('nowhere', { kind: 'government' }), url: undefined } as Source,
  ];
  const ids = (sources: readonly Source[]) => sources.map(({ id }) => id);
  const turned = ['nowhere', 'copy', 'mirror', 'aggregator', 'first-report', 'unseen', 'unseen-original'];
  turned.push('second-report', 'wire', 'official');
  const mixed = turned.map((id) => ordered.find((one) => one.id === id) as Source);
  expect(ids(bestFirst(mixed))).toEqual(ids(ordered));
});
