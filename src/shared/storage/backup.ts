/** Settings, memory and added packs as a file for backup or another browser. Pure. */
import * as z from 'zod/mini';
import { withoutHidden } from '#src/claims/pack-text';
import { withoutStackedMarks } from '#src/claims/stacked-marks';
import { MAX_PACKS } from './kept-limits';
import { Memory } from './memory';
import { readSettings, SETTINGS_VERSION, type Settings, StoredSettings, storeSettings } from './settings';

/** Largest size of settings and memory in a file, in UTF-16 units: twice that of full lists. */
const MAX_SETTINGS_LENGTH = 4_000_000;
/** Largest size of all packs in a file, in UTF-16 units: room for one of the largest that can be added. */
export const MAX_PACKS_LENGTH = 96_000_000;
/** Largest file that is read, in UTF-16 units. */
export const MAX_BACKUP_LENGTH = MAX_SETTINGS_LENGTH + MAX_PACKS_LENGTH;
/** Longest name under which a pack of a file is shown, in UTF-16 units. */
const MAX_NAME = 200;

const Backup = z.object({
  sourcelight: z.literal('settings'),
  settings: z.looseObject({ version: z.number() }),
  memory: Memory,
  /** In the form of pack files. Each is fully checked when it is restored. Absent in files of earlier versions. */
  packs: z.optional(z.array(z.looseObject({ name: z.string() })).check(z.maxLength(MAX_PACKS))),
});

export type BackupProblem = 'too-large' | 'not-json' | 'not-ours' | 'newer';

/** A pack in a backup: the text of its file, not yet checked. */
export interface PackInBackup {
  name: string;
  text: string;
}

export interface BackupContent {
  settings: Settings;
  memory: Memory;
  packs: PackInBackup[];
}

/**
 * Writes the file's text, as pieces to be concatenated: JSON indented by two spaces, so that people can read it; packs
 * unchanged, one per line.
 * @param packs texts of pack files, which must be JSON; together at most `MAX_PACKS_LENGTH`
 */
export function writeBackup(settings: Settings, memory: Memory, packs: readonly string[]): string[] {
  const own = JSON.stringify({ sourcelight: 'settings', settings: storeSettings(settings), memory }, null, 2);
  const list = packs.flatMap((pack, i) => [i === 0 ? '\n' : ',\n', pack]);
  return [`${own.slice(0, own.lastIndexOf('\n}'))},\n  "packs": [`, ...list, '\n  ]\n}\n'];
}

/** The content of a backup file, or the problem with it. All or nothing; packs are not checked yet. Never throws. */
export function readBackup(text: string): BackupContent | { problem: BackupProblem } {
  if (text.length > MAX_BACKUP_LENGTH) return { problem: 'too-large' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'not-json' };
  }
  const backup = z.safeParse(Backup, value);
  if (!backup.success) return { problem: 'not-ours' };
  const { settings, memory, packs = [] } = backup.data;
  if (settings.version > SETTINGS_VERSION) return { problem: 'newer' };
  if (settings.version === SETTINGS_VERSION && !z.safeParse(StoredSettings, settings).success)
    return { problem: 'not-ours' };
  return {
    settings: readSettings(settings),
    memory,
    packs: packs.map((pack) => ({ name: shownName(pack.name), text: JSON.stringify(pack) })),
  };
}

/** A pack's name as it may be shown before the pack is checked. */
function shownName(name: string): string {
  return withoutStackedMarks(withoutHidden(name.slice(0, MAX_NAME)));
}
