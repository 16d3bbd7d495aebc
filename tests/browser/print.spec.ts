/** Nothing of ours is printed: no mark, no pill, no card, with highlights and with elements. */
import type { Page } from '../support/page';
import { pdfStreams } from '../support/pdf';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { LIST, openCard, PILL } from '../support/ui';

/** A page without animations or clocks. */
const sample = testPage('inline-tags');
const SENTENCE = 'had been told in advance';

/** The page as the screen shows it in print style, and as PDF. */
async function printed(page: Page): Promise<{ screen: string; paper: string[] }> {
  await page.tab.activate();
  await page.tab.setPrint(true);
  await page.evaluate(() => scrollTo(0, 0));
  const screen = (await page.tab.screenshot()).toString('base64');
  const paper = pdfStreams(await page.tab.pdf());
  await page.tab.setPrint(false);
  return { screen, paper };
}

for (const marks of ['highlights', 'elements'] as const) {
  test(`a page marked with ${marks} is printed as if it were not`, async ({ open, change }) => {
    await change({ on: false });
    const page = await open(sample.url);
    const plain = await printed(page);
    expect(plain.paper.length).toBeGreaterThan(0);
    await change({ marks });
    await page.settledMarks();
    await page.tab.activate();
    await openCard(page, SENTENCE);
    await page.press('Escape');
    await page.click(`${PILL} button`, 'known claim');
    await page.until('the list', () => page.sees(LIST));
    await openCard(page, SENTENCE);
    const withMarks = await printed(page);
    expect(withMarks.screen === plain.screen, 'the same picture in print').toBe(true);
    expect(withMarks.paper.length).toBe(plain.paper.length);
    expect(
      withMarks.paper.every((stream, i) => stream === plain.paper[i]),
      'the same on paper',
    ).toBe(true);
  });
}
