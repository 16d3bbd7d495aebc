/** Injected by the background into the tab in which a key has switched everything off: says so, with Undo. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showOffMessage } from '#src/content/off/off-message';
import { send, tell } from '#src/shared/protocol/light-browser';
import { setWords } from '#src/shared/ui/words';

export default defineUnlistedScript({
  async main() {
    const words = await send({ type: 'words' });
    if (!words) return;
    setWords(words);
    showOffMessage(document, () => void tell({ type: 'undo-off' }));
  },
});
