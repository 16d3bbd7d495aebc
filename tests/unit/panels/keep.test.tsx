// @vitest-environment happy-dom
/** Protects people from changes that are silently lost: every panel says when the browser did not save one. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Remembered } from '#src/panels/options/remembered';
import { Where } from '#src/panels/options/where';
import { keep, Unsaved } from '#src/panels/parts/keep';
import { switchAll, switchSite } from '#src/panels/popup/actions';
import { DEFAULTS } from '#src/shared/storage/settings';
import { changeSettings, loadSettings } from '#src/shared/storage/settings-store';
import { withWords } from './words';

const TAB = { id: 1, window: 1, host: 'www.reuters.com', isPrivate: false };
const MEMORY = { version: 1 as const, read: ['a'], muted: ['b'], wrong: [] };
let root: HTMLElement;
const sendMessage = vi.fn();
const alertText = () => root.querySelector('[role=alert]')?.textContent;
const full = () => {
  for (const area of ['local', 'session'] as const)
    vi.spyOn(fakeBrowser.storage[area], 'set').mockRejectedValue(new Error('QuotaExceededError'));
};
const click = (selector: string) => root.querySelector<HTMLElement>(selector)?.click();

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  withWords();
  sendMessage.mockResolvedValue({ applied: true });
  Object.assign(fakeBrowser.runtime, { sendMessage });
  await keep(Promise.resolve());
  sendMessage.mockClear();
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

describe('a change that the browser does not save', () => {
  it.each([
    ['the switch of everything', <p key="x" />, () => switchAll(false)],
    ['the switch of a site', <p key="x" />, () => switchSite(TAB, false)],
    ['the switch of a site in a private window', <p key="x" />, () => switchSite({ ...TAB, isPrivate: true }, false)],
    ['a mode', <Where key="x" settings={DEFAULTS} />, () => click('input[name=mode]:not(:checked)')],
    ['what is remembered', <Remembered key="x" memory={MEMORY} />, () => click('ul button')],
  ])('is said: %s', async (name, view, change) => {
    const area = name.endsWith('private window') ? 'session' : 'local';
    await fakeBrowser.storage.local.set({ memory: MEMORY });
    full();
    await act(() =>
      render(
        <>
          <Unsaved />
          {view}
        </>,
        root,
      ),
    );
    expect(alertText()).toBe('');
    await act(async () => {
      await change();
      await vi.waitFor(() => expect(fakeBrowser.storage[area].set).toHaveBeenCalled());
    });
    expect(alertText()).toMatch(/did not save/);
    expect(await loadSettings()).toEqual(DEFAULTS);
    vi.restoreAllMocks();
    await act(async () => void (await keep(changeSettings(() => ({ fadeRead: false })))));
    expect(alertText()).toBe('');
  });
});

describe('a change that was saved', () => {
  it('is applied, with more attempts while the background is ended over them', async () => {
    sendMessage.mockRejectedValueOnce(new Error('port closed')).mockResolvedValueOnce(undefined);
    expect(await keep(changeSettings(() => ({ on: false })))).toBe(true);
    await vi.waitFor(() => expect(sendMessage).toHaveBeenCalledTimes(3));
    expect(sendMessage).toHaveBeenLastCalledWith({ type: 'apply' });
  });
});
