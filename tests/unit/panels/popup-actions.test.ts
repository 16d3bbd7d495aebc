// @vitest-environment happy-dom
/** Protects what the popup's buttons change: this site alone, in a private window for the session alone. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addSite, allowSite, showSentence, switchSite } from '#src/panels/popup/actions';
import { privateExceptions } from '#src/shared/storage/private-session';
import { changeSettings, loadSettings } from '#src/shared/storage/settings-store';

const request = vi.fn();
const sendTab = vi.fn();
const close = vi.fn();
const TAB = { id: 3, window: 5, host: 'www.news.example', isPrivate: false };
const HIDDEN = { ...TAB, host: null };

beforeEach(() => {
  fakeBrowser.reset();
  request.mockReset().mockResolvedValue(true);
  sendTab.mockReset().mockResolvedValue(undefined);
  close.mockReset();
  Object.assign(fakeBrowser.runtime, { sendMessage: vi.fn(async () => ({ applied: true })) });
  Object.assign(fakeBrowser.tabs, { sendMessage: sendTab });
  Object.assign(fakeBrowser, { permissions: { request } });
  vi.stubGlobal('close', close);
});

it('switches one site off and on, and no other', async () => {
  await changeSettings(() => ({ exceptions: ['other.example'] }));
  for (let times = 0; times < 2; times += 1) {
    await switchSite(TAB, false);
    expect((await loadSettings()).exceptions).toEqual(['other.example', 'news.example']);
  }
  await switchSite(TAB, true);
  await switchSite(HIDDEN, false);
  expect((await loadSettings()).exceptions).toEqual(['other.example']);
});

it('switches a site of a private window off until the browser closes', async () => {
  await switchSite({ ...TAB, isPrivate: true }, false);
  expect([(await loadSettings()).exceptions, await privateExceptions()]).toEqual([[], ['news.example']]);
  await switchSite({ ...TAB, isPrivate: true }, true);
  expect(await privateExceptions()).toEqual([]);
});

it('asks for access to the site alone, and keeps it in the list only where that is given', async () => {
  expect([await allowSite(TAB), await addSite(TAB), await addSite(TAB)]).toEqual([true, true, true]);
  expect(request.mock.calls[0]).toEqual([{ origins: ['*://*.news.example/*'] }]);
  expect((await loadSettings()).sites).toEqual(['news.example']);
  await changeSettings(() => ({ sites: ['other.example'] }));
  request.mockResolvedValue(false);
  expect([await allowSite(TAB), await addSite(TAB)]).toEqual([false, false]);
  expect((await loadSettings()).sites).toEqual(['other.example']);
  request.mockClear();
  expect([await allowSite(HIDDEN), await addSite(HIDDEN)]).toEqual([false, false]);
  expect(request).not.toHaveBeenCalled();
});

it('opens the card of a sentence and closes, unless it is a page of its own', async () => {
  await showSentence(TAB, 'k');
  expect([sendTab.mock.lastCall, close.mock.calls.length]).toEqual([[3, { type: 'show', key: 'k', open: true }], 1]);
  window.history.replaceState(null, '', '?tab=3');
  await showSentence(TAB, 'k');
  expect([sendTab.mock.calls.length, close.mock.calls.length]).toEqual([2, 1]);
  window.history.replaceState(null, '', '?');
});
