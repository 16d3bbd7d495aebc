/** Off removes every trace, in all tabs, at once and without a reload. */
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { OFF_MESSAGE, openCard, panelSays, SWITCH_ALL, word } from '../support/ui';

const wire = testPage('wire');
const tables = testPage('tables');
const soup = testPage('div-soup');

for (const marks of ['highlights', 'elements'] as const) {
  for (const sample of [wire, soup, testPage('inline-tags'), testPage('web-components')]) {
    test(`${sample.name} is the same before, and after it was marked with ${marks}`, async ({ open, change }) => {
      await change({ on: false });
      const page = await open(sample.url);
      const before = await page.dom();
      await change({ marks });
      await page.settledMarks();
      if (marks === 'highlights') expect(await page.dom()).toBe(before);
      else expect(await page.dom()).not.toBe(before);
      await change({ on: false, marks });
      await page.until('all traces to go', async () => (await page.traces()).length === 0);
      expect(await page.dom()).toBe(before);
    });
  }
}

test('off in the popup takes everything out of all tabs, and on brings it back, without a reload', async ({
  open,
  openOwn,
  ask,
}) => {
  const first = await open(wire.url);
  const second = await open(tables.url);
  await first.settledMarks();
  const before = await second.settledMarks();
  await first.tab.activate();
  await openCard(first, 'On Sunday, Kremlin spokesman');
  const { tab } = await ask(wire.url);
  const popup = await openOwn(`popup.html?tab=${tab}`);
  await popup.click(SWITCH_ALL);
  for (const page of [first, second]) {
    await page.until('all traces to go', async () => (await page.traces()).length === 0);
  }
  await panelSays(popup, word('state_off'));
  await popup.click(SWITCH_ALL);
  expect(await second.settledMarks()).toEqual(before);
});

test('off on one site leaves the others alone', async ({ open, change }) => {
  const first = await open(wire.url);
  const second = await open(tables.url);
  await first.settledMarks();
  await second.settledMarks();
  await change({ exceptions: ['reuters.com'] });
  await first.until('all traces to go', async () => (await first.traces()).length === 0);
  expect((await second.settledMarks()).length).toBeGreaterThan(0);
  const third = await open(wire.url);
  expect(await third.traces()).toEqual([]);
});

test('off by key is said in the page, and Undo takes it back', async ({ open, ours }) => {
  const page = await open(wire.url);
  const before = await page.settledMarks();
  await page.tab.activate();
  await ours.command('toggle');
  await page.until('the message', () => page.sees(OFF_MESSAGE, word('badge_off')));
  await page.click(`${OFF_MESSAGE} button`, word('action_undo'));
  expect(await page.settledMarks()).toEqual(before);
  expect(await page.sees(OFF_MESSAGE)).toBe(false);
});
