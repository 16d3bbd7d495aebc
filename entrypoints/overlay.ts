/** Injected by the background into tabs where something matched: marks and pill. Started by the reader, over its bridge. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findBridge } from '#src/content/bridge';
import { startOverlay } from '#src/content/overlay/overlay';
import { send } from '#src/shared/protocol/light-browser';
import { setWords } from '#src/shared/ui/words';

export default defineUnlistedScript(() => {
  const bridge = findBridge();
  // The reader ended meanwhile.
  if (!bridge) return;
  bridge.startOverlay = (words) => {
    setWords(words);
    // An overlay already: two answers came at once.
    if (!bridge.overlay) startOverlay(bridge, () => send({ type: 'views' }));
  };
});
