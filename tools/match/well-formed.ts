/** Rewrites HTML as a browser's parser understands it: happy-dom's parser loses the text of pages with inline SVG. */
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Child = DefaultTreeAdapterTypes.ChildNode;

/** Elements that are left out: they contain no prose, and happy-dom fails on their links, drawings and signs like "<". */
const UNREAD: ReadonlySet<string> = new Set(['svg', 'style', 'link', 'noscript']);
/** Type of the scripts that are kept: those that declare facts of the page. */
const LINKED_DATA = /^application\/ld\+json/i;

function isRead(node: Child): boolean {
  if (node.nodeName !== 'script') return !UNREAD.has(node.nodeName);
  return 'attrs' in node && node.attrs.some(({ name, value }) => name === 'type' && LINKED_DATA.test(value.trim()));
}

/** The same document without drawings, styles, links and scripts. Never throws; linear in its length. */
export function wellFormed(html: string): string {
  const document = parse(html);
  // An explicit stack: saved pages may be nested deeper than the call stack allows.
  const open: Parent[] = [document];
  for (let node = open.pop(); node; node = open.pop()) {
    node.childNodes = node.childNodes.filter(isRead);
    for (const child of node.childNodes) if ('childNodes' in child) open.push(child);
  }
  return serialize(document);
}
