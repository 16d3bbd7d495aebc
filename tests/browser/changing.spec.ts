/** Pages that change while they are marked: live blogs, single-page applications, React, frames, going back. */
import { stateOf } from '../support/ask';
import { compareMarks } from '../support/expect-marks';
import type { Page } from '../support/page';
import { testPage } from '../support/site';
import { expect, test } from '../support/test';
import { cardCloses, openCard } from '../support/ui';

const fire = (page: Page, name: string) =>
  page.evaluate((event) => {
    dispatchEvent(new Event(event));
  }, name);

/** Scrolls down until older entries are loaded, which a live blog does near its end. */
const readOn = (page: Page, words: string) =>
  page.until(`the entry "${words}"`, () =>
    page.evaluate((text) => {
      scrollTo(0, document.documentElement.scrollHeight);
      scrollBy(0, -1); // so that the next step scrolls as well
      return document.body.textContent?.includes(text) ?? false;
    }, words),
  );

const isMarked = (page: Page, starts: string) =>
  page.until(`a mark on "${starts}"`, async () =>
    (await page.settledMarks(200)).some((text) => text.startsWith(starts)),
  );

for (const marks of ['highlights', 'elements'] as const) {
  test(`live blog that grows at both ends, marked with ${marks}`, async ({ open, ask, change }) => {
    const blog = testPage('live-blog');
    await change({ marks });
    const page = await open(blog.url);
    await page.settledMarks();
    await readOn(page, 'Trump said that he made no progress');
    await isMarked(page, 'Trump said that he made no progress');
    await readOn(page, 'Trump and Putin talked for about two hours');
    await isMarked(page, 'Trump and Putin talked for about two hours');
    await fire(page, 'new-entry');
    await isMarked(page, 'Putin told Trump on the phone');
    const painted = await page.settledMarks();
    const all = [...blog.marks, ...(blog.later ?? [])];
    if (marks === 'highlights') {
      expect(compareMarks(blog, painted, await ask(blog.url), all)).toEqual({ missing: [], wrong: [] });
    }
  });

  test(`single-page application swaps articles, marked with ${marks}`, async ({ open, change }) => {
    const app = testPage('single-page-app');
    await change({ marks });
    const page = await open(app.url);
    await isMarked(page, 'President Donald Trump told');
    await page.click('button', 'October');
    await isMarked(page, 'The Budapest summit');
    expect((await page.settledMarks()).some((text) => text.startsWith('President Donald'))).toBe(false);
    await page.click('button', 'Bridge');
    await page.until('the marks to go with their article', async () => (await page.marks()).length === 0);
    await page.evaluate(() => history.back());
    await isMarked(page, 'The Budapest summit');
  });

  test(`React page goes on working while it is marked with ${marks}`, async ({ open, change }) => {
    const react = testPage('react');
    await change({ marks });
    const page = await open(react.url);
    const story = () => page.evaluate(() => document.querySelector('.story')?.textContent ?? '');
    await page.settledMarks();
    await page.click('#like');
    await page.click('#edit');
    await page.until('React to draw the edit', async () =>
      (await story()).includes('held their second confirmed call'),
    );
    expect(await story()).not.toContain('talked by phone');
    await page.click('#expand');
    await isMarked(page, 'Trump and Putin talked by phone on 12 February');
    await page.click('#expand');
    await page.until('React to take it away', async () => !(await story()).includes('12 February'));
    // Off between two renderings of React.
    await change({ on: false, marks });
    await page.until('all traces to go', async () => (await page.traces()).length === 0);
    await page.click('#expand');
    await page.click('#like');
    await page.until('React to count', async () => (await story()).includes('Likes: 2'));
    expect((await story()).match(/18 March 2025/g)).toHaveLength(1);
    expect(await page.evaluate(() => (globalThis as unknown as { reactErrors: string[] }).reactErrors)).toEqual([]);
  });
}

test('posts of a live blog that runs for days are read each for its own day', async ({ open }) => {
  const page = await open(testPage('live-days').url);
  await page.settledMarks();
  /** Whether the card's switch names the day of the sentence's post. */
  const readsFor = (day: string) => page.sees(`.layer .card button[aria-label*="${day}"]`);
  await openCard(page, 'Trump said that he made no progress');
  await page.until('the card of 4 July', () => readsFor('4 Jul 2025'));
  await page.press('Escape');
  await cardCloses(page);
  await openCard(page, 'Ushakov said that the pause');
  await page.until('the card of 3 July', () => readsFor('3 Jul 2025'));
});

/** Ways in which a page shows text later; a sentence is marked where it stands first, so each has its own. */
const WAYS = {
  /** Shown from the start: where it is marked, the page was read with all the others in it. */
  start: 'once',
  sheet: 'so',
  state: 'that',
  checkbox: 'and',
  visibility: 'while',
  shadow: 'but',
  upgrade: 'since',
  media: 'as',
  behind: 'for',
} as const;
const knownOf = (word: string) =>
  `Trump told Putin on the phone on 12 February 2025 that the war must end, ${word} both sides confirmed the call.`;
const READ_WITHIN = 1000;

/** Runs in the page: shows one of the parts, and waits till its sentence is marked. @returns ms; null if it never was */
async function showPart(way: string, text: string, limit: number): Promise<number | null> {
  const part = (name: string) => document.querySelector(`.by-${name}`) as HTMLElement;
  const addRoot = (host: Element | null, inner: string | null) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = inner;
    host?.attachShadow({ mode: 'open' }).append(paragraph);
  };
  const from = performance.now();
  if (way === 'sheet') (document.getElementById('sheet') as HTMLStyleElement).textContent = '';
  if (way === 'state') part('state').dataset.state = 'open';
  if (way === 'checkbox') document.getElementById('box')?.click();
  if (way === 'visibility') part('visibility').classList.remove('by-visibility');
  if (way === 'shadow') addRoot(document.querySelector('late-text'), text);
  if (way === 'upgrade') addRoot(document.querySelector('late-upgrade'), text);
  if (way === 'behind') part('behind').removeAttribute('style');
  if (way === 'body') document.body.style.visibility = 'visible';
  for (;;) {
    const marked = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]).map(String);
    if (marked.some((one) => one.startsWith(text))) return performance.now() - from;
    if (performance.now() - from > limit) return null;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('text that is shown later is read within a second, whatever shows it', async ({ open, own }) => {
  const { url } = testPage('later');
  const page = await open(url);
  const [first = ''] = await page.settledMarks();
  await page.evaluate(
    (texts) => {
      const sheet = document.createElement('style');
      sheet.id = 'sheet';
      sheet.textContent = '.by-sheet { display: none }';
      const rules = document.createElement('style');
      rules.textContent =
        '[data-state=closed] { display: none } #box:not(:checked) ~ .by-checkbox { display: none }' +
        '.by-visibility { visibility: hidden } @media (min-width: 1000px) { .by-media { display: none } }';
      document.head.append(sheet, rules);
      const body = document.querySelector('.story-body');
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.id = 'box';
      body?.append(box);
      for (const [name, text] of Object.entries(texts)) {
        if (name === 'shadow' || name === 'upgrade') continue;
        const part = document.createElement('div');
        part.className = `by-${name}`;
        if (name === 'state') part.dataset.state = 'closed';
        if (name === 'behind') {
          part.setAttribute('aria-hidden', 'true');
          part.setAttribute('style', 'display: none');
        }
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        part.append(paragraph);
        body?.append(part);
      }
      const upgraded = document.createElement('late-upgrade');
      upgraded.textContent = 'The text of this part is on its way to the reader.';
      body?.append(document.createElement('late-text'), upgraded);
    },
    Object.fromEntries(Object.entries(WAYS).map(([way, word]) => [way, knownOf(word)])),
  );
  await isMarked(page, knownOf(WAYS.start));
  expect((await page.settledMarks()).filter((text) => text.startsWith('Trump told Putin'))).toHaveLength(1);
  const took: Record<string, number | null> = {};
  for (const [way, word] of Object.entries(WAYS)) {
    if (way === 'media') await page.tab.setViewport(900, 900);
    took[way] = await page.evaluate(showPart, way, knownOf(word), READ_WITHIN);
  }
  // The whole page, as under a program that shows it when it has started
  await page.evaluate(() => {
    document.body.style.visibility = 'hidden';
    document.querySelector('.story-body')?.append(document.createElement('p'), 'Changed.');
  });
  await page.until('the list to be empty', async () => (await stateOf(own, url))?.list.length === 0);
  took.body = await page.evaluate(showPart, 'body', first, READ_WITHIN);
  // A date that comes late decides again; it is in the head, where no text is
  await page.evaluate(() => {
    for (const one of document.head.querySelectorAll('meta[property="article:published_time"], script')) one.remove();
    for (const one of document.querySelectorAll('time')) one.remove();
    const meta = document.createElement('meta');
    meta.setAttribute('property', 'article:published_time');
    meta.content = '2027-01-20T08:30:00Z';
    document.head.append(meta);
  });
  const changed = Date.now();
  await page.until('the date', async () => (await stateOf(own, url))?.date === '2027-01-20');
  took.head = Date.now() - changed;
  expect(Object.entries(took).filter(([, time]) => time === null || time > READ_WITHIN)).toEqual([]);
});

test('a frame of the same origin is read and painted too', async ({ open }) => {
  const frames = testPage('frames');
  const page = await open(frames.url);
  const inFrame = () =>
    page.evaluate(() => {
      const view = document.querySelector('iframe')?.contentWindow as (Window & typeof globalThis) | null;
      const texts: string[] = [];
      for (const [, highlight] of view?.CSS.highlights ?? []) for (const range of highlight) texts.push(String(range));
      return texts;
    });
  await page.until('marks in the frame', async () =>
    (await inFrame()).some((text) => text.startsWith('Kremlin spokesman Dmitry Peskov')),
  );
});

test('marks are there again on the way back', async ({ open }) => {
  const page = await open(testPage('wire').url);
  const before = await page.settledMarks();
  await page.goto(testPage('no-claims').url);
  await page.tab.back();
  expect(await page.settledMarks()).toEqual(before);
});

test('the background may be killed at any moment', async ({ ours, open }) => {
  const page = await open(testPage('live-blog').url);
  await page.settledMarks();
  expect(await ours.killBackground()).toBe(true);
  await readOn(page, 'Trump said that he made no progress');
  await isMarked(page, 'Trump said that he made no progress');
});
