// @vitest-environment happy-dom
/** Protects the words of the card's parts: what each says of a row, a statement, a source and a related claim, and what it leaves out. */
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Row } from '#src/claims/rows';
import type { Source } from '#src/claims/schema';
import { type StatementView, viewOf } from '#src/claims/view';
import { Foot } from '#src/content/card/actions';
import { cardOf } from '#src/content/card/model';
import { Rows } from '#src/content/card/rows';
import { Related, Sources } from '#src/content/card/sources';
import { Said, Since } from '#src/content/card/statements';
import type { Intents } from '#src/content/overlay/intents';
import { matchOf, pageOf, recordOf, sentenceOf } from './records';
import { useEnglish } from './support';

beforeEach(useEnglish);
afterEach(() => render(null, document.body));

function draw(parts: ComponentChildren): HTMLElement {
  act(() => render(parts, document.body));
  return document.body;
}
const textsOf = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

const record = recordOf('call');
const view = viewOf(record, '2025-02-10');
const [asserts, declines] = view.said as [StatementView, StatementView];

describe('the rows', () => {
  const reported = (more: Partial<Extract<Row, { kind: 'reported' }>>): Row => ({
    kind: 'reported',
    statement: null,
    names: ['One'],
    date: '2025-02-07',
    source: null,
    ...more,
  });
  const party = (more: Partial<Extract<Row, { kind: 'party' }>>): Row => ({
    kind: 'party',
    side: 'russia',
    name: 'The Palace',
    statement: asserts,
    source: null,
    ...more,
  });
  const drawRows = (rows: Row[], more: Partial<typeof view> = {}, laterThan: string | null = null, isBundled = true) =>
    draw(<Rows view={{ ...view, stated: null, rows, ...more }} laterThan={laterThan} isBundled={isBundled} />);

  it.each<[string, Row, string]>([
    ['the outlet that reported it', reported({ statement: asserts }), 'Reported byOne7 Feb 2025'],
    ['who published it', reported({}), 'Published byOne7 Feb 2025'],
    ['two more names', reported({ names: ['One', 'Two', 'Three'] }), 'Published byOne + Two, Three7 Feb 2025'],
    [
      'how many more',
      reported({ names: ['One', 'Two', 'Three', 'Four'] }),
      'Published byOne + Two, Three +1 more7 Feb 2025',
    ],
    ['that the day is not known', reported({ date: null }), 'Published byOneday unknown'],
    ['that nobody did', reported({ names: [] }), 'Reported byno report found by 10 Feb 2025'],
    ['a party’s words', party({}), 'Kremlinsaid that they had talked7 Feb 2025Mr A says so · president'],
    [
      'a quotation',
      party({ statement: declines }),
      'Kremlinmany channels9 Feb 2025Mr K would neither confirm nor deny · spokesman',
    ],
    ['no answer', party({ statement: null }), 'Kremlinno answer found by 10 Feb 2025'],
    [
      'a day of publication, and nobody’s role',
      party({ statement: { ...asserts, dated: 'published', speaker: { ...asserts.speaker, role: '' } } }),
      'Kremlinsaid that they had talked7 Feb 2025Mr A says so · day of publication',
    ],
  ])('say %s', (_name, row, words) => {
    drawRows([row]);
    expect(textsOf('.answer')).toEqual([words]);
  });

  it('look no further than the record does, and name the parties of an added pack as that does', () => {
    drawRows([party({ statement: null })], { on: '2026-05-01' }, null, false);
    expect(textsOf('.answer')).toEqual(['The Palaceno answer found by 31 Dec 2025']);
    drawRows([party({ statement: null, name: null })], { on: null }, null, false);
    expect(textsOf('.answer')).toEqual(['Kremlinno answer found by 31 Dec 2025']);
  });

  it('mark what was said after the page’s day, and not on it', () => {
    const isLater = (laterThan: string | null, date: string | null) => {
      drawRows([party({ statement: { ...asserts, date } })], {}, laterThan);
      return document.querySelector('.later') !== null;
    };
    expect([isLater('2025-02-07', '2025-02-08'), isLater('2025-02-08', '2025-02-08')]).toEqual([true, false]);
    expect([isLater(null, '2025-02-08'), isLater('2025-02-07', null)]).toEqual([false, false]);
  });

  it('set off the one that the sentence states, or a row of its own first', () => {
    const stated = { ...asserts, isStated: true };
    drawRows([reported({}), party({ statement: stated })], { stated });
    expect(textsOf('.stated h3')).toEqual(['Kremlin']);
    expect(textsOf('.tells')).toEqual(['this sentence']);
    drawRows([reported({}), party({})], { stated });
    expect(textsOf('.answer h3')).toEqual(['this sentence', 'Published by', 'Kremlin']);
    expect([textsOf('.stated h3'), textsOf('.tells')]).toEqual([['this sentence'], []]);
    drawRows([party({})]);
    expect([textsOf('.stated'), textsOf('.tells')]).toEqual([[], []]);
  });

  it('are short where there are more than three', () => {
    const sides = ['russia', 'us', 'ukraine', 'europe'] as const;
    const many = (count: number, more: Partial<typeof view> = {}) => {
      drawRows(
        sides.slice(0, count).map((side) => party({ side })),
        more,
      );
      return document.querySelector('.answers')?.classList.contains('many');
    };
    expect([many(3), many(4), many(2, { stated: asserts }), many(3, { stated: asserts })]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('link the day to the source, or only say it', () => {
    drawRows([party({ source: { ...(record.sources[0] as Source) } })]);
    const link = document.querySelector('.when a');
    expect([link?.getAttribute('href'), link?.querySelector('svg') === null]).toEqual([
      'https://agency.example/2',
      false,
    ]);
    drawRows([party({ source: { ...(record.sources[1] as Source) } })]);
    expect(document.querySelector('.when a')).toBeNull();
    drawRows([], { stated: { ...declines, isStated: true } });
    expect(document.querySelector('.stated .when a')?.getAttribute('href')).toBe('https://agency.example/2');
  });
});

describe('a source', () => {
  const [agency, paper] = record.sources as [Source, Source];
  it.each<[string, Partial<Source>, string]>([
    [
      'an agency of a state',
      agency,
      'State Agency: Spokesman answers9 Feb 2025 · Russia state media copy of another text',
    ],
    ['no address', paper, 'The Paper: An interview (no address on record)8 Feb 2025 · newspaper'],
    [
      'its headline, no day, and a note on that',
      { ...paper, url: 'https://a.example/1', headline: 'They spoke', date: undefined, date_note: 'spring' } as Source,
      'The Paper: “They spoke”day unknown · newspaper · spring',
    ],
    [
      'when it was read, and its archived copy',
      { ...agency, labels: [], retrieved: '2025-03-01', archived: 'https://archive.example/1' },
      'State Agency: Spokesman answers9 Feb 2025 · Russia state media · read on 1 Mar 2025 · archived copy',
    ],
    [
      'that it was not seen itself',
      { ...paper, url: 'https://a.example/1', seen: 'through others' },
      'The Paper: An interview8 Feb 2025 · newspaper original not seen',
    ],
    [
      'that once only',
      { ...paper, url: 'https://a.example/1', seen: 'through others', labels: ['original-not-seen'] },
      'The Paper: An interview8 Feb 2025 · newspaper original not seen',
    ],
  ])('says %s', (_name, source, words) => {
    draw(<Sources sources={[source as Source]} />);
    expect(textsOf('li')).toEqual([words]);
  });

  it.each(['javascript:alert(1)', 'ftp://a.example/', 'data:text/html,x', ' https://a.example/'])(
    'is no link to %s',
    (url) => {
      draw(<Sources sources={[{ ...agency, url, archived: url }]} />);
      expect(document.querySelector('a')).toBeNull();
    },
  );

  it('is in no list of none', () => {
    const parts = [<Sources key="a" sources={[]} />, <Related key="b" related={[]} onOpen={vi.fn()} />];
    const said = [<Said key="c" said={[]} />, <Since key="d" statements={[]} standsNow={null} />];
    expect(draw([...parts, ...said]).innerHTML).toBe('');
  });
});

it.each([
  [{}, 'comes before: A later claim.'],
  [{ time: '2025-02-07' }, 'comes before: A later claim.7 Feb 2025'],
  [{ why: 'It came of it.' }, 'comes before: A later claim.It came of it.'],
  [{ time: '2025-02-07', why: 'It came of it.' }, 'comes before: A later claim.7 Feb 2025 · It came of it.'],
])('a related claim with %o says so', (more, words) => {
  const onOpen = vi.fn();
  draw(<Related related={[{ kind: 'precedes', entry: 'later', text: 'A later claim.', ...more }]} onOpen={onOpen} />);
  expect(textsOf('li')).toEqual([words]);
  document.querySelector('button')?.click();
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('later');
});

describe('a statement', () => {
  const sources = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...(record.sources[1] as Source), id: `${i}`, publisher: `P${i}` }));
  it.each<[string, Partial<StatementView>, string]>([
    [
      'speaker, words, day and publisher',
      {},
      'Mr A says so · presidentsaid that they had talked 7 Feb 2025 · The Paper',
    ],
    [
      'a quotation',
      { quote: 'We did' },
      'Mr A says so · presidentsaid that they had talked We did7 Feb 2025 · The Paper',
    ],
    [
      'four publishers, and how many more',
      { sources: sources(6) },
      'Mr A says so · presidentsaid that they had talked 7 Feb 2025 · P0 · P1 · P2 · P3 · +2 more',
    ],
    [
      'a caution, and no role',
      { caution: 'It errs.', speaker: { ...asserts.speaker, role: '' }, sources: sources(4) },
      'Mr A says sosaid that they had talked 7 Feb 2025 · P0 · P1 · P2 · P3It errs.',
    ],
    [
      'a day of publication',
      { dated: 'published' },
      'Mr A says so · presidentsaid that they had talked published 7 Feb 2025 · The Paper',
    ],
    [
      'that its day is not known',
      { date: null },
      'Mr A says so · presidentsaid that they had talked day unknown · The Paper',
    ],
  ])('has %s', (_name, more, words) => {
    draw(<Said said={[{ ...asserts, ...more }]} />);
    expect(textsOf('.says')).toEqual([words]);
    expect(document.querySelector('.stated')).toBeNull();
  });

  it('is set off where the sentence states it, and followed by how the claim stands now if that has changed', () => {
    draw(<Since statements={[{ ...asserts, isStated: true }]} standsNow="Denied" />);
    expect(textsOf('.stated')).toHaveLength(1);
    expect(textsOf('.inside + p')).toEqual(['By the whole record it now stands as: Denied.']);
    draw(<Since statements={[asserts]} standsNow={null} />);
    expect(textsOf('.inside + p')).toEqual([]);
  });
});

describe('the foot', () => {
  const intents = {
    copy: vi.fn(),
    wrong: vi.fn(),
    mute: vi.fn(),
    openSidePanel: vi.fn(),
    openTimeline: vi.fn(),
    sidePanel: (): ReturnType<Intents['sidePanel']> => ({ opens: true, shortcut: '' }),
    dismissToast: vi.fn(),
  };
  beforeEach(() => void vi.clearAllMocks());
  const card = (claim: string) => {
    const records = new Map([
      [claim, { ...record, pack: { ...record.pack, id: claim.includes('/') ? 'pack' : 'sourcelight' } }],
    ]);
    const made = cardOf(pageOf([sentenceOf('1', 'A says so.', matchOf(claim))]), records, '1', [claim]);
    if (!made) throw new Error('no card');
    return made;
  };
  const drawFoot = (one = card('call'), said: { text: string; canUndo: boolean } | null = null) =>
    draw(<Foot card={one} view={one.view} said={said} intents={intents as unknown as Intents} />);
  const press = (words: string) =>
    act(() => [...document.querySelectorAll('button')].find((one) => one.textContent === words)?.click());

  it('acts on the claim and on the sentence, each by its own name', () => {
    drawFoot(card('pack/call'));
    press('Timeline');
    press('Not this claim');
    press('More');
    press('Open in side panel');
    press('Hide this claim');
    expect(intents.openTimeline.mock.calls).toEqual([['pack/call']]);
    expect(intents.wrong.mock.calls).toEqual([['1', 'pack/call']]);
    expect(intents.openSidePanel.mock.calls).toEqual([['pack/call']]);
    expect(intents.mute.mock.calls).toEqual([['pack/call']]);
  });

  it('opens and closes its menu, closes it for what it copies, and gives the focus back to its button', () => {
    drawFoot();
    const more = [...document.querySelectorAll('button')].find((one) => one.textContent === 'More');
    const isOpen = () => [more?.getAttribute('aria-expanded'), textsOf('.acts').length];
    expect(isOpen()).toEqual(['false', 1]);
    press('More');
    expect(isOpen()).toEqual(['true', 2]);
    press('More');
    expect(isOpen()).toEqual(['false', 1]);
    press('More');
    press('As Markdown');
    expect([isOpen(), document.activeElement]).toEqual([['false', 1], more]);
    expect(intents.copy.mock.calls[0]).toEqual([expect.stringContaining('Claim call in words.'), 'Copied.']);
  });

  it('has no "Not this claim" where the sentence states another one, and says what was done', () => {
    drawFoot({ ...card('call'), occasion: null });
    expect(textsOf('button')).not.toContain('Not this claim');
    expect(textsOf('.foot > :not(.acts)')).toEqual([]);
    drawFoot(card('call'), { text: 'Copied.', canUndo: false });
    expect(document.body.textContent).toContain('Copied.');
  });

  it.each([
    ['Alt+S', 'Side panel: Alt+S'],
    ['', 'Side panel: from the button in the toolbar'],
  ])('names the shortcut "%s" where it cannot open the side panel', (shortcut, words) => {
    vi.spyOn(intents, 'sidePanel').mockReturnValue({ opens: false, shortcut });
    drawFoot();
    press('More');
    expect(textsOf('.keys')).toEqual([words]);
    vi.restoreAllMocks();
  });
});
