/** Every kind of page: what must be marked is, with a claim that fits; nothing else is. */
import { compareMarks } from '../support/expect-marks';
import { testPages } from '../support/site';
import { expect, test } from '../support/test';

for (const expected of testPages()) {
  test(`${expected.name}: ${expected.kind}`, async ({ open, ask }) => {
    const page = await open(expected.url);
    const asked = await ask(expected.url);
    const painted =
      expected.marks.length > 0
        ? await page.settledMarks()
        : await page.marks().then((all) => all.map(({ text }) => text));
    expect(compareMarks(expected, painted, await ask(expected.url))).toEqual({ missing: [], wrong: [] });
    expect(asked.date).toBe(expected.date);
  });
}
