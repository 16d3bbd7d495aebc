/**
 * Runs on the news sites that the reader chose, in the page's isolated world: reads the prose, asks the background,
 * answers the panels. Small on purpose: everything that is only needed where something matched is in the overlay.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { live } from '#src/content/reader/run-reader';
import { hearTab, isAlive, send, tell } from '#src/shared/protocol/light-browser';

// For WXT an "unlisted" script: as a content script it would be wrapped in code that tells older ones to end by an
// event on the document, under the extension's id. Pages would see that event, and could send it.
export default defineUnlistedScript({
  async main() {
    if (!isHtml(document)) return;
    await live(window, { ask: send, tell: (message) => void tell(message), hear: hearTab, isAlive });
  },
});

const isHtml = (page: Document): boolean => /html/.test(page.contentType);
