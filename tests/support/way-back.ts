/** The way back to a page that the browser has kept in its back/forward cache. */
import type { Page } from './page';

/**
 * Opens another address and goes back.
 * @param meanwhile called while the first page is in the cache
 * @throws {Error} if the browser has loaded the page again
 */
export async function thereAndBack(
  page: Page,
  elsewhere: string,
  meanwhile: () => Promise<void> = async () => {},
): Promise<void> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset.persisted = String(persisted);
    });
  });
  await page.goto(elsewhere);
  await meanwhile();
  await page.tab.back();
  const isKept = await page.evaluate(() => {
    const { persisted } = document.documentElement.dataset;
    delete document.documentElement.dataset.persisted;
    return persisted === 'true';
  });
  if (!isKept) throw new Error('The browser has not kept the page');
}
