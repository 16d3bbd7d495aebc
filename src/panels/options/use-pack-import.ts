/** Import of a pack from a file to the store, as states for the page. One file at a time; every state can be cancelled. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PackProblem } from '#src/shared/storage/pack-file';
import { type SaveProblem, savePack } from '#src/shared/storage/pack-store';
import { type PackPreview, type PackProgress, type PackWork, type WorkProblem, workOn, workProblem } from './pack-work';

export type ImportState =
  | { is: 'idle' }
  | { is: 'busy'; progress: PackProgress }
  | { is: 'offered'; preview: PackPreview }
  | { is: 'refused'; problems: readonly PackProblem[] }
  | { is: 'ended'; why: SaveProblem | WorkProblem };

export interface PackImport {
  state: ImportState;
  read(file: File): void;
  /** Adds the offered pack. */
  add(): void;
  /** Cancels the work; nothing of the pack is stored. */
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

  /** Shows the result of a step, unless it was cancelled meanwhile. */
  const step = async (stop: AbortController, work: () => Promise<ImportState>) => {
    const next = await work().catch((error): ImportState => ({ is: 'ended', why: workProblem(error) }));
    if (stop.signal.aborted) return;
    setState(next);
    // Only an offer needs the worker again.
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
        // It was stored before the cancellation, so the list shows it and no other message is needed.
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
