/** Gives sentences of a page of our own the marks and the card of news pages: first run and demo article. */
import { startDemo as startMarks } from '#src/content/demo/demo-page';
import { askMatch, askRecords } from '#src/panels/parts/ask';
import { sidePanelKey } from '#src/shared/protocol/command-keys';
import { openTimeline } from '#src/shared/protocol/open-timeline';
import { wordLanguage } from '#src/shared/ui/words';

/** Ends the marks of before: another language draws the page anew. */
let running = new AbortController();

/** @param date the day of the article that the elements, each with one sentence, stand for */
export async function startDemo(elements: readonly HTMLElement[], date: string): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const [answer, shortcut] = await Promise.all([
    askMatch(
      elements.map(({ textContent }) => textContent ?? ''),
      date,
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
    packs: 0,
  } as const;
  startMarks(
    window,
    {
      elements,
      date,
      answer,
      settings,
      fetchRecords: askRecords,
      openTimeline: (claim) => void openTimeline({ claim }),
    },
    signal,
  );
}
