import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcome } from '#src/background/first-run';
import { claimsIn, onMenu, refreshMenu } from '#src/background/selection';
import { openSidePanel } from '#src/shared/protocol/side-panel';
import { takeSelection } from '#src/shared/storage/private-session';
import { changeSettings } from '#src/shared/storage/settings-store';

vi.mock('#src/shared/protocol/side-panel', () => ({ openSidePanel: vi.fn(async () => undefined) }));

const create = vi.fn();
const getSelf = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  create.mockReset().mockResolvedValue({});
  getSelf.mockReset().mockResolvedValue({ installType: 'normal' });
  Object.assign(fakeBrowser.tabs, { create });
  Object.assign(fakeBrowser, { management: { getSelf } });
});

describe('first run', () => {
  it('opens one page at install', async () => {
    await welcome({ reason: 'install' }, false);
    expect(create).toHaveBeenCalledTimes(1);
    expect(create.mock.calls[0]?.[0].url).toContain('welcome.html');
  });

  it('opens none at an update, nor where an organisation installed it', async () => {
    await welcome({ reason: 'update' }, false);
    getSelf.mockResolvedValue({ installType: 'admin' });
    await welcome({ reason: 'install' }, false);
    getSelf.mockResolvedValue({ installType: 'normal' });
    await welcome({ reason: 'install' }, true); // a build for tests
    expect(create).not.toHaveBeenCalled();
  });
});

describe('the entry of the context menu', () => {
  it('is made anew in the words of the settings, and only while the extension is on', async () => {
    const calls: unknown[] = [];
    const words = readFileSync('public/_locales/de/messages.json', 'utf8');
    vi.stubGlobal('fetch', async (url: string) => new Response(url.includes('/de/') ? words : undefined));
    Object.assign(fakeBrowser, {
      i18n: { getUILanguage: () => 'en' },
      contextMenus: { removeAll: async () => void calls.push('removed'), create: (entry: object) => calls.push(entry) },
    });
    await changeSettings(() => ({ language: 'de' }));
    await refreshMenu();
    const title = JSON.parse(words).menu_selection.message;
    expect(calls).toEqual(['removed', { id: 'selection', title, contexts: ['selection'] }]);
    await changeSettings(() => ({ on: false }));
    calls.length = 0;
    await refreshMenu();
    expect(calls).toEqual(['removed']);
    Object.assign(fakeBrowser, { contextMenus: undefined }); // Firefox for Android
    await expect(refreshMenu()).resolves.toBeUndefined();
    vi.unstubAllGlobals();
  });
});

describe('claims in a selection', () => {
  const match = (claim: string) => ({
    claim,
    score: 1,
    act: 'asserts' as const,
    evidence: [],
    phrasing: 0,
    differences: [],
  });

  it('are looked up sentence by sentence, each claim once', () => {
    const asked: string[] = [];
    const library = {
      match({ sentences }: { sentences: readonly string[] }) {
        asked.push(...sentences);
        return sentences.map((_, sentence) => ({ sentence, matches: [match('a'), match('b')] }));
      },
    };
    expect(claimsIn(library as never, 'Trump called Putin.\n\nThe Kremlin denied it.', null)).toEqual(['a']);
    expect(asked).toEqual(['Trump called Putin.', 'The Kremlin denied it.']);
    expect(claimsIn(library as never, '', null)).toEqual([]);
    asked.length = 0;
    claimsIn(library as never, '  They spoke.  He left. ', null);
    expect(asked).toEqual(['They spoke.', 'He left.']);
    asked.length = 0;
    claimsIn(library as never, `${'x'.repeat(2_001)}\n${'y'.repeat(2_000)}`, null);
    expect(asked).toEqual(['y'.repeat(2_000)]);
    // A selection of a whole page: as many sentences as a message may have, as many claims as a panel may ask for.
    let most = 0;
    const all = {
      match({ sentences }: { sentences: readonly string[] }) {
        most = sentences.length;
        return sentences.map((_, sentence) => ({ sentence, matches: [match(`c${sentence}`)] }));
      },
    };
    expect(claimsIn(all as never, 'They spoke.\n'.repeat(500), null)).toHaveLength(50);
    expect(most).toBe(200);
  });

  it('are left for the side panel, which opens at once; other entries of the menu do nothing', async () => {
    const open = vi.mocked(openSidePanel).mockResolvedValue(undefined);
    onMenu({ menuItemId: 'other', selectionText: 'x', editable: false, modifiers: [] }, undefined);
    expect(open).not.toHaveBeenCalled();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onMenu({ menuItemId: 'selection', selectionText: 'x', editable: false, modifiers: [] }, undefined);
    expect(open).toHaveBeenCalledTimes(1);
    // No index here: the panel is told that it failed, not left waiting.
    await vi.waitFor(async () => expect(await takeSelection()).toEqual({ claims: [], failed: true }));
    expect(console.error).toHaveBeenCalledTimes(1);
  });
});
