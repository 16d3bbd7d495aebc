/** Rewrites HTML as a browser's parser understands it: happy-dom's parser loses the text of pages with inline SVG. */
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';

type Parent = DefaultTreeAdapterTypes.ParentNode;
/** Elements that are left out: they contain no prose, and happy-dom fails on their links and drawings. */
const UNREAD: ReadonlySet<string> = new Set(['svg', 'style', 'link']);

/** The same document without drawings, styles and links. Never throws; linear in its length. */
export function wellFormed(html: string): string {
  const document = parse(html);
  // An explicit stack: saved pages may be nested deeper than the call stack allows.
  const open: Parent[] = [document];
  for (let node = open.pop(); node; node = open.pop()) {
    node.childNodes = node.childNodes.filter(({ nodeName }) => !UNREAD.has(nodeName));
    for (const child of node.childNodes) if ('childNodes' in child) open.push(child);
  }
  return serialize(document);
}
