// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { StateView } from '#src/panels/popup/state-view';
import type { PageState } from '#src/shared/protocol/messages';
import { EMPTY_MEMORY } from '#src/shared/storage/memory';
import { changeMemory, loadMemory } from '#src/shared/storage/settings-store';
import { withWords } from './words';

const MUTED = [{ claim: 'call', text: 'They <b>spoke</b>.' }];
let root: HTMLElement;
const show = (page: PageState) =>
  act(() => render(<StateView state={{ kind: 'page', page }} tab={null} again={() => undefined} />, root));

beforeEach(() => {
  fakeBrowser.reset();
  withWords();
  document.body.replaceChildren();
  root = document.body.appendChild(document.createElement('div'));
});

it('lists the page\u2019s muted claims, also on a page without another, and takes one back alone', async () => {
  await changeMemory(() => ({ ...EMPTY_MEMORY, muted: ['other', 'call'] }));
  await show({ state: 'ready', date: null, list: [], muted: MUTED });
  expect(root.textContent).toContain('Claims you do not want marked');
  expect(root.textContent).toContain('They <b>spoke</b>.');
  const undo = root.querySelector<HTMLElement>('button[aria-label^="Undo: They"]');
  undo?.click();
  await vi.waitFor(async () => expect((await loadMemory()).muted).toEqual(['other']));
});

it('says nothing of them where there are none', async () => {
  await show({ state: 'ready', date: null, list: [] });
  expect(root.textContent).not.toContain('Claims you do not want marked');
});
