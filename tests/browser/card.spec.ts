/** The card: what it says, how it opens and closes, where the focus goes. */
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { CARD, cardCloses, cardText, focusPath, LIST, named, openCard, PILL, word } from '../support/ui';

const wire = testPage('wire');
/** A point in the page's left margin: neither text nor card. */
const OUTSIDE = { x: 8, y: 450 };
/** Space above or below a sentence in which a card fits, including distances, in px. */
const ROOM = 240;
const PESKOV = 'On Sunday, Kremlin spokesman';

test.describe('what it says', () => {
  test('who says so, what the Kremlin answered, when, and where it was published', async ({ open }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    const text = await openCard(page, 'Trump also told the newspaper');
    expect(text).toContain('good relationship');
    const other = await (async () => {
      await page.press('Escape');
      await cardCloses(page);
      return openCard(page, 'WASHINGTON, Feb 10');
    })();
    expect(other).toContain('Peskov');
    expect(other).toContain(word('did_declines'));
    expect(other).toMatch(/\b9 Feb(ruary)? 2025\b/);
    expect(other).toMatch(/Sources checked to/);
  });

  test('sources are links that are safe to follow', async ({ open }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    await openCard(page, PESKOV);
    const links = await page.evaluate((css) => {
      const card = document.querySelector('[data-sl-layer]')?.shadowRoot?.querySelector(css.replace('.layer ', ''));
      return [...(card?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? [])].map(({ href, target, rel }) => ({
        href,
        target,
        rel,
      }));
    }, CARD);
    expect(links.length).toBeGreaterThan(0);
    for (const { href, target, rel } of links) {
      expect(href).toMatch(/^https?:\/\//);
      expect(target).toBe('_blank');
      expect(rel.split(' ')).toEqual(expect.arrayContaining(['noopener', 'noreferrer']));
    }
  });

  test('an undated page, a later page and an opinion page are told as such', async ({ open }) => {
    const cases = [
      ['no-date', 'Trump told the New York Post', 'no date of publication'],
      ['later', 'Trump and Putin talked by phone', 'this page is later'],
      ['opinion', 'Putin said on 5 September', word('notice_opinion')],
    ] as const;
    for (const [name, sentence, says] of cases) {
      const page = await open(testPage(name).url);
      await page.settledMarks();
      expect(await openCard(page, sentence)).toContain(says);
      await page.close();
    }
  });

  test('a number that differs from the record is pointed out', async ({ open }) => {
    const page = await open(testPage('difference').url);
    await page.settledMarks();
    expect(await openCard(page, 'The call of 3 July 2025 was the seventh')).toContain(word('differs_title'));
  });

  test('another sentence of the page that says otherwise is named, and reached', async ({ open }) => {
    const page = await open(testPage('inline-tags').url);
    await page.settledMarks();
    expect(await openCard(page, 'The Kremlin denied it')).toContain(word('against_title'));
  });

  test('a related claim opens in the card, with a way back', async ({ open }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    const first = await openCard(page, 'WASHINGTON, Feb 10');
    await page.click(`${CARD} summary`, 'Related (');
    await page.click(`${CARD} button.row`);
    await page.until('another claim in the card', async () => (await cardText(page)) !== first);
    await page.click(`${CARD} button[aria-label^="${word('card_back')}"]`);
    await page.until('the first claim again', async () => (await cardText(page)) === first);
  });
});

test.describe('opening and closing', () => {
  test('Escape, the close button and a click outside close it', async ({ open }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    await openCard(page, PESKOV);
    await page.press('Escape');
    await cardCloses(page);
    await openCard(page, PESKOV);
    await page.click(`${CARD} ${named(word('card_close'))}`);
    await cardCloses(page);
    await openCard(page, PESKOV);
    await page.tab.click(OUTSIDE);
    await cardCloses(page);
  });

  test('the keyboard opens it, walks on and closes it, and the focus returns', async ({ ours, open }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    await page.tab.activate();
    await page.evaluate(() => document.querySelector<HTMLElement>('.related-box a')?.focus());
    const before = await focusPath(page);
    await ours.command('card');
    const first = await cardText(page);
    expect(await focusPath(page)).toContain('sl-layer');
    await ours.command('next');
    await page.until('another card', async () => {
      const now = await page.textOf(CARD);
      return now !== '' && now !== first;
    });
    await page.press('Escape');
    await cardCloses(page);
    expect(await focusPath(page)).toBe(before);
  });

  test('a click on a link under a mark follows the link, and no card opens', async ({ open }) => {
    const page = await open(testPage('inline-tags').url);
    await page.settledMarks();
    await page.evaluate(() => {
      document.addEventListener('click', (event) => {
        const link = event.target instanceof Element && event.target.closest('a');
        if (link) document.title = `followed ${link.textContent}`;
      });
    });
    await page.clickText('confirm or deny');
    await page.until('the link to be followed', () =>
      page.evaluate(() => document.title.startsWith('followed confirm or deny')),
    );
    expect(await page.sees(CARD)).toBe(false);
  });

  test('the pointer tells where a click opens the card, and nothing of that stays in the page', async ({ open }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    await page.tab.activate();
    const cursor = () =>
      page.evaluate((words) => {
        const text = [...document.querySelectorAll('p')].find(({ textContent }) => textContent?.includes(words));
        return text ? getComputedStyle(text).cursor : '';
      }, PESKOV);
    const before = await page.dom();
    await page.tab.move(await page.pointOn(PESKOV));
    await page.until('the pointer of what can be clicked', async () => (await cursor()) === 'pointer');
    await page.tab.move(OUTSIDE);
    await page.until('the page’s own pointer', async () => (await cursor()) === 'auto');
    expect(await page.dom()).toBe(before);
  });

  test('marked text can still be selected', async ({ open }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    const from = await page.pointOn(PESKOV);
    await page.tab.drag(from, { x: from.x + 160, y: from.y });
    const selected = await page.evaluate(() => String(getSelection()));
    expect(selected.length).toBeGreaterThan(5);
    expect(await page.sees(CARD)).toBe(false);
  });

  test('opening takes no layout shift, and works although the background was ended', async ({ ours, open }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    const size = () =>
      page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth]);
    const before = await size();
    // Before the pointer is on the mark, which has the card's script loaded.
    await ours.killBackground();
    await openCard(page, PESKOV);
    expect(await size()).toEqual(before);
  });
});

test.describe('the pill and the list', () => {
  test('the pill opens the list, which opens cards', async ({ open }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    await page.until('the pill', () => page.sees(PILL));
    await page.click(`${PILL} button`, 'known claim');
    await page.until('the list', () => page.sees(LIST));
    await page.click(`${LIST} .entry`);
    await cardText(page);
  });

  test('the pill can be sent away', async ({ open }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    await page.until('the pill', () => page.sees(PILL));
    await page.click(`${PILL} ${named(word('pill_dismiss'))}`);
    await page.until('the pill to go', async () => !(await page.sees(PILL)));
  });
});

test.describe('looks', () => {
  test('a page with a strict policy shows the card in its own style', async ({ open }) => {
    const page = await open(testPage('strict-csp').url);
    await page.settledMarks();
    await openCard(page, 'Dmitri S. Peskov');
    const width = await page.evaluate(
      () =>
        document.querySelector('[data-sl-layer]')?.shadowRoot?.querySelector('.card')?.getBoundingClientRect().width ??
        0,
    );
    expect(width).toBeGreaterThan(250);
    expect(width).toBeLessThan(500);
  });

  test('is dark on a page that has turned dark, and light again', async ({ open }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    const brightness = () =>
      page.evaluate(() => {
        const card = document.querySelector('[data-sl-layer]')?.shadowRoot?.querySelector('.card');
        const [red = 0, green = 0, blue = 0] =
          (card ? getComputedStyle(card).backgroundColor : '').match(/\d+/g)?.map(Number) ?? [];
        return (red + green + blue) / 3;
      });
    for (const scheme of ['light', 'dark', 'light'] as const) {
      await page.tab.setScheme(scheme);
      await openCard(page, PESKOV);
      await page.until(`a ${scheme} card`, async () =>
        brightness().then((value) => value > 128 === (scheme === 'light')),
      );
      await page.press('Escape');
      await cardCloses(page);
    }
  });

  test('never covers its own sentence where there is room above or below it', async ({ open }) => {
    const page = await open(wire.url);
    await page.settledMarks();
    const box = (css: string) =>
      page.evaluate((selector) => {
        const inLayer = document.querySelector('[data-sl-layer]')?.shadowRoot?.querySelector(selector);
        const element = inLayer ?? document.querySelector(selector);
        const { top, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
        return { top, bottom, height: innerHeight };
      }, css);
    for (const [height, scrolled] of [
      [900, 0],
      [700, 0],
      [640, 0],
      [560, 120],
      [480, 200],
      [640, 250],
    ] as const) {
      await page.tab.setViewport(1100, height);
      await page.evaluate((y) => scrollTo(0, y), scrolled);
      await openCard(page, 'Trump says he has spoken with Putin');
      const title = await box('h1');
      const seen = await page.until('the card to stand still', async () => {
        const [one, two] = [await box('.card'), await box('.card')];
        return one.top === two.top && one.bottom === two.bottom && one.bottom > 0 ? one : null;
      });
      const room = Math.max(title.top, title.height - title.bottom);
      const covered = Math.min(seen.bottom, title.bottom) - Math.max(seen.top, title.top);
      if (room >= ROOM) expect({ height, scrolled, covered: covered > 0 }).toMatchObject({ covered: false });
      expect(seen.top).toBeGreaterThanOrEqual(0);
      expect(seen.bottom).toBeLessThanOrEqual(height);
      await page.press('Escape');
      await cardCloses(page);
    }
  });

  test('fits a narrow screen', async ({ open }) => {
    const page = await open(wire.url);
    await page.tab.setViewport(320, 640);
    await page.settledMarks();
    await openCard(page, PESKOV);
    const box = await page.evaluate(() => {
      const { left, right, bottom } =
        document.querySelector('[data-sl-layer]')?.shadowRoot?.querySelector('.card')?.getBoundingClientRect() ??
        new DOMRect();
      return { left, right, bottom };
    });
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(321);
    expect(box.bottom).toBeLessThanOrEqual(641);
  });
});
