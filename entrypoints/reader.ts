/**
 * Runs on the news sites that the reader chose, in the page's isolated world: reads the prose, asks the background,
 * answers the panels. Small on purpose: everything that is only needed where something matched is in the overlay.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findBridge, placeBridge, SWITCHED_OFF } from '#src/extension/bridge';
import type { ToTab } from '#src/extension/messages';
import { hearTab, isAlive, send, tell } from '#src/extension/thin';
import { type Session, startSession } from '#src/page/session';

/**
 * How often a script looks whether its extension still runs, in ms: an update leaves old scripts behind, and starts
 * new ones in the same page at once. One property is read.
 */
const PULSE = 1000;

// For WXT an "unlisted" script: as a content script it would be wrapped in code that tells older ones to end by an
// event on the document, under the extension's id. Pages would see that event, and could send it.
export default defineUnlistedScript({
  async main() {
    // A reader that is alive already does the work.
    if (findBridge() || !isHtml(document)) return;
    const end = new AbortController();
    const { signal } = end;
    endWithExtension(end);

    let session: Session | null = null;
    hearTab((message) => hear(message), signal);
    await shown();
    const settings = await send({ type: 'hello' });
    if (signal.aborted || findBridge()) return;
    if (!settings?.run) return end.abort();
    session = startSession(window, settings, { ask: send, tell: (message) => void tell(message) }, signal);
    placeBridge(session.bridge);
    askAgainAfterCache();

    function hear(message: ToTab): unknown {
      const overlay = session?.bridge.overlay;
      switch (message.type) {
        case 'ask-page':
          return session?.pageState() ?? { state: 'scanning', date: null, list: [] };
        case 'show':
          overlay?.show(message.key, message.open);
          break;
        case 'command':
          overlay?.command(message.command);
          break;
        case 'settings':
          if (!message.settings.run) end.abort(SWITCHED_OFF);
          else session?.applySettings(message.settings);
          break;
        case 'scan-anyway':
          session?.scanAnyway();
          break;
        case 'stop':
          end.abort();
      }
      return undefined;
    }

    /** A page that comes back from the back/forward cache missed what was sent meanwhile: "off" above all. */
    function askAgainAfterCache(): void {
      const onShow = async ({ persisted }: PageTransitionEvent) => {
        const now = persisted ? await send({ type: 'hello' }) : null;
        if (now?.run === false) end.abort(SWITCHED_OFF);
        else if (now) session?.applySettings(now);
      };
      window.addEventListener('pageshow', (event) => void onShow(event), { signal });
    }
  },
});

const isHtml = (page: Document): boolean => /html/.test(page.contentType) && page.body !== null;

/** Ends everything, without a word, when the extension was updated, disabled or removed under the page. */
function endWithExtension(end: AbortController): void {
  const look = () => {
    if (!isAlive()) end.abort();
  };
  const timer = setInterval(look, PULSE);
  document.addEventListener('visibilitychange', look, { signal: end.signal });
  end.signal.addEventListener('abort', () => clearInterval(timer));
}

/** A page that is only prerendered is not read until the reader goes there. */
function shown(): Promise<void> {
  const page = document as Document & { prerendering?: boolean };
  if (!page.prerendering) return Promise.resolve();
  return new Promise((resolve) => page.addEventListener('prerenderingchange', () => resolve(), { once: true }));
}
