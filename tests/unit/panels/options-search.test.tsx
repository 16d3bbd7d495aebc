// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { Searched } from '#src/panels/options/search';
import { withWords } from './words';

let root: HTMLElement;
const shown = (selector: string) =>
  [...root.querySelectorAll<HTMLElement>(selector)].filter((one) => !one.closest('[hidden]')).map((one) => one.id);
const fold = () => root.querySelector('details') as HTMLDetailsElement;

async function search(query: string): Promise<void> {
  const input = root.querySelector('input[type=search]') as HTMLInputElement;
  input.value = query;
  await act(() => void input.dispatchEvent(new Event('input', { bubbles: true })));
}

beforeEach(async () => {
  withWords();
  root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() =>
    render(
      <Searched>
        <section id="where">
          <h2>Where pages are read</h2>
          <button type="button" aria-label="Remove example.org">
            ×
          </button>
          <details>
            <summary>News sites</summary>
            <ul class="columns">
              <li id="times">The Harbour Times</li>
              <li id="zeitung">Münchner Zeitung</li>
            </ul>
          </details>
        </section>
        <section id="keys">
          <h2>Keys</h2>
        </section>
      </Searched>,
      root,
    ),
  );
});

describe('search in the options', () => {
  it('shows the sections that have the words, whatever their case and accents', async () => {
    await search('KEYS');
    expect(shown('section')).toEqual(['keys']);
    await search('munchner');
    expect(shown('section')).toEqual(['where']);
  });

  it('narrows a long list to its hits, opens the fold that has them, and closes it again', async () => {
    await search('harbour');
    expect(shown('li')).toEqual(['times']);
    expect(fold().open).toBe(true);
    await search('');
    expect(shown('li')).toEqual(['times', 'zeitung']);
    expect(fold().open).toBe(false);
  });

  it('leaves a list whole whose section is meant', async () => {
    await search('pages are');
    expect(shown('li')).toEqual(['times', 'zeitung']);
    expect(fold().open).toBe(false);
  });

  it('finds buttons by their names, and says when there is nothing', async () => {
    await search('remove example');
    expect(shown('section')).toEqual(['where']);
    await search('balloon');
    expect(shown('section')).toEqual([]);
    expect(root.textContent).toContain('balloon');
  });
});
