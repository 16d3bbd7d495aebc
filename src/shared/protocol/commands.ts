/**
 * Keyboard commands: data for the manifest and the popup. The keys are suggestions; users rebind them in the browser's own
 * list of shortcuts.
 */
import type { WordKey } from '../ui/words';

/** Command that opens the side panel: Firefox has a built-in one, Chromium needs ours. */
export const SIDE_PANEL_COMMANDS = { chrome: 'side-panel', firefox: '_execute_sidebar_action' } as const;

export interface Command {
  name: string;
  /** Its description, in the popup and in the browser's own list. */
  word: WordKey;
  /** Alt+Shift and a letter that neither browser has taken (Chromium: C, N, P, W, X, Z for groups of tabs; I, T, B). */
  suggested?: string;
}

/** The four commands with a key in both browsers: Chromium rejects an extension with more suggested keys. */
const COMMON: readonly Command[] = [
  { name: 'toggle', word: 'command_toggle', suggested: 'Alt+Shift+L' },
  { name: 'next', word: 'command_next', suggested: 'Alt+Shift+J' },
  { name: 'previous', word: 'command_previous', suggested: 'Alt+Shift+K' },
  { name: 'card', word: 'command_card', suggested: 'Alt+Shift+O' },
];

/**
 * All commands of a browser. Firefox has no limit of four, so the others have keys there too; above all the side panel,
 * which a card cannot open in Firefox.
 */
export function commandsFor(browser: 'chrome' | 'firefox'): readonly Command[] {
  const list = { name: 'list', word: 'command_list' } as const;
  const panel = { name: SIDE_PANEL_COMMANDS[browser], word: 'command_side_panel' } as const;
  return browser === 'firefox'
    ? [...COMMON, { ...list, suggested: 'Alt+Shift+U' }, { ...panel, suggested: 'Alt+Shift+S' }]
    : [...COMMON, list, panel];
}
