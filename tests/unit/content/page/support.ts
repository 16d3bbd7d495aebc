import { Window } from 'happy-dom';
import { noLayout } from '#src/content/dom/visible';
import { type RawBlock, walk } from '#src/content/prose/walk';

/** A parsed page, as the command line reads a file: no layout, no scripts run. */
export function pageOf(html: string, url = 'https://news.example.org/world/story'): Document {
  const window = new Window({ url });
  window.document.write(html.includes('<html') ? html : `<!doctype html><html lang="en"><body>${html}</body></html>`);
  return window.document as unknown as Document;
}

/** A paragraph of running prose that no test looks for. */
export const FILLER =
  'The delegations met for several hours in the capital on Tuesday, and officials from both countries described the meeting as long and businesslike.';

/** The first element of this HTML. */
export const elementOf = (html: string): Element => pageOf(html).body.firstElementChild as Element;

/** The blocks that the walk collects from this HTML, before any is left out. */
export function blocksOf(html: string): RawBlock[] {
  const steps = walk(pageOf(html), noLayout, () => false);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.blocks;
  }
}
