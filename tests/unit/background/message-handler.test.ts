import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Library } from '#src/background/library';
import { theLibrary } from '#src/background/library-cache';
import { answer } from '#src/background/message-handler';
import { offerUndo } from '#src/background/off-undo';
import { setPrivateException } from '#src/shared/storage/private-session';
import { changeSettings, loadMemory, loadSettings } from '#src/shared/storage/settings-store';
import { recordOf } from '../content/overlay/records';

vi.mock('#src/background/library-cache', () => ({ theLibrary: vi.fn(), forgetLibrary: vi.fn() }));

const executeScript = vi.fn();
const setBadgeText = vi.fn();

const tab = (over: object = {}) => ({ id: 7, incognito: false, windowId: 1, ...over });
const page = (over: object = {}): Runtime.MessageSender =>
  ({
    id: fakeBrowser.runtime.id,
    frameId: 0,
    url: 'https://www.reuters.com/a',
    tab: tab(),
    ...over,
  }) as Runtime.MessageSender;
const panel = (): Runtime.MessageSender =>
  ({ id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') }) as Runtime.MessageSender;

const asked = {
  type: 'match',
  page: { date: '2025-02-10', language: 'en' },
  before: [],
  sentences: ['x'],
  overlay: false,
};

function library(over: Partial<Library> = {}): Library {
  return {
    match: () => [],
    records: () => [],
    search: () => ({ found: [], total: 0 }),
    timeline: () => ({ points: [], total: 0 }),
    about: () => ({ name: '', version: '', licence: '', compiled: '', claims: 0, sources: 0, unusable: [], ahead: [] }),
    ...over,
  };
}
const found = {
  sentence: 0,
  matches: [{ claim: 'c', score: 1, act: 'asserts', evidence: [], phrasing: 0, differences: [] }],
};
const libraryThatMatches = () => library({ match: () => [found as never], records: () => [recordOf('c')] });

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(theLibrary).mockResolvedValue(library());
  vi.stubGlobal('fetch', async () => new Response('{"pill":{"message":"claims"}}'));
  executeScript.mockReset().mockResolvedValue([]);
  setBadgeText.mockReset().mockResolvedValue(undefined);
  Object.assign(fakeBrowser, {
    scripting: { executeScript },
    action: { setBadgeText, setBadgeBackgroundColor: async () => {}, setTitle: async () => {} },
    i18n: { getUILanguage: () => 'en' },
    commands: { getAll: async () => [] },
  });
});

describe('who may ask what', () => {
  it.each([
    ['another extension', { id: 'stranger' }],
    ['a page without a tab', { tab: undefined }],
  ])('%s gets nothing', (_name, over) => {
    expect(answer(asked, page(over))).toBeUndefined();
  });

  it('pages and panels are each answered what they may ask, and nothing else', async () => {
    const questions = [
      { type: 'hello' },
      asked,
      { type: 'put-away', claims: [] },
      { type: 'words' },
      { type: 'views' },
      { type: 'remember', what: 'read', claim: 'c' },
      { type: 'records', ids: [] },
      { type: 'search', query: '' },
      { type: 'timeline' },
      { type: 'about' },
    ];
    const answered = async (from: Runtime.MessageSender) => {
      const answers = questions.map((question) => answer(question, from));
      await Promise.all(answers);
      return questions.flatMap(({ type }, i) => (answers[i] ? [type] : []));
    };
    expect(await answered(page())).toEqual(['hello', 'match', 'put-away', 'words', 'views', 'remember', 'records']);
    expect(await answered(panel())).toEqual(['match', 'records', 'search', 'timeline', 'about']);
  });

  it('a panel may match, and no overlay is injected for it', async () => {
    vi.mocked(theLibrary).mockResolvedValue(libraryThatMatches());
    expect(await answer(asked, panel())).toMatchObject({
      matches: [{ sentence: 0 }],
      putAway: { muted: [], wrong: [] },
    });
    expect(executeScript).not.toHaveBeenCalled();
    expect(setBadgeText).not.toHaveBeenCalled();
  });

  it.each([
    null,
    'match',
    {},
    { type: 'unknown' },
    { ...asked, sentences: ['x'.repeat(2001)] },
    { ...asked, sentences: Array.from({ length: 201 }, () => 'x') },
    { ...asked, page: { date: 'yesterday', language: 'en' } },
    { ...asked, page: { date: '2025-02-10', language: 'no tag' } },
    { ...asked, page: { date: '2025-02-10' } },
    { type: 'page-status', count: -1 },
    { type: 'remember', what: 'forget-all', claim: 'c' },
  ])('what is no message of ours gets nothing: case %#', (message) => {
    expect(answer(message, page())).toBeUndefined();
  });
});

describe('match', () => {
  it('without a match injects nothing', async () => {
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    expect(await answer(asked, page())).toEqual({ matches: [], records: [], putAway: { muted: [], wrong: [] } });
    expect(executeScript).not.toHaveBeenCalled();
    expect(get).not.toHaveBeenCalled();
  });

  it('with a match injects the overlay in that frame once, however many ask at once', async () => {
    vi.mocked(theLibrary).mockResolvedValue(libraryThatMatches());
    await Promise.all([answer(asked, page()), answer(asked, page())]);
    expect(executeScript).toHaveBeenCalledTimes(1);
    expect(executeScript.mock.calls[0]?.[0]).toMatchObject({ target: { tabId: 7, frameIds: [0] } });
  });

  it('sends the words of the interface with the match for which the overlay is injected', async () => {
    vi.mocked(theLibrary).mockResolvedValue(libraryThatMatches());
    expect(await answer(asked, page())).toMatchObject({ words: { language: 'en', words: { pill: 'claims' } } });
    expect(executeScript).toHaveBeenCalledTimes(1);
  });

  it('injects nothing and sends no words where the overlay runs', async () => {
    vi.mocked(theLibrary).mockResolvedValue(libraryThatMatches());
    expect(await answer({ ...asked, overlay: true }, page())).not.toHaveProperty('words');
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('says so when the words cannot be read', async () => {
    await changeSettings(() => ({ language: 'de' }));
    vi.stubGlobal('fetch', () => Promise.reject(new Error('broken')));
    vi.mocked(theLibrary).mockResolvedValue(libraryThatMatches());
    expect(await answer(asked, page())).toEqual({ failed: 'overlay' });
    expect(setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '!' });
  });

  it('says so, here and on the badge, when the record cannot be read', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.mocked(theLibrary).mockRejectedValue(new Error('broken'));
    expect(await answer(asked, page())).toEqual({ failed: 'record' });
    expect(setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '!' });
    expect(console.error).toHaveBeenCalledTimes(1);
  });

  it('says so when the browser does not let the overlay in', async () => {
    executeScript.mockRejectedValue(new Error('no access'));
    vi.mocked(theLibrary).mockResolvedValue(libraryThatMatches());
    expect(await answer(asked, page())).toEqual({ failed: 'overlay' });
    expect(setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '!' });
  });
});

describe('views', () => {
  it('are injected into the frame that asks, which is told whether that worked; no panel may ask', async () => {
    expect(await answer({ type: 'views' }, page({ frameId: 3 }))).toEqual({ injected: true });
    const [{ target, files }] = executeScript.mock.calls[0] ?? [];
    expect(target).toEqual({ tabId: 7, frameIds: [3] });
    expect(files).toEqual(['/views.js']);
    executeScript.mockRejectedValue(new Error('no access'));
    expect(await answer({ type: 'views' }, page())).toEqual({ injected: false });
    expect(answer({ type: 'views' }, panel())).toBeUndefined();
  });
});

describe('what was put away', () => {
  const put = (what: string, claim: string) =>
    answer({ type: 'remember', what, claim, ...(what === 'wrong' ? { sentenceHash: 'ab' } : {}) }, page());

  it('reaches a page only of the claims that it asks about', async () => {
    await Promise.all([put('mute', 'c'), put('mute', 'other'), put('read', 'read-elsewhere')]);
    expect(await put('wrong', 'c')).toEqual({ kept: true });
    vi.mocked(theLibrary).mockResolvedValue(libraryThatMatches());
    const told = await answer(asked, page());
    expect(told).toMatchObject({ putAway: { muted: ['c'], wrong: [{ claim: 'c', sentence: 'ab' }] } });
    const hello = await answer({ type: 'hello' }, page());
    expect(JSON.stringify([told, hello])).not.toMatch(/other|read-elsewhere/);
    expect(await answer({ type: 'put-away', claims: ['other'] }, page())).toEqual({ muted: ['other'], wrong: [] });
  });

  it('does not reach a private window', async () => {
    await put('mute', 'c');
    const ask = { type: 'put-away', claims: ['c'] };
    expect(await answer(ask, page({ tab: tab({ incognito: true }) }))).toEqual({ muted: [], wrong: [] });
  });
});

describe('what the browser does not save', () => {
  it('is not called saved', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QuotaExceededError'));
    expect(await answer({ type: 'remember', what: 'mute', claim: 'c' }, page())).toEqual({ kept: false });
    expect(await answer({ type: 'remember', what: 'mute', claim: 'c' }, page())).toEqual({ kept: true });
  });
});

describe('private windows', () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

  it('leave nothing behind', async () => {
    answer({ type: 'remember', what: 'read', claim: 'c' }, page({ tab: tab({ incognito: true }) }));
    await settled();
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('while an ordinary one is remembered by id alone', async () => {
    answer({ type: 'remember', what: 'wrong', claim: 'c', sentenceHash: 'ab' }, page());
    await settled();
    expect(await loadMemory()).toMatchObject({ wrong: [{ claim: 'c', sentence: 'ab' }] });
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('reuters');
  });
});

describe('the side panel', () => {
  const ask = () => answer({ type: 'open-side-panel', claim: 'c' }, page());
  const left = () => fakeBrowser.storage.session.get('panel-claim');

  it('is opened from a page only where the browser lets it, with the claim', async () => {
    vi.stubGlobal('chrome', {});
    ask();
    expect(await left()).toEqual({});
    const open = vi.fn(async () => {});
    vi.stubGlobal('chrome', { sidePanel: { open } });
    ask();
    expect(open).toHaveBeenCalledWith({ windowId: 1 });
    await vi.waitFor(async () => expect(await left()).toEqual({ 'panel-claim': 'c' }));
    vi.unstubAllGlobals();
  });
});

describe('a change of settings', () => {
  it('is applied for a panel that asks, never for a page', async () => {
    expect(answer({ type: 'apply' }, page())).toBeUndefined();
    vi.spyOn(fakeBrowser.permissions, 'getAll').mockResolvedValue({ origins: [] } as never);
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([] as never);
    Object.assign(fakeBrowser.scripting, {
      getRegisteredContentScripts: async () => [],
      registerContentScripts: async () => {},
    });
    Object.assign(fakeBrowser.action, { setIcon: async () => {} });
    expect(await answer({ type: 'apply' }, panel())).toEqual({ applied: true });
  });

  it('is taken back for the tab in which a key has switched off, once', async () => {
    await changeSettings(() => ({ on: false }));
    answer({ type: 'undo-off' }, page());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await loadSettings()).on).toBe(false);
    const alarm = vi.spyOn(fakeBrowser.alarms, 'create').mockResolvedValue();
    offerUndo(7);
    answer({ type: 'undo-off' }, page());
    await vi.waitFor(async () => expect((await loadSettings()).on).toBe(true));
    // In case the background is ended before it has applied the change.
    expect(alarm).toHaveBeenCalledTimes(1);
  });
});

describe('hello and badge', () => {
  it('says whether a card was ever opened, whether the window is private, and which sites are off there', async () => {
    expect(await answer({ type: 'hello' }, page())).toMatchObject({ hasRead: false, isPrivate: false });
    await answer({ type: 'remember', what: 'read', claim: 'c' }, page());
    expect(await answer({ type: 'hello' }, page())).toMatchObject({ hasRead: true });
    await setPrivateException('reuters.com', true);
    expect(await answer({ type: 'hello' }, page())).toMatchObject({ run: true });
    const hidden = page({ tab: tab({ incognito: true }) });
    expect(await answer({ type: 'hello' }, hidden)).toMatchObject({ run: false, isPrivate: true });
    for (const url of ['https://example.org/', undefined])
      expect(await answer({ type: 'hello' }, { ...hidden, url } as never)).toMatchObject({
        run: true,
        isPrivate: true,
      });
    expect(await answer({ type: 'hello' }, page({ url: undefined }))).toMatchObject({ run: true });
  });

  it('says whether to run here', async () => {
    expect(await answer({ type: 'hello' }, page())).toMatchObject({ run: true, marks: 'highlights' });
    await changeSettings(() => ({ exceptions: ['reuters.*'] }));
    expect(await answer({ type: 'hello' }, page())).toMatchObject({ run: true });
    expect(await answer({ type: 'hello' }, page({ url: 'https://reuters.com/' }))).toMatchObject({ run: false });
    await changeSettings(() => ({ on: false, exceptions: [] }));
    expect(await answer({ type: 'hello' }, page())).toMatchObject({ run: false });
    expect(await answer({ type: 'hello' }, page({ url: undefined }))).toMatchObject({ run: false });
  });

  it('counts for the top frame only', () => {
    answer({ type: 'page-status', count: 4 }, page({ frameId: 3 }));
    expect(setBadgeText).not.toHaveBeenCalled();
    answer({ type: 'page-status', count: 4 }, page());
    expect(setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '4' });
    answer({ type: 'page-status', count: 0 }, page());
    expect(setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '' });
    answer({ type: 'page-status', count: 4, failed: true }, page());
    expect(setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '!' });
  });
});

describe('the timeline', () => {
  it('opens at a claim for a page, with the day of its tab; not twice at once, and not for a panel', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    const base = Date.now();
    const now = vi.spyOn(Date, 'now').mockReturnValue(base);
    answer({ type: 'open-timeline', claim: 'c' }, panel());
    expect(create).not.toHaveBeenCalled();
    answer({ type: 'open-timeline', claim: 'c' }, page());
    answer({ type: 'open-timeline', claim: 'd' }, page());
    expect(create.mock.calls).toEqual([[{ url: '/timeline.html?tab=7&claim=c' }]]);
    for (const [after, opened] of [
      [999, 1],
      [1_000, 2],
      [1_999, 2],
      [2_000, 3],
    ] as const) {
      now.mockReturnValue(base + after);
      answer({ type: 'open-timeline', claim: 'c' }, page());
      expect([after, create.mock.calls.length]).toEqual([after, opened]);
    }
    now.mockRestore();
    create.mockRestore();
  });
});
