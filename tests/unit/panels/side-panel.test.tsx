// @vitest-environment happy-dom
/** Protects what the side panel shows of the tab, and what a click in it opens. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { cutRecords } from '#src/claims/cut-records';
import { SidePanel } from '#src/panels/side/side-panel';
import type { PageState } from '#src/shared/protocol/messages';
import { leavePanelClaim, leaveSelection } from '#src/shared/storage/private-session';
import { t, type WordKey } from '#src/shared/ui/words';
import { smallPack } from '../../../tools/fuzz/small-pack';
import { withWords } from './words';

const RECORDS = cutRecords(smallPack());
const TEXT = RECORDS[0]?.claim.text ?? '';
const ENTRY = {
  key: 'k1',
  claim: 'harbour/call',
  claimText: TEXT,
  standing: 'disputed',
  act: 'asserts',
  words: 'Quay called',
  marked: true,
} as const;
const TAB = 7;
let page: PageState | undefined;
let root: HTMLElement;
const told = vi.fn();

/** Lets time pass, and what is drawn then take effect. */
async function passes(time: number): Promise<void> {
  for (const part of [time, 0, 0])
    await act(async () => {
      await vi.advanceTimersByTimeAsync(part);
    });
}
const button = (text: string) =>
  [...root.querySelectorAll('button')].find((one) => one.textContent?.includes(text)) as HTMLButtonElement;
const press = async (text: string) => {
  button(text).click();
  await passes(600);
};
const says = (key: WordKey) => root.textContent?.includes(t(key));
async function open(state: PageState | undefined): Promise<void> {
  page = state;
  await act(() => render(<SidePanel />, root));
  await passes(10);
}

beforeEach(() => {
  fakeBrowser.reset();
  withWords();
  told.mockReset();
  vi.useFakeTimers();
  Object.assign(fakeBrowser.tabs, {
    query: async () => [{ id: TAB, windowId: 1, url: 'https://news.example.org/a', incognito: false }],
    sendMessage: async (tab: number, message: { type: string }) => {
      if (message.type === 'ask-page') return page;
      told(tab, message);
    },
  });
  Object.assign(fakeBrowser.runtime, {
    sendMessage: async ({ type }: { type: string }) => (type === 'records' ? { records: RECORDS } : undefined),
  });
  root = document.createElement('div');
  document.body.replaceChildren(root);
});
afterEach(() => {
  render(null, root);
  vi.useRealTimers();
});

const ready: PageState = { state: 'ready', date: '2025-03-05', list: [ENTRY] };

it.each<[string, PageState | undefined, WordKey]>([
  ['no reader runs', undefined, 'side_no_page'],
  ['it is read', { ...ready, state: 'scanning' }, 'page_scanning'],
  ['it is no article', { ...ready, state: 'not-an-article' }, 'side_no_page'],
  ['it could not be read', { ...ready, state: 'failed' }, 'side_no_page'],
  ['it states nothing known', { ...ready, list: [] }, 'page_none'],
])('says of the page when %s', async (_when, state, key) => {
  await open(state);
  expect(says(key)).toBe(true);
  expect(root.textContent).not.toContain(TEXT);
});

it('lists the claims of the page, and a click opens the card there', async () => {
  await open(ready);
  await press(TEXT);
  expect(told.mock.calls).toEqual([[TAB, { type: 'show', key: 'k1', open: true }]]);
});

it('starts with the claim of the card that is open in the page, once', async () => {
  await open({ ...ready, open: 'harbour/call' });
  expect(button(t('card_back'))).toBe(document.activeElement);
  expect(root.querySelector('nav')).toBeNull();
  await press(t('card_back'));
  expect(says('side_this_page')).toBe(true);
  page = { ...ready, date: '2025-03-06', open: 'harbour/call' };
  await passes(1_000);
  expect(says('side_this_page')).toBe(true);
});

it('opens the claim that a card leaves for it', async () => {
  await open(ready);
  await leavePanelClaim('harbour/call');
  await passes(10);
  expect(button(t('card_back'))).toBeDefined();
});

it('shows what a selection states in front of an open record, until it is dismissed', async () => {
  await open({ ...ready, open: 'harbour/call' });
  await leaveSelection({ claims: [], failed: false });
  await passes(10);
  expect([says('selection_none'), says('side_this_page')]).toEqual([true, true]);
  await press(t('action_dismiss'));
  expect(says('selection_none')).toBe(false);
});

it('shows one of its three views', async () => {
  await open(ready);
  const current = () => root.querySelector('nav [aria-current]')?.textContent;
  expect(current()).toBe(t('side_this_page'));
  await press(t('side_all'));
  expect([current(), root.querySelector('input') !== null, root.textContent?.includes(ENTRY.words)]).toEqual([
    t('side_all'),
    true,
    false,
  ]);
  await press(t('side_timeline'));
  expect([current(), root.querySelector('[type=search]') !== null]).toEqual([t('side_timeline'), false]);
});
