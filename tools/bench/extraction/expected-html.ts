/** Paragraphs of the HTML that a collection expects, read apart from the extension's own walk. */
import { Window } from 'happy-dom';

const BLOCKS = new Set(
  (
    'address article aside blockquote br center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const TEXT = 3;
const ELEMENT = 1;

/** The text of each innermost block, in order. */
export function paragraphsOfHtml(html: string): string[] {
  const window = new Window({ settings: { enableJavaScriptEvaluation: false, disableCSSFileLoading: true } });
  const { document } = window;
  document.body.innerHTML = html;
  const paragraphs = [''];
  const walk = (node: { childNodes: Iterable<unknown> }): void => {
    for (const child of node.childNodes as Iterable<Node>) {
      if (child.nodeType === TEXT) paragraphs[paragraphs.length - 1] += child.textContent ?? '';
      if (child.nodeType !== ELEMENT) continue;
      const isBlock = BLOCKS.has((child as Element).localName);
      if (isBlock) paragraphs.push('');
      walk(child as never);
      if (isBlock) paragraphs.push('');
    }
  };
  walk(document.body as never);
  void window.happyDOM.close();
  return paragraphs.map((text) => text.trim()).filter(Boolean);
}
