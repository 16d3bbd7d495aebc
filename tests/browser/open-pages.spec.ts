/** Pages that are open while packs are added, replaced or removed: they are matched again, without a reload. */
import { addPack, PACK_NAME, packClaim } from '../support/packs';
import type { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { named, word } from '../support/ui';
import { thereAndBack } from '../support/way-back';

const bridge = testPage('no-claims');
const elsewhere = testPage('wire');
const BRIDGE = 'The old bridge over the harbour will be closed from Monday for about six weeks';
const FERRY = 'Shop owners on the quay have asked for a second ferry in the mornings';

const packOf = (text: string) => ({ claims: [packClaim('c0', `${text}.`)] });
const removePack = (options: Page) => options.click(named(word('site_remove_label', PACK_NAME)));
const noMarks = async (page: Page) => (await page.marks()).length === 0;

/** Waits until this sentence alone is marked. */
const onlyMarked = (page: Page, starts: string) =>
  page.until(`"${starts}" to be marked`, async () => {
    const marks = await page.marks();
    return marks.length > 0 && marks.every(({ text }) => text.startsWith(starts));
  });

test('a page is matched again when a pack is added, replaced by one of the same version, and removed', async ({
  open,
  openOwn,
  ask,
}) => {
  const page = await open(bridge.url);
  expect((await ask(bridge.url)).list).toEqual([]);
  const options = await openOwn('options.html');
  await addPack(options, 1, packOf(BRIDGE));
  await onlyMarked(page, BRIDGE);
  await addPack(options, 1, packOf(FERRY));
  await onlyMarked(page, FERRY);
  await removePack(options);
  await page.until('no marks', () => noMarks(page));
});

test('a page back from the cache is matched with the packs of now', async ({ open, openOwn, ask }) => {
  const page = await open(bridge.url);
  await ask(bridge.url);
  const options = await openOwn('options.html');
  await page.tab.activate();
  await thereAndBack(page, elsewhere.url, () => addPack(options, 1, packOf(BRIDGE)));
  await onlyMarked(page, BRIDGE);
  await thereAndBack(page, elsewhere.url, () => removePack(options));
  await page.until('no marks', () => noMarks(page));
});
