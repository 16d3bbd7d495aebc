/** A saved page as the extension would read it: the same prose code, on a DOM without layout. */
import { Window } from 'happy-dom';
import { readFacts } from '#src/content/facts/facts';
import { extractProse, type ProseBlock } from '#src/content/prose/prose';
import { wellFormed } from './well-formed';

/** Where a file is taken to stand: an address that says nothing, so that it is neither a front page nor dated. */
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
 * @param url its address, where that is known: relative addresses and days in it are then read as a browser would
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
