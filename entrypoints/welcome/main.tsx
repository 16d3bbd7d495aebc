/** Joins the first-run page with the marks and the card of news pages. */
import { startDemo } from '#src/content/demo/demo-page';
import { askMatch, askRecords } from '#src/panels/parts/ask';
import { startPanel } from '#src/panels/parts/start';
import { DEMO_DATE, Welcome } from '#src/panels/welcome/welcome';
import { sidePanelKey } from '#src/shared/protocol/command-keys';
import { wordLanguage } from '#src/shared/ui/words';
import '#src/panels/panels.css';
import '#src/panels/parts/parts.css';
import '#src/panels/options/options.css';
import '#src/panels/welcome/welcome.css';

/** Ends the marks of before: another language draws the page anew. */
let running = new AbortController();

async function start(elements: readonly HTMLElement[]): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const [answer, shortcut] = await Promise.all([
    askMatch(
      elements.map(({ textContent }) => textContent ?? ''),
      DEMO_DATE,
    ),
    sidePanelKey(),
  ]);
  if (!answer || signal.aborted) return;
  const settings = {
    run: true,
    marks: 'highlights',
    hoverPreview: false,
    fadeRead: false,
    hasRead: false,
    sidePanel: { opens: false, shortcut },
    isPrivate: true, // nothing that is done here is kept
    language: wordLanguage(),
  } as const;
  startDemo(window, { elements, date: DEMO_DATE, answer, settings, fetchRecords: askRecords }, signal);
}

void startPanel('welcome_title', () => <Welcome start={(elements) => void start(elements)} />);
