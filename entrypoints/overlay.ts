/** Injected by the background into tabs where something matched: marks, card, list. Finds the reader's bridge. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findBridge } from '#src/content/bridge';
import { startOverlay } from '#src/content/overlay/overlay';

export default defineUnlistedScript({
  main() {
    const bridge = findBridge();
    // No bridge: the reader ended meanwhile. An overlay already: two answers came at once.
    if (bridge && !bridge.overlay) startOverlay(bridge);
  },
});
