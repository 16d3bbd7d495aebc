import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcome } from '#src/background/first-run';
import { claimsIn, onMenu } from '#src/background/selection';
import { openSidePanel } from '#src/shared/protocol/side-panel';
import { takeSelection } from '#src/shared/storage/private-session';

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
  });
});
