/** Injected by the background into tabs where something matched: marks and pill. Finds the reader's bridge. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findBridge } from '#src/content/bridge';
import { askWords } from '#src/content/overlay/ask-words';
import { startOverlay } from '#src/content/overlay/overlay';
import { isAlive, send } from '#src/shared/protocol/light-browser';
import { setWords } from '#src/shared/ui/words';

export default defineUnlistedScript({
  async main() {
    const words = await askWords(() => send({ type: 'words' }), isAlive);
    // Nobody answers: the extension was updated meanwhile, and the new one starts its own overlay.
    if (!words) return;
    setWords(words);
    const bridge = findBridge();
    // No bridge: the reader ended meanwhile. An overlay already: two answers came at once.
    if (bridge && !bridge.overlay) startOverlay(bridge, () => send({ type: 'views' }));
  },
});
