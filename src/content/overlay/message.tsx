/** A message to the user: in the card while one is open, else in the corner. With Undo it is always in the corner. */
import { t } from '#src/shared/ui/words';
import { Sign } from '../card/sign';
import type { Intents } from './intents';
import type { Toast } from './speech';

export function Message({ toast, place, intents }: { toast: Toast; place: 'box' | 'said'; intents: Intents }) {
  return (
    <div class={`toast ${place}`}>
      <span>{toast.text}</span>
      {toast.canUndo && (
        <button type="button" onClick={intents.undo}>
          {t('action_undo')}
        </button>
      )}
      <button type="button" class="icon" aria-label={t('action_dismiss')} onClick={intents.dismissToast}>
        <Sign name="close" />
      </button>
    </div>
  );
}
