// @vitest-environment happy-dom
/** Users of screen readers find the way of marking that is announced, by its name. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Marks } from '#src/panels/options/marks';
import { DEFAULTS } from '#src/shared/storage/settings';
import { loadSettings } from '#src/shared/storage/settings-store';
import { withWords } from './words';

it('names the way for screen readers as such, says what it does, and keeps the choice', async () => {
  withWords();
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { sendMessage: vi.fn().mockResolvedValue({ applied: true }) });
  const root = document.body.appendChild(document.createElement('div'));
  await act(() => render(<Marks settings={DEFAULTS} />, root));
  const label = [...root.querySelectorAll('label')].find(({ textContent }) => /^For screen readers/.test(textContent));
  expect(label?.textContent).toMatch(/announce each mark as a button/);
  const input = label?.querySelector('input');
  expect(input).toMatchObject({ type: 'radio', checked: false });
  await act(() => input?.click());
  await vi.waitFor(async () => expect((await loadSettings()).marks).toBe('elements'));
});
