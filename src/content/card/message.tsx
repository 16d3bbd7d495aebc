/** A message about an action in the card, as a line of its foot. One with Undo closes the card and is in the corner. */
import { t } from '#src/shared/ui/words';
import type { Intents } from '../overlay/intents';
import { Sign } from './sign';

export function Message({ text, intents }: { text: string; intents: Intents }) {
  return (
    <div class="toast said">
      <span>{text}</span>
      <button type="button" class="icon" aria-label={t('action_dismiss')} onClick={intents.dismissToast}>
        <Sign name="close" />
      </button>
    </div>
  );
}
