/** First run: the sentences are matched and marked, and a click opens their card; also narrow, dark, and checked by axe. */
import { axeFindings } from '../support/axe';
import { expect, test } from '../support/test';
import { CARD, openCard, word } from '../support/ui';

/** Narrowest width without horizontal scrolling, in px: 1280 px at 400 % (WCAG 1.4.10). */
const NARROW = 320;

test('the first-run page marks its sentences and opens their cards', async ({ openOwn }) => {
  const page = await openOwn('welcome.html');
  await page.settledMarks();
  await openCard(page, 'Kremlin spokesman Dmitry Peskov said');
  expect(await axeFindings(page)).toEqual([]);
  await page.press('Escape');
  await page.until('the card to close', async () => !(await page.sees(CARD)));
  await page.tab.setScheme('dark');
  await page.tab.setViewport(NARROW, 800);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW);
  expect(await axeFindings(page)).toEqual([]);
  await page.click('a.button', word('welcome_demo_open'));
  await page.until('the article', () => page.sees('.demo-article'));
  await page.settledMarks();
  await openCard(page, 'The Kremlin denied that Putin');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW);
  expect(await axeFindings(page)).toEqual([]);
});
