/** Rewrites HTML as a browser's parser understands it: happy-dom's parser loses the text of pages with inline SVG. */
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Child = DefaultTreeAdapterTypes.ChildNode;
type Parsed = DefaultTreeAdapterTypes.Element;

/**
 * Elements that are left out: they contain no prose, and happy-dom fails on their links, drawings and signs like "<", or
 * takes minutes for thousands of options.
 */
const UNREAD: ReadonlySet<string> = new Set(['svg', 'style', 'link', 'noscript', 'select', 'datalist']);
/** Type of the scripts that are kept: those that declare facts of the page. */
const LINKED_DATA = /^application\/ld\+json/i;

function isRead(node: Child): boolean {
  if (node.nodeName !== 'script') return !UNREAD.has(node.nodeName);
  return 'attrs' in node && node.attrs.some(({ name, value }) => name === 'type' && LINKED_DATA.test(value.trim()));
}

/** Most levels of elements, as in Chromium, whose parser makes deeper ones siblings. parse5 and happy-dom have no limit and overflow the call stack. */
const DEEPEST = 512;

/**
 * The same document without drawings, styles, links and scripts, at most about `DEEPEST` levels deep. Never throws; linear in
 * its length.
 */
export function wellFormed(html: string): string {
  const document = parse(html);
  // An explicit stack: saved pages may be nested deeper than the call stack allows.
  const open: { node: Parent; depth: number }[] = [{ node: document, depth: 0 }];
  for (let one = open.pop(); one; one = open.pop()) {
    const { node, depth } = one;
    node.childNodes = depth < DEEPEST ? node.childNodes.filter(isRead) : flattened(node);
    if (depth > DEEPEST) continue;
    for (const child of node.childNodes) {
      if ('content' in child) open.push({ node: child.content, depth: depth + 1 });
      else if ('childNodes' in child) open.push({ node: child, depth: depth + 1 });
    }
  }
  return serialize(document);
}

/** What is in a node, in order, without nesting: each run of text has a copy of the element in which it was. Templates are left out. */
function flattened(top: Parent): Child[] {
  const flat: Child[] = [];
  const open = [{ node: top, at: 0 }];
  let run: Parsed | null = null;
  for (let one = open.at(-1); one; one = open.at(-1)) {
    const child = one.node.childNodes[one.at++];
    if (!child) open.pop();
    if (!child || !isRead(child) || 'content' in child) {
      if (!child) run = null;
      continue;
    }
    if ('childNodes' in child && child.childNodes.length > 0) {
      open.push({ node: child, at: 0 });
      run = null;
    } else if (one.node === top || !('tagName' in one.node)) flat.push(child);
    else {
      if (!run) {
        run = { ...one.node, childNodes: [] };
        flat.push(run);
      }
      child.parentNode = run;
      run.childNodes.push(child);
    }
  }
  return flat;
}
