import { describe, expect, it } from 'vitest';
import { isNewsSite, makePlan, planCovers, runsOn } from '#src/shared/sites/reader-sites';
import { DEFAULTS } from '#src/shared/storage/settings';

const GRANTED = ['*://*.reuters.com/*', '*://*.example.org/*', 'file:///*'];

describe('plan: where the reader runs by itself', () => {
  it('by default on the news sites, and nowhere else', () => {
    const plan = makePlan({ ...DEFAULTS }, GRANTED);
    expect(planCovers(plan, 'www.reuters.com')).toBe(true);
    expect(planCovers(plan, 'www.example.org')).toBe(false);
  });

  it('knows its news sites with their subdomains from others', () => {
    const hosts = ['reuters.com', 'www.reuters.com', 'notreuters.com', 'example.org', 'com'];
    expect(hosts.map(isNewsSite)).toEqual([true, true, false, false, false]);
  });

  it('on added sites too', () => {
    const plan = makePlan({ ...DEFAULTS, sites: ['example.org'] }, GRANTED);
    expect(planCovers(plan, 'news.example.org')).toBe(true);
  });

  it('on all granted sites of the web in that mode', () => {
    const plan = makePlan({ ...DEFAULTS, mode: 'allowed' }, GRANTED);
    expect(plan?.matches).toEqual(['*://*.example.org/*', '*://*.reuters.com/*']);
    const odd = makePlan({ ...DEFAULTS, mode: 'allowed' }, ['<all_urls>', 'web+https://a.org/*', 'http://b.org/*']);
    expect(odd?.matches).toEqual(['<all_urls>', 'http://b.org/*']);
  });

  it('nowhere when off, or when pages are read on a click only', () => {
    expect(makePlan({ ...DEFAULTS, on: false }, GRANTED)).toBeNull();
    expect(runsOn({ ...DEFAULTS, on: false }, 'reuters.com')).toBe(false);
    expect(runsOn({ ...DEFAULTS, mode: 'click' }, 'reuters.com')).toBe(true);
    expect(makePlan({ ...DEFAULTS, mode: 'click' }, GRANTED)).toBeNull();
    expect(makePlan({ ...DEFAULTS, mode: 'allowed' }, [])).toBeNull();
  });

  it('never on exceptions, whatever the mode', () => {
    for (const mode of ['listed', 'allowed'] as const) {
      const settings = { ...DEFAULTS, mode, exceptions: ['reuters.com', 'example.*'] };
      const plan = makePlan(settings, ['*://*/*']);
      expect(planCovers(plan, 'www.reuters.com')).toBe(false);
      expect(runsOn(settings, 'example.net')).toBe(false);
    }
  });

  it('an exception for subdomains leaves the site itself on', () => {
    const settings = { ...DEFAULTS, exceptions: ['*.reuters.com'] };
    expect(planCovers(makePlan(settings, GRANTED), 'reuters.com')).toBe(true);
    expect(runsOn(settings, 'reuters.com')).toBe(true);
    expect(runsOn(settings, 'live.reuters.com')).toBe(false);
  });
});
