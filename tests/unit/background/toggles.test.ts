/** Protects the key that switches: each press counts once, whenever the browser ends the background. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadSettings } from '#src/shared/storage/settings-store';

type Toggles = typeof import('#src/background/toggles');
type Area = Record<'get' | 'set' | 'remove', (...args: unknown[]) => Promise<unknown>>;

/** Calls of storage after which the background ends; those beyond do nothing and are never answered. */
let callsLeft = Number.POSITIVE_INFINITY;

/** The background starts: none of its variables, and none of its locks, has lasted. */
async function start(calls = Number.POSITIVE_INFINITY): Promise<Toggles> {
  vi.resetModules();
  callsLeft = calls;
  return import('#src/background/toggles');
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  vi.stubGlobal('navigator', {}); // the lock of newer versions of Node would last
  for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session] as unknown as Area[])
    for (const name of ['get', 'set', 'remove'] as const) {
      const real = area[name].bind(area);
      vi.spyOn(area, name).mockImplementation((...args) => (callsLeft-- > 0 ? real(...args) : new Promise(() => {})));
    }
});

/** Presses the key so many times, and waits until nothing more happens. */
async function press({ leavePress, applyPresses }: Toggles, times: number): Promise<void> {
  for (let i = 0; i < times; i++) void applyPresses(leavePress()).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 2));
}

const isOn = async () => {
  callsLeft = Number.POSITIVE_INFINITY;
  return (await loadSettings()).on;
};

/** More calls than one press makes, so that the last rows end after everything is done. */
const MOMENTS = [1, 2, 3, 4, 5, 6, 7, 8];

it.each(MOMENTS)('one press switches once when the background ends after %i calls', async (calls) => {
  await press(await start(calls), 1);
  for (let life = 0; life < 2; life++) await (await start()).applyPresses();
  expect(await isOn()).toBe(false);
});

it.each(MOMENTS)('two quick presses switch twice when the background ends %i calls after both', async (calls) => {
  const untilBoth = 2; // the first press is left and looked for before the second is left
  await press(await start(untilBoth + calls), 2);
  for (let life = 0; life < 2; life++) await (await start()).applyPresses();
  expect(await isOn()).toBe(true);
});

it('a press counts with one that was left before it', async () => {
  await press(await start(1), 1);
  await press(await start(), 1);
  expect(await isOn()).toBe(true);
});

it('many presses one after another all count, and few are remembered', async () => {
  const toggles = await start();
  for (let i = 0; i < 41; i++) await toggles.applyPresses(toggles.leavePress());
  expect(await isOn()).toBe(false);
  expect((await fakeBrowser.storage.local.get('toggles-applied'))['toggles-applied']).toHaveLength(32);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});

it('what else is kept until the browser closes is no press, and stays', async () => {
  await fakeBrowser.storage.session.set({ applied: 'x', 'toggle-': true, 'toggle-all': true });
  expect(await (await start()).applyPresses()).toBeNull();
  expect(Object.keys(await fakeBrowser.storage.session.get(null))).toHaveLength(3);
});

it.each([{ damaged: null }, { damaged: 'x' }, { damaged: [1] }])(
  'a press counts although the applied ones are damaged: $damaged',
  async ({ damaged }) => {
    await fakeBrowser.storage.local.set({ 'toggles-applied': damaged });
    await press(await start(), 1);
    expect(await isOn()).toBe(false);
  },
);

it('a press that cannot be left is applied', async () => {
  vi.mocked(fakeBrowser.storage.session.set).mockRejectedValue(new Error('QuotaExceededError'));
  await press(await start(), 1);
  expect(await isOn()).toBe(false);
});

it('a press that cannot be stored is refused, and not applied later', async () => {
  const toggles = await start();
  vi.mocked(fakeBrowser.storage.local.set).mockRejectedValueOnce(new Error('QuotaExceededError'));
  await expect(toggles.applyPresses(toggles.leavePress())).rejects.toThrow('Quota');
  expect(await toggles.applyPresses()).toBeNull();
  expect(await isOn()).toBe(true);
});
