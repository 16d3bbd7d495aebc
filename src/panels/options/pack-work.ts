/**
 * Reading and compiling a pack, in a worker: 50,000 claims take some seconds in which the page stays alive. One worker
 * reads one file and holds its pack until it is kept or the worker ended.
 */
import type { PackProblem } from '#src/shared/storage/pack-file';
import type { StoredPack } from '#src/shared/storage/pack-store';

/** What is shown of a pack before it is added. */
export interface PackPreview {
  name: string;
  version: string;
  licence: string;
  date: string;
  description?: string | undefined;
  claims: number;
  /** The texts of the first claims. */
  first: string[];
}

export type Offer = { preview: PackPreview } | { problems: PackProblem[] };

/** A file to read; then, once it was read well, `keep`. */
export type ToWorker = { read: File } | { keep: true };
export type FromWorker = { offer: Offer } | { keep: StoredPack };

export interface PackWork {
  offer: Offer;
  /** Compiles the pack that was read. */
  compile(): Promise<StoredPack>;
  end(): void;
}

/** Reads a file in a worker of its own. @throws {Error} when the worker fails (out of memory, say). */
export async function workOn(file: File): Promise<PackWork> {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' });
  const ask = (message: ToWorker) =>
    new Promise<FromWorker>((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data as FromWorker);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(message);
    });
  try {
    const answer = await ask({ read: file });
    if (!('offer' in answer)) throw new Error('the worker gave another answer');
    return {
      offer: answer.offer,
      async compile() {
        const made = await ask({ keep: true });
        if (!('keep' in made)) throw new Error('the worker gave another answer');
        return made.keep;
      },
      end: () => worker.terminate(),
    };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}
