import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Source as RecordSource } from '#src/claims/schema';
import { NEWS_SITES } from '#src/shared/sites/news-sites';
import { isNewsSite } from '#src/shared/sites/reader-sites';
import { coversHost, hostOf } from '#src/shared/sites/sites';

/** At least so many outlets are promised. */
const PROMISED = 80;

type Source = Pick<RecordSource, 'publisher' | 'kind' | 'url' | 'labels' | 'country'>;

/** Servers that hand out an outlet's feed or files: no reader comes there. */
const FILE_HOSTS = /^https:\/\/(feedpress\.me|twt-assets\.washtimes\.com)\//;

/** Copies, pages that carry an agency's text (in brackets), governments' own pages and repositories are not news sites. */
function printsItsOwn({ publisher, kind, url = '', labels = [], country }: Source): boolean {
  const isCopy = labels.some((label) => ['copy', 'mirror', 'aggregator'].includes(label)) || publisher.includes('(');
  return !isCopy && country !== undefined && !['other', 'government', 'book'].includes(kind) && !FILE_HOSTS.test(url);
}

describe('news sites: what the manifest asks access for', () => {
  it('are as many as promised, from many countries', () => {
    expect(NEWS_SITES.length).toBeGreaterThanOrEqual(PROMISED);
    expect(new Set(NEWS_SITES.map(({ country }) => country)).size).toBeGreaterThan(30);
  });

  it('are plain host names: nothing that a browser would refuse or that reaches further than it looks', () => {
    for (const { host, publisher, country } of NEWS_SITES) {
      expect(host).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
      expect(publisher).toMatch(/^\S.*\S$/);
      expect(country).toMatch(/^\S.*\S$/);
    }
  });

  it('hold no host twice, nor one that another covers', () => {
    for (const { host } of NEWS_SITES) {
      const covering = NEWS_SITES.filter((other) => coversHost(other.host, host));
      expect(covering.map((site) => site.host)).toEqual([host]);
    }
  });

  it('hold no registry suffix, which would be every site of a country', () => {
    for (const { host } of NEWS_SITES) expect(host).not.toMatch(/^(com?|org|net|gov|ac|edu)\.[a-z]{2}$/);
  });

  it('take in every publisher of the record that prints its own texts at an address of its own', () => {
    const sources = parse(readFileSync('corpus/sources.yaml', 'utf8')) as Source[];
    const missing = sources
      .filter(printsItsOwn)
      .map(({ url }) => hostOf(url))
      .filter((host) => host !== null && !isNewsSite(host));
    expect(missing).toEqual([]);
  });
});
