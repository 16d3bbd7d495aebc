/**
 * An update of the extension while a page is open: the old scripts lose their extension, and new ones start in the same
 * page. There must never be two hosts, and the page must not get any error.
 */
import type { ExtensionBrowser } from '../support/driver';
import { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, launch, test } from '../support/test';
import { CARD, openCard, PILL } from '../support/ui';

const wire = testPage('wire');
const SENTENCE = 'On Sunday, Kremlin spokesman';
/** Time of observation after an update, in ms: longer than the interval of any check of our scripts. */
const WHILE = 4000;

interface Trace {
  hosts: number;
  sheets: number;
  /** Style sheets that show the pointer over a mark. */
  cursors: number;
  nested: number;
  errors: string[];
}

/** Counts what the extension has put into the page. */
const trace = (page: Page): Promise<Trace> =>
  page.evaluate(() => {
    const sheetsWith = (text: string) =>
      document.adoptedStyleSheets.filter(({ cssRules }) => [...cssRules].some((rule) => rule.cssText.includes(text)))
        .length;
    return {
      hosts: document.querySelectorAll('[data-sl-layer]').length,
      sheets: sheetsWith('::highlight'),
      cursors: sheetsWith('--sl-cursor'),
      nested: document.querySelectorAll('sl-mark sl-mark').length,
      errors: (globalThis as unknown as { pageErrors: string[] }).pageErrors,
    };
  });

async function opened(ours: ExtensionBrowser, url: string): Promise<Page> {
  const page = new Page(await ours.newTab());
  await page.goto(url);
  await page.settledMarks();
  await page.evaluate(() => {
    const errors: string[] = [];
    Object.assign(globalThis, { pageErrors: errors });
    addEventListener('error', ({ message }) => errors.push(message));
    addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  });
  return page;
}

/** Sets the kind of marks, as the options page does. */
async function choose(ours: ExtensionBrowser, marks: 'highlights' | 'elements'): Promise<void> {
  const own = new Page(await ours.newTab());
  await own.goto(ours.extensionUrl('options.html'));
  await own.evaluate(async (chosen) => {
    type Api = { storage: { local: { set(values: object): Promise<void> } } };
    const { browser, chrome } = globalThis as unknown as Record<string, Api>;
    await ((browser ?? chrome) as Api).storage.local.set({ settings: { version: 1, changed: { marks: chosen } } });
  }, marks);
  await own.close();
}

for (const marks of ['highlights', 'elements'] as const) {
  test(`the new scripts take over, marked with ${marks}, and the old leave nothing`, async ({ browserName_ }) => {
    const ours = await launch(browserName_);
    try {
      await choose(ours, marks);
      const page = await opened(ours, wire.url);
      if (marks === 'elements') expect((await page.marks())[0]?.name).toContain('sl-mark');
      const before = (await page.marks()).map(({ text }) => text).sort();
      const whole = await page.evaluate(() => document.body.textContent);
      await openCard(page, SENTENCE);
      await ours.reloadExtension();
      await page.until('the old card to go', async () => !(await page.sees(CARD)));
      let most = 0;
      for (const end = Date.now() + WHILE; Date.now() < end; ) {
        const seen = await trace(page);
        most = Math.max(most, seen.hosts);
        expect(seen).toMatchObject({ nested: 0, errors: [] });
        expect(seen.sheets).toBeLessThan(2);
      }
      expect(most, 'two of us at once').toBe(1);
      await page.until('all marks once', async () => {
        const now = (await page.marks()).map(({ text }) => text).sort();
        return now.join('\n') === before.join('\n');
      });
      expect(await page.evaluate(() => document.body.textContent)).toBe(whole);
      expect((await trace(page)).cursors).toBeLessThan(2);
      await page.until('the pill', () => page.sees(PILL));
      await openCard(page, SENTENCE);
      expect(ours.errors).toEqual([]);
    } finally {
      await ours.close();
    }
  });
}
