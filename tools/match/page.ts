/** Reads a saved page as the extension does: with the same prose code, on a DOM without layout. */
import { Window } from 'happy-dom';
import { readFacts } from '#src/content/facts/facts';
import { extractProse, type ProseBlock } from '#src/content/prose/prose';
import { wellFormed } from './well-formed';

/** Address that a file is given: it looks neither like a front page nor like a dated one. */
const FILE_ADDRESS = 'file:///page.html';

export interface SavedPageText {
  blocks: ProseBlock[];
  /** The blocks' texts, joined by a newline. */
  text: string;
  title: string | undefined;
  date: string | null;
  /** BCP 47 tag of the language that the page declares. */
  declared: string | null;
}

/**
 * Reads a page's prose, headline, date and language. Runs no script, loads nothing.
 * @param url its address if known: relative links and the day in the address are then read as in a browser
 */
export async function readPage(html: string, url: string = FILE_ADDRESS): Promise<SavedPageText> {
  const window = new Window({
    url,
    settings: {
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      enableJavaScriptEvaluation: false,
    },
  });
  try {
    window.document.write(wellFormed(html));
    const document = window.document as unknown as Document;
    const facts = readFacts(document);
    const blocks = extractProse(document, { title: facts.title });
    return {
      blocks,
      text: blocks.map((block) => block.text).join('\n'),
      title: facts.title ?? undefined,
      date: facts.date,
      declared: facts.language,
    };
  } finally {
    await window.happyDOM.close();
  }
}
