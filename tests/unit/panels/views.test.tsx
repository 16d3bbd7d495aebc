// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ClaimRecord } from '#src/claims/record';
import { PackProblems } from '#src/panels/options/pack-notes';
import { SiteList } from '#src/panels/options/site-list';
import { Switch } from '#src/panels/parts/switch';
import { switchSite } from '#src/panels/popup/actions';
import { StateView } from '#src/panels/popup/state-view';
import { Record } from '#src/panels/side/record';
import { privateExceptions } from '#src/shared/storage/private-session';
import { DEFAULTS } from '#src/shared/storage/settings';
import { loadSettings } from '#src/shared/storage/settings-store';
import { withWords } from './words';

let root: HTMLElement;
const show = (view: preact.ComponentChild) => act(() => render(view, root));
const button = (text: string) =>
  [...root.querySelectorAll('button')].find((one) => one.textContent?.includes(text)) as HTMLButtonElement;

beforeEach(() => {
  fakeBrowser.reset();
  withWords();
  document.body.replaceChildren();
  root = document.body.appendChild(document.createElement('div'));
});

describe('switch', () => {
  it('says its state and asks for the other one', async () => {
    const change = vi.fn();
    await show(<Switch labelledBy="x" on={true} change={change} />);
    const one = root.querySelector('[role=switch]') as HTMLButtonElement;
    expect(one.getAttribute('aria-checked')).toBe('true');
    one.click();
    expect(change).toHaveBeenCalledWith(false);
  });
});

describe('popup’s middle', () => {
  const tab = { id: 1, window: 1, host: 'example.org', isPrivate: false };
  const again = vi.fn();

  it('has one primary action a state, and words for each', async () => {
    const kinds = ['off', 'restricted', 'click', 'no-access', 'not-listed', 'idle'] as const;
    for (const kind of kinds) {
      await show(<StateView state={{ kind }} tab={tab} again={again} />);
      expect(root.querySelector('h2')?.textContent).not.toBe('');
      expect(root.querySelectorAll('.primary').length).toBeLessThanOrEqual(1);
    }
  });

  it('says of a page without a known claim that this says nothing about the rest', async () => {
    const page = { state: 'ready', date: null, list: [] } as const;
    await show(<StateView state={{ kind: 'page', page: { ...page, list: [] } }} tab={tab} again={again} />);
    expect(root.textContent).toContain('This says nothing about the rest of the page.');
  });

  it('says so when the browser refuses', async () => {
    Object.assign(fakeBrowser, { scripting: { executeScript: vi.fn().mockRejectedValue(new Error('no')) } });
    await show(<StateView state={{ kind: 'click' }} tab={tab} again={again} />);
    await act(async () => {
      button('Read this page').click();
      await new Promise((resolve) => setTimeout(resolve, 10));
    });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('did not allow');
  });

  it('offers no lasting choice from a private window', async () => {
    const isPrivate = { ...tab, isPrivate: true };
    await show(<StateView state={{ kind: 'not-listed' }} tab={isPrivate} again={again} />);
    expect(button('Always on this site')).toBeUndefined();
  });
});

describe('the switch of a site', () => {
  const tab = { id: 1, window: 1, host: 'www.example.org', isPrivate: false };

  it('adds and takes away an exception', async () => {
    await switchSite(tab, false);
    expect((await loadSettings()).exceptions).toEqual(['example.org']);
    await switchSite(tab, true);
    expect(await loadSettings()).toEqual(DEFAULTS);
  });

  it('stores nothing from a private window', async () => {
    await switchSite({ ...tab, isPrivate: true }, false);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(await privateExceptions()).toEqual(['example.org']);
  });
});

describe('site list', () => {
  const type = async (text: string) => {
    const input = root.querySelector('input') as HTMLInputElement;
    await act(() => {
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(() => {
      root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
  };
  const words = { title: 'sites_title', hint: 'sites_hint', empty: 'sites_empty' } as const;

  it('takes an address as its site, and says what is wrong with anything else', async () => {
    const add = vi.fn();
    await show(<SiteList id="x" {...words} sites={[]} add={add} remove={vi.fn()} wildcards={false} />);
    await type('news.*');
    expect(add).not.toHaveBeenCalled();
    expect(root.querySelector('[role=alert]')).not.toBeNull();
    await type('https://www.example.org/news');
    expect(add).toHaveBeenCalledWith('example.org');
    expect(root.querySelector('[role=alert]')).toBeNull();
    // A browser's permission for the subdomains takes in the site itself, so it is kept as that.
    await type('*.example.net');
    expect(add).toHaveBeenLastCalledWith('example.net');
  });
});

describe('record in the side panel', () => {
  const record: ClaimRecord = {
    claim: {
      id: 'call',
      text: 'Trump spoke with Putin.',
      topic: 'talks',
      added: '2025-01-01',
      changed: '2025-01-01',
      statements: [
        { by: 'peskov', act: 'denies', on: '2025-03-01', says: 'said that there was none', sources: ['a'] },
        { by: 'trump', act: 'asserts', on: '2025-02-07', says: 'said so', sources: ['a', 'b'] },
      ],
      relations: [],
      phrasings: [],
      lookalikes: [],
    },
    speakers: [
      { id: 'peskov', name: 'Dmitry Peskov', roles: [{ text: 'spokesman' }], side: 'russia' },
      { id: 'trump', name: 'Donald Trump', roles: [{ text: 'president' }], side: 'us' },
    ],
    sources: [
      {
        id: 'a',
        publisher: 'Paper',
        about: 'T',
        url: 'https://example.org/',
        date: '2025-02-08',
        kind: 'newspaper',
        seen: 'full',
      },
      { id: 'b', publisher: 'Book', about: 'U', kind: 'book', seen: 'excerpt' },
    ],
    related: [{ kind: 'contradicts', entry: 'none', text: 'There was no call.' }],
    pack: {
      id: 'sourcelight',
      name: 'P',
      version: '1.0.0',
      licence: 'x',
      parties: [
        { side: 'us', name: 'White House' },
        { side: 'russia', name: 'Kremlin', answers: true },
      ],
      compiled: '2026-11-22',
    },
  };

  it('begins with the whole record, and tells what came after the page’s day apart when one asks for that day', async () => {
    await show(<Record record={record} pageDay="2025-02-10" claim="call" open={vi.fn()} />);
    expect(root.textContent).toContain('sources checked to 22 Nov 2026');
    expect(root.textContent).toContain('Disputed');
    expect(root.textContent).not.toContain('Since then');
    await act(() => button('As of this page').click());
    expect(root.textContent).toContain('10 Feb 2025');
    const lists = [...root.querySelectorAll('.timeline')].map((list) => list.textContent ?? '');
    expect(lists).toHaveLength(2);
    expect(lists[0]).toContain('Donald Trump says so');
    expect(lists[1]).toContain('Dmitry Peskov denies it');
    const headings = [...root.querySelectorAll('h2')].map((heading) => heading.textContent);
    expect(headings).toContain('Since then');
    expect(root.textContent).toContain('Said by one side');
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    for (const heading of root.querySelectorAll('h1, h2, h3')) expect(heading.textContent).not.toBe('');
  });

  it('links safely, and only where there is an address', async () => {
    await show(<Record record={record} pageDay={null} claim="call" open={vi.fn()} />);
    const links = [...root.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link.getAttribute('rel')).toBe('noopener noreferrer');
      expect(link.getAttribute('target')).toBe('_blank');
    }
    expect(links.some(({ textContent }) => textContent === 'Book')).toBe(false);
  });

  it('opens a related claim by its key', async () => {
    const open = vi.fn();
    await show(
      <Record
        record={{ ...record, pack: { ...record.pack, id: 'mine' } }}
        pageDay={null}
        claim="mine/call"
        open={open}
      />,
    );
    button('There was no call').click();
    expect(open).toHaveBeenCalledWith('mine/none');
  });
});

describe('options', () => {
  const list = (sites: string[], remove = vi.fn()) => (
    <SiteList
      id="x"
      title="sites_title"
      hint="sites_hint"
      empty="sites_empty"
      sites={sites}
      add={vi.fn()}
      remove={remove}
      wildcards={false}
    />
  );
  const type = (text: string) => {
    const input = root.querySelector('input') as HTMLInputElement;
    input.value = text;
    return act(() => void input.dispatchEvent(new Event('input', { bubbles: true })));
  };
  const submit = () =>
    act(() => void root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));

  it('take an error away as soon as something else is typed', async () => {
    await show(list([]));
    await type('not a site');
    await submit();
    expect(root.querySelector('[role=alert]')).not.toBeNull();
    await type('example.org');
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  it('keep the focus where the next site is typed, after adding and after removing', async () => {
    await show(list(['example.org']));
    await type('example.com');
    await submit();
    expect(document.activeElement).toBe(root.querySelector('input'));
    button('Remove').focus();
    await act(() => button('Remove').click());
    expect(document.activeElement).toBe(root.querySelector('input'));
  });

  it('show each fault of a pack with its line, its place and what to do', async () => {
    const close = vi.fn();
    const problems = [
      { code: 'value', where: 'claims[1].statements[0].act', detail: 'says | denies', line: 12 },
      { code: 'absent', where: 'name', detail: 'name', line: 1 },
    ] as const;
    await show(<PackProblems problems={problems} close={close} />);
    const said = [...root.querySelectorAll('li')].map((one) => one.textContent);
    expect(said[0]).toMatch(/^Line 12: .*write one of these: says \| denies.*claims\[1\]\.statements\[0\]\.act$/);
    expect(said[1]).toMatch(/^Line 1: .*add it/);
    button('Dismiss').click();
    expect(close).toHaveBeenCalled();
  });
});
