/** A saved page as the extension would read it: the same prose code, on a DOM without layout. */
import { Window } from 'happy-dom';
import { readFacts } from '#src/content/facts/facts';
import { extractProse } from '#src/content/prose/prose';

/** The prose of a page (blocks joined by a newline), its headline, its date and the language that it declares. Runs no script, loads nothing. */
export async function readPage(
  html: string,
): Promise<{ text: string; title: string | undefined; date: string | null; declared: string | null }> {
  const window = new Window({
    settings: {
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      enableJavaScriptEvaluation: false,
    },
  });
  try {
    window.document.write(html);
    const document = window.document as unknown as Document;
    const facts = readFacts(document);
    const blocks = extractProse(document, { title: facts.title });
    return {
      text: blocks.map((block) => block.text).join('\n'),
      title: facts.title ?? undefined,
      date: facts.date,
      declared: facts.language,
    };
  } finally {
    await window.happyDOM.close();
  }
}
