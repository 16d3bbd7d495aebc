/** Injected by the background into tabs where something matched: marks, card, list. Finds the reader's bridge. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { findBridge } from '#src/extension/bridge';
import { startOverlay } from '#src/overlay/overlay';

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    const bridge = findBridge();
    // No bridge: the reader ended meanwhile. An overlay already: two answers came at once.
    if (bridge && !bridge.overlay) startOverlay(bridge);
  },
});
