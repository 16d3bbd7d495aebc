import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coversHost, hostOf, matchPattern, patternCovers, readSite, siteOf } from '#src/shared/sites/sites';

describe('hostOf: only pages of the web have a host', () => {
  it.each([
    ['https://www.Example.org/a?b#c', 'www.example.org'],
    ['http://example.org.:8080/', 'example.org'],
    ['about:blank', null],
    ['file:///etc/hosts', null],
    ['chrome-extension://abc/popup.html', null],
    ['javascript:alert(1)', null],
    ['view-source:https://example.org/', null],
    ['web+https://example.org/', null],
    ['', null],
    ['not an address', null],
    [undefined, null],
  ])('%s', (address, host) => expect(hostOf(address)).toBe(host));
});

describe('readSite: what people type as a site', () => {
  it.each([
    ['https://www.example.org/news/1?x=2', 'example.org'],
    [' Example.ORG ', 'example.org'],
    ['example.org/news', 'example.org'],
    ['example.org:8080', 'example.org'],
    ['*.example.org', '*.example.org'],
    ['news.*', 'news.*'],
    ['www.uk', 'www.uk'],
    ['my.www.example.org', 'my.www.example.org'],
    ['example.org/?u=https://other.org', 'example.org'],
    ['example.org:80x', null],
    ['a..b', null],
    ['*', null],
    ['', null],
    ['...', null],
    ['exa mple.org', null],
    ['javascript:alert(1)', null],
    ['<all_urls>', null],
    ['пример.рф', null],
  ])('%j gives %j', (typed, site) => expect(readSite(typed)).toBe(site));

  it('never throws, and what it gives it takes again', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const site = readSite(typed);
        if (site !== null) expect(readSite(site)).toBe(site);
      }),
    );
  });
});

describe('coversHost: wildcards as people read them', () => {
  it.each([
    ['example.org', 'example.org', true],
    ['example.org', 'news.example.org', true],
    ['example.org', 'notexample.org', false],
    ['*.example.org', 'example.org', false],
    ['*.example.org', 'a.b.example.org', true],
    ['news.*', 'news.example.org', true],
    ['news.*', 'oldnews.example.org', false],
    ['*press*', 'cyberpress.example', true],
  ])('%s on %s: %s', (pattern, host, covered) => expect(coversHost(pattern, host)).toBe(covered));

  it('agrees with the plain meaning of *, for any pattern', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 12 });
    const patterns = fc.array(letters, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('*'));
    fc.assert(
      fc.property(patterns, letters, (pattern, host) => {
        const plain = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
        expect(coversHost(pattern, host)).toBe(plain.test(host));
      }),
    );
  });

  it('stays quick on a pattern made to be slow', () => {
    const started = performance.now();
    coversHost(`${'a*'.repeat(100)}b`, 'a'.repeat(250));
    expect(performance.now() - started).toBeLessThan(100);
  });
});

describe('match patterns for the browser', () => {
  it.each([
    ['example.org', '*://*.example.org/*'],
    ['*.example.org', '*://*.example.org/*'],
    ['127.0.0.1', '*://127.0.0.1/*'],
    ['localhost', '*://localhost/*'],
    ['channel.4', '*://*.channel.4/*'],
    ['1.example', '*://*.1.example/*'],
    ['', null],
    ['*', '*://*/*'],
    ['news.*', null],
  ])('%s gives %s', (site, pattern) => expect(matchPattern(site)).toBe(pattern));

  it.each([
    ['*://*.example.org/*', 'example.org', true],
    ['*://*.example.org/*', 'a.example.org', true],
    ['https://example.org/*', 'a.example.org', false],
    ['https://example.org/*', 'example.org', true],
    ['view-https://example.org/*', 'example.org', false],
    ['*://*/*', 'anything.example', true],
    ['<all_urls>', 'anything.example', true],
    ['file:///*', 'example.org', false],
    ['nonsense', 'example.org', false],
  ])('%s covers %s: %s', (pattern, host, covered) => expect(patternCovers(pattern, host)).toBe(covered));
});

it('the site of a host is without "www.", but where that is the name', () => {
  expect(['www.example.org', 'my.www.example.org', 'www.uk', 'wwwexample.org'].map(siteOf)).toEqual([
    'example.org',
    'my.www.example.org',
    'www.uk',
    'wwwexample.org',
  ]);
});

it('has a host only of pages of the web', () => {
  expect(hostOf('https://WWW.Example.org./a')).toBe('www.example.org');
  for (const address of [
    'ftp://example.org/',
    'file:///home/a',
    'chrome-extension://abc/popup.html',
    'ws://example.org/',
    'about:blank',
    '',
  ])
    expect(hostOf(address), address).toBeNull();
});
