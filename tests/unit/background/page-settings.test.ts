/** Protects when a page may be read: on, no exception, and in private windows none that was made there. */
import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Ground, pageSettings } from '#src/background/page-settings';
import { EMPTY_MEMORY } from '#src/shared/storage/memory';
import { DEFAULTS, type Settings } from '#src/shared/storage/settings';

Object.assign(fakeBrowser, { i18n: { getUILanguage: () => 'en' } });

const ground = (settings: Partial<Settings>, more: Partial<Ground> = {}): Ground => ({
  settings: { ...DEFAULTS, ...settings },
  memory: EMPTY_MEMORY,
  privateExceptions: [],
  sidePanelKey: '',
  packs: 0,
  ...more,
});
const OFF_HERE = { privateExceptions: ['bbc.com'] };
const BBC = 'https://www.bbc.com/news';

it.each<[string, boolean, Ground, string | undefined, boolean]>([
  ['on a site', true, ground({}), BBC, false],
  ['nowhere while the extension is off', false, ground({ on: false }), BBC, false],
  ['not on an exception', false, ground({ exceptions: ['bbc.com'] }), BBC, false],
  ['on a page whose address is hidden', true, ground({ exceptions: ['bbc.com'] }), undefined, false],
  ['on no such page while the extension is off', false, ground({ on: false }), undefined, false],
  ['not in a private window on an exception made there', false, ground({}, OFF_HERE), BBC, true],
  ['there on a page whose address is hidden', true, ground({}, OFF_HERE), undefined, true],
  ['there on another site', true, ground({}, OFF_HERE), 'https://apnews.com/', true],
  ['in another window on that site', true, ground({}, OFF_HERE), BBC, false],
])('reads %s: %s', (_where, run, state, address, isPrivate) => {
  expect(pageSettings(state, address, isPrivate)).toMatchObject({ run, isPrivate });
});
