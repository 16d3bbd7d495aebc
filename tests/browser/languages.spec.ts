/** The interface in each language: only words of that language, in panels and page, also after a change while open. */
import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '#src/shared/ui/languages';
import { axeFindings } from '../support/axe';
import type { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { PILL, panelSays } from '../support/ui';

const wire = testPage('wire');

function messages(language: Language): Record<string, string> {
  const file = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
  return Object.fromEntries(Object.entries(file).map(([key, value]) => [key, (value as { message: string }).message]));
}

/** Texts of a panel that equal an English message and are not marked as English. */
async function englishIn(panel: Page, language: Language): Promise<string[]> {
  const own = new Set(Object.values(messages(language)));
  const english = Object.values(messages('en')).filter((text) => !own.has(text));
  return panel.evaluate((foreign) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.nodeValue?.trim() ?? '';
      if (foreign.includes(text) && !walker.currentNode.parentElement?.closest('[lang="en"]')) found.push(text);
    }
    return found;
  }, english);
}

for (const language of LANGUAGES.filter((one) => one !== 'en')) {
  test(`panels and page in ${language}`, async ({ open, openOwn, ask, change }) => {
    await change({ language });
    const words = messages(language);
    const page = await open(wire.url);
    await page.settledMarks();
    expect(await page.textOf(PILL)).toMatch(
      new RegExp((words.pill_many ?? words.pill_other ?? '').replace('$1', '\\d+')),
    );
    const { tab } = await ask(wire.url);
    const panels = [
      [`popup.html?tab=${tab}`, 'legend_title'],
      ['options.html', 'where_title'],
      [`sidepanel.html?tab=${tab}`, 'side_all'],
    ] as const;
    for (const [path, key] of panels) {
      const panel = await openOwn(path);
      await panelSays(panel, words[key] as string);
      expect(await panel.evaluate(() => document.documentElement.lang)).toBe(language);
      expect(await englishIn(panel, language), path).toEqual([]);
      expect(await axeFindings(panel), path).toEqual([]);
      await panel.close();
    }
  });
}

test('another language takes hold in what is open, without a reload', async ({ open, openOwn, change }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  const options = await openOwn('options.html');
  await panelSays(options, messages('en').where_title as string);
  await change({ language: 'uk' });
  await panelSays(options, messages('uk').where_title as string);
  await page.until('the pill to change its language', async () => /тверджен/.test(await page.textOf(PILL)));
});
