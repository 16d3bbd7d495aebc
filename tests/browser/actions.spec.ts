/** The card's actions: what they copy, the message after it, and the side panel. Nothing is sent. */

import { axeFindings } from '../support/axe';
import type { ExtensionBrowser } from '../support/driver';
import { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { CARD, cardCloses, cardText, liveSays, openCard, TOAST, word } from '../support/ui';

const wire = testPage('wire');
const SENTENCE = 'WASHINGTON, Feb 10';
const CLAIM = 'trump-says-spoke-with-putin-feb-2025';

/** Pastes the clipboard into a field of another page and returns its text. */
async function pasted(ours: ExtensionBrowser): Promise<string> {
  const page = new Page(await ours.newTab());
  await page.tab.activate();
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.focus();
  });
  await page.press('v', 'Control');
  const text = await page.until('the paste', () =>
    page.evaluate(() => document.querySelector('textarea')?.value ?? ''),
  );
  await page.close();
  return text;
}

type Action = 'action_side_panel' | 'action_cite' | 'action_copy_markdown' | 'action_copy_jsonld' | 'action_report';

/** Opens the sentence's card and presses a button: the citation in the first row, all others in the menu. */
async function act(page: Page, button: Action): Promise<void> {
  if (!(await page.sees(CARD))) await openCard(page, SENTENCE);
  if (button !== 'action_cite') await page.click(`${CARD} .acts button[aria-expanded]`, word('action_more'));
  await page.click(`${CARD} button`, word(button));
}

/** Copies, and waits until the message is shown and handed to screen readers. */
async function copy(page: Page, button: Action): Promise<void> {
  const done = word(button === 'action_report' ? 'done_report' : 'done_copied');
  await act(page, button);
  await page.until('the message', async () => (await page.textOf(TOAST)).includes(done));
  await liveSays(page, done);
}

test('copies one line: the claim, who said what of it in which office, when, and where that was published', async ({
  ours,
  open,
}) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await page.tab.activate();
  await copy(page, 'action_cite');
  const line = await pasted(ours);
  expect(line.trim()).not.toContain('\n');
  expect(line).toMatch(/^Trump .+\. .+ \(.+\) would neither confirm nor deny it, 2025-02-\d{2}: .+https:\/\/\S+\.$/);
});

test('copies it as Markdown whose links are links and whose words are only words', async ({ ours, open }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await page.tab.activate();
  await copy(page, 'action_copy_markdown');
  const text = await pasted(ours);
  expect(text).toMatch(/^\*\*Trump .+\*\*$/m);
  const links = [...text.matchAll(/\[((?:\\.|[^\]\\])+)\]\(([^()\s]+)\)/g)];
  expect(links.length).toBeGreaterThanOrEqual(2);
  for (const [, , address] of links) expect(new URL(address ?? '').protocol).toMatch(/^https?:$/);
  // Nothing is left of the record's own text that Markdown or HTML would take for theirs
  const words = text.replace(/\[(?:\\.|[^\]\\])+\]\([^()\s]+\)/g, '').replace(/^- \*\*|\*\*/gm, '');
  expect(words.replace(/^\*|\*$/gm, '').replace(/\\./g, '')).not.toMatch(/[*_`<>[\]]/);
});

test('copies it as JSON-LD: a schema.org Claim with its appearances, and no rating', async ({ ours, open }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await page.tab.activate();
  await copy(page, 'action_copy_jsonld');
  const claim = JSON.parse(await pasted(ours)) as Record<string, unknown>;
  expect(claim).toMatchObject({ '@context': 'https://schema.org', '@type': 'Claim', identifier: CLAIM });
  expect(claim.text).toMatch(/^Trump /);
  const works = claim.appearance as Record<string, unknown>[];
  expect(works.length).toBeGreaterThan(0);
  for (const work of works) {
    expect(work).toMatchObject({ '@type': 'CreativeWork', publisher: { '@type': 'Organization' } });
    if (work.url) expect(String(work.url)).toMatch(/^https?:\/\//);
  }
  expect(JSON.stringify(claim)).not.toMatch(/reviewRating|ClaimReview/);
});

test('copies a ready report of a mistake, without the address of the page, and sends nothing', async ({
  ours,
  open,
}) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await page.tab.activate();
  await openCard(page, SENTENCE);
  const before = ours.requests.length;
  await copy(page, 'action_report');
  const text = await pasted(ours);
  expect(text).toContain(CLAIM);
  expect(text).toContain('WASHINGTON, Feb 10 - President Donald Trump told');
  expect(text).toContain(word('report_wrong'));
  expect(text).not.toContain('reuters');
  expect(ours.requests.slice(before)).toEqual([]);
});

test('copying by keyboard leaves the focus in the card, at the menu that it came from', async ({ ours, open }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await page.tab.activate();
  await ours.command('card');
  await cardText(page);
  const focused = () =>
    page.evaluate(() => document.querySelector('[data-sl-layer]')?.shadowRoot?.activeElement?.textContent ?? '');
  const tabTo = async (name: string) => {
    for (let i = 0; i < 40 && (await focused()) !== name; i++) await page.press('Tab');
  };
  await tabTo(word('action_more'));
  await page.press('Enter');
  await tabTo(word('action_copy_markdown'));
  await page.press('Enter');
  await liveSays(page, word('done_copied'));
  expect(await focused()).toBe(word('action_more'));
  expect(await page.sees(`${CARD} .toast`, word('done_copied'))).toBe(true);
});

test('axe finds nothing in a card with its menu, its folds and a message', async ({ open }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await page.tab.activate();
  await copy(page, 'action_cite');
  await page.click(`${CARD} .acts button[aria-expanded]`, word('action_more'));
  await page.evaluate(() => {
    for (const fold of document.querySelector('[data-sl-layer]')?.shadowRoot?.querySelectorAll('details') ?? []) {
      fold.open = true;
    }
  });
  expect(await axeFindings(page, '[data-sl-layer]'), 'all unfolded').toEqual([]);
  await page.click(`${CARD} button`, word('action_mute'));
  await cardCloses(page);
  expect(await axeFindings(page, '[data-sl-layer]'), 'undo').toEqual([]);
});

test('the same words are said again when the same thing is copied again', async ({ open }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await page.tab.activate();
  const said = () =>
    page.evaluate(
      () => document.querySelector('[data-sl-layer]')?.shadowRoot?.querySelector('[role="status"]')?.textContent,
    );
  await copy(page, 'action_cite');
  const first = await said();
  await act(page, 'action_cite');
  await page.until('another text in the live region', async () => (await said()) !== first);
  expect((await said())?.trim()).toBe(first?.trim());
});

test.describe('where the page stands in the way of copying', () => {
  const { url } = testPage('plain-http');

  test('a page that changes what is copied does not change ours', async ({ ours, open }) => {
    const page = await open(url);
    await page.settledMarks();
    await page.tab.activate();
    await openCard(page, 'Trump also told');
    await copy(page, 'action_cite');
    expect(await pasted(ours)).toMatch(/good relationship/);
  });

  test('a page that forbids copying does not forbid ours', async ({ ours, open }) => {
    const page = await open(`${url}?forbid`);
    await page.settledMarks();
    await page.tab.activate();
    await openCard(page, 'Trump also told');
    await copy(page, 'action_cite');
    expect(await pasted(ours)).toMatch(/good relationship/);
    expect(await page.textOf(TOAST)).toContain(word('done_copied'));
  });
});

test('the side panel opens at the claim, or the card names the key that opens it', async ({ ours, own, open }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await page.tab.activate();
  await openCard(page, SENTENCE);
  const title = await page.textOf(`${CARD} .title`);
  if (ours.name === 'firefox') {
    await page.click(`${CARD} .acts button[aria-expanded]`, word('action_more'));
    expect(await cardText(page)).toContain(word('action_side_panel_keys', 'Alt+Shift+S'));
    return;
  }
  await act(page, 'action_side_panel');
  const shown = () =>
    own.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { extension: { getViews(): Window[] } } };
      const panel = chrome.extension.getViews().find(({ location }) => location.pathname === '/sidepanel.html');
      return panel?.document.body.innerText ?? '';
    });
  await own.until('the side panel', async () => (await shown()) !== '');
  await own.until('the record of the claim', async () => (await shown()).includes(title));
  expect(await shown()).toContain(word('record_timeline'));
});

test('a side panel that is opened while a card is open shows its claim', async ({ open, openOwn, ask }) => {
  const page = await open(wire.url);
  await page.settledMarks();
  await page.tab.activate();
  await openCard(page, SENTENCE);
  const title = await page.textOf(`${CARD} .title`);
  const { tab } = await ask(wire.url);
  const panel = await openOwn(`sidepanel.html?tab=${tab}`);
  await panel.until('the record of the claim', () => panel.sees('h2, h3', word('record_timeline')));
  expect(await panel.textOf('main')).toContain(title);
  // and Back leads to the page's list, not to the same record once more
  await panel.click('.side-head button', word('card_back'));
  await panel.until('the list of the page', () => panel.sees('.page-list'));
});
