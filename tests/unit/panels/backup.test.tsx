// @vitest-environment happy-dom
/** Protects restoring and clearing: nothing is changed before the second button, what cannot be restored is named. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Backup } from '#src/panels/options/backup';
import type * as work from '#src/panels/options/pack-work';
import { workOn } from '#src/panels/options/pack-work';
import { writeBackup } from '#src/shared/storage/backup';
import { EMPTY_MEMORY } from '#src/shared/storage/memory';
import type * as store from '#src/shared/storage/pack-store';
import { savePack } from '#src/shared/storage/pack-store';
import { DEFAULTS } from '#src/shared/storage/settings';
import { changeSettings, loadMemory, loadSettings } from '#src/shared/storage/settings-store';
import { t } from '#src/shared/ui/words';
import { withWords } from './words';

vi.mock('#src/panels/options/pack-work', async (original) => ({ ...(await original<typeof work>()), workOn: vi.fn() }));
vi.mock('#src/shared/storage/pack-store', async (original) => ({
  ...(await original<typeof store>()),
  savePack: vi.fn(),
  removeAllPacks: vi.fn(async () => {}),
}));

let root: HTMLElement;
const preview = { id: 'ark', name: 'The ark', version: '2', claims: 3 };
const button = (words: string) =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === words) as HTMLButtonElement;
const press = (words: string) => act(async () => button(words).click());
const status = () => root.querySelector('[role=status]')?.textContent;
const choose = (text: string, size?: number) =>
  act(async () => {
    const input = root.querySelector('input') as HTMLInputElement;
    const file = new File([text], 'backup.json');
    if (size !== undefined) Object.defineProperty(file, 'size', { value: size });
    Object.defineProperty(input, 'files', { configurable: true, value: [file] });
    input.dispatchEvent(new Event('change'));
    await vi.waitFor(() => expect(status()).not.toBe(t('backup_looking')));
  });
const SETTINGS = { ...DEFAULTS, sites: ['news.example'] };
const MEMORY = { ...EMPTY_MEMORY, muted: ['call'] };
const file = (packs: string[] = []) => writeBackup(SETTINGS, MEMORY, packs).join('');

beforeEach(async () => {
  fakeBrowser.reset();
  withWords();
  Object.assign(fakeBrowser.runtime, { sendMessage: vi.fn(async () => ({ applied: true })) });
  vi.mocked(workOn).mockReset();
  vi.mocked(savePack).mockReset().mockResolvedValue(undefined);
  root = document.body.appendChild(document.createElement('div'));
  await act(() => render(<Backup settings={DEFAULTS} memory={EMPTY_MEMORY} />, root));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

it.each([
  ['{', 'backup_not_json'],
  ['{}', 'backup_not_ours'],
] as const)('refuses a file that is none: %s', async (text, word) => {
  await choose(text);
  expect([status(), await loadSettings()]).toEqual([t(word), DEFAULTS]);
});

it('refuses a file by its size, before it is read', async () => {
  await choose(file(), 300_000_000);
  expect(button(t('backup_do'))).toBeDefined();
  await choose(file(), 300_000_001);
  expect(status()).toBe(t('backup_too_large'));
});

it('changes nothing until that is wanted, and then everything in the file', async () => {
  await choose(file());
  expect(await loadSettings()).toEqual(DEFAULTS);
  await press(t('cancel'));
  expect([button(t('backup_do')), status()]).toEqual([undefined, '']);
  await choose(file());
  await press(t('backup_do'));
  await vi.waitFor(() => expect(status()).toBe(t('backup_brought')));
  expect([await loadSettings(), await loadMemory()]).toEqual([SETTINGS, MEMORY]);
});

it('names each pack that it cannot restore, and restores the others', async () => {
  const compiled = { stored: {}, file: '' };
  const made = (compile: () => Promise<unknown>) => ({ offer: { preview }, compile }) as never;
  vi.mocked(workOn).mockImplementation(async ({ name }) => {
    if (name === 'wrong') return { offer: { problems: [{ code: 'not-json', where: '', detail: '' }] } } as never;
    if (name === 'slow') throw new Error('ended');
    return made(async () => compiled);
  });
  vi.mocked(savePack).mockResolvedValueOnce(undefined).mockResolvedValueOnce('many');
  await choose(file(['good', 'full', 'wrong', 'slow'].map((name) => JSON.stringify({ name }))));
  await vi.waitFor(() => expect(button(t('backup_do'))).toBeDefined());
  await press(t('backup_do'));
  await vi.waitFor(() => expect(status()).toBe(t('backup_brought')));
  const left = [...root.querySelectorAll('.points li')].map(({ textContent }) => textContent);
  expect(left.map((words) => ['good', 'full', 'wrong', 'slow'].filter((name) => words?.includes(name)))).toEqual([
    ['full'],
    ['wrong'],
    ['slow'],
  ]);
  expect(vi.mocked(savePack).mock.calls.map(([pack]) => pack)).toEqual([compiled, compiled]);
});

it('clears everything with the second button only', async () => {
  await changeSettings(() => ({ fadeRead: false }));
  await press(t('clear_all'));
  await press(t('cancel'));
  expect([(await loadSettings()).fadeRead, button(t('clear_do'))]).toEqual([false, undefined]);
  await press(t('clear_all'));
  await press(t('clear_do'));
  await vi.waitFor(() => expect(status()).toBe(t('clear_done')));
  expect([(await loadSettings()).fadeRead, button(t('clear_do'))]).toEqual([true, undefined]);
});
