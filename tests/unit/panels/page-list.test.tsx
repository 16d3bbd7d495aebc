// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ClaimRecord } from '#src/claims/record';
import { PageClaims } from '#src/panels/parts/page-claims';
import type { PageEntry } from '#src/shared/protocol/messages';
import { claimCount } from '#src/shared/ui/claim-count';
import { countsOf, exchangeOf, filterRows, rowsOfPage } from '#src/shared/ui/list/claim-rows';
import { withWords } from './words';

const entry = (key: string, claim: string, more: Partial<PageEntry> = {}): PageEntry => ({
  key,
  claim,
  claimText: `Text of ${claim}.`,
  standing: 'reported-only',
  act: 'asserts',
  words: `Sentence ${key}`,
  marked: true,
  ...more,
});

const LIST: PageEntry[] = [
  entry('1', 'a'),
  entry('2', 'b', { standing: 'disputed', claimText: '<b>Trump</b> spoke with Putin.' }),
  entry('3', 'a'),
  // A denial of b is an entry of its own and the same claim to a reader.
  entry('4', 'b-denial', { standing: 'disputed', claimText: '<b>Trump</b> spoke with Putin.', act: 'denies' }),
  entry('5', 'c', { standing: 'confirmed-by-both' }),
  entry('6', 'd', { standing: 'neither', words: 'Peskov would not say' }),
  entry('7', 'e', { pack: 'Mine' }),
];

const RECORD: ClaimRecord = {
  claim: {
    id: 'b',
    text: '<b>Trump</b> spoke with Putin.',
    topic: 'talks',
    added: '2025-01-01',
    changed: '2025-01-01',
    statements: [
      { by: 'peskov', act: 'denies', on: '2024-10-09', says: 'denied it', sources: ['a'] },
      { by: 'author', act: 'reports', on: '2024-10-08', says: 'wrote so', sources: ['a'] },
      { by: 'trump', act: 'asserts', on: '2025-02-07', says: 'said so', sources: ['a'] },
    ],
    relations: [],
    phrasings: [],
    lookalikes: [],
  },
  speakers: [
    { id: 'peskov', name: 'Dmitry Peskov', roles: [], side: 'russia' },
    { id: 'author', name: 'An Author', roles: [], side: 'media' },
    { id: 'trump', name: 'Donald Trump', roles: [], side: 'us' },
  ],
  sources: [{ id: 'a', publisher: 'P', about: 'T', date: '2024-10-08', kind: 'newspaper', seen: 'full' }],
  related: [],
  pack: {
    id: 'sourcelight',
    name: 'P',
    version: '1.0.0',
    licence: 'x',
    parties: [
      { side: 'us', name: 'White House' },
      { side: 'russia', name: 'Kremlin', answers: true },
    ],
    compiled: '2026-11-22',
  },
};

describe('rows of a page', () => {
  it('are one a claim, with its sentences and those of its statements in reading order', () => {
    const rows = rowsOfPage(LIST, 'page');
    expect(rows.map(({ entries }) => entries.map(({ key }) => key))).toEqual([
      ['1', '3'],
      ['2', '4'],
      ['5'],
      ['6'],
      ['7'],
    ]);
    expect(rows).toHaveLength(claimCount(LIST));
  });

  it('stand disputed first, those of one standing in the order of the page', () => {
    expect(rowsOfPage(LIST, 'disputed').map(({ first }) => first.claim)).toEqual(['b', 'd', 'a', 'e', 'c']);
  });

  it('are counted by standing', () => {
    expect(countsOf(rowsOfPage(LIST, 'page'))).toEqual([
      ['disputed', 1],
      ['neither', 1],
      ['reported-only', 2],
      ['confirmed-by-both', 1],
    ]);
  });

  it('are found by claim, sentence or speaker, whatever the case', () => {
    const found = (query: string) =>
      filterRows(rowsOfPage(LIST, 'page'), query, ({ first }) => (first.claim === 'c' ? 'Kremlin denies it' : '')).map(
        ({ first }) => first.claim,
      );
    expect(found('TRUMP')).toEqual(['b']);
    expect(found('would not')).toEqual(['d']);
    expect(found('kremlin')).toEqual(['c']);
    expect(found('  ')).toHaveLength(5);
    expect(found('nothing of the kind')).toEqual([]);
  });
});

describe('the exchange of a row', () => {
  it('names who said it first and the answer, by the page’s day', () => {
    const by = (date: string | null) => {
      const { maker, answer } = exchangeOf(RECORD, date, 'b');
      return [maker?.speaker.id, answer?.speaker.id];
    };
    expect(by('2024-10-08')).toEqual(['author', undefined]);
    expect(by('2024-12-01')).toEqual(['author', 'peskov']);
    expect(by(null)).toEqual(['author', 'peskov']);
  });

  it('names who makes the statement that the sentence states, unless that is an answer', () => {
    const statements = RECORD.claim.statements.map((one, at) => ({ ...one, id: `b-${at}` }));
    const record = { ...RECORD, claim: { ...RECORD.claim, statements } };
    const maker = (key: string) => exchangeOf(record, null, key).maker?.speaker.id;
    expect(['b', 'b-0', 'b-1', 'b-2'].map(maker)).toEqual(['author', 'author', 'author', 'trump']);
  });
});

describe('list of the page', () => {
  let root: HTMLElement;
  const choose = vi.fn();
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const type = (value: string) =>
    act(() => {
      const input = root.querySelector('input') as HTMLInputElement;
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });

  beforeEach(async () => {
    fakeBrowser.reset();
    withWords();
    choose.mockReset();
    Object.assign(fakeBrowser.runtime, { sendMessage: vi.fn().mockResolvedValue({ records: [RECORD] }) });
    document.body.replaceChildren();
    root = document.body.appendChild(document.createElement('div'));
    await act(async () => {
      render(<PageClaims list={LIST} date="2024-12-01" choose={choose} />, root);
    });
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
  });

  it('names standing, claim, who said so and who answered, and never makes HTML of data', () => {
    const first = all('.claim-row')[0]?.textContent ?? '';
    expect(first).toContain('<b>Trump</b> spoke with Putin.');
    expect(first).toContain('Disputed');
    expect(first).toContain('An Author reported it, 8 Oct 2024 · Kremlin denies it, 9 Oct 2024');
    expect(root.querySelector('b')).toBeNull();
  });

  it('opens the first sentence by the row, any by its own button', async () => {
    all('.claim-head .entry')[0]?.click();
    expect(choose).toHaveBeenLastCalledWith(LIST[1]);
    expect(all('.sentences')).toHaveLength(0);
    await act(() => all('.unfold')[0]?.click());
    const sentences = all('.sentences .entry');
    expect(sentences).toHaveLength(2);
    expect(sentences[1]?.textContent).toContain('Denied here');
    sentences[1]?.click();
    expect(choose).toHaveBeenLastCalledWith(LIST[3]);
  });

  it('filters as one types and marks the hits, also when the words change', async () => {
    await type('trum');
    expect(all('mark').map(({ textContent }) => textContent)).toEqual(['Trum']);
    await type('putin');
    expect(all('mark').map(({ textContent }) => textContent)).toEqual(['Putin']);
    expect(all('.claim-row')).toHaveLength(1);
    await type('would not');
    expect(all('.sentences mark').map(({ textContent }) => textContent)).toEqual(['would not']);
    await type('zzz');
    expect(root.querySelector('[role=status]')?.textContent).toContain('zzz');
    await type('');
    expect(all('mark')).toEqual([]);
    expect(all('.claim-row')).toHaveLength(5);
  });
});
