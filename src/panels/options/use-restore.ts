/** Restores settings, memory and packs from a backup file. Nothing is changed before `restore`. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type BackupContent, type BackupProblem, MAX_BACKUP_LENGTH, readBackup } from '#src/shared/storage/backup';
import type { PackProblem } from '#src/shared/storage/pack-file';
import { packProblemWords } from '#src/shared/storage/pack-problems';
import { savePack } from '#src/shared/storage/pack-store';
import { changeMemory, changeSettings } from '#src/shared/storage/settings-store';
import { t } from '#src/shared/ui/words';
import { keep } from '../parts/keep';
import { endWords } from './pack-notes';
import { type PackPreview, type PackWork, workOn, workProblem } from './pack-work';

/** A pack of the file: its content, or the reason why it cannot be restored. */
export interface PackSeen {
  name: string;
  found: PackPreview | { why: string };
}

export type RestoreState =
  | { is: 'idle' | 'looking' | 'restoring' }
  | { is: 'offered'; backup: BackupContent; packs: PackSeen[] }
  | { is: 'refused'; problem: BackupProblem }
  /** `left`: packs that could not be restored, each with its reason. */
  | { is: 'restored'; left: string[] };

export interface Restore {
  state: RestoreState;
  read(file: File): void;
  /** Restores the offered backup. */
  restore(): void;
  /** Forgets the file, or the result. */
  close(): void;
}

export function useRestore(): Restore {
  const [state, setState] = useState<RestoreState>({ is: 'idle' });
  const run = useRef(new AbortController());
  useEffect(() => () => run.current.abort(), []);
  const begin = (next: RestoreState): AbortSignal => {
    run.current.abort();
    run.current = new AbortController();
    setState(next);
    return run.current.signal;
  };
  const show = (signal: AbortSignal, next: RestoreState) => signal.aborted || setState(next);

  return {
    state,
    read(file) {
      const signal = begin({ is: 'looking' });
      void lookAt(file, signal).then((next) => show(signal, next));
    },
    restore() {
      if (state.is !== 'offered') return;
      const signal = begin({ is: 'restoring' });
      void putBack(state.backup, signal).then((left) => show(signal, left ? { is: 'restored', left } : { is: 'idle' }));
    },
    close: () => void begin({ is: 'idle' }),
  };
}

/** Largest file that is read, in bytes: a UTF-16 unit takes at most three. */
const MAX_BYTES = MAX_BACKUP_LENGTH * 3;

async function lookAt(file: File, signal: AbortSignal): Promise<RestoreState> {
  if (file.size > MAX_BYTES) return { is: 'refused', problem: 'too-large' };
  const backup = readBackup(await file.text());
  if ('problem' in backup) return { is: 'refused', problem: backup.problem };
  const packs: PackSeen[] = [];
  // One worker at a time: twenty large packs at once would fill the memory.
  for (const { name, text } of backup.packs) {
    const found = await withPack(name, text, signal, async ({ offer }) =>
      'preview' in offer ? offer.preview : { why: problemWords(offer.problems) },
    );
    packs.push({ name, found });
  }
  return { is: 'offered', backup, packs };
}

/**
 * Restores everything that can be restored.
 * @returns the packs that could not be, each with its reason; null if the browser did not save the settings, which the
 *   panel reports
 */
async function putBack({ settings, memory, packs }: BackupContent, signal: AbortSignal): Promise<string[] | null> {
  if (!(await keep(changeSettings(() => settings).then(() => changeMemory(() => memory))))) return null;
  const left: string[] = [];
  for (const { name, text } of packs) {
    const result = await withPack(name, text, signal, async ({ offer, compile }) => {
      if ('problems' in offer) return { why: problemWords(offer.problems) };
      const made = await compile();
      if ('problem' in made) return { why: problemWords([made.problem]) };
      const why = await savePack(made, signal);
      return why && { why: endWords(why) };
    });
    if (result) left.push(t('backup_pack_left', name, result.why));
  }
  return left;
}

/** Runs work on a pack's text with a new worker, which ends afterwards. */
async function withPack<T>(
  name: string,
  text: string,
  signal: AbortSignal,
  work: (pack: PackWork) => Promise<T>,
): Promise<T | { why: string }> {
  const end = new AbortController();
  try {
    return await work(await workOn(new File([text], name), () => undefined, AbortSignal.any([signal, end.signal])));
  } catch (error) {
    return { why: endWords(workProblem(error)) };
  } finally {
    end.abort();
  }
}

/** Describes the first problem, without its line, which would refer to the pack's own file. */
const problemWords = ([first]: readonly PackProblem[]): string =>
  first ? `${packProblemWords(first)} ${first.where}`.trim() : endWords('failed');
