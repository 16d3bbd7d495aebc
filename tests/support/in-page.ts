/**
 * Functions that run in a tab. Each is sent as text, so it must not use names from outside of itself. They look into
 * open shadow roots: those of the pages and, in the test build, our own.
 */
import type { Point } from './driver';

/** A mark as it is painted on the page now. */
export interface PaintedMark {
  /** Name of the highlight or, for an element, its tag and classes. */
  name: string;
  text: string;
}

/**
 * The centre of the last visible element that matches and contains the text, if given; null until it is not covered
 * there.
 */
export async function centreOf(selector: string, text: string | null): Promise<Point | null> {
  const roots: (Document | ShadowRoot)[] = [document];
  const found: Element[] = [];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element.matches(selector) && (text === null || element.textContent?.includes(text))) found.push(element);
    }
  }
  const element = found.filter((one) => one.getClientRects().length > 0).pop();
  if (!element) return null;
  const place = () => {
    const box = element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const root = element.getRootNode() as Document | ShadowRoot;
  const isHit = ({ x, y }: Point) => {
    const hit = root.elementFromPoint(x, y);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  };
  const inView = (point: Point) => point.y > 0 && point.y < innerHeight;
  // An element within the viewport may still be scrolled out of its container.
  if (!inView(place()) || !isHit(place())) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = place();
  await new Promise((resolve) => setTimeout(resolve, 50)); // it must stand still, or the click misses
  const after = place();
  if (before.x !== after.x || before.y !== after.y) return null;
  return isHit(after) ? after : null;
}

/** A point on the given words of the page's text, scrolled into view; null if they are not in the page. */
export async function pointOnText(words: string): Promise<Point | null> {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot && element.hasAttribute('data-sl-layer') === false) roots.push(element.shadowRoot);
    }
  }
  for (const root of roots) {
    const start = root instanceof Document ? root.body : root;
    const walker = document.createTreeWalker(start, NodeFilter.SHOW_TEXT, (node) =>
      /^(script|style|noscript|template|title)$/.test(node.parentElement?.localName ?? '')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    const nodes: { node: Text; start: number }[] = [];
    let all = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node: node as Text, start: all.length });
      all += (node as Text).data.replace(/\s/g, ' ');
    }
    const index = all.indexOf(words);
    const holder = nodes.filter((one) => one.start <= index).pop();
    if (index < 0 || !holder) continue;
    const range = document.createRange();
    const offset = index - holder.start;
    range.setStart(holder.node, offset);
    range.setEnd(holder.node, Math.min(holder.node.data.length, offset + Math.max(1, words.length)));
    const boxes = () => [...range.getClientRects()].filter(({ width }) => width > 1);
    const [first] = boxes();
    if (!first) continue;
    if (first.top < 60 || first.bottom > innerHeight - 60) {
      holder.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [line] = boxes(); // may still be outside if the paragraph is higher than the viewport
      if (line && (line.top < 0 || line.bottom > innerHeight)) {
        scrollBy({ top: line.top - innerHeight / 2, behavior: 'instant' });
      }
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    const box = boxes()[0];
    if (box) return { x: box.left + Math.min(box.width / 2, 12), y: box.top + box.height / 2 };
  }
  return null;
}

/** All that is painted on the page: custom highlights of any name, and mark elements. */
export function paintedMarks(): PaintedMark[] {
  const marks: PaintedMark[] = [];
  const textOf = (text: string) => text.replace(/\s+/g, ' ').trim();
  for (const [name, highlight] of CSS.highlights ?? []) {
    if (name.startsWith('sl-now')) continue; // the flash of a sentence that was just scrolled to
    for (const range of highlight) marks.push({ name, text: textOf(String(range)) });
  }
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'sl-mark') {
        marks.push({ name: `sl-mark ${element.className}`, text: textOf(element.textContent ?? '') });
      }
      if (element.shadowRoot && element.hasAttribute('data-sl-layer') === false) roots.push(element.shadowRoot);
    }
  }
  return marks;
}

/** The page's own document as text, without our host element. Text nodes are separated by "|". */
export function domWithoutUs(): string {
  const write = (node: Node): string => {
    if (node instanceof Text) return `|${node.data}`;
    if (!(node instanceof Element) || node.hasAttribute('data-sl-layer')) return '';
    const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`).join('');
    const shadow = node.shadowRoot ? `<#shadow>${[...node.shadowRoot.childNodes].map(write).join('')}</#shadow>` : '';
    return `<${node.localName}${attributes}>${shadow}${[...node.childNodes].map(write).join('')}</${node.localName}>`;
  };
  return write(document.documentElement);
}

/** Everything in the document that is ours: hosts, mark elements, highlights, attributes, style sheets. */
export function tracesOfUs(): string[] {
  const traces: string[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  // A form's field may be called "localName" and hide the form's own.
  const nameOf = Object.getOwnPropertyDescriptor(Element.prototype, 'localName')?.get as () => string;
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      const local = nameOf.call(element);
      if (local.startsWith('sl-')) traces.push(`<${local}>`);
      for (const { name } of element.attributes) if (/sourcelight|^data-sl\b/.test(name)) traces.push(name);
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
    if (root.adoptedStyleSheets.length > 0) traces.push('adopted style sheet');
  }
  for (const [name, highlight] of CSS.highlights ?? []) if (highlight.size > 0) traces.push(`highlight ${name}`);
  return traces;
}
