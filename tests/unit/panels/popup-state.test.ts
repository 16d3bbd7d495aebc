import { describe, expect, it } from 'vitest';
import { namedTab } from '#src/panels/parts/tab';
import { type Facts, hasSiteSwitch, popupState } from '#src/panels/popup/state';
import type { PageState } from '#src/shared/protocol/messages';
import { DEFAULTS } from '#src/shared/storage/settings';

const page: PageState = { state: 'ready', date: null, list: [] };
const facts = (over: Partial<Facts> = {}): Facts => ({
  settings: { ...DEFAULTS },
  host: 'www.reuters.com',
  privateExceptions: [],
  mayRead: true,
  page: null,
  ...over,
});
const kind = (over: Partial<Facts>) => popupState(facts(over)).kind;

describe('popup: what it says of a tab', () => {
  it.each<[string, Partial<Facts>, string]>([
    ['everything off comes first', { settings: { ...DEFAULTS, on: false }, page, host: null }, 'off'],
    ['where nothing may be read', { host: null }, 'restricted'],
    ['an exception', { settings: { ...DEFAULTS, exceptions: ['reuters.com'] }, page }, 'site-off'],
    ['a site switched off in a private window', { privateExceptions: ['reuters.com'] }, 'site-off'],
    ['a page that is read', { page }, 'page'],
    ['a page that was read on a click', { page, settings: { ...DEFAULTS, mode: 'click' } }, 'page'],
    ['only on a click', { settings: { ...DEFAULTS, mode: 'click' } }, 'click'],
    ['a news site that was open before us', {}, 'idle'],
    ['a news site whose access was taken back', { mayRead: false }, 'no-access'],
    ['any other site', { host: 'example.org', mayRead: false }, 'not-listed'],
    ['another site that may be read but is not on the list', { host: 'example.org' }, 'not-listed'],
    [
      'an added site without access',
      { host: 'a.example.org', mayRead: false, settings: { ...DEFAULTS, sites: ['example.org'] } },
      'no-access',
    ],
    [
      'every allowed site, this one not',
      { host: 'example.org', mayRead: false, settings: { ...DEFAULTS, mode: 'allowed' } },
      'no-access',
    ],
  ])('%s', (_name, over, expected) => expect(kind(over)).toBe(expected));

  it('names an exception that the site’s own switch cannot take away', () => {
    const settings = { ...DEFAULTS, exceptions: ['*.com'] };
    expect(popupState(facts({ settings }))).toEqual({ kind: 'site-off', pattern: '*.com' });
    const plain = { ...DEFAULTS, exceptions: ['reuters.com'] };
    expect(popupState(facts({ settings: plain }))).toEqual({ kind: 'site-off', pattern: null });
  });

  it('offers the switch of the site only where it means something', () => {
    expect(hasSiteSwitch({ kind: 'page', page })).toBe(true);
    expect(hasSiteSwitch({ kind: 'site-off', pattern: null })).toBe(true);
    for (const kind of ['idle', 'no-access'] as const) expect(hasSiteSwitch({ kind }), kind).toBe(true);
    for (const kind of ['not-listed', 'off', 'restricted', 'click'] as const)
      expect(hasSiteSwitch({ kind }), kind).toBe(false);
  });
});

describe('?tab=ID', () => {
  it.each([
    ['?tab=12', 12],
    ['', null],
    ['?tab=', null],
    ['?tab=-1', null],
    ['?tab=1e3', null],
    ['?tab=12345678901', null],
    ['?tab=12%3Cscript%3E', null],
  ])('%j names %j', (query, id) => expect(namedTab(query)).toBe(id));
});
