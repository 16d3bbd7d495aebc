// @vitest-environment happy-dom
/** Protects what each button of the popup does, and to which tab. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TabFacts } from '#src/panels/parts/tab';
import type { PopupState } from '#src/panels/popup/state';
import { StateView } from '#src/panels/popup/state-view';
import type { PageState } from '#src/shared/protocol/messages';
import { t } from '#src/shared/ui/words';
import { withWords } from './words';

const TAB: TabFacts = { id: 7, window: 1, host: 'www.example.org', isPrivate: false };
const tabs = { sendMessage: vi.fn(), reload: vi.fn() };
const executeScript = vi.fn();
const request = vi.fn();
const openOptionsPage = vi.fn();
const again = vi.fn();
let root: HTMLElement;
/** Does something and waits for all that follows from it. */
const then = (what: () => unknown) =>
  act(async () => {
    what();
    await new Promise((resolve) => setTimeout(resolve, 2));
  });
const show = (state: PopupState, tab: TabFacts | null = TAB) =>
  then(() => render(<StateView state={state} tab={tab} again={again} />, root));
const showPage = (page: Partial<PageState>, tab: TabFacts | null = TAB) =>
  show({ kind: 'page', page: { state: 'ready', date: null, list: [], ...page } as PageState }, tab);
const press = () => then(() => root.querySelector('button')?.click());
const words = () => root.textContent ?? '';

beforeEach(() => {
  fakeBrowser.reset();
  withWords();
  tabs.sendMessage.mockResolvedValue(undefined);
  executeScript.mockResolvedValue([]);
  request.mockResolvedValue(true);
  Object.assign(fakeBrowser.tabs, tabs);
  Object.assign(fakeBrowser.runtime, { openOptionsPage });
  Object.assign(fakeBrowser, { scripting: { executeScript }, permissions: { request } });
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

it('opens the options for a site that an exception switches off, and only then', async () => {
  await show({ kind: 'site-off', pattern: null });
  expect(words()).toContain(t('state_site_off_hint'));
  expect(root.querySelector('button')).toBeNull();
  await show({ kind: 'site-off', pattern: '*.example.org' });
  expect(words()).toContain('*.example.org');
  await press();
  expect(openOptionsPage).toHaveBeenCalledTimes(1);
});

it.each<[PopupState['kind'], typeof request]>([
  ['no-access', request],
  ['not-listed', executeScript],
  ['click', executeScript],
  ['idle', executeScript],
])('%s: checks the tab again once the browser agreed, and says so if not', async (kind, asked) => {
  await show({ kind } as PopupState);
  expect(root.querySelector('[role=alert]')).toBeNull();
  await press();
  expect(asked).toHaveBeenCalled();
  expect(again).toHaveBeenCalledTimes(1);
  expect(root.querySelector('[role=alert]')).toBeNull();
  asked.mockRejectedValue(new Error('no'));
  await press();
  expect(again).toHaveBeenCalledTimes(1);
  expect(words()).toContain(t('state_refused'));
  asked.mockResolvedValue(asked === request ? true : []);
  await press();
  expect(again).toHaveBeenCalledTimes(2);
  expect(words()).not.toContain(t('state_refused'));
});

it('names the site for which access is asked', async () => {
  await show({ kind: 'no-access' });
  expect(words()).toContain(t('state_no_access_hint', 'example.org'));
  request.mockResolvedValue(false);
  await press();
  expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['*://*.example.org/*'] });
  expect(again).not.toHaveBeenCalled();
  expect(words()).toContain(t('state_refused'));
  await show({ kind: 'no-access' }, null);
  request.mockClear();
  await press();
  expect(request).not.toHaveBeenCalled();
});

it('reads a page anyway, or loads it again, in its own tab', async () => {
  await showPage({ state: 'scanning' });
  expect(words()).toBe(t('page_scanning'));
  for (const state of ['not-an-article', 'other-language'] as const) {
    tabs.sendMessage.mockClear();
    await showPage({ state });
    await press();
    expect(tabs.sendMessage.mock.lastCall?.slice(0, 2)).toEqual([7, { type: 'scan-anyway' }]);
  }
  await showPage({ state: 'failed' });
  await press();
  expect(tabs.reload).toHaveBeenCalledExactlyOnceWith(7);
  tabs.sendMessage.mockClear();
  for (const state of ['not-an-article', 'failed'] as const) {
    await showPage({ state }, null);
    await press();
  }
  expect(tabs.sendMessage).not.toHaveBeenCalled();
  expect(tabs.reload).toHaveBeenCalledTimes(1);
});

it('lists claims, or says that there are none; says how many have no mark, and that a page has no day', async () => {
  const list = (marks: boolean[]): PageState['list'] =>
    marks.map((marked, nr) => ({
      key: `k${nr}`,
      claim: 'c',
      claimText: 'B.',
      standing: 'disputed',
      act: 'asserts',
      words: 'A said so.',
      marked,
    }));
  await showPage({});
  expect(words()).toContain(t('page_none'));
  await showPage({ list: list([true, false, false]) });
  expect(words()).not.toContain(t('page_none'));
  expect(words()).toContain(t('page_undated'));
  expect(words()).toContain('2 more');
  await showPage({ list: list([true]), date: '2025-01-01' });
  expect(words()).not.toContain(t('page_undated'));
  expect(words()).not.toContain('more');
  tabs.sendMessage.mockClear();
  vi.spyOn(window, 'close').mockImplementation(() => undefined);
  await then(() => root.querySelector<HTMLElement>('.entry')?.click());
  expect(tabs.sendMessage.mock.calls.map(([tab, message]) => [tab, message])).toContainEqual([
    7,
    { type: 'show', key: 'k0', open: true },
  ]);
});
