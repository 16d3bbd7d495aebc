import type { ClaimRecord } from '#src/claims/record';
import type { FoundSentence, PageView } from '#src/content/bridge';
import type { PageMatch } from '#src/shared/protocol/messages';

/** A record with a Kremlin denial, an outlet, a later confirmation and a contradicting claim. */
export function recordOf(id: string, relatedTo: string[] = []): ClaimRecord {
  return {
    claim: {
      id,
      text: `Claim ${id} in words.`,
      topic: 'calls',
      time: '2025-02-07/2025-02-08',
      added: '2025',
      changed: '2025',
      caution: 'One source errs.',
      statements: [
        { by: 'a', act: 'asserts', on: '2025-02-07', says: 'said that they had talked', sources: ['one'] },
        {
          by: 'k',
          act: 'declines',
          on: '2025-02-09',
          says: 'would not say',
          quote: 'many channels',
          sources: ['two', 'one'],
        },
        { by: 'k', act: 'confirms', on: '2025-03-01', says: 'confirmed the call', sources: ['two'] },
      ],
      relations: [],
      phrasings: ['A says he has talked with B', 'A talked with B'],
      lookalikes: [],
    },
    speakers: [
      { id: 'a', name: 'Mr A', roles: [{ text: 'president' }], side: 'us' },
      { id: 'k', name: 'Mr K', roles: [{ text: 'spokesman' }], side: 'russia' },
    ],
    sources: [
      {
        id: 'two',
        publisher: 'State Agency',
        about: 'Spokesman answers',
        url: 'https://agency.example/2',
        date: '2025-02-09',
        kind: 'state-media',
        country: 'Russia',
        labels: ['copy'],
        seen: 'full',
      },
      {
        id: 'one',
        publisher: 'The Paper',
        about: 'An interview',
        date: '2025-02-08',
        kind: 'newspaper',
        seen: 'excerpt',
      },
    ],
    related: [
      { kind: 'precedes', entry: 'later', text: 'A later claim.' },
      ...relatedTo.map((entry) => ({ kind: 'contradicts' as const, entry, text: `Claim ${entry} in words.` })),
    ],
    pack: {
      id: 'sourcelight',
      name: 'Bundled',
      version: '1.0.0',
      licence: 'CC BY 4.0',
      parties: [
        { side: 'us', name: 'White House' },
        { side: 'russia', name: 'Kremlin', answers: true },
      ],
      searched: '2025-12-31',
      compiled: '2026-01-02',
    },
  };
}

export const matchOf = (claim: string, more: Partial<PageMatch> = {}): PageMatch => ({
  claim,
  score: 0.95,
  act: 'asserts',
  evidence: [],
  phrasing: 1,
  differences: [],
  nearest: 'A talked with B',
  standing: 'neither',
  ...more,
});

const PAGE_DATE = '2025-02-10';

/** Of the day of the page that it is put on. */
export const sentenceOf = (key: string, text: string, ...matches: PageMatch[]): FoundSentence => ({
  key,
  date: PAGE_DATE,
  text,
  matches,
  ranges: () => [],
});

export const pageOf = (sentences: FoundSentence[], more: Partial<PageView> = {}): PageView => ({
  state: 'ready',
  date: PAGE_DATE,
  genre: null,
  hasPaywall: false,
  sentences: sentences.map((one) => ({ ...one, date: more.date === undefined ? PAGE_DATE : more.date })),
  ...more,
});
