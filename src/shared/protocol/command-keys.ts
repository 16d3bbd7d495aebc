/** Reads the keys to which commands are currently bound. */
import browser from 'webextension-polyfill';
import type { WordKey } from '../ui/words';
import { commandsFor, SIDE_PANEL_COMMANDS } from './commands';

const BROWSER = import.meta.env.FIREFOX ? 'firefox' : 'chrome';

/** Each command's key; '' if none is bound. */
async function boundKeys(): Promise<Map<string | undefined, string>> {
  const all = (await browser.commands?.getAll().catch(() => [])) ?? [];
  return new Map(all.map(({ name, shortcut }) => [name, shortcut ?? '']));
}

/** The key that opens the side panel; '' if none is bound. */
export async function sidePanelKey(): Promise<string> {
  return (await boundKeys()).get(SIDE_PANEL_COMMANDS[BROWSER]) ?? '';
}

/** Every command with its key, in the order that lists show them. */
export async function commandList(): Promise<{ name: string; word: WordKey; key: string }[]> {
  const keys = await boundKeys();
  return commandsFor(BROWSER).map(({ name, word }) => ({ name, word, key: keys.get(name) ?? '' }));
}
