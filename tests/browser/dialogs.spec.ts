/** A page's own dialogs, menus and inert parts: card and pill can be used while they make the page inert. */
import type { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { CARD, cardCloses, cardText, focusPath, LIST, named, openCard, PILL, word } from '../support/ui';

const wire = testPage('wire');
const SENTENCE = 'On Sunday, Kremlin spokesman';
type How = 'plain' | 'transformed' | 'in a shadow root';

/** A modal dialog as pages make them; a click on its button or outside of its box closes it. */
function showDialog(page: Page, how: How = 'plain'): Promise<void> {
  return page.evaluate((kind) => {
    const dialog = document.createElement('dialog');
    const button = document.createElement('button');
    button.textContent = 'Accept';
    dialog.append('We care for your privacy. ', button);
    button.addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', ({ clientX: x, clientY: y }) => {
      const box = dialog.getBoundingClientRect();
      if (x < box.left || x > box.right || y < box.top || y > box.bottom) dialog.close();
    });
    if (kind === 'transformed') dialog.style.cssText = 'transform: scale(0.9); overflow: hidden; opacity: 0.9';
    if (kind === 'in a shadow root') {
      const outer = document.createElement('div');
      outer.attachShadow({ mode: 'open' }).append(dialog);
      document.body.append(outer);
    } else document.body.append(dialog);
    dialog.showModal();
  }, how);
}
const dialogIsOpen = (page: Page) => page.sees('dialog[open]');
const hostIn = (page: Page) =>
  page.evaluate(() => {
    const roots: ParentNode[] = [document];
    for (const root of roots)
      for (const one of root.querySelectorAll('*')) {
        if (one.hasAttribute('data-sl-layer')) return one.parentElement?.localName;
        if (one.shadowRoot) roots.push(one.shadowRoot);
      }
    return null;
  });

for (const how of ['plain', 'transformed', 'in a shadow root'] as const) {
  test(`pill, list and card can be used over a modal dialog (${how})`, async ({ open }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    await page.tab.activate();
    const before = await page.dom();
    await showDialog(page, how);
    // Before, a click beside the dialog is one on its backdrop, which closes it.
    await page.until('the host to move', async () => (await hostIn(page)) === 'dialog');
    await page.click(`${PILL} button`, 'known claim');
    await page.until('the list', () => page.sees(LIST));
    await page.click(`${LIST} .entry`);
    expect(await cardText(page)).toContain('Trump');
    expect(await focusPath(page)).toContain('sl-layer');
    await page.click(`${CARD} ${named(word('card_close'))}`);
    await cardCloses(page);
    expect(await dialogIsOpen(page), 'clicks on our own boxes do not count for the page').toBe(true);
    await page.click('dialog button', 'Accept');
    await page.until('the host to be back under the root', async () => (await hostIn(page)) === 'html');
    await page.until('the pill', () => page.sees(PILL));
    await openCard(page, SENTENCE);
    await page.evaluate(() => {
      const added = document.body.lastElementChild;
      if (added?.localName === 'dialog' || added?.shadowRoot) added.remove();
    });
    expect(await page.dom()).toBe(before);
  });
}

test('Escape closes the card first, and only then the dialog', async ({ open }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await page.tab.activate();
  await showDialog(page);
  await page.until('the host to move', async () => (await hostIn(page)) === 'dialog');
  await page.click(`${PILL} button`, 'known claim');
  await page.click(`${LIST} .entry`);
  await cardText(page);
  await page.press('Escape');
  await cardCloses(page);
  expect(await dialogIsOpen(page)).toBe(true);
  await page.press('Escape'); // the list
  await page.until('the list to close', async () => !(await page.sees(LIST)));
  expect(await dialogIsOpen(page)).toBe(true);
  await page.press('Escape');
  await page.until('the dialog to close', async () => !(await dialogIsOpen(page)));
});

test('a card that is open stays open and usable when the page shows a dialog, or one more', async ({ open }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await page.tab.activate();
  await openCard(page, SENTENCE);
  const title = await page.textOf(`${CARD} .title`);
  await showDialog(page);
  await showDialog(page);
  await page.until('the host to move', async () => (await hostIn(page)) === 'dialog');
  expect(title).not.toBe('');
  expect(await page.textOf(`${CARD} .title`)).toBe(title);
  await page.click(`${CARD} button`, word('action_more'));
  await page.until('the menu', () => page.sees(`${CARD} button`, word('action_report')));
  // By the page itself: a click of the reader beside the card would close the card.
  await page.evaluate(() => {
    for (const dialog of document.querySelectorAll('dialog')) dialog.close();
  });
  await page.until('the host to be back', async () => (await hostIn(page)) === 'html');
  await page.click(`${CARD} ${named(word('card_close'))}`);
  await cardCloses(page);
});

test('a dialog that the page throws away takes nothing of ours with it', async ({ open }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await showDialog(page);
  await page.until('the host to move', async () => (await hostIn(page)) === 'dialog');
  await page.evaluate(() => document.querySelector('dialog')?.remove());
  await page.until('the pill to come back', () => page.sees(PILL));
  await openCard(page, SENTENCE);
});

test('off takes everything out of an open dialog too', async ({ open, change }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await showDialog(page);
  await page.until('the host to move', async () => (await hostIn(page)) === 'dialog');
  await change({ on: false });
  await page.until('all traces to go', async () => (await page.traces()).length === 0);
});

test('an inert article leaves the pill usable, and the page says nothing of it', async ({ open }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await page.evaluate(() => document.querySelector('main')?.setAttribute('inert', ''));
  await page.click(`${PILL} button`, 'known claim');
  await page.until('the list', () => page.sees(LIST));
});

test("a page's popover opens and closes as ever, and the card can be used while it is open", async ({ open }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await page.tab.activate();
  await page.evaluate(() => {
    const menu = document.createElement('div');
    menu.popover = 'manual';
    menu.id = 'menu';
    menu.textContent = 'A menu of the page';
    menu.style.cssText = 'inset: 4px auto auto 4px; margin: 0';
    document.body.append(menu);
    menu.showPopover();
  });
  await openCard(page, SENTENCE);
  await page.click(`${CARD} ${named(word('card_close'))}`);
  await cardCloses(page);
  expect(await page.evaluate(() => document.querySelector('#menu')?.matches(':popover-open'))).toBe(true);
});
