/**
 * Writes of panels. If the browser did not save a change, the panel says so; if it did, the background applies it, even if it
 * is killed at that moment.
 */
import { useEffect, useState } from 'preact/hooks';
import { t } from '#src/shared/ui/words';
import { askToApply } from './ask';

let isUnsaved = false;
const listeners = new Set<(isUnsaved: boolean) => void>();

function say(failed: boolean): void {
  isUnsaved = failed;
  for (const listener of listeners) listener(failed);
}

/** Waits for a change to be written. False if the browser refused: the panel then says so. Never throws. */
export async function keep(written: Promise<unknown>): Promise<boolean> {
  try {
    await written;
  } catch {
    say(true);
    return false;
  }
  say(false);
  void askToApply();
  return true;
}

/** Says that the last change was not saved; empty otherwise. */
export function Unsaved() {
  const [shown, setShown] = useState(isUnsaved);
  useEffect(() => {
    listeners.add(setShown);
    return () => void listeners.delete(setShown);
  }, []);
  return (
    <div class="unsaved alert" role="alert">
      {shown && t('not_saved')}
    </div>
  );
}
