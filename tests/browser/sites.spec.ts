/** Only sites of the list are read. */
import { expect, test } from '../support/test';

/** Longer than the reader needs on any page, in ms. */
const LONG_ENOUGH = 1000;

test('a site that is not on the list is not read', async ({ open }) => {
  const page = await open('https://blog.example.org/');
  await new Promise((resolve) => setTimeout(resolve, LONG_ENOUGH));
  expect(await page.traces()).toEqual([]);
});
