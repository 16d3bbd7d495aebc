/** Marks are visible and can be distinguished by their lines, on every kind of background and in forced colours. */
import type { Standing } from '#src/claims/standing';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { bundleScript } from '../../tools/bench/iife';
import type * as Harness from '../support/mark-harness';
import type { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';

const HARNESS = 'tests/support/mark-harness.ts';
/** Difficult styles of text and box, by name. */
const GROUNDS = {
  white: 'background:#fff;color:#222',
  'mid grey': 'background:#808080;color:#000',
  'lighter grey': 'background:#9a9a9a;color:#000',
  gradient: 'background:linear-gradient(90deg,#123,#465);color:#fff',
  'a ground that is not told': 'background:#fff;box-shadow:inset 0 0 0 40px #234;color:#fff',
  'grey text': 'background:#fff;color:#767676',
  'clipped, tight': 'background:#fff;color:#222;overflow:clip;line-height:1',
  'clipped, dark': 'background:#111;color:#eee;overflow:hidden;line-height:normal',
};
type WithHarness = { bundled: typeof Harness };

async function seen(page: Page, grounds: Readonly<Record<string, string>>) {
  await page.evaluate((all) => (globalThis as unknown as WithHarness).bundled.lay(all), grounds);
  const before = (await page.tab.screenshot()).toString('base64');
  await page.evaluate(() => (globalThis as unknown as WithHarness).bundled.paint());
  const after = (await page.tab.screenshot()).toString('base64');
  return page.evaluate((one, two) => (globalThis as unknown as WithHarness).bundled.look(one, two), before, after);
}

/** Pieces in 100 px of a line: an unbroken one has none, dots are closer than dashes. Browsers draw 10 to 17 dashes. */
const FEW = 3;
const MOST_DASHES = 20;
/** Share of its length in which an unbroken line is drawn: letters of the next box may hide the rest. */
const UNBROKEN = 0.9;

function isItsLine({ standing, ground, strokes, pieces, drawn }: Harness.Seen): void {
  const name = `${standing} on ${ground}: ${strokes} strokes, ${pieces} pieces, ${drawn} drawn`;
  const { line } = STANDING_LOOKS[standing];
  expect(strokes, name).toBe(line === 'double' ? 2 : 1);
  if (line === 'solid' || line === 'double') {
    expect(pieces, name).toBeLessThan(FEW);
    expect(drawn, name).toBeGreaterThan(UNBROKEN);
  } else if (line === 'dashed') {
    expect(pieces, name).toBeGreaterThan(FEW);
    expect(pieces, name).toBeLessThan(MOST_DASHES);
  } else expect(pieces, name).toBeGreaterThan(MOST_DASHES);
}

test('lines show with 3:1 on every ground and keep their style', async ({ change, open }) => {
  await change({ on: false });
  const page = await open(testPage('no-claims').url);
  await page.tab.setViewport(1300, 800);
  const script = await bundleScript(HARNESS);
  await page.evaluate((code) => {
    const element = document.createElement('script');
    element.textContent = code;
    document.head.append(element);
  }, script);
  for (const one of await seen(page, GROUNDS)) isItsLine(one);
  await page.tab.setForcedColors(true);
  try {
    const forced = await seen(page, { 'forced colours': '' });
    for (const one of forced) isItsLine(one);
    // Without colours the two unbroken lines of two sides and of one are told apart by their weight.
    const height = (standing: Standing) => forced.find((one) => one.standing === standing)?.height ?? 0;
    expect(height('confirmed-by-both')).toBeGreaterThan(height('confirmed-by-one'));
  } finally {
    await page.tab.setForcedColors(false);
  }
});
