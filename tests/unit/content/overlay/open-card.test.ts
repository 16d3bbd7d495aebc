import { expect, it, vi } from 'vitest';
import { type CardParts, createCardControl } from '#src/content/overlay/open-card';

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
  card.back();
  expect(state.open).toMatchObject({ trail: ['a'] });
});
