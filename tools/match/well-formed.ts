/** HTML as a browser's parser understands it, written out well-formed: happy-dom's own parser loses pages in their drawings. */
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';

type Parent = DefaultTreeAdapterTypes.ParentNode;
/** Nothing of these is read, and their addresses and drawings are what a DOM without layout trips over. */
const UNREAD: ReadonlySet<string> = new Set(['svg', 'style', 'link']);

/** The same document without drawings, styles and links. Throws for no input; linear in its length. */
export function wellFormed(html: string): string {
  const document = parse(html);
  // An explicit stack: saved pages nest deeper than the call stack.
  const open: Parent[] = [document];
  for (let node = open.pop(); node; node = open.pop()) {
    node.childNodes = node.childNodes.filter(({ nodeName }) => !UNREAD.has(nodeName));
    for (const child of node.childNodes) if ('childNodes' in child) open.push(child);
  }
  return serialize(document);
}
