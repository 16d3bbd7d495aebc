/** Settings and memory as a file for backup or another browser. Pure. */
import * as z from 'zod/mini';
import { Memory } from './memory';
import { readSettings, SETTINGS_VERSION, type Settings, StoredSettings, storeSettings } from './settings';

/** Largest file that is read, in UTF-16 units: twice the size of full lists. */
export const MAX_BACKUP_LENGTH = 4_000_000;

const Backup = z.object({
  sourcelight: z.literal('settings'),
  settings: z.looseObject({ version: z.number() }),
  memory: Memory,
});

export type BackupProblem = 'too-large' | 'not-json' | 'not-ours' | 'newer';

/** The file's text: JSON, two spaces, so that people can read what is in it. */
export function writeBackup(settings: Settings, memory: Memory): string {
  return `${JSON.stringify({ sourcelight: 'settings', settings: storeSettings(settings), memory }, null, 2)}\n`;
}

/** The content of a backup file, or the problem with it. All or nothing. */
export function readBackup(text: string): { settings: Settings; memory: Memory } | { problem: BackupProblem } {
  if (text.length > MAX_BACKUP_LENGTH) return { problem: 'too-large' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'not-json' };
  }
  const backup = z.safeParse(Backup, value);
  if (!backup.success) return { problem: 'not-ours' };
  const { settings, memory } = backup.data;
  if (settings.version > SETTINGS_VERSION) return { problem: 'newer' };
  if (settings.version === SETTINGS_VERSION && !z.safeParse(StoredSettings, settings).success)
    return { problem: 'not-ours' };
  return { settings: readSettings(settings), memory };
}
