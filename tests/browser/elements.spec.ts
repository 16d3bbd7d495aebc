/**
 * Marks do not damage pages. Marks as elements work on every kind of page, and removing them restores the original text
 * nodes. Marks as highlights do not change selection, copying, finding and clones of the page.
 */
import { compareMarks } from '../support/expect-marks';
import type { Page } from '../support/page';
import { testPage, testPages } from '../support/site';
import { expect, test } from '../support/test';

/** Pages that change their own text continually; changing.spec.ts and hostile.spec.ts test them. */
const RESTLESS = new Set(['live-blog', 'hostile', 'react', 'single-page-app']);

/** Stores every text node of the page with its data. */
const rememberText = (page: Page) =>
  page.evaluate(() => {
    const nodes: { node: Text; data: string; before: Node | null; after: Node | null }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      nodes.push({ node, data: node.data, before: node.previousSibling, after: node.nextSibling });
    }
    Object.assign(globalThis, { remembered: nodes });
  });

/** The text nodes that have changed since; [] if none has, and none was added. */
const changedText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    type Remembered = { node: Text; data: string; before: Node | null; after: Node | null };
    const { remembered } = globalThis as unknown as { remembered: Remembered[] };
    const changed = remembered
      .filter(
        ({ node, data, before, after }) =>
          !node.isConnected || node.data !== data || node.previousSibling !== before || node.nextSibling !== after,
      )
      .map(({ data }) => data);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let count = 0;
    while (walker.nextNode()) count++;
    return count === remembered.length ? changed : [...changed, `${count} text nodes, not ${remembered.length}`];
  });

for (const expected of testPages().filter(({ name }) => !RESTLESS.has(name))) {
  test(`${expected.name}, marked with elements`, async ({ open, ask, change }) => {
    await change({ on: false });
    const page = await open(expected.url);
    await rememberText(page);
    await change({ marks: 'elements' });
    await ask(expected.url);
    const isMarked = expected.marks.length > 0;
    const painted = isMarked ? await page.settledMarks() : (await page.marks()).map(({ text }) => text);
    const asked = await ask(expected.url);
    // A sentence that runs through tags is several elements, so it is found by its words in the list.
    const listed = asked.list.filter(({ marked }) => marked).map(({ words }) => words);
    const optional = [...expected.marks, ...(expected.inFrame ?? []).map((mark) => ({ ...mark, optional: true }))];
    expect(compareMarks(expected, listed, asked, optional)).toEqual({ missing: [], wrong: [] });
    for (const never of expected.never) expect(painted.some((text) => text.includes(never))).toBe(false);
    if (isMarked) expect((await changedText(page)).length).toBeGreaterThan(0);
    await change({ on: false, marks: 'elements' });
    await page.until('all traces to go', async () => (await page.traces()).length === 0);
    expect(await changedText(page)).toEqual([]);
  });
}

const sample = testPage('inline-tags');

/** What a user or a tool can take from the page. */
const taken = (page: Page) =>
  page.evaluate(() => {
    const selection = getSelection();
    const all = document.createRange();
    all.selectNodeContents(document.querySelector('article') ?? document.body);
    selection?.removeAllRanges();
    selection?.addRange(all);
    let html = '';
    const holder = document.createElement('div');
    const copied = new Promise<string>((resolve) => {
      document.addEventListener(
        'copy',
        () => {
          holder.append(getSelection()?.getRangeAt(0).cloneContents() ?? '');
          html = holder.innerHTML.replace(/<\/?sl-mark>/g, '');
          resolve(String(getSelection()));
        },
        { once: true },
      );
      if (!document.execCommand('copy')) resolve(String(getSelection()));
    });
    const clone = document.cloneNode(true) as Document;
    for (const ours of clone.querySelectorAll('[data-sl-layer]')) ours.remove();
    const find = (globalThis as unknown as { find(text: string): boolean }).find;
    return copied.then((copy) => {
      selection?.removeAllRanges();
      const found = find('citing unnamed sources');
      const result = {
        copy,
        html,
        found: found && String(getSelection()),
        text: document.body.textContent,
        shown: document.body.innerText,
        clone: clone.documentElement.outerHTML,
        simplified: [...clone.querySelectorAll('p')].map((p) => p.textContent?.trim()),
      };
      selection?.removeAllRanges();
      return result;
    });
  });

for (const marks of ['highlights', 'elements'] as const) {
  test(`copying, finding, text and clones are the same, marked with ${marks}`, async ({ open, change }) => {
    await change({ on: false });
    const page = await open(sample.url);
    const before = await taken(page);
    expect(before.found).toBe('citing unnamed sources');
    await change({ marks });
    await page.settledMarks();
    const now = await taken(page);
    if (marks === 'highlights') expect(now).toEqual(before);
    else {
      const { clone: _clone, ...rest } = before;
      expect(now).toMatchObject(rest);
    }
  });

  test(`a selection stays as it is when marks come and go, marked with ${marks}`, async ({ open, change }) => {
    await change({ on: false });
    const page = await open(sample.url);
    const selected = () => page.evaluate(() => String(getSelection()));
    await page.evaluate(() => {
      const [first, second] = document.querySelectorAll('article p');
      const walker = (root: Element) => document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const from = first && walker(first).nextNode();
      const paragraph = second && walker(second);
      let to = paragraph?.nextNode() ?? null;
      for (let i = 0; i < 3; i++) to = paragraph?.nextNode() ?? to;
      if (from && to) getSelection()?.setBaseAndExtent(from, 1, to, 5);
    });
    const before = await selected();
    expect(before.length).toBeGreaterThan(20);
    await change({ marks });
    await page.settledMarks();
    expect(await selected()).toBe(before);
    await change({ on: false, marks });
    await page.until('all traces to go', async () => (await page.traces()).length === 0);
    expect(await selected()).toBe(before);
  });
}
