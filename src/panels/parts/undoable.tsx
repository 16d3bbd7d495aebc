/** A stored action of the user with a button that takes it back. */
import { changeMemory } from '#src/shared/storage/settings-store';
import { t } from '#src/shared/ui/words';
import { keep } from './keep';

/** A line of a list. @param text of the claim */
export function Undoable({ text, undo }: { text: string; undo(): Promise<unknown> }) {
  return (
    <li class="row">
      <span class="grow" lang="en">
        {text}
      </span>
      <button type="button" class="plain" aria-label={`${t('action_undo')}: ${text}`} onClick={() => void undo()}>
        {t('action_undo')}
      </button>
    </li>
  );
}

/** Lets a muted claim be marked again. False if the browser did not save it. */
export function unmute(claim: string): Promise<boolean> {
  return keep(changeMemory((now) => ({ ...now, muted: now.muted.filter((one) => one !== claim) })));
}
