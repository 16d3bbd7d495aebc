/** Packs of the user for the browser tests: given to the options page, added there, looked for in the store. */
import type { Page } from './page';
import { named, word } from './ui';

/** Name of the packs that `choosePack` makes. */
export const PACK_NAME = 'Harbour checks';
export const PACK_ID = 'harbour';
export const PACK_DATABASE = 'sourcelight-packs';

/** Ids of the packs whose bytes are stored, listed or not. */
export async function storedPacks(page: Page): Promise<string[]> {
  return (await storedVersions(page)).map((pack) => pack.replace(/ .*/, ''));
}

/** As `storedPacks`, each id followed by the version that is stored: "harbour 1". */
export function storedVersions(page: Page): Promise<string[]> {
  return page.evaluate(async (name) => {
    if (!(await indexedDB.databases()).some((one) => one.name === name)) return [];
    const open = indexedDB.open(name);
    await new Promise((done) => {
      open.onsuccess = done;
    });
    const packs = open.result.transaction('packs').objectStore('packs').getAll();
    await new Promise((done) => {
      packs.onsuccess = done;
    });
    open.result.close();
    return packs.result.map(({ id, header }) => `${id} ${header.version}`);
  }, PACK_DATABASE);
}

/** Gives the page a pack of so many claims, as if the reader had chosen a file. */
export function choosePack(page: Page, claims: number, change: object = {}): Promise<void> {
  return page.evaluate(
    (name, count, other) => {
      const list = Array.from({ length: count }, (_, i) => ({
        id: `c${i}`,
        text: `The harbour master of Rotterdam counted ${i + 10} ships in dock ${i % 97} on the day of the storm.`,
        topic: 'ships',
        added: '2025-01-01',
        changed: '2025-01-01',
        statements: [{ speaker: 'a', act: 'denies', summary: 'The figure is wrong.', sources: [`s${i}`] }],
        relations: [],
        phrasings: [],
        lookalikes: [],
      }));
      const sources = list.map(({ text }, i) => ({
        id: `s${i}`,
        publisher: 'Harbour News',
        title: text,
        url: `https://example.org/harbour/${i}`,
        kind: 'newspaper',
        seen: 'full',
      }));
      const pack = {
        format: 1,
        id: 'harbour',
        name,
        version: '1',
        licence: 'CC0-1.0',
        language: 'en',
        date: '2025-01-01',
        speakers: [{ id: 'a', name: 'Harbour Office', role: 'office', side: 'other' }],
        sources,
        lexicon: { names: [], senses: [] },
        claims: list,
        ...other,
      };
      const files = new DataTransfer();
      files.items.add(new File([JSON.stringify(pack)], 'pack.json', { type: 'application/json' }));
      const input = document.querySelector<HTMLInputElement>(
        '#packs input[type=file], section:has(#packs) input[type=file]',
      );
      if (!input) throw new Error('no place for a file');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    PACK_NAME,
    claims,
    change,
  );
}

/** Adds a pack in the options page, and waits until it is stored. */
export async function addPack(options: Page, claims: number, change: object = {}): Promise<void> {
  await offerPack(options, claims, change);
  await addOffered(options);
}

/** Time within which a large pack is read or added on a busy machine, in ms. */
const PATIENCE = 60_000;

/** Chooses a pack, and waits until the page offers to add it. */
export async function offerPack(options: Page, claims: number, change: object = {}): Promise<void> {
  await options.until('the button', () => options.sees('button', word('packs_choose')));
  await choosePack(options, claims, change);
  await options.until('the preview', () => options.sees('button', word('packs_add')), PATIENCE);
}

/** Adds the offered pack, and waits until it is stored. */
export async function addOffered(options: Page): Promise<void> {
  await options.click('button', word('packs_add'));
  const isAdded = async () => (await isListed(options)) && !(await isAdding(options));
  await options.until('the pack in the list', isAdded, PATIENCE);
}

const isListed = (options: Page) => options.sees(named(word('site_remove_label', PACK_NAME)));
const isAdding = async (options: Page) =>
  (await options.sees('progress')) || (await options.sees('button', word('packs_add')));

/** A claim as pack files have it, with one statement by the pack's speaker and the pack's source. */
export const packClaim = (id: string, text: string) => ({
  id,
  text,
  topic: 'ships',
  added: '2025-01-01',
  changed: '2025-01-01',
  statements: [{ speaker: 'a', act: 'denies', summary: 'The figure is wrong.', sources: ['s0'] }],
  relations: [],
  phrasings: [],
  lookalikes: [],
});
