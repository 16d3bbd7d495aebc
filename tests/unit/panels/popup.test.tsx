// @vitest-environment happy-dom
/** Protects the popup as a whole: what it shows of the tab, and what its switches and buttons do. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '#src/panels/popup/popup';
import { setPrivateException } from '#src/shared/storage/private-session';
import { changeSettings, loadSettings } from '#src/shared/storage/settings-store';
import { t } from '#src/shared/ui/words';
import { withWords } from './words';

const READY = { state: 'ready', date: null, list: [] };
const tab = { id: 7, windowId: 1, url: 'https://www.reuters.com/a', incognito: false };
let page: object | undefined;
let root: HTMLElement;
const openOptionsPage = vi.fn();

const switches = () =>
  [...root.querySelectorAll('[role=switch]')].map((one) => [
    root.querySelector(`#${one.getAttribute('aria-labelledby')}`)?.textContent?.trim(),
    one.getAttribute('aria-checked'),
  ]);
async function passes(): Promise<void> {
  for (let times = 0; times < 3; times++)
    await act(async () => {
      await vi.advanceTimersByTimeAsync(20);
    });
}
async function open(more: Partial<typeof tab> = {}): Promise<void> {
  Object.assign(fakeBrowser.tabs, {
    query: async () => [{ ...tab, ...more }],
    sendMessage: async () => page,
  });
  await act(() => render(<Popup />, root));
  await passes();
}

beforeEach(() => {
  fakeBrowser.reset();
  withWords();
  vi.useFakeTimers();
  page = READY;
  openOptionsPage.mockReset();
  Object.assign(fakeBrowser.runtime, { openOptionsPage, sendMessage: async () => ({ applied: true }) });
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => true, getAll: async () => ({ origins: [] }) },
    commands: { getAll: async () => [] },
  });
  root = document.createElement('div');
  document.body.replaceChildren(root);
});
afterEach(() => {
  render(null, root);
  vi.useRealTimers();
});

const ALL = () => t('switch_all');
const SITE = (site = 'reuters.com') => t('switch_site', site);

it('has a switch for all sites and one for this', async () => {
  await open();
  expect(switches()).toEqual([
    [ALL(), 'true'],
    [SITE(), 'true'],
  ]);
  expect(root.textContent).not.toContain(t('private_site'));
  (root.querySelectorAll('[role=switch]')[1] as HTMLElement).click();
  await passes();
  expect((await loadSettings()).exceptions).toEqual(['reuters.com']);
  (root.querySelectorAll('[role=switch]')[0] as HTMLElement).click();
  await passes();
  expect((await loadSettings()).on).toBe(false);
});

it('has no switch for a page that no extension may read', async () => {
  await open({ url: 'https://addons.mozilla.org/a' });
  expect(switches()).toEqual([[ALL(), 'true']]);
});

it('has no switch for the site while all is off', async () => {
  await changeSettings(() => ({ on: false }));
  await open();
  expect(switches()).toEqual([[ALL(), 'false']]);
});

it.each([
  [true, 'false'],
  [false, 'true'],
])('counts what is off in private windows in such a window alone: %s', async (incognito, isOn) => {
  await setPrivateException('reuters.com', true);
  await open({ incognito });
  expect(switches()[1]).toEqual([SITE(), isOn]);
  expect(root.textContent?.includes(t('private_site'))).toBe(incognito);
});

it('opens the options', async () => {
  await open();
  [...root.querySelectorAll('button')].find((one) => one.textContent === t('foot_options'))?.click();
  expect(openOptionsPage).toHaveBeenCalledTimes(1);
});
