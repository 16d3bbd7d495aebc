/** Packs of the user: previewed, added, searched, refused; a large one does not freeze the options page. */
import { addPack, choosePack, PACK_DATABASE, PACK_NAME, packClaim, storedPacks } from '../support/packs';
import type { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { panelSays, tabTo, word } from '../support/ui';

/** Number of reviews in a large fact-checker's feed. */
const MANY = 50_000;
/** Longest time without an answer of the page, as a share of the whole; compiling in the page itself would be most of it. */
const LONGEST_PAUSE = 0.15;

/** Gives the page a small file whose statements name many long sources, each of which is kept with every claim. */
function chooseFlood(page: Page): Promise<void> {
  const SOURCES = 50;
  const CLAIMS = 1_500;
  const TEXT = 2_000;
  const ids = Array.from({ length: SOURCES }, (_, i) => `s${i}`);
  const about = 'x'.repeat(TEXT);
  const sources = ids.map((id) => ({ id, publisher: 'Harbour News', title: about, kind: 'newspaper', seen: 'full' }));
  const claims = Array.from({ length: CLAIMS }, (_, i) => ({
    id: `c${i}`,
    text: `The harbour master counted ${i + 10} ships.`,
    topic: 'ships',
    added: '2025-01-01',
    changed: '2025-01-01',
    statements: [{ speaker: 'a', act: 'denies', summary: 'The figure is wrong.', sources: ids }],
    relations: [],
    phrasings: [],
    lookalikes: [],
  }));
  return choosePack(page, 0, { id: 'flood', sources, claims });
}

/** Breaks the index of the stored pack, under a checksum that fits, and stores a pack that no list names. */
function damage(page: Page): Promise<void> {
  return page.evaluate(async (name) => {
    const open = indexedDB.open(name);
    await new Promise((done) => {
      open.onsuccess = done;
    });
    const store = open.result.transaction('packs', 'readwrite').objectStore('packs');
    const get = store.get('harbour');
    await new Promise((done) => {
      get.onsuccess = done;
    });
    const pack = get.result;
    const index: Uint8Array = pack.index.slice();
    // The length of the first section behind the language's tag: two thousand million.
    index.set([255, 255, 255, 255, 7], 12 + 1 + (index[12] as number));
    const view = new DataView(index.buffer);
    let sum = 0x811c9dc5;
    let at = 12;
    for (; at + 4 <= index.length; at += 4) sum = Math.imul(sum ^ view.getUint32(at, true), 0x01000193);
    for (; at < index.length; at++) sum = Math.imul(sum ^ (index[at] as number), 0x01000193);
    view.setUint32(8, sum >>> 0, true);
    store.put({ ...pack, index });
    const last = store.put({ ...pack, id: 'nobody' });
    await new Promise((done) => {
      last.onsuccess = done;
    });
    open.result.close();
    // The background reads its packs again.
    const api = (
      globalThis as unknown as {
        chrome: {
          storage: { local: { get(key: string): Promise<{ packs: object[] }>; set(items: object): Promise<void> } };
        };
      }
    ).chrome;
    const { packs } = await api.storage.local.get('packs');
    await api.storage.local.set({ packs: packs.map((one) => ({ ...one, version: '1.0.1' })) });
  }, PACK_DATABASE);
}

/** Makes the stored pack one of an earlier version, which let statements of days ahead pass. */
function makeEarlier(page: Page, from: string, to: string): Promise<void> {
  return page.evaluate(
    async (name, past, ahead) => {
      const done = (request: IDBRequest) =>
        new Promise((resolve) => {
          request.onsuccess = resolve;
        });
      const open = indexedDB.open(name);
      await done(open);
      const store = open.result.transaction('packs', 'readwrite').objectStore('packs');
      const get = store.get('harbour');
      await done(get);
      await done(store.put({ ...get.result, records: get.result.records.replace(past, ahead) }));
      open.result.close();
      type Local = { get(key: string): Promise<{ packs: { saved?: number }[] }>; set(items: object): Promise<void> };
      const { local } = (globalThis as unknown as { chrome: { storage: { local: Local } } }).chrome.storage;
      const { packs } = await local.get('packs');
      await local.set({ packs: packs.map(({ saved: _, ...pack }) => pack) });
    },
    PACK_DATABASE,
    from,
    to,
  );
}

/** Presses "save" by key and gives the text of the file that the page hands over. */
async function savedBackup(page: Page): Promise<string> {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => {
        document.documentElement.dataset.saved = text;
      });
      return make(blob);
    };
    // In Firefox a download would take the keys away from the page.
    HTMLAnchorElement.prototype.click = () => {};
  });
  const saved = () => page.evaluate(() => document.documentElement.dataset.saved ?? '');
  await tabTo(page, word('backup_save'));
  await page.press('Enter');
  await page.until('the file', async () => (await saved()) !== '');
  return saved();
}

/** Opens the choice of a file by key, and gives the page a backup, as if it had been chosen there. */
async function chooseBackup(page: Page, text: string): Promise<void> {
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('section[aria-labelledby=backup] input[type=file]');
    input?.addEventListener(
      'click',
      (event) => {
        event.preventDefault(); // the browser's dialog cannot be answered in a test
        input.dataset.asked = 'yes';
      },
      { once: true },
    );
  });
  await tabTo(page, word('backup_bring'));
  await page.press('Enter');
  await page.until('the browser to be asked for a file', () => page.sees('section:has([data-asked])'));
  await page.evaluate((content) => {
    const files = new DataTransfer();
    files.items.add(new File([content], 'backup.json', { type: 'application/json' }));
    const input = document.querySelector<HTMLInputElement>('section[aria-labelledby=backup] input[type=file]');
    if (!input) throw new Error('no place for a file');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}

test('a pack is shown, added, found by search, removed, and brought back by a backup', async ({ openOwn }) => {
  const options = await openOwn('options.html');
  await options.until('the button', () => options.sees('button', word('packs_choose')));
  await choosePack(options, 3);
  await panelSays(options, 'counted 12 ships');
  await options.click('button', word('packs_add'));
  await options.until('the pack in the list', () => options.sees('ul.rows button', word('site_remove')));
  const side = await openOwn('sidepanel.html');
  await side.click('button.tab', word('side_all'));
  await side.until('the search', () => side.sees('input'));
  await side.evaluate(() => {
    const input = document.querySelector('input');
    if (!input) return;
    input.value = 'harbour master';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await panelSays(side, 'counted 12 ships');
  // From here on by keys alone.
  await options.tab.activate();
  const backup = await savedBackup(options);
  await tabTo(options, word('site_remove_label', PACK_NAME), 'Shift');
  await options.press('Enter');
  await panelSays(options, word('packs_empty'));
  await chooseBackup(options, backup.replace('}\n  ]\n}', '},{"name":"Broken"}]}'));
  await panelSays(options, word('backup_offer'));
  expect(await storedPacks(options)).toEqual([]);
  // The preview has the focus, so that Enter restores what it shows.
  await tabTo(options, word('backup_do'));
  await options.press('Enter');
  await panelSays(options, word('backup_brought'));
  await panelSays(options, word('backup_pack_left', 'Broken', ''));
  await options.until('the pack in the list', () => options.sees('ul.rows button', word('site_remove')));
  expect(await storedPacks(options)).toEqual(['harbour']);
});

test('a file that is no sound pack is refused with its place, in words', async ({ openOwn }) => {
  const options = await openOwn('options.html');
  await options.until('the button', () => options.sees('button', word('packs_choose')));
  await choosePack(options, 2, { id: 'sourcelight' });
  await panelSays(options, word('pack_bundled_id'));
  await choosePack(options, 2, { sources: [] });
  await panelSays(options, word('pack_missing', 's0'));
  await panelSays(options, 'claims[0].statements[0].sources');
});

test('a pack whose records would be many times its size is refused in words, and one of the same id says what it replaces', async ({
  openOwn,
}) => {
  const options = await openOwn('options.html');
  await addPack(options, 2);
  await choosePack(options, 3, { version: '2' });
  await panelSays(options, word('packs_replaces', PACK_NAME, '1'));
  await options.click('button', word('cancel'));
  await chooseFlood(options);
  await options.until('the preview', () => options.sees('button', word('packs_add')), 60_000);
  await options.click('button', word('packs_add'));
  await panelSays(options, word('pack_kept_large', '128'));
  expect(await storedPacks(options)).toEqual(['harbour']);
});

test('a pack that is cancelled leaves nothing, while it is read or added', async ({ openOwn }) => {
  test.slow();
  const options = await openOwn('options.html');
  await options.until('the button', () => options.sees('button', word('packs_choose')));
  await choosePack(options, MANY);
  await options.until('the progress', () => options.sees('progress'));
  await options.click('button', word('cancel'));
  await panelSays(options, word('packs_cancelled'));
  await choosePack(options, MANY);
  await options.until('the preview', () => options.sees('button', word('packs_add')), 60_000);
  await options.click('button', word('packs_add'));
  await options.until('the progress', () => options.sees('progress'));
  await options.click('button', word('cancel'));
  await panelSays(options, word('packs_cancelled'));
  await panelSays(options, word('packs_empty'));
  expect(await storedPacks(options)).toEqual([]);
});

test('a damaged index is left out and named; the bundled record goes on, and what is not listed is swept', async ({
  openOwn,
}) => {
  const options = await openOwn('options.html');
  await addPack(options, 2);
  await damage(options);
  const again = await openOwn('options.html');
  await panelSays(again, word('packs_broken'));
  await panelSays(again, word('about_title'));
  await again.until('the sweep', async () => (await storedPacks(again)).join() === 'harbour');
  const side = await openOwn('sidepanel.html');
  await side.click('button.tab', word('side_all'));
  await panelSays(side, 'Putin');
});

test('a pack of an earlier version with a statement of a day ahead is named; what it states is not marked until then', async ({
  open,
  openOwn,
}) => {
  // Without a date of the page every statement of the record would count.
  const page = await open(testPage('no-date').url);
  const isMarked = async () => (await page.marks()).some(({ text }) => text.startsWith('The clock in the hall'));
  const options = await openOwn('options.html');
  const claim = packClaim('clock', 'The clock in the hall has stopped, and nobody has wound it since the spring.');
  const statements = claim.statements.map((one) => ({ ...one, on: '2025-02-07' }));
  await addPack(options, 1, { claims: [{ ...claim, statements }] });
  await page.until('a mark', isMarked);
  await makeEarlier(options, '2025-02-07', '2999-02-07');
  await panelSays(options, 'clock (');
  await panelSays(options, '2999');
  await page.until('no mark', async () => !(await isMarked()));
  expect(await storedPacks(options)).toEqual(['harbour']);
});

test(`a pack of ${MANY} claims is taken, and the page stays alive meanwhile`, async ({ openOwn }) => {
  test.slow();
  const options = await openOwn('options.html');
  await options.until('the button', () => options.sees('button', word('packs_choose')));
  await choosePack(options, MANY);
  const begin = performance.now();
  await options.evaluate(() => {
    let last = performance.now();
    document.documentElement.dataset.pause = '0';
    setInterval(() => {
      const now = performance.now();
      const pause = Math.max(Number(document.documentElement.dataset.pause), now - last);
      document.documentElement.dataset.pause = String(Math.round(pause));
      last = now;
    }, 20);
  });
  await options.until('the preview', () => options.sees('button', word('packs_add')), 60_000);
  await options.click('button', word('packs_add'));
  await options.until('the pack in the list', () => options.sees('ul.rows button', word('site_remove')), 60_000);
  const pause = await options.evaluate(() => Number(document.documentElement.dataset.pause));
  expect(pause / (performance.now() - begin)).toBeLessThan(LONGEST_PAUSE);
});
