/** The extensions that ours is compared with: one with an empty content script, one that only reads the text. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleScript } from '../iife';

const BARE_ENTRY = 'tools/bench/page/bare-reading.ts';

/**
 * Writes an extension with one content script on all pages.
 * @returns its folder
 */
function writeExtension(folder: string, name: string, script: string, runAt: string): string {
  const home = join(folder, name);
  mkdirSync(home, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    content_scripts: [{ matches: ['<all_urls>'], js: ['content.js'], run_at: runAt }],
  };
  writeFileSync(join(home, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(home, 'content.js'), script);
  return home;
}

/** The floor of any extension: an isolated world for the page, and a script without work. Starts where ours does. */
export const writeEmptyExtension = (folder: string): string =>
  writeExtension(folder, 'empty', '"use strict";', 'document_start');

export const writeBareExtension = async (folder: string): Promise<string> =>
  writeExtension(folder, 'bare', await bundleScript(BARE_ENTRY), 'document_idle');
