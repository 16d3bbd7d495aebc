/** Protects the check of senders: what a message may do depends on whether it is from a content script or a panel. */

import { beforeEach, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { whoSent } from '#src/shared/protocol/sender';

const OWN = 'chrome-extension://ours/';
const tab = { id: 7, incognito: false };
const sentBy = (sender: object) => whoSent({ id: 'ours', ...sender } as Runtime.MessageSender);

beforeEach(() => {
  Object.assign(fakeBrowser.runtime, { id: 'ours', getURL: vi.fn(() => OWN) });
});

it('takes a content script in a tab for a page, with its frame, and whether the window is private', () => {
  const url = 'https://news.example/a';
  expect(sentBy({ tab, frameId: 3, url })).toEqual({ kind: 'page', tab: 7, frame: 3, url, isPrivate: false });
  expect(sentBy({ tab: { ...tab, incognito: true }, frameId: 0, url })).toMatchObject({ isPrivate: true });
});

it('takes our own pages for panels, also in a tab', () => {
  expect(sentBy({ url: `${OWN}popup.html` })).toEqual({ kind: 'panel' });
  expect(sentBy({ tab, frameId: 0, url: `${OWN}options.html` })).toEqual({ kind: 'panel' });
});

it.each([
  ['another extension', { id: 'another', tab, frameId: 0, url: 'https://news.example/' }],
  ['nobody', { id: undefined, tab, frameId: 0 }],
  ['a sender without a tab', { frameId: 0, url: 'https://news.example/' }],
  ['a tab without a number', { tab: {}, frameId: 0 }],
  ['a sender without a frame', { tab, url: 'https://news.example/' }],
])('takes nothing from %s', (_name, sender) => {
  expect(sentBy(sender)).toBeNull();
});

it('takes no page for a panel because our address stands somewhere in its own', () => {
  expect(sentBy({ tab, frameId: 0, url: `https://news.example/?${OWN}popup.html` })).toMatchObject({ kind: 'page' });
});
