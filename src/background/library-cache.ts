/** Caches the background's library: loaded at first use, and again after packs changed. */
import browser from 'webextension-polyfill';
import { listPacks, loadPacks } from '#src/shared/storage/pack-store';
import { type Library, makeLibrary } from './library';

/** Files of the build (tools: `corpus compile`; shipped by wxt.config.ts). */
const INDEX_FILE = 'claims/index.bin';
const RECORDS_FILE = 'claims/records.jsonl';

let library: Promise<Library> | undefined;

/** The library. A failure is not cached, so the next call tries again. */
export function theLibrary(): Promise<Library> {
  library ??= read().catch((error: unknown) => {
    library = undefined;
    throw error;
  });
  return library;
}

/** Drops the library; the next call loads it again. Called when packs change. */
export function forgetLibrary(): void {
  library = undefined;
}

async function read(): Promise<Library> {
  const [index, records, { packs, broken }, listed] = await Promise.all([
    ownFile(INDEX_FILE).then((answer) => answer.arrayBuffer()),
    ownFile(RECORDS_FILE).then((answer) => answer.text()),
    // A broken database must not disable the bundled claims.
    loadPacks().catch(noPacks),
    listPacks().catch(() => []),
  ]);
  const unchecked = listed.flatMap(({ id, saved }) => (saved === undefined ? [id] : []));
  return makeLibrary({ bundled: { index: new Uint8Array(index), records }, packs, broken, unchecked });
}

/** Without the database every listed pack counts as broken. */
async function noPacks(): Promise<{ packs: []; broken: string[] }> {
  return { packs: [], broken: (await listPacks().catch(() => [])).map(({ id }) => id) };
}

/** Reads a file of the extension itself; nothing leaves the machine. */
async function ownFile(path: string): Promise<Response> {
  const answer = await fetch(browser.runtime.getURL(path));
  if (!answer.ok) throw new Error(`${path} is missing in this build`);
  return answer;
}
