/** Makes a backup file, with the packs as they were added. */
import { MAX_PACKS_LENGTH, writeBackup } from '#src/shared/storage/backup';
import type { Memory } from '#src/shared/storage/memory';
import { type PackSummary, packFile } from '#src/shared/storage/pack-store';
import type { Settings } from '#src/shared/storage/settings';

export interface BackupFile {
  file: Blob;
  /** Names of packs that are not in it: added before files were kept, or too large together for a backup. */
  left: string[];
}

export async function backupOf(settings: Settings, memory: Memory, packs: readonly PackSummary[]): Promise<BackupFile> {
  const texts: string[] = [];
  const left: string[] = [];
  let length = 0;
  for (const { id, name } of packs) {
    const text = await packFile(id).catch(() => undefined);
    if (text === undefined || length + text.length > MAX_PACKS_LENGTH) left.push(name);
    else {
      texts.push(text);
      length += text.length;
    }
  }
  return { file: new Blob(writeBackup(settings, memory, texts), { type: 'application/json' }), left };
}
