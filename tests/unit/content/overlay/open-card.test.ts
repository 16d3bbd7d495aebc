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
  expect(state).toMatchObject({ isFirstCard: true, cardTheme: 'dark', current: 'k', preview: null });
  card.openCard('l');
  expect(state.isFirstCard).toBe(false);
  expect(markRead.mock.calls.flat()).toEqual(['a', 'b']);
  card.closeCard();
  card.closeCard();
  expect([remember, giveBack].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
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
