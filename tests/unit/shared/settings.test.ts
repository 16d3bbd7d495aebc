import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MAX_BACKUP_LENGTH, readBackup, writeBackup } from '#src/shared/storage/backup';
import { MAX_PACKS } from '#src/shared/storage/kept-limits';
import { EMPTY_MEMORY, MAX_REMEMBERED, type Memory, readMemory, remember } from '#src/shared/storage/memory';
import { DEFAULTS, readSettings, SETTINGS_VERSION, storeSettings } from '#src/shared/storage/settings';
import {
  changeMemory,
  changeSettings,
  clearStorage,
  keepFromPages,
  loadMemory,
  loadSettings,
  onStoreChange,
} from '#src/shared/storage/settings-store';

describe('settings', () => {
  it('store only what was changed, so that better defaults reach those who never chose', () => {
    expect(storeSettings({ ...DEFAULTS })).toEqual({ version: SETTINGS_VERSION, changed: {} });
    const changed = { ...DEFAULTS, mode: 'click' as const, exceptions: ['example.org'] };
    expect(storeSettings(changed).changed).toEqual({ mode: 'click', exceptions: ['example.org'] });
    expect(readSettings(storeSettings(changed))).toEqual(changed);
  });

  it('fall back to the default of a single spoilt value, not of all', () => {
    const stored = { version: SETTINGS_VERSION, changed: { mode: 'nonsense', hoverPreview: true, sites: ['a b'] } };
    expect(readSettings(stored)).toEqual({ ...DEFAULTS, hoverPreview: true });
  });

  it('take lists and names up to a limit and no further', () => {
    const read = (changed: object) => readSettings({ version: SETTINGS_VERSION, changed });
    const sites = Array.from({ length: 501 }, (_, i) => `s${i}.example`);
    expect(read({ sites: sites.slice(1) }).sites).toHaveLength(500);
    expect(read({ sites }).sites).toEqual([]);
    expect(read({ exceptions: ['a'.repeat(255)] }).exceptions).toHaveLength(1);
    expect(read({ exceptions: ['a'.repeat(256)] }).exceptions).toEqual([]);
  });

  it('never throw and are always whole, whatever the storage holds', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(Object.keys(readSettings(stored)).sort()).toEqual(Object.keys(DEFAULTS).sort());
        expect(readMemory(stored).version).toBe(1);
      }),
    );
  });

  it('take nothing from prototype keys', () => {
    const stored = JSON.parse(`{"version":${SETTINGS_VERSION},"changed":{"__proto__":{"on":false}}}`);
    expect(readSettings(stored)).toEqual(DEFAULTS);
  });

  it('of a newer form give the defaults', () => {
    for (const version of [SETTINGS_VERSION + 1, SETTINGS_VERSION - 1, 'x', undefined])
      expect(readSettings({ version, changed: { on: false } })).toEqual(DEFAULTS);
  });
});

describe('memory: ids and hashes, nothing of the page', () => {
  it('remembers and takes back', () => {
    let memory: Memory = { ...EMPTY_MEMORY };
    memory = remember(memory, { what: 'read', claim: 'a' });
    memory = remember(memory, { what: 'mute', claim: 'b' });
    memory = remember(memory, { what: 'wrong', claim: 'c', sentenceHash: '12ab' });
    expect(memory).toEqual({ version: 1, read: ['a'], muted: ['b'], wrong: [{ claim: 'c', sentence: '12ab' }] });
    expect(remember(memory, { what: 'read', claim: 'a' })).toBe(memory);
    memory = remember(memory, { what: 'unmute', claim: 'b' });
    memory = remember(memory, { what: 'not-wrong', claim: 'c', sentenceHash: '12ab' });
    expect(memory).toMatchObject({ muted: [], wrong: [] });
  });

  it('keeps a correction only with its hash, and once', () => {
    expect(remember({ ...EMPTY_MEMORY }, { what: 'wrong', claim: 'c' }).wrong).toEqual([]);
    const once = remember({ ...EMPTY_MEMORY }, { what: 'wrong', claim: 'c', sentenceHash: 'x' });
    expect(remember(once, { what: 'wrong', claim: 'c', sentenceHash: 'x' }).wrong).toHaveLength(1);
  });

  it('drops the oldest of too many', () => {
    const full = { ...EMPTY_MEMORY, read: Array.from({ length: MAX_REMEMBERED }, (_, i) => `claim-${i}`) };
    const { read } = remember(full, { what: 'read', claim: 'one-more' });
    expect(read).toHaveLength(MAX_REMEMBERED);
    expect(read.at(-1)).toBe('one-more');
    expect(read[0]).toBe('claim-1');
  });
});

describe('store', () => {
  it('is closed to content scripts where the browser has such a rule', async () => {
    const setAccessLevel = vi.fn();
    Object.assign(fakeBrowser.storage.local, { setAccessLevel });
    await keepFromPages();
    expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
    Reflect.deleteProperty(fakeBrowser.storage.local, 'setAccessLevel');
    await expect(keepFromPages()).resolves.toBeUndefined();
  });

  it('loses no change when several are made at once', async () => {
    fakeBrowser.reset();
    await Promise.all(
      ['a.org', 'b.org', 'c.org'].map((site) => changeSettings(({ sites }) => ({ sites: [...sites, site] }))),
    );
    expect((await loadSettings()).sites.sort()).toEqual(['a.org', 'b.org', 'c.org']);
  });

  it('is not written when nothing changes, since each write wakes the background and every tab', async () => {
    await changeMemory((memory) => remember(memory, { what: 'read', claim: 'a' }));
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await changeMemory((memory) => remember(memory, { what: 'read', claim: 'a' }));
    expect(set).not.toHaveBeenCalled();
    await changeMemory((memory) => remember(memory, { what: 'read', claim: 'b' }));
    expect(set).toHaveBeenCalledTimes(1);
    set.mockRestore();
  });

  it('tells of changes, and of clearing as the defaults', async () => {
    fakeBrowser.reset();
    const heard: unknown[] = [];
    const end = onStoreChange((change) => heard.push(change));
    await changeSettings(() => ({ on: false }));
    await changeMemory((memory) => remember(memory, { what: 'read', claim: 'a' }));
    await clearStorage();
    end();
    await changeSettings(() => ({ on: false }));
    expect(heard[0]).toEqual({ settings: { ...DEFAULTS, on: false } });
    expect(heard[1]).toEqual({ memory: { ...EMPTY_MEMORY, read: ['a'] } });
    expect(JSON.stringify(heard.slice(2))).not.toContain('"on":false');
    expect(await loadMemory()).toEqual(EMPTY_MEMORY);
  });
});

it('the store is cleared whole, with what lasts until the browser closes, whose changes are no settings', async () => {
  fakeBrowser.reset();
  const heard: unknown[] = [];
  const end = onStoreChange((change) => heard.push(change));
  await fakeBrowser.storage.session.set({ settings: { version: 1, changed: { on: false } } });
  await fakeBrowser.storage.local.set({ packs: [] });
  end();
  expect(heard).toEqual([]);
  await clearStorage();
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});

describe('backup file', () => {
  const settings = { ...DEFAULTS, mode: 'allowed' as const, sites: ['example.org'] };
  const memory: Memory = { version: 1, read: ['a'], muted: [], wrong: [{ claim: 'c', sentence: 'h' }] };

  const text = (packs: string[] = []) => writeBackup(settings, memory, packs).join('');

  it('brings everything back, packs as they were', () => {
    expect(readBackup(text())).toEqual({ settings, memory, packs: [] });
    const packs = ['{"name":"One","claims":[]}', '{"name":"Two \\n","id":"two"}'];
    expect(readBackup(text(packs))).toEqual({
      settings,
      memory,
      packs: [
        { name: 'One', text: packs[0] },
        { name: 'Two \n', text: packs[1] },
      ],
    });
  });

  it('reads a file of an earlier version, which had no packs', () => {
    const { packs, ...earlier } = JSON.parse(text());
    expect(packs).toEqual([]);
    expect(readBackup(JSON.stringify(earlier))).toEqual({ settings, memory, packs: [] });
  });

  it('takes no more packs than can be added, and shortens names for the screen', () => {
    const many = (count: number) => text(Array(count).fill('{"name":"One"}'));
    expect('packs' in readBackup(many(MAX_PACKS))).toBe(true);
    expect(readBackup(many(MAX_PACKS + 1))).toEqual({ problem: 'not-ours' });
    expect(readBackup(text([JSON.stringify({ name: 'x'.repeat(5000) })]))).toMatchObject({
      packs: [{ name: 'x'.repeat(200) }],
    });
    const disguised = `\u202eOne${'\u0301'.repeat(50)}`;
    expect(readBackup(text([JSON.stringify({ name: disguised })]))).toMatchObject({
      packs: [{ name: `One${'\u0301'.repeat(4)}`, text: JSON.stringify({ name: disguised }) }],
    });
  });

  it.each([
    ['not json', 'not-json'],
    ['{}', 'not-ours'],
    ['[]', 'not-ours'],
    ['null', 'not-ours'],
    [`{"sourcelight":"settings","settings":{"version":99},"memory":${JSON.stringify(EMPTY_MEMORY)}}`, 'newer'],
    [
      `{"sourcelight":"settings","settings":{"version":1,"changed":{"mode":"x"}},"memory":${JSON.stringify(EMPTY_MEMORY)}}`,
      'not-ours',
    ],
    [
      `{"sourcelight":"settings","settings":{"version":1},"memory":${JSON.stringify(EMPTY_MEMORY)},"packs":[7]}`,
      'not-ours',
    ],
    ['"'.padEnd(MAX_BACKUP_LENGTH), 'not-json'],
    ['"'.padEnd(MAX_BACKUP_LENGTH + 1), 'too-large'],
  ])('refuses what is not a backup, whole: case %#', (text, problem) => {
    expect(readBackup(text)).toEqual({ problem });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readBackup(text)));
  });
});
