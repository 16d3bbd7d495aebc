// @vitest-environment happy-dom
// Protects what the card says and in which order, and that nothing in it is made from markup.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageView } from '#src/content/bridge';
import { Card } from '#src/content/card/card';
import { cardOf } from '#src/content/card/model';
import type { Intents } from '#src/content/overlay/intents';
import { t } from '#src/shared/ui/words';
import { matchOf, pageOf, recordOf, sentenceOf } from './records';
import { useEnglish } from './support';

const intents = {
  show: vi.fn(),
  closeCard: vi.fn(),
  openClaim: vi.fn(),
  back: vi.fn(),
  copy: vi.fn(),
  wrong: vi.fn(),
  mute: vi.fn(),
  openSidePanel: vi.fn(),
  openTimeline: vi.fn(),
  sidePanel: (): ReturnType<Intents['sidePanel']> => ({ opens: true, shortcut: '' }),
  toggleList: vi.fn(),
  dismissPill: vi.fn(),
  undo: vi.fn(),
  dismissToast: vi.fn(),
} satisfies Intents;

const match = matchOf('call', {
  evidence: [{ kind: 'name', start: 0, end: 4, text: 'Mr A' }],
  differences: [{ kind: 'ordinal', start: 14, end: 19, found: 'sixth', recorded: 'fifth' }],
});
const sentences = [
  sentenceOf('1', 'Mr A said the sixth call was good.', match),
  sentenceOf('2', 'Nobody called.', matchOf('denial')),
];
const records = new Map([
  ['call', recordOf('call', ['denial'])],
  ['denial', recordOf('denial', ['call'])],
]);

function draw(more: Partial<PageView> = {}, trail = ['call'], isFirst = false): HTMLElement {
  const card = cardOf(pageOf(sentences, more), records, '1', trail);
  if (!card) throw new Error('no card');
  act(() =>
    render(
      <Card card={card} isFirst={isFirst} said={null} theme="light" intents={intents} onShown={() => () => {}} />,
      document.body,
    ),
  );
  return document.querySelector('.card') as HTMLElement;
}

const button = (words: string) =>
  [...document.querySelectorAll('button')].find(
    (one) => one.textContent === words || one.getAttribute('aria-label') === words,
  );
const press = (words: string) => act(() => button(words)?.click());

beforeEach(() => {
  useEnglish();
  intents.sidePanel = () => ({ opens: true, shortcut: '' });
});
afterEach(() => render(null, document.body));

describe('the card', () => {
  it('tells the words of the record and of the page as English, whatever the language of the interface', () => {
    const card = draw();
    const words = [...card.querySelectorAll('p.words:not(.quiet), .who, blockquote.sentence')];
    expect(words.length).toBeGreaterThan(2);
    for (const one of words) expect(one.closest('[lang]')?.getAttribute('lang'), one.outerHTML).toBe('en');
    expect(card.querySelector('#sl-rows h3')?.closest('[lang=en]')).toBeNull();
  });

  it('says what there is to say, in the order that was asked for', () => {
    const text = draw().textContent ?? '';
    const order = [
      'Neither confirmed nor denied',
      'Claim call in words.',
      'Published by',
      'State Agency',
      'Kremlin',
      'many channels',
      '9 Feb 2025',
      'Mr K would neither confirm nor deny',
      'White House',
      'said that they had talked',
      '7 Feb 2025',
      '7 Feb 2025 to 8 Feb 2025',
      'As known on the page’s day, 10 Feb 2025',
      'Note',
      'One source errs.',
      'Everything said (2)',
      'would not say',
      'Since then (1)',
      'confirmed the call',
      'Confirmed by both sides',
      'Related (2)',
      'contradicts: Claim denial in words.',
      'comes before: A later claim.',
      'Sources (2)',
      'Why was this marked?',
      'Sources checked to 31 Dec 2025',
      'Copy citation',
    ];
    let from = 0;
    for (const words of order) {
      const at = text.indexOf(words, from);
      expect(at, words).toBeGreaterThanOrEqual(0);
      from = at;
    }
  });

  it('gives each row the day of its own statement, as a link to its source, and never the day of the page', () => {
    const rows = [...draw().querySelectorAll('.answer')];
    expect(rows.map((row) => row.querySelector('.when')?.textContent)).toEqual([
      '9 Feb 2025',
      '9 Feb 2025',
      '7 Feb 2025',
    ]);
    expect(rows.map((row) => row.querySelector('a')?.href)).toEqual([
      'https://agency.example/2',
      'https://agency.example/2',
      undefined,
    ]);
    expect(document.querySelector('.answers')?.textContent).not.toContain('10 Feb 2025');
  });

  it('says that a party gave no answer by the page’s day', () => {
    const silent = recordOf('call');
    silent.claim.statements = silent.claim.statements.filter(({ by }) => by === 'a');
    records.set('call', silent);
    expect(draw().querySelector('.answers')?.textContent).toContain('Kremlin' + 'no answer found by 10 Feb 2025');
    records.set('call', recordOf('call', ['denial']));
  });

  it('switches between what was known on the page’s day and now, and marks what came later', () => {
    const answers = () => document.querySelector('.answers')?.textContent;
    draw();
    expect(answers()).not.toContain('after the page’s day');
    press('Now: As known now: sources checked to 31 Dec 2025');
    expect(document.querySelector('.standing')?.textContent).toBe('Confirmed by both sides');
    expect(answers()).toContain('1 Mar 2025');
    expect(answers()).toContain('after the page’s day');
    press('Then: As known on the page’s day, 10 Feb 2025');
    expect(document.querySelector('.standing')?.textContent).toBe('Neither confirmed nor denied');
  });

  it('starts another claim as of the page’s day, and has no switch on a page without a day', () => {
    draw();
    press('Now: As known now: sources checked to 31 Dec 2025');
    draw({}, ['call', 'denial']);
    expect(document.querySelector('[aria-pressed="true"]')?.textContent).toBe('Then');
    draw({ date: null });
    expect(document.querySelector('[aria-pressed]')).toBeNull();
  });

  it('has a caution only where the record has one, that of the stated statement first', () => {
    const notice = () =>
      [...draw().querySelectorAll('.notice')]
        .find((one) => one.textContent?.includes(t('card_caution')))
        ?.querySelector('p')?.textContent;
    expect(notice()).toBe('One source errs.');
    const { claim, ...rest } = recordOf('call');
    const { caution: _, ...bare } = claim;
    records.set('call', { ...rest, claim: bare });
    expect(notice()).toBeUndefined();
    records.set('call', recordOf('call', ['denial']));
  });

  it('links every publisher that it names under a statement', () => {
    const said = draw().querySelector('.folds .says:nth-child(2)');
    expect(said?.textContent).toContain('9 Feb 2025 · State Agency · The Paper');
    expect(said?.querySelector('a')?.href).toBe('https://agency.example/2');
  });

  it('is a dialog that is named by its claim', () => {
    const card = draw();
    expect(card.getAttribute('role')).toBe('dialog');
    expect(document.getElementById(card.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      'Claim call in words.',
    );
  });

  it('gives sources earliest first, with kind, labels and a link that is safe to follow', () => {
    draw();
    const rows = [...document.querySelectorAll('ol.rows > li')].map((row) => row.textContent);
    expect(rows[0]).toContain('The Paper: An interview (no address on record)');
    expect(rows[1]).toContain('State Agency: Spokesman answers');
    expect(rows[1]).toContain('9 Feb 2025 · Russia');
    expect(rows[1]).toContain('state media');
    expect(rows[1]).toContain('copy of another text');
    const link = document.querySelector('a');
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
  });

  it.each([
    ['2026-05-01', false],
    ['2026-09-01', true],
  ])('says on %s whether the record is old: %s', (today, isOld) => {
    vi.useFakeTimers({ now: new Date(today), toFake: ['Date'] });
    const text = draw().textContent;
    vi.useRealTimers();
    expect(text).toContain('Sources checked to 31 Dec 2025');
    expect(text?.includes('more than half a year ago')).toBe(isOld);
  });

  it('explains the match in words, with the nearest phrasing and no percentage', () => {
    const why = [...draw().querySelectorAll('details')].at(-1)?.textContent ?? '';
    expect(why).toContain('Mr A said the sixth call was good.');
    expect(why).toContain('The sentence comes very close to the claim. Here the claim is stated.');
    expect(why).toContain('It shares with the record: the names “Mr A”.');
    expect(why).toContain('A talked with B');
    expect(why).not.toMatch(/%|0\.95/);
    expect(why).not.toContain('also matches'); // nothing else
    expect([...document.querySelectorAll('mark')].map((one) => one.textContent)).toEqual(['Mr A', 'sixth']);
  });

  it('points out a difference and the sentence of the page that says otherwise', () => {
    const text = draw().textContent;
    expect(text).toContain('The sentence counts “sixth”; the record has “fifth”.');
    press('Go to: “Nobody called.”');
    expect(intents.show).toHaveBeenCalledWith('2', true);
  });

  it.each([
    [{ date: '2026-01-01' }, 'The record ends on 31 Dec 2025; this page is later'],
    [{ date: null }, 'This page shows no date of publication.'],
    [{ genre: 'opinion' as const }, 'marked as opinion'],
    [{ genre: 'satire' as const }, 'marked as satire'],
  ])('says so where the page is %o', (more, words) => expect(draw(more).textContent).toContain(words));

  it('says what a mark means in the first card alone', () => {
    expect(draw({}, ['call'], true).textContent).toContain('A mark means: there is a record on this.');
    expect(draw().textContent).not.toContain('A mark means');
  });

  it('opens a related claim in place, with a way back', () => {
    draw();
    const related = [...document.querySelectorAll('.row')].find((one) => one.textContent?.includes('Claim denial'));
    act(() => (related as HTMLElement).click());
    expect(intents.openClaim).toHaveBeenCalledWith('denial');
    draw({}, ['denial', 'call']);
    press('Back to “Claim denial in words.”');
    expect(intents.back).toHaveBeenCalled();
  });

  it('copies one line at once, two other forms and a report from its menu, and sends nothing', () => {
    draw();
    press('Copy citation');
    for (const words of ['As Markdown', 'As JSON-LD', 'Copy a report of a mistake']) {
      press('More');
      press(words);
    }
    expect(intents.copy).toHaveBeenCalledTimes(4);
    expect(intents.copy.mock.calls[0]?.[0]).not.toContain('\n');
    expect(intents.copy.mock.calls[3]?.[0]).toContain('Sentence on the page: “Mr A said the sixth call was good.”');
  });

  it('names the shortcut where the card cannot open the side panel', () => {
    intents.sidePanel = () => ({ opens: false, shortcut: 'Alt+Shift+S' });
    draw();
    press('More');
    expect(document.body.textContent).toContain('Side panel: Alt+Shift+S');
  });

  it('makes no element from what a record says', () => {
    const hostile = recordOf('call');
    hostile.claim.text = '<img src=x onerror=alert(1)>';
    records.set('call', hostile);
    const card = draw();
    expect(card.querySelector('img')).toBeNull();
    expect(card.textContent).toContain('<img src=x');
    records.set('call', recordOf('call', ['denial']));
  });
});
