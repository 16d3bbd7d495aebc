/** Protects "Find claims in the selection": it is read as of the page's day, and the panel always gets an answer. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { theLibrary } from '#src/background/library-cache';
import { onMenu } from '#src/background/selection';
import { openSidePanel } from '#src/shared/protocol/side-panel';
import { takeSelection } from '#src/shared/storage/private-session';

vi.mock('#src/background/library-cache', () => ({ theLibrary: vi.fn() }));
vi.mock('#src/shared/protocol/side-panel', () => ({ openSidePanel: vi.fn(async () => undefined) }));

const match = vi.fn();
const sendMessage = vi.fn();
/** Clicks on the entry in a tab. @returns what is left for the side panel */
async function click(selectionText: string | undefined, tab?: object) {
  const clicked = { menuItemId: 'selection', editable: false, modifiers: [], selectionText };
  onMenu(clicked as Parameters<typeof onMenu>[0], tab as Parameters<typeof onMenu>[1]);
  let left: Awaited<ReturnType<typeof takeSelection>> = null;
  await vi.waitFor(async () => {
    left = await takeSelection();
    expect(left).not.toBeNull();
  });
  return left;
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(openSidePanel).mockResolvedValue(undefined);
  vi.mocked(theLibrary).mockResolvedValue({ match } as never);
  match.mockReturnValue([{ sentence: 0, matches: [{ claim: 'call' }] }]);
  Object.assign(fakeBrowser.tabs, { sendMessage });
});

const PAGE = { state: 'ready', date: '2025-02-10', list: [] };

it.each<[string, object | undefined, unknown, string | null]>([
  ['of the page', { id: 7, windowId: 5 }, PAGE, '2025-02-10'],
  ['of no page without a date', { id: 7, windowId: 5 }, { ...PAGE, date: null }, null],
  ['of no page that nobody reads', { id: 7, windowId: 5 }, undefined, null],
  ['of no tab', undefined, PAGE, null],
])('is read as of the day %s', async (_name, tab, state, date) => {
  sendMessage.mockResolvedValue(state);
  expect(await click('They spoke.', tab)).toEqual({ claims: ['call'], failed: false });
  expect(match.mock.calls).toEqual([[{ page: { date, language: 'en' }, before: [], sentences: ['They spoke.'] }]]);
  expect(sendMessage.mock.calls).toEqual(tab ? [[7, { type: 'ask-page' }]] : []);
  expect(vi.mocked(openSidePanel).mock.calls).toEqual([[tab ? 5 : undefined]]);
});

it('has an answer where nothing was selected, and where the record cannot be read', async () => {
  match.mockReturnValue([]);
  expect(await click(undefined)).toEqual({ claims: [], failed: false });
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.mocked(theLibrary).mockRejectedValue(new Error('broken'));
  expect(await click('They spoke.')).toEqual({ claims: [], failed: true });
  expect(console.error).toHaveBeenCalledTimes(1);
});
