/**
 * The commands of the keyboard: data for the manifest and the popup. Their keys are suggestions; people rebind them
 * in the browser's own list of shortcuts.
 */
import type { WordKey } from '../ui/words';

/** Firefox has a command of its own for its sidebar; in Chromium it is one of ours. */
export const SIDE_PANEL_COMMANDS = { chrome: 'side-panel', firefox: '_execute_sidebar_action' } as const;

export interface Command {
  name: string;
  /** What it does, in the popup and in the browser's own list. */
  word: WordKey;
  /** Alt+Shift and a letter that neither browser has taken (Chromium: C, N, P, W, X, Z for groups of tabs; I, T, B). */
  suggested?: string;
}

/** The four that both browsers get a key for: Chromium refuses an extension with more suggestions. */
const COMMON: readonly Command[] = [
  { name: 'toggle', word: 'command_toggle', suggested: 'Alt+Shift+L' },
  { name: 'next', word: 'command_next', suggested: 'Alt+Shift+J' },
  { name: 'previous', word: 'command_previous', suggested: 'Alt+Shift+K' },
  { name: 'card', word: 'command_card', suggested: 'Alt+Shift+O' },
];

/**
 * All commands of a browser. In Firefox, which has no limit of four, the others have keys from the start too: the side
 * panel above all, since no card may open it there.
 */
export function commandsFor(browser: 'chrome' | 'firefox'): readonly Command[] {
  const list = { name: 'list', word: 'command_list' } as const;
  const panel = { name: SIDE_PANEL_COMMANDS[browser], word: 'command_side_panel' } as const;
  return browser === 'firefox'
    ? [...COMMON, { ...list, suggested: 'Alt+Shift+U' }, { ...panel, suggested: 'Alt+Shift+S' }]
    : [...COMMON, list, panel];
}
