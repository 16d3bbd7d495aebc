/** The way of a pack from a file to the store, as states that the page shows. One file at a time; any state can be left. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PackProblem } from '#src/shared/storage/pack-file';
import { type SaveProblem, savePack } from '#src/shared/storage/pack-store';
import { type PackPreview, type PackProgress, type PackWork, workOn } from './pack-work';

export type ImportState =
  | { is: 'idle' }
  | { is: 'busy'; progress: PackProgress }
  | { is: 'offered'; preview: PackPreview }
  | { is: 'refused'; problems: readonly PackProblem[] }
  /** `failed`: the worker could not do it. */
  | { is: 'ended'; why: SaveProblem | 'failed' };

export interface PackImport {
  state: ImportState;
  read(file: File): void;
  /** Adds the pack that is offered. */
  add(): void;
  /** Ends the work; nothing of the pack stays. */
  cancel(): void;
}

interface Run {
  stop: AbortController;
  work?: PackWork;
}

const READING: PackProgress = { step: 'reading', share: 0 };

export function usePackImport(): PackImport {
  const [state, setState] = useState<ImportState>({ is: 'idle' });
  const run = useRef<Run | null>(null);
  useEffect(() => () => run.current?.stop.abort(), []);

  /** Shows what a step comes to, unless it was cancelled meanwhile. */
  const step = async (stop: AbortController, work: () => Promise<ImportState>) => {
    const next = await work().catch((): ImportState => ({ is: 'ended', why: 'failed' }));
    if (stop.signal.aborted) return;
    setState(next);
    // Only an offer is gone on with: in every other case the worker has no more to do.
    if (next.is !== 'offered') stop.abort();
  };

  return {
    state,
    read(file) {
      run.current?.stop.abort();
      const stop = new AbortController();
      const mine: Run = { stop };
      run.current = mine;
      setState({ is: 'busy', progress: READING });
      const hear = (progress: PackProgress) => !stop.signal.aborted && setState({ is: 'busy', progress });
      void step(stop, async () => {
        mine.work = await workOn(file, hear, stop.signal);
        const { offer } = mine.work;
        return 'preview' in offer ? { is: 'offered', preview: offer.preview } : { is: 'refused', ...offer };
      });
    },
    add() {
      const { stop, work } = run.current ?? {};
      if (!stop || !work) return;
      setState({ is: 'busy', progress: { step: 'compiling' } });
      void step(stop, async () => {
        const made = await work.compile();
        if ('problem' in made) return { is: 'refused', problems: [made.problem] };
        if (!stop.signal.aborted) setState({ is: 'busy', progress: { step: 'keeping' } });
        const why = await savePack(made, stop.signal);
        // Kept before the cancellation came: the list shows it, so nothing else may be said.
        if (!why) setState({ is: 'idle' });
        return why ? { is: 'ended', why } : { is: 'idle' };
      });
    },
    cancel() {
      const isWorking = state.is === 'busy';
      run.current?.stop.abort();
      setState(isWorking ? { is: 'ended', why: 'cancelled' } : { is: 'idle' });
    },
  };
}
