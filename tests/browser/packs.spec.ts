/** Packs that a reader brings: looked at, added, searched, refused; a large one does not freeze the options page. */
import type { Page } from '../support/page';
import { expect, test } from '../support/test';
import { panelSays, word } from '../support/ui';

const NAME = 'Harbour checks';
/** As many reviews as a large fact-checker's feed has. */
const MANY = 50_000;
/** Longest time for which the page may not answer, in ms; compiling in the page itself would take seconds. */
const LONGEST_PAUSE = 1200;

/** Gives the page a pack of so many claims, as if the reader had chosen a file. */
function choose(page: Page, claims: number, change: object = {}): Promise<void> {
  return page.evaluate(
    (name, count, other) => {
      const list = Array.from({ length: count }, (_, i) => ({
        id: `c${i}`,
        text: `The harbour master of Rotterdam counted ${i + 10} ships in dock ${i % 97} on the day of the storm.`,
        topic: 'ships',
        added: '2025-01-01',
        changed: '2025-01-01',
        statements: [{ speaker: 'a', act: 'denies', summary: 'The figure is wrong.', sources: [`s${i}`] }],
        relations: [],
        phrasings: [],
        lookalikes: [],
      }));
      const sources = list.map(({ text }, i) => ({
        id: `s${i}`,
        publisher: 'Harbour News',
        title: text,
        url: `https://example.org/harbour/${i}`,
        kind: 'newspaper',
        seen: 'full',
      }));
      const pack = {
        format: 1,
        id: 'harbour',
        name,
        version: '1',
        licence: 'CC0-1.0',
        language: 'en',
        date: '2025-01-01',
        speakers: [{ id: 'a', name: 'Harbour Office', role: 'office', side: 'other' }],
        sources,
        lexicon: { names: [], senses: [] },
        claims: list,
        ...other,
      };
      const files = new DataTransfer();
      files.items.add(new File([JSON.stringify(pack)], 'pack.json', { type: 'application/json' }));
      const input = document.querySelector<HTMLInputElement>(
        '#packs input[type=file], section:has(#packs) input[type=file]',
      );
      if (!input) throw new Error('no place for a file');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    NAME,
    claims,
    change,
  );
}

test('a pack is shown, added, found by search, and removed', async ({ openOwn }) => {
  const options = await openOwn('options.html');
  await options.until('the button', () => options.sees('button', word('packs_choose')));
  await choose(options, 3);
  await panelSays(options, 'counted 12 ships');
  await options.click('button', word('packs_add'));
  await options.until('the pack in the list', () => options.sees('ul.rows button', word('site_remove')));
  const side = await openOwn('sidepanel.html');
  await side.click('button.tab', word('side_all'));
  await side.until('the search', () => side.sees('input'));
  await side.evaluate(() => {
    const input = document.querySelector('input');
    if (!input) return;
    input.value = 'harbour master';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await panelSays(side, 'counted 12 ships');
  await options.tab.activate();
  await options.click('ul.rows button', word('site_remove'));
  await panelSays(options, word('packs_empty'));
});

test('a file that is no sound pack is refused with its place, in words', async ({ openOwn }) => {
  const options = await openOwn('options.html');
  await options.until('the button', () => options.sees('button', word('packs_choose')));
  await choose(options, 2, { id: 'sourcelight' });
  await panelSays(options, word('pack_bundled_id'));
  await choose(options, 2, { sources: [] });
  await panelSays(options, word('pack_missing', 's0'));
  await panelSays(options, 'claims[0].statements[0].sources');
});

test(`a pack of ${MANY} claims is taken, and the page stays alive meanwhile`, async ({ openOwn }) => {
  test.slow();
  const options = await openOwn('options.html');
  await options.until('the button', () => options.sees('button', word('packs_choose')));
  await choose(options, MANY);
  await options.evaluate(() => {
    let last = performance.now();
    document.documentElement.dataset.pause = '0';
    setInterval(() => {
      const now = performance.now();
      const pause = Math.max(Number(document.documentElement.dataset.pause), now - last);
      document.documentElement.dataset.pause = String(Math.round(pause));
      last = now;
    }, 20);
  });
  await options.until('the preview', () => options.sees('button', word('packs_add')), 60_000);
  await options.click('button', word('packs_add'));
  await options.until('the pack in the list', () => options.sees('ul.rows button', word('site_remove')), 60_000);
  expect(await options.evaluate(() => Number(document.documentElement.dataset.pause))).toBeLessThan(LONGEST_PAUSE);
});
