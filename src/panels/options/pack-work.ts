/**
 * Reads and compiles a pack in a worker, so that the page stays responsive: 50,000 claims take some seconds. One worker reads
 * one file and holds its pack until it is stored or the signal aborts.
 */
import type { PackProblem } from '#src/shared/storage/pack-file';
import type { KeptPack } from '#src/shared/storage/pack-store';

/** What is shown of a pack before it is added. */
export interface PackPreview {
  id: string;
  name: string;
  version: string;
  licence: string;
  date: string;
  description?: string | undefined;
  claims: number;
  /** The texts of the first claims. */
  first: string[];
  /** Number of reviews in the feed from which it was made. */
  reviews?: number | undefined;
}

export type Offer = { preview: PackPreview } | { problems: PackProblem[] };

/** Progress of the work. `share` of the file that was read, 0 to 1; the other steps have no measure. */
export type PackProgress = { step: 'reading'; share: number } | { step: 'checking' | 'compiling' | 'keeping' };

/** Messages to the worker: a file to read, then, if that succeeded, `keep`. */
export type ToWorker = { read: File } | { keep: true };
export type FromWorker =
  | { progress: PackProgress }
  | { offer: Offer }
  | { keep: KeptPack }
  | { problem: PackProblem }
  | { failed: string };

export interface PackWork {
  offer: Offer;
  /** Compiles the pack that was read. @throws {Error} if the worker fails or was ended. */
  compile(): Promise<KeptPack | { problem: PackProblem }>;
}

/**
 * Longest time for one step (reading, compiling), in minutes: the largest packs take half a minute on a slow machine. A limit
 * of last resort: a pack that is made to be slow must not occupy the computer until somebody notices.
 */
export const MOST_MINUTES = 3;
const MINUTE_MS = 60_000;

/** Thrown if a step takes longer than `MOST_MINUTES`. */
class TooSlowError extends Error {
  override name = 'TooSlowError';
}

/** Why a worker gave no answer: it failed or was too slow. */
export type WorkProblem = 'failed' | 'slow';

/** The problem that an error of `workOn` or `compile` means. */
export const workProblem = (error: unknown): WorkProblem => (error instanceof TooSlowError ? 'slow' : 'failed');

/**
 * Reads a file in a new worker.
 * @param signal ends the worker at once.
 * @throws {TooSlowError} if a step takes too long
 * @throws {Error} if the worker fails (out of memory, for example) or the signal aborts.
 */
export async function workOn(
  file: File,
  hear: (progress: PackProgress) => void,
  signal: AbortSignal,
): Promise<PackWork> {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' });
  signal.addEventListener('abort', () => worker.terminate());
  const ask = (message: ToWorker) => {
    let limit: ReturnType<typeof setTimeout> | undefined;
    const answered = new Promise<Exclude<FromWorker, { progress: PackProgress } | { failed: string }>>(
      (resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('cancelled')));
        limit = setTimeout(() => {
          worker.terminate();
          reject(new TooSlowError());
        }, MOST_MINUTES * MINUTE_MS);
        worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
          if ('progress' in data) hear(data.progress);
          else if ('failed' in data) reject(new Error(data.failed));
          else resolve(data);
        };
        worker.onerror = ({ message: why }) => reject(new Error(why));
        worker.postMessage(message);
      },
    );
    return answered.finally(() => clearTimeout(limit));
  };
  try {
    const answer = await ask({ read: file });
    if (!('offer' in answer)) throw new Error('the worker gave another answer');
    return {
      offer: answer.offer,
      async compile() {
        const made = await ask({ keep: true });
        if ('keep' in made) return made.keep;
        if ('problem' in made) return made;
        throw new Error('the worker gave another answer');
      },
    };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}
