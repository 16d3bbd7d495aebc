// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TimelinePoint } from '#src/claims/timeline';
import { tableOf } from '#src/panels/timeline/save';
import { standalone } from '#src/panels/timeline/standalone';
import { TimelineView } from '#src/panels/timeline/timeline-view';
import { withWords } from './words';

const point = (id: string, over: Partial<TimelinePoint>): TimelinePoint => ({
  id,
  claim: 'call',
  claimText: 'They spoke <b>by phone</b>.',
  topic: 'calls',
  standing: 'disputed',
  lane: 'us',
  side: 'us',
  speaker: 'Donald Trump',
  act: 'asserts',
  event: null,
  minutes: null,
  date: '2025-02-07',
  first: '2025-02-07',
  last: '2025-02-07',
  isPublication: false,
  says: 'said so',
  source: { publisher: 'Paper', url: 'https://example.org/a' },
  answers: [],
  ...over,
});
const day = (date: string) => ({ date, first: date, last: date });
const POINTS = [
  point('1', {}),
  point('2', {
    ...day('2025-02-09'),
    lane: 'russia',
    side: 'russia',
    speaker: 'Dmitry Peskov',
    act: 'denies',
    answers: ['1'],
  }),
  point('3', { ...day('2025-04-01'), speaker: 'Aide', act: 'declines', claim: 'other', claimText: 'Another matter.' }),
  point('4', { date: null, first: '', last: '', speaker: 'Author', act: 'reports', lane: 'media', side: 'media' }),
];

let root: HTMLElement;
const open = vi.fn();
const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const press = (key: string) =>
  act(
    () =>
      void root.querySelector('[role=listbox]')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })),
  );
const frames = () => act(() => new Promise((resolve) => setTimeout(resolve, 60)));
const rows = () => all('tbody tr').map(({ textContent }) => textContent ?? '');
const click = (text: string) =>
  act(() =>
    all('button')
      .find(({ textContent }) => textContent?.startsWith(text))
      ?.click(),
  );

beforeEach(async () => {
  withWords();
  open.mockReset();
  Object.assign(window, { innerWidth: 1200 });
  document.body.replaceChildren();
  root = document.body.appendChild(document.createElement('div'));
  await act(() =>
    render(
      <TimelineView
        points={POINTS}
        end="2025-05-01"
        credit="The record, CC BY 4.0"
        day="2025-02-08"
        pageClaims={['other']}
        claim={null}
        open={open}
      />,
      root,
    ),
  );
  await frames();
});

describe('timeline', () => {
  it('can be read by claim: who still waits for an answer, and since when', async () => {
    await click('By claim');
    expect(rows()).toHaveLength(3);
    expect(rows()[0]).toBe('Calls 2');
    expect(rows()[1]).toContain('9 Feb 2025, after 2 days');
    expect(rows()[2]).toContain('Another matter.');
    expect(rows()[2]).toContain('not on record1 Apr 2025');
    expect(all('[role=listbox]')).toHaveLength(0);
    await act(() => all('tbody button')[1]?.click());
    expect(open).toHaveBeenCalledWith('other');
    await click('By day');
    expect(all('[role=option]')).toHaveLength(3);
  });

  it('draws what has a day, and has everything in the table, never as HTML', () => {
    expect(all('[role=option]')).toHaveLength(3);
    expect(rows()).toHaveLength(4);
    expect(root.textContent).toContain('They spoke <b>by phone</b>.');
    expect(root.querySelector('b')).toBeNull();
  });

  it('is one stop of the Tab key; keys lead through it, and what is chosen is told with its threads', async () => {
    expect(all('.tl-frame [tabindex="0"]')).toHaveLength(1);
    const now = () => {
      const id = root.querySelector('[role=listbox]')?.getAttribute('aria-activedescendant');
      return id ? document.getElementById(id)?.getAttribute('aria-label') : null;
    };
    expect(now()).toBeNull();
    await press('ArrowRight');
    await press('Home');
    expect(now()).toContain('Dmitry Peskov');
    expect(root.querySelector('.tl-detail')?.textContent).toContain('denies it');
    expect(all('.tl-thread')).toHaveLength(1);
    await press('ArrowUp');
    expect(now()).toContain('Donald Trump');
    await press('PageDown');
    expect(now()).toContain('Aide');
    expect(all('.tl-thread')).toHaveLength(0);
    await press('Enter');
    expect(document.activeElement?.className).toBe('tl-chosen');
  });

  it('sorts its table by any column, in both directions, what has no day last', async () => {
    const days = () => rows().map((text) => /\d+ \w+ 2025|unknown/.exec(text)?.[0]);
    expect(days()).toEqual(['1 Apr 2025', '9 Feb 2025', '7 Feb 2025', 'unknown']);
    await click('Day');
    expect(days()).toEqual(['7 Feb 2025', '9 Feb 2025', '1 Apr 2025', 'unknown']);
    expect(root.querySelector('[aria-sort]')?.getAttribute('aria-sort')).toBe('ascending');
    await click('Who');
    expect(rows()[0]).toContain('Aide');
  });

  it('filters picture and table alike', async () => {
    await click('Claims of this page');
    expect(all('[role=option]')).toHaveLength(1);
    expect(rows()).toHaveLength(1);
    await click('Clear filters');
    const input = root.querySelector('input') as HTMLInputElement;
    await act(() => {
      input.value = 'peskov';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(rows()).toHaveLength(1);
  });

  it('runs down where the window is narrow', async () => {
    await act(() => {
      Object.assign(window, { innerWidth: 400 });
      window.dispatchEvent(new Event('resize'));
    });
    expect(root.querySelector('.tl-frame')?.classList.contains('down')).toBe(true);
    await press('ArrowDown');
    await press('Home');
    await press('ArrowLeft');
    expect(root.querySelector('.tl-detail')?.textContent).toContain('Donald Trump');
  });

  it('gives a picture that stands alone', () => {
    const picture = root.querySelector('.tl-picture') as unknown as SVGSVGElement;
    const copy = standalone(picture, { title: 'Timeline: 4 entries', credit: 'The record, CC BY 4.0' });
    expect(copy.querySelectorAll('[class]')).toHaveLength(0);
    const words = [...copy.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(words).toEqual(expect.arrayContaining(['Timeline: 4 entries', 'White House', 'Kremlin', 'denies it']));
    expect(words.at(-1)).toBe('The record, CC BY 4.0');
    // `font` is no attribute of SVG.
    expect(copy.querySelectorAll('text:not([font-size]), [font]')).toHaveLength(0);
    const [x = 0, y = 0, width = 0, height = 0] = (copy.getAttribute('viewBox') ?? '').split(' ').map(Number);
    for (const text of copy.querySelectorAll(':scope > text')) {
      expect(Number(text.getAttribute('x'))).toBeGreaterThan(x);
      expect(Number(text.getAttribute('y'))).toBeGreaterThan(y);
      expect(Number(text.getAttribute('y'))).toBeLessThan(y + height);
    }
    expect(width).toBeGreaterThanOrEqual(Number(picture.getAttribute('width')));
    expect(copy.querySelector('[role=option] > path')?.getAttribute('fill')).toMatch(/^#/);
  });

  it('gives a table in which each heading is there once and each row has all of them', () => {
    const [head = [], ...cells] = tableOf(POINTS);
    expect(new Set(head).size).toBe(head.length);
    expect(cells).toHaveLength(POINTS.length);
    expect(cells[1]).toEqual([
      '2025-02-09',
      'Kremlin',
      'Dmitry Peskov',
      'denies it',
      'said so',
      'They spoke <b>by phone</b>.',
      'Disputed',
      'Calls',
      'Paper',
      'https://example.org/a',
    ]);
  });
});
