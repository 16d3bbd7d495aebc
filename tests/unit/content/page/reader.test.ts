// @vitest-environment happy-dom
/** Protects one reading of a page: what is asked, in which order, what is shown meanwhile, and that nothing comes after the end. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Reader, type ReaderOptions, type Reading, startReader } from '#src/content/reader/reader';
import type { AnswerTo } from '#src/shared/protocol/messages';
import { FILLER } from './support';

type Asked = Parameters<ReaderOptions['ask']>[0];
const MATCH = {
  claim: 'c',
  score: 1,
  act: 'asserts' as const,
  evidence: [],
  phrasing: 0,
  differences: [],
  standing: 'neither' as const,
};
const NONE: AnswerTo['match'] = { matches: [], records: [], putAway: { muted: [], wrong: [] } };

let end: AbortController;
let asked: Asked[];
let readings: Reading[];
let answer: (message: Asked) => AnswerTo['match'] | null;
let clock: number;
const onRecords = vi.fn();
const passes = (time: number) => vi.advanceTimersByTimeAsync(time);
const states = () => readings.map(({ state, found }) => `${state} ${found.length}`);

function start(body: string, head = '', path = '/world/story'): Reader {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(`https://news.example.org${path}`);
  document.documentElement.innerHTML = `<html lang="en"><head>${head}</head><body>${body}</body></html>`;
  const ask: ReaderOptions['ask'] = async (message) => {
    asked.push(message);
    return answer(message);
  };
  const onReading = (reading: Reading) => void readings.push(reading);
  return startReader({ window, ask, onReading, onRecords, hasOverlay: () => true, signal: end.signal });
}
const article = (...paragraphs: string[]) =>
  `<h1>Two leaders and a telephone</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`;
/** As many paragraphs as one message has sentences, times `messages`, each of one sentence. */
const long = (messages: number) => {
  const sentences = 200 * messages - 1; // the headline is one, too
  return article(
    ...Array.from(
      { length: sentences },
      (_, nr) => `They met for ${nr} minutes in the old capital on Tuesday, officials said.`,
    ),
  );
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  Element.prototype.checkVisibility = () => true;
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => 100 });
  end = new AbortController();
  asked = [];
  readings = [];
  answer = () => NONE;
  clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});
afterEach(() => {
  end.abort();
  vi.mocked(performance.now).mockRestore();
  vi.useRealTimers();
});

it('asks with title, day and the overlay’s state, and shows what matched with its key, day and records', async () => {
  answer = ({ sentences }) => ({
    ...NONE,
    matches: [{ sentence: sentences.length - 1, matches: [MATCH] }],
    records: ['r'] as never,
  });
  start(
    article(FILLER, FILLER.replace('capital', 'harbour')),
    '<meta property="og:title" content="A call"><meta property="article:published_time" content="2025-02-09">',
  );
  await passes(2_000);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    type: 'match',
    page: { date: '2025-02-09', title: 'A call', language: 'en' },
    overlay: true,
  });
  expect(states()).toEqual(['scanning 0', 'ready 1']);
  expect(readings[1]?.found[0]).toMatchObject({ date: '2025-02-09', matches: [MATCH] });
  expect(readings[1]?.found[0]?.text).toContain('harbour');
  expect(onRecords.mock.calls).toEqual([[['r']]]);
});

it('sends a page without a title without one', async () => {
  start(
    article(FILLER, FILLER, FILLER).replace('<h1>Two leaders and a telephone</h1>', '<h1> </h1>'),
    '<meta property="og:type" content="article">',
  );
  await passes(2_000);
  for (const { page } of asked) expect(page).not.toHaveProperty('title', '');
});

it('shows what is found so far at most twice a second, and once more at the end', async () => {
  answer = () => {
    clock = [499, 500, 900][asked.length - 1] ?? 0;
    return NONE;
  };
  start(long(3));
  await passes(1_000);
  expect(asked.map(({ sentences }) => sentences.length)).toEqual([200, 200, 200]);
  expect(states()).toEqual(['scanning 0', 'scanning 0', 'ready 0']);
});

it('ends at the first question without an answer, says so, and asks again only for the rest', async () => {
  answer = () => (asked.length === 2 ? null : NONE);
  start(long(2));
  await passes(400);
  expect(asked).toHaveLength(2);
  expect(states().at(-1)).toBe('failed 0');
  await passes(2_000);
  expect(asked.map(({ sentences }) => sentences.length)).toEqual([200, 200, 200]);
  expect(asked[2]?.sentences).toEqual(asked[1]?.sentences);
  expect(states().at(-1)).toBe('ready 0');
});

it('takes an answer without matches for a failure', async () => {
  answer = () => ({ failed: 'record' }) as never;
  start(long(1));
  await passes(400);
  expect(states()).toEqual(['scanning 0', 'failed 0']);
  expect(onRecords).not.toHaveBeenCalled();
});

it('shows and asks nothing after its end', async () => {
  answer = () => {
    end.abort();
    return NONE;
  };
  const reader = start(long(2));
  await passes(2_000);
  expect(asked).toHaveLength(1);
  expect(states()).toEqual(['scanning 0']);
  reader.scanAnyway();
  await passes(2_000);
  expect(asked).toHaveLength(1);
});

it.each<[string, string, string, string, string]>([
  ['a front page', article(FILLER, FILLER, FILLER), '', '/', 'not-an-article'],
  [
    'a front page that is an article',
    article(FILLER, FILLER),
    '<meta property="og:type" content="article">',
    '/',
    'ready',
  ],
  ['a page of teasers', article('Short.', 'Short.'), '', '/world', 'not-an-article'],
])('reads %s only if it is an article, or if the user says so', async (_, body, head, path, state) => {
  const reader = start(body, head, path);
  await passes(2_000);
  expect(states().at(-1)).toBe(`${state} 0`);
  expect(asked.length > 0).toBe(state === 'ready');
  reader.scanAnyway();
  await passes(2_000);
  expect(states().at(-1)).toBe('ready 0');
});

it('asks about all sentences again when the packs have changed, and shows the old matches until the answers are there', async () => {
  const all: typeof answer = ({ sentences }) => ({
    ...NONE,
    matches: sentences.map((_, sentence) => ({ sentence, matches: [MATCH] })),
  });
  answer = all;
  const reader = start(
    article(FILLER, FILLER.replace('capital', 'harbour')),
    '<meta property="article:published_time" content="2025-02-09">',
  );
  await passes(2_000);
  const found = readings.at(-1)?.found.length ?? 0;
  expect(found).toBeGreaterThan(1);
  readings = [];
  answer = () => NONE;
  reader.matchAgain();
  await passes(2_000);
  expect(states()).toEqual(['ready 0']);
  // During a scan: what it still caches comes from the packs before the change.
  answer = () => {
    answer = all;
    reader.matchAgain();
    return NONE;
  };
  reader.matchAgain();
  await passes(2_000);
  expect(states().at(-1)).toBe(`ready ${found}`);
});

it('removes the marks of an earlier instance from the page', async () => {
  start(article(`${FILLER} <sl-mark>They spoke.</sl-mark>`, FILLER, FILLER));
  expect(document.querySelector('sl-mark')).toBeNull();
  await passes(2_000);
  expect(states().at(-1)).toBe('ready 0');
});
