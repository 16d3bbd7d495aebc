/**
 * Every kind of page: all expected sentences are marked with a right claim, and no others. The browser makes no request
 * but those of the pages.
 */

import { compareMarks } from '../support/expect-marks';
import { foreignRequests } from '../support/foreign-requests';
import { testPages } from '../support/site';
import { expect, test } from '../support/test';

for (const expected of testPages()) {
  test(`${expected.name}: ${expected.kind}`, async ({ open, ask, ours }) => {
    const page = await open(expected.url);
    await ask(expected.url);
    const painted =
      expected.marks.length > 0 ? await page.settledMarks() : (await page.marks()).map(({ text }) => text);
    const asked = await ask(expected.url);
    // Sentences of a frame are in the list; that they are painted is tested in changing.spec.ts.
    const inFrame = (expected.inFrame ?? []).map((mark) => ({ ...mark, optional: true }));
    expect(compareMarks(expected, painted, asked, [...expected.marks, ...inFrame])).toEqual({ missing: [], wrong: [] });
    expect(asked.date).toBe(expected.date);
    expect(foreignRequests(ours)).toEqual([]);
  });
}
