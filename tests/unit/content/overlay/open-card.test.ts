import { expect, it, vi } from 'vitest';
import { type CardParts, createCardControl } from '#src/content/overlay/open-card';

it('remembers the focus at the first of several cards and gives it back once, at the last', () => {
  const [remember, giveBack, update, markRead] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
  const entries = [
    { key: 'k', claim: 'a' },
    { key: 'l', claim: 'b' },
  ];
  const state = { entries, open: null, isFirstCard: false };
  const card = createCardControl({
    bridge: { records: new Map(), settings: { hasRead: false }, markRead },
    state,
    marks: { theme: () => 'dark' },
    focus: { remember, giveBack },
    view: () => ({ update, draw: vi.fn() }),
  } as unknown as CardParts);
  card.closeCard();
  expect([giveBack, update].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  card.openCard('k');
  expect(update).toHaveBeenCalledTimes(1);
  expect(state).toMatchObject({ isFirstCard: true, cardTheme: 'dark', current: 'k', preview: null });
  card.openCard('l');
  expect(state.isFirstCard).toBe(false);
  expect(markRead.mock.calls.flat()).toEqual(['a', 'b']);
  card.closeCard();
  card.closeCard();
  expect([remember, giveBack, update].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 3]);
});

it('explains no mark to a user who has opened a card before, and opens the first of two sentences with one key', () => {
  const state = { entries: ['a', 'b'].map((claim) => ({ key: 'k', claim })), open: null, isFirstCard: false };
  const card = createCardControl({
    bridge: { settings: { hasRead: true }, markRead: vi.fn() },
    state,
    marks: { theme: () => 'light' },
    focus: { remember: vi.fn() },
    view: () => ({ update: vi.fn() }),
  } as unknown as CardParts);
  card.openCard('k');
  expect(state).toMatchObject({ isFirstCard: false, open: { trail: ['a'] } });
});

it('opens a related claim where its record is there or comes, says so where none comes, and goes back', async () => {
  const [draw, say] = [vi.fn(), vi.fn()];
  const fetchRecords = vi.fn(async () => undefined);
  const state = { entries: [], open: null as object | null };
  const card = createCardControl({
    bridge: { records: new Map(['a', 'b'].map((id) => [id, {}])), fetchRecords },
    state,
    speech: { say },
    view: () => ({ draw }),
  } as unknown as CardParts);
  await card.openClaim('b');
  card.back();
  expect([state.open, fetchRecords.mock.calls]).toEqual([null, []]);
  state.open = { key: 'k', trail: ['a'] };
  draw.mockClear();
  await card.openClaim('b');
  expect([state.open, draw.mock.calls.length]).toEqual([{ key: 'k', trail: ['a', 'b'] }, 1]);
  await card.openClaim('c');
  expect([fetchRecords.mock.calls, say.mock.calls.length, draw.mock.calls.length]).toEqual([[[['c']]], 1, 1]);
  await card.openClaim('a');
  card.back();
  expect([state.open, draw.mock.calls.length]).toEqual([{ key: 'k', trail: ['a', 'b'] }, 3]);
});

it('leaves a card closed that the user closed while a related claim was fetched', async () => {
  const records = new Map([['a', {}]]);
  let arrive = () => {};
  const state = { entries: [{ key: 'k', claim: 'a' }], open: null as { trail: string[] } | null };
  const bridge = {
    records,
    settings: { hasRead: true },
    markRead: () => {},
    fetchRecords: () =>
      new Promise<void>((resolve) => {
        arrive = () => {
          records.set('b', {});
          resolve();
        };
      }),
  };
  const card = createCardControl({
    bridge,
    state,
    marks: { theme: () => 'light' },
    speech: { say: vi.fn() },
    focus: { remember: () => {}, giveBack: () => {} },
    view: () => ({ update: () => {}, draw: () => {} }),
  } as unknown as CardParts);
  card.openCard('nothing');
  expect(state.open).toBeNull();
  card.openCard('k');
  const late = card.openClaim('b');
  card.closeCard();
  arrive();
  await late;
  expect(state.open).toBeNull();
  records.delete('b');
  card.openCard('k');
  const opened = card.openClaim('b');
  arrive();
  await opened;
  expect(state.open).toMatchObject({ trail: ['a', 'b'] });
  // The first claim of a card is the sentence's own: there is nothing before it.
  for (let times = 0; times < 2; times += 1) {
    card.back();
    expect(state.open).toMatchObject({ trail: ['a'] });
  }
});
