// @vitest-environment happy-dom
/** Protects the test pages: an expectation about words that are not on the page would never fail. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { entryIdsOf } from '#src/claims/entries';
import type { Claim } from '#src/claims/schema';
import { NEWS_SITES } from '#src/shared/sites/news-sites';
import preparePages from '../../support/prepare-pages';
import { testPages } from '../../support/site';

const pages = testPages();
const PAGES = join(process.cwd(), 'tests', 'pages');
const fold = (text: string): string => text.replace(/[\u00AD\u200B]/g, '').replace(/\s+/g, ' ');

/** Style sheets and scripts would only be looked for. */
const withoutFiles = (html: string): string => html.replace(/<link [^>]*>|<iframe [^>]*>|<script src=[^>]*>/g, '');

/** All that a page can show: its document, its frames and what its scripts put in. */
function textOf(name: string): string {
  const folder = join(PAGES, name);
  const built = join(process.cwd(), '.build', 'pages', name, 'page.html');
  const file = existsSync(join(folder, 'page.html')) ? join(folder, 'page.html') : built;
  const page = new DOMParser().parseFromString(withoutFiles(readFileSync(file, 'utf8')), 'text/html');
  const others = readdirSync(folder).filter((other) => /\.m?js$|inner\.html$/.test(other));
  const rest = others.map((other) => readFileSync(join(folder, other), 'utf8').replace(/<[^>]+>/g, ' '));
  return fold([page.documentElement.textContent, ...rest].join('\n'));
}

const claims = new Set(
  readdirSync('corpus/claims').flatMap((file) =>
    (parse(readFileSync(join('corpus/claims', file), 'utf8')) as Claim[]).flatMap((claim) => entryIdsOf({ claim })),
  ),
);

beforeAll(preparePages, 60_000);

test('at least fifteen kinds of pages, and seven articles in the demo', () => {
  expect(pages.length).toBeGreaterThanOrEqual(15);
  expect(pages.filter(({ demo }) => demo !== undefined).length).toBeGreaterThanOrEqual(7);
});

test('every page has an address of its own', () => {
  expect(new Set(pages.map(({ url }) => url)).size).toBe(pages.length);
});

describe.each(pages)('$name', (page) => {
  test('is served at a listed news site', () => {
    const { hostname } = new URL(page.url);
    expect(NEWS_SITES.some(({ host }) => hostname === host || hostname.endsWith(`.${host}`))).toBe(true);
  });

  test('its expectations stand on the page, and name claims of the record', () => {
    const text = textOf(page.name);
    const marks = [...page.marks, ...(page.later ?? []), ...(page.inFrame ?? [])];
    for (const { starts, claims: allowed, optional } of marks) {
      if (!optional && page.name !== 'react') expect(text).toContain(fold(starts));
      for (const id of allowed) expect(claims).toContain(id);
    }
  });
});
