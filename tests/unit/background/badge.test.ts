import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { badgeOf, showBadge, showSwitch } from '#src/background/badge';
import { changeSettings } from '#src/shared/storage/settings-store';
import { LIGHT } from '#src/shared/ui/palette';
import { setWords, t } from '#src/shared/ui/words';
import { messagesOf, withWords } from '../panels/words';

const setBadgeText = vi.fn();
const setIcon = vi.fn();
const setBadgeBackgroundColor = vi.fn();
const setTitle = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  withWords();
  setBadgeText.mockResolvedValue(undefined);
  setIcon.mockResolvedValue(undefined);
  setTitle.mockResolvedValue(undefined);
  Object.assign(fakeBrowser, {
    action: { setIcon, setBadgeText, setBadgeBackgroundColor, setTitle },
  });
  vi.stubGlobal('fetch', async () => ({ ok: false }));
});

describe('the toolbar button', () => {
  it.each([
    [0, ''],
    [1, '1'],
    [99, '99'],
    [100, '99+'],
    [123_456, '99+'],
  ])('shows %i claims as "%s": four characters fit, and a zero would be a verdict', (count, text) => {
    expect(badgeOf({ kind: 'count', count }).text).toBe(text);
  });

  it('distinguishes failures from states without one', () => {
    expect([badgeOf({ kind: 'failed' }).text, badgeOf({ kind: 'not-saved' }).text]).toEqual(['!', '!']);
    expect(badgeOf({ kind: 'off' }).text).toBe('');
    expect(badgeOf({ kind: 'failed' }).title).not.toBe(badgeOf({ kind: 'not-saved' }).title);
  });

  it.each([
    ['failed', LIGHT.alert],
    ['not-saved', LIGHT.alert],
    ['off', LIGHT.accent],
  ] as const)('%s has its colour', async (kind, color) => {
    await showBadge(3, { kind });
    expect(setBadgeBackgroundColor.mock.calls).toEqual([[{ tabId: 3, color }]]);
  });

  it('loses its numbers when the extension is switched off, and keeps them when it is switched on', async () => {
    await showSwitch(true, [1, 2]);
    expect(setBadgeText).not.toHaveBeenCalled();
    await showSwitch(false, [1, 2]);
    expect(setBadgeText.mock.calls).toEqual([[{ tabId: 1, text: '' }], [{ tabId: 2, text: '' }]]);
    expect(setIcon.mock.calls.map(([{ path }]) => path[16])).toEqual(['/icon/16.png', '/icon/off-16.png']);
    expect(setTitle.mock.calls[0]).toEqual([{ title: t('badge_idle') }]);
    expect(setTitle.mock.calls[1]).toEqual([{ title: t('badge_off') }]);
  });

  it('has its title in the language of the settings, also right after the background was started', async () => {
    const file = Object.fromEntries(Object.entries(messagesOf('de')).map(([key, message]) => [key, { message }]));
    vi.stubGlobal('fetch', async (path: string) => Response.json(path.includes('/de/') ? file : {}));
    await changeSettings(() => ({ language: 'de' }));
    for (const [show, word] of [
      [() => showBadge(3, { kind: 'failed' }), 'badge_failed'],
      [() => showSwitch(false, []), 'badge_off'],
      [() => showSwitch(true, []), 'badge_idle'],
    ] as const) {
      setWords({ language: 'en', words: {} });
      await show();
      expect(setTitle.mock.lastCall?.[0].title).toBe(messagesOf('de')[word]);
    }
  });

  it('is said to be shown once the browser has done it, and a tab that was closed meanwhile is no error', async () => {
    const isDone = (work: Promise<void>) =>
      Promise.race([work.then(() => true), new Promise((resolve) => setTimeout(() => resolve(false), 20))]);
    for (const [slow, show] of [
      [setBadgeText, () => showBadge(3, { kind: 'off' })],
      [setIcon, () => showSwitch(true, [])],
    ] as const) {
      expect(await isDone(show())).toBe(true);
      slow.mockReturnValue(new Promise(() => {}));
      expect(await isDone(show())).toBe(false);
      slow.mockRejectedValue(new Error('no such tab'));
      await expect(show()).resolves.toBeUndefined();
    }
  });

  it('has figures in a colour that can be read on its own, where the browser can set it', async () => {
    const setBadgeTextColor = vi.fn();
    Object.assign(fakeBrowser.action, { setBadgeTextColor });
    await showSwitch(true, []);
    expect(setBadgeTextColor).toHaveBeenCalledWith({ color: LIGHT.onAccent });
  });
});
