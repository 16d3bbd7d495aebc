// @vitest-environment happy-dom
/** Protects the list of packs in the options from an answer that a later one has overtaken. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { usePacks } from '#src/panels/options/use-packs';

const store = vi.hoisted(() => ({
  answers: [] as ((packs: { id: string }[]) => void)[],
  change: () => {},
}));
vi.mock('#src/shared/storage/pack-store', () => ({
  listPacks: () => new Promise((answer) => store.answers.push(answer)),
  onPacksChange: (hear: () => void) => {
    store.change = hear;
    return () => {};
  },
}));

const List = () => <p>{usePacks().map(({ id }) => id)}</p>;

test('a list that was asked for first and comes last is not shown', async () => {
  const at = document.createElement('div');
  await act(() => render(<List />, at));
  await act(() => store.change());
  const [first, second] = store.answers;
  await act(async () => second?.([{ id: 'new' }]));
  await act(async () => first?.([]));
  expect(at.textContent).toBe('new');
});
