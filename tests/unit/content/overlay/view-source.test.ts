/** Protects the loading of card, list and preview: once, again after a failure, and never after the end. */
import { beforeEach, expect, it, vi } from 'vitest';
import { createViewSource, type MakeViews, type Views, type ViewsParts } from '#src/content/overlay/view-source';

const views: Views = { draw: vi.fn(), setWords: vi.fn(), createElementPainter: vi.fn(), clear: vi.fn() };
const parts = {} as ViewsParts;
let end: AbortController;
const make = vi.fn<MakeViews>(() => views);
const inject = vi.fn<() => Promise<void>>();
const onLoaded = vi.fn();
const onFailed = vi.fn();
const source = () => createViewSource({ inject, parts: () => parts, onLoaded, onFailed, signal: end.signal });
const settle = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  vi.clearAllMocks();
  end = new AbortController();
});

it('loads once, however often it is asked', async () => {
  const loading = source();
  inject.mockImplementation(async () => loading.add(make));
  loading.load();
  loading.load();
  await settle();
  loading.load();
  expect(inject).toHaveBeenCalledTimes(1);
  expect(make).toHaveBeenCalledExactlyOnceWith(parts);
  expect(onLoaded).toHaveBeenCalledTimes(1);
  expect(loading.views).toBe(views);
});

it('asks again when the background was killed, and does not make the views twice', async () => {
  const loading = source();
  inject.mockResolvedValueOnce(undefined).mockImplementationOnce(async () => {
    loading.add(make);
    loading.add(make);
  });
  loading.load();
  await settle();
  expect(make).toHaveBeenCalledTimes(1);
  expect(onFailed).not.toHaveBeenCalled();
});

it('asks twice at most, one attempt after the other, however often it is asked meanwhile', async () => {
  const answers: (() => void)[] = [];
  inject.mockImplementation(() => new Promise<void>((resolve) => answers.push(resolve)));
  const loading = source();
  loading.load();
  loading.load();
  await settle();
  expect([answers.length, loading.hasFailed]).toEqual([1, false]);
  answers[0]?.();
  await settle();
  loading.load();
  expect([answers.length, onFailed.mock.calls.length]).toEqual([2, 0]);
  answers[1]?.();
  await settle();
  expect([answers.length, onFailed.mock.calls.length]).toEqual([2, 1]);
});

it('says when they cannot be loaded, and tries again at the next demand', async () => {
  const loading = source();
  inject.mockResolvedValue(undefined);
  loading.load();
  await settle();
  expect(onFailed).toHaveBeenCalledTimes(1);
  expect(loading.hasFailed).toBe(true);
  inject.mockImplementation(async () => loading.add(make));
  loading.load();
  await settle();
  expect(loading.hasFailed).toBe(false);
  expect(onLoaded).toHaveBeenCalledTimes(1);
});

it('makes and says nothing after the end', async () => {
  const loading = source();
  inject.mockImplementation(async () => {
    end.abort();
    loading.add(make);
  });
  loading.load();
  await settle();
  loading.load();
  expect(inject).toHaveBeenCalledTimes(1);
  expect(make).not.toHaveBeenCalled();
  expect(onFailed).not.toHaveBeenCalled();
});
