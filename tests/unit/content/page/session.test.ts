// @vitest-environment happy-dom
// Protects what leaves the tab: each sentence is sent once, in order, with its context; and what comes back is shown,
// kept through re-renders and taken out again when the reader puts a claim away.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Session, startSession } from '#src/content/reader/session';
import type { AnswerTo, PageSettings, PutAway, ToBackground } from '#src/shared/protocol/messages';
import { FILLER } from './support';

const SETTINGS: PageSettings = {
  run: true,
  marks: 'highlights',
  hoverPreview: false,
  fadeRead: true,
  hasRead: false,
  sidePanel: { opens: true, shortcut: '' },
  isPrivate: false,
  language: 'en',
  packs: 0,
};
const CLAIM = 'they-spoke';
const WORDS = { language: 'en' as const, words: {} };
type MatchMessage = Extract<ToBackground, { type: 'match' }>;

function record() {
  return {
    claim: {
      id: CLAIM,
      text: 'They spoke by phone.',
      topic: 'calls',
      added: '2025',
      changed: '2025',
      statements: [{ by: 'paper', act: 'reports' as const, on: '2025-02-08', says: 'reported it', sources: ['p'] }],
      relations: [],
      phrasings: [],
      lookalikes: [],
    },
    speakers: [],
    sources: [],
    related: [],
    pack: { id: 'sourcelight', name: 'Bundled', version: '1', licence: 'CC BY 4.0', compiled: '2026-01-01' },
  };
}

function answer({ sentences }: MatchMessage): AnswerTo['match'] {
  const matches = sentences.flatMap((text, sentence) =>
    text.includes('spoke')
      ? [
          {
            sentence,
            matches: [
              {
                claim: CLAIM,
                score: 0.9,
                act: 'asserts' as const,
                evidence: [],
                phrasing: -1,
                differences: [],
                standing: 'disputed' as const,
              },
            ],
          },
        ]
      : [],
  );
  const isFound = matches.length > 0;
  const nothing = { muted: [], wrong: [] };
  return { matches, records: isFound ? [record()] : [], putAway: nothing, ...(isFound ? { words: WORDS } : {}) };
}

const page = (inner: string) =>
  `<html lang="en"><head><meta property="article:published_time" content="2025-02-09"></head><body><h1>Two leaders and a telephone</h1><article><p>${FILLER}</p><p id=b>First of two. ${FILLER}</p>${inner}</article></body></html>`;

let end: AbortController;
let sent: MatchMessage[];
/** Called before a question is answered. */
let onSent: () => void;
let told: ToBackground[];
/** What the background would say of what is put away. */
let stored: PutAway;
/** How many `remember` messages nobody answers, as when the background is killed over them. */
let unanswered: number;
/** Whether the browser saves what it is given. */
let isSaved: boolean;

function start(html: string): { session: Session; document: Document } {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    'https://news.example.org/a/story',
  );
  document.documentElement.innerHTML = html;
  const session = startSession(
    window,
    SETTINGS,
    {
      ask: (async (message: ToBackground) => {
        if (message.type === 'remember') told.push(message);
        if (message.type === 'remember') return unanswered-- > 0 ? null : { kept: isSaved };
        if (message.type === 'put-away') return stored;
        if (message.type === 'records') return message.ids.includes('none') ? null : { records: [record()] };
        if (message.type !== 'match') return null;
        sent.push(message);
        onSent();
        return answer(message);
      }) as never,
      tell: (message) => told.push(message),
    },
    { on: () => {}, guard: () => {}, lastMove: () => null },
    end.signal,
  );
  return { session, document };
}

const sentTexts = () => sent.flatMap((message) => message.sentences);

beforeEach(() => {
  end = new AbortController();
  sent = [];
  onSent = () => {};
  told = [];
  stored = { muted: [], wrong: [] };
  unanswered = 0;
  isSaved = true;
  // happy-dom has no layout: everything counts as seen.
  Element.prototype.checkVisibility = () => true;
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => 100 });
});
afterEach(() => end.abort());

const settled = async (session: Session) => vi.waitFor(() => expect(session.pageState().state).toBe('ready'));

describe('a session', () => {
  it('sends the page once, shows what matched and tells the badge', async () => {
    const { session } = start(page('<p>The two leaders spoke by telephone on Friday.</p>'));
    await settled(session);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ page: { date: '2025-02-09' }, before: [], overlay: false });
    expect(session.pageState().list).toMatchObject([
      { claim: CLAIM, words: 'The two leaders spoke by telephone on Friday.', standing: 'disputed' },
    ]);
    expect(told).toContainEqual({ type: 'page-status', count: 1 });
    const [found] = session.bridge.view.sentences;
    expect(found?.ranges().map(String)).toEqual(['The two leaders spoke by telephone on Friday.']);
  });

  it('starts the overlay with the words that come with a match, and reads on if that fails', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { session } = start(page('<p>The two leaders spoke by telephone on Friday.</p>'));
    const begun = vi.fn(() => {
      throw new Error('the page');
    });
    session.bridge.startOverlay = begun;
    await settled(session);
    expect(begun.mock.calls).toEqual([[WORDS]]);
    expect(session.bridge.view.sentences).toHaveLength(1);
    expect(logged).toHaveBeenCalledTimes(1);
    logged.mockRestore();
  });

  it('starts no overlay when the answer comes after it was switched off', async () => {
    const { session } = start(page('<p>The two leaders spoke by telephone on Friday.</p>'));
    const begun = vi.fn();
    session.bridge.startOverlay = begun;
    onSent = () => end.abort();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(begun).not.toHaveBeenCalled();
  });

  it('tells the badge how many claims there are, not how many sentences state them', async () => {
    const { session } = start(page('<p>The two leaders spoke by telephone on Friday.</p><p>They spoke again.</p>'));
    await settled(session);
    expect(session.pageState().list).toHaveLength(2);
    expect(told.at(-1)).toEqual({ type: 'page-status', count: 1 });
  });

  it('sends only new sentences of a page that grows, with what stands before them', async () => {
    const { session, document } = start(page(''));
    await settled(session);
    const p = document.createElement('p');
    p.textContent = 'A new post says that the two spoke again this evening.';
    document.querySelector('article')?.append(p);
    await vi.waitFor(() => expect(session.pageState().list).toHaveLength(1), 4000);
    expect(sent).toHaveLength(2);
    expect(sent[1]?.sentences).toEqual(['A new post says that the two spoke again this evening.']);
    expect(sent[1]?.before.at(-1)).toBe(FILLER);
  });

  it('sends nothing again when a framework draws the same text anew', async () => {
    const { session, document } = start(page('<p>The two leaders spoke by telephone on Friday.</p>'));
    await settled(session);
    const before = sentTexts().length;
    const key = session.pageState().list[0]?.key;
    const article = document.querySelector('article') as Element;
    const fresh = article.cloneNode(true) as Element;
    article.replaceWith(fresh as never);
    const found = () => session.bridge.view.sentences[0];
    await vi.waitFor(() => expect(fresh.contains(found()?.ranges()[0]?.startContainer as Node)).toBe(true), 4000);
    expect(found()?.key).toBe(key);
    expect(sentTexts()).toHaveLength(before);
  });

  it('asks again when the date of the page comes late, since it decides what "on Friday" means', async () => {
    const { session, document } = start(page('<p>The two leaders spoke by telephone on Friday.</p>'));
    await settled(session);
    document.querySelector('meta')?.setAttribute('content', '2025-02-16');
    session.bridge.rescan();
    await vi.waitFor(() => expect(sent).toHaveLength(2), 4000);
    expect(sent.map(({ page: { date } }) => date)).toEqual(['2025-02-09', '2025-02-16']);
  });

  it('takes a muted claim and a wrong match off the page, and puts them back', async () => {
    const { session } = start(page('<p>The two leaders spoke by telephone on Friday.</p>'));
    await settled(session);
    session.bridge.mute(CLAIM, true);
    expect(session.pageState().list).toHaveLength(0);
    // For the popup, in which no page can interfere with Undo; not in a private window, of which nothing is stored.
    expect(session.pageState().muted).toEqual([{ claim: CLAIM, text: record().claim.text }]);
    session.applySettings({ ...SETTINGS, isPrivate: true });
    expect(session.pageState().muted).toBeUndefined();
    session.applySettings(SETTINGS);
    session.bridge.mute(CLAIM, false);
    expect(session.pageState().muted).toBeUndefined();
    const key = session.pageState().list[0]?.key as string;
    session.bridge.setWrong(key, CLAIM, true);
    expect(session.pageState().list).toHaveLength(0);
    session.bridge.setWrong(key, CLAIM, false);
    expect(session.pageState().list).toHaveLength(1);
    const remembered = told.filter((message) => message.type === 'remember');
    expect(remembered.map(({ what }) => what)).toEqual(['mute', 'unmute', 'wrong', 'not-wrong']);
    expect(JSON.stringify(remembered)).not.toContain('telephone');
  });

  it.each([
    [true, 0],
    [false, 1],
  ])('holds to what was put away when other settings come (private window: %s)', async (isPrivate, listed) => {
    const { session } = start(page('<p>The two leaders spoke by telephone on Friday.</p>'));
    await settled(session);
    session.bridge.mute(CLAIM, true);
    // From the store, in which a private window leaves nothing; elsewhere the store has the last word
    session.applySettings({ ...SETTINGS, isPrivate });
    await vi.waitFor(() => expect(session.pageState().list).toHaveLength(listed));
    session.bridge.mute(CLAIM, false);
    session.applySettings({ ...SETTINGS, isPrivate });
    await vi.waitFor(() => expect(session.pageState().list).toHaveLength(1));
  });

  it('hears what was put away in another tab', async () => {
    const { session } = start(page('<p>The two leaders spoke by telephone on Friday.</p>'));
    await settled(session);
    stored = { muted: [CLAIM], wrong: [] };
    session.applySettings(SETTINGS);
    await vi.waitFor(() => expect(session.pageState().list).toHaveLength(0));
  });

  it('sends what is to be remembered again until it was written', async () => {
    const { session } = start(page('<p>The two leaders spoke by telephone on Friday.</p>'));
    await settled(session);
    unanswered = 2;
    session.bridge.mute(CLAIM, true);
    await vi.waitFor(() => expect(told.filter(({ type }) => type === 'remember')).toHaveLength(3));
  });

  it('says when what was put away holds only on this page, but not in a private window', async () => {
    const { session } = start(page('<p>The two leaders spoke by telephone on Friday.</p>'));
    await settled(session);
    const key = session.pageState().list[0]?.key as string;
    expect(await session.bridge.mute(CLAIM, true)).toBe(true);
    isSaved = false;
    expect(await session.bridge.mute(CLAIM, false)).toBe(false);
    expect(await session.bridge.setWrong(key, CLAIM, true)).toBe(false);
    unanswered = 3;
    expect(await session.bridge.mute(CLAIM, true)).toBe(false);
    session.applySettings({ ...SETTINGS, isPrivate: true });
    expect(await session.bridge.mute(CLAIM, true)).toBe(true);
  });

  it('fades what was read in this tab alone', async () => {
    const { session } = start(page('<p>The two leaders spoke by telephone on Friday.</p>'));
    await settled(session);
    session.applySettings({ ...SETTINGS, hasRead: true });
    expect([...session.bridge.read]).toEqual([]);
    session.bridge.markRead(CLAIM);
    session.bridge.markRead(CLAIM);
    expect([...session.bridge.read]).toEqual([CLAIM]);
    expect(told.filter(({ type }) => type === 'remember')).toEqual([{ type: 'remember', what: 'read', claim: CLAIM }]);
    session.applySettings({ ...SETTINGS, fadeRead: false });
    expect([...session.bridge.read]).toEqual([]);
    // A sentence that was never found here is nothing to remember.
    expect(await session.bridge.setWrong('no such sentence', CLAIM, true)).toBe(true);
    expect(told.filter(({ type }) => type === 'remember')).toHaveLength(1);
  });

  it('takes a correction back after the page has changed its article', async () => {
    const { session, document } = start(page('<p id=c>The two leaders spoke by telephone on Friday.</p>'));
    await settled(session);
    const key = session.pageState().list[0]?.key as string;
    session.bridge.setWrong(key, CLAIM, true);
    document.querySelector('#c')?.remove();
    await new Promise((resolve) => setTimeout(resolve, 700));
    session.bridge.setWrong(key, CLAIM, false);
    const remembered = told.filter(({ type }) => type === 'remember');
    expect(remembered.at(-1)).toMatchObject({ what: 'not-wrong', claim: CLAIM });
  });

  it('sends nothing from a page that is no article, until the reader asks', async () => {
    const { session } = start(
      '<html lang="en"><body><h1>A picture</h1><p>They spoke for an hour on Friday.</p></body></html>',
    );
    await vi.waitFor(() => expect(session.pageState().state).toBe('not-an-article'));
    expect(sent).toHaveLength(0);
    session.scanAnyway();
    await vi.waitFor(() => expect(sentTexts().length).toBeGreaterThan(0));
  });

  it('keeps the records that a card asks for, and has none where the background does not answer', async () => {
    const { session } = start(page(''));
    await settled(session);
    const { bridge } = session;
    expect(await bridge.fetchRecords(['none'])).toEqual([]);
    expect(bridge.records.has(CLAIM)).toBe(false);
    expect(await bridge.fetchRecords([CLAIM])).toEqual([record()]);
    expect(bridge.records.has(CLAIM)).toBe(true);
  });

  it('fades what was read in this tab, once, unless that is switched off', async () => {
    const { session } = start(page(''));
    await settled(session);
    const { bridge } = session;
    const hear = vi.fn();
    bridge.subscribe(hear);
    told = [];
    for (let times = 0; times < 2; times += 1) bridge.markRead(CLAIM);
    expect([[...bridge.read], hear.mock.calls.length, told.map(({ type }) => type)]).toEqual([
      [CLAIM],
      1,
      ['remember'],
    ]);
    session.applySettings({ ...SETTINGS, fadeRead: false });
    expect([...bridge.read]).toEqual([]);
  });

  it('goes silent with its signal', async () => {
    const { session, document } = start(page('<p>The two leaders spoke by telephone on Friday.</p>'));
    await settled(session);
    end.abort();
    told = [];
    session.bridge.mute(CLAIM, true);
    session.tellStatus();
    session.applySettings({ ...SETTINGS, isPrivate: true });
    const p = document.createElement('p');
    p.textContent = 'A new post says that the two spoke again this evening.';
    document.querySelector('article')?.append(p);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(sent).toHaveLength(1);
    expect(told.filter(({ type }) => type === 'page-status')).toEqual([]);
  });
});
