/** Imports of packs that go wrong: two at once, a page closed meanwhile, a full device. Nothing half-written remains. */
import { addOffered, addPack, offerPack, PACK_ID, PACK_NAME, storedPacks, storedVersions } from '../support/packs';
import type { Page } from '../support/page';
import { expect, test } from '../support/test';
import { named, panelSays, word } from '../support/ui';

/** Number of claims whose import takes long enough to be interrupted. */
const MANY = 20_000;

const remove = named(word('site_remove_label', PACK_NAME));

const rows = (options: Page) => options.evaluate((css) => document.querySelectorAll(css).length, remove);

/** Ids in the list of packs. */
const listed = (own: Page) =>
  own.evaluate(async () => {
    type Local = { get(key: string): Promise<{ packs?: { id: string }[] }> };
    const { local } = (globalThis as unknown as { chrome: { storage: { local: Local } } }).chrome.storage;
    return ((await local.get('packs')).packs ?? []).map(({ id }) => id);
  });

test('the same pack added in two pages at once is there once, in both', async ({ openOwn }) => {
  const pages = [await openOwn('options.html'), await openOwn('options.html?again')];
  for (const page of pages) await offerPack(page, 500);
  // Not by clicks: only one tab is active.
  const press = (page: Page) =>
    page.evaluate((name) => {
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
    }, word('packs_add'));
  await Promise.all(pages.map(press));
  for (const page of pages) {
    await page.until('the pack', () => page.sees(remove));
    await page.until('the end', async () => !(await page.sees('progress')));
    expect(await rows(page)).toBe(1);
    expect(await page.sees('[role=alert]:not(:empty)')).toBe(false);
  }
  expect(await storedPacks(pages[0] as Page)).toEqual([PACK_ID]);
});

/** Parts of the time of an import after which the page is closed: compiling takes most of it, storing the rest. */
const SHARES = [0.3, 0.8, 0.95, 1];

test('a page that is closed during an import leaves all of the pack or nothing', async ({ openOwn, own }) => {
  test.slow();
  const whole = await openOwn('options.html');
  await offerPack(whole, MANY);
  const began = Date.now();
  await addOffered(whole);
  const took = Date.now() - began;
  await whole.click(remove);
  await panelSays(whole, word('packs_empty'));
  for (const share of SHARES) {
    const closed = await openOwn('options.html');
    await offerPack(closed, MANY);
    await closed.click('button', word('packs_add'));
    await new Promise((resolve) => setTimeout(resolve, took * share));
    await closed.close();
    const next = await openOwn('options.html');
    await next.until('store and list to agree', async () => `${await storedPacks(next)}` === `${await listed(own)}`);
    await next.until('its rows', async () => (await rows(next)) === (await listed(own)).length);
    await addPack(next, 3); // nothing holds the lock of the store
    await next.click(remove);
    await panelSays(next, word('packs_empty'));
    await next.close();
  }
});

/** Lets the page's next writes fail as on a full device, which browsers cannot simulate for an extension: in the database, or in its list. */
const fillUp = (options: Page, where: 'database' | 'list') =>
  options.evaluate((place) => {
    if (place === 'database') {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...entry) {
        const request = put.apply(this, entry);
        this.transaction.abort();
        return request;
      };
      return;
    }
    const { browser, chrome } = globalThis as unknown as Record<string, { storage: { local: object } } | undefined>;
    for (const api of [browser, chrome]) {
      const set = () => Promise.reject(new Error('QuotaExceededError: storage.local API call exceeded its quota'));
      if (api) Object.defineProperty(api.storage.local, 'set', { value: set, configurable: true });
    }
  }, where);

for (const where of ['database', 'list'] as const) {
  test(`a device that is full when the ${where} is written: said in words, the pack of before stays, later it works`, async ({
    openOwn,
  }) => {
    const options = await openOwn('options.html');
    await addPack(options, 3);
    await fillUp(options, where);
    await offerPack(options, 5, { version: '2' });
    await options.click('button', word('packs_add'));
    await panelSays(options, word('packs_no_room'));
    await offerPack(options, 5, { id: 'other', name: 'Other checks' });
    await options.click('button', word('packs_add'));
    await panelSays(options, word('packs_no_room'));
    const again = await openOwn('options.html');
    await panelSays(again, `${PACK_NAME} 1 · 3`);
    expect(await storedVersions(again)).toEqual([`${PACK_ID} 1`]);
    expect(await again.textOf('body')).not.toContain(word('packs_broken'));
    await addPack(again, 5, { version: '2' });
    await panelSays(again, `${PACK_NAME} 2 · 5`);
  });
}
