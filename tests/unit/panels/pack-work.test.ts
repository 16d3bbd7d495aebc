// @vitest-environment happy-dom
/** Protects the options page from a pack that is slow to read: its worker ends, and the user is told why. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endWords } from '#src/panels/options/pack-notes';
import { type FromWorker, type PackProgress, workOn, workProblem } from '#src/panels/options/pack-work';
import { withWords } from './words';

const OFFER: FromWorker = { offer: { problems: [] } };
const file = new File(['{}'], 'pack.json');
/** The worker that was made last: a double, since there are none here. */
let worker: {
  onmessage?(event: { data: FromWorker }): void;
  onerror?(event: { message: string }): void;
  postMessage: ReturnType<typeof vi.fn>;
  terminate: ReturnType<typeof vi.fn>;
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'Worker',
    class {
      terminate = vi.fn();
      postMessage = vi.fn();
      constructor() {
        worker = this;
      }
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('ends a worker that takes longer than three minutes, and says so', async () => {
  withWords();
  const heard: PackProgress[] = [];
  const failed = workOn(file, (progress) => heard.push(progress), new AbortController().signal).catch(workProblem);
  worker.onmessage?.({ data: { progress: { step: 'checking' } } });
  await vi.advanceTimersByTimeAsync(179_000);
  expect(worker.terminate).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await failed).toBe('slow');
  expect(worker.terminate).toHaveBeenCalled();
  expect(heard).toEqual([{ step: 'checking' }]);
  expect(endWords('slow')).toContain('more than 3 minutes');
});

it('leaves a worker alone while the user decides, and measures each step by itself', async () => {
  const work = workOn(file, () => undefined, new AbortController().signal);
  worker.onmessage?.({ data: OFFER });
  const { compile } = await work;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(worker.terminate).not.toHaveBeenCalled();
  const failed = compile().catch(workProblem);
  await vi.advanceTimersByTimeAsync(180_000);
  expect(await failed).toBe('slow');
});

it('calls a worker that fails not slow', async () => {
  const failed = workOn(file, () => undefined, new AbortController().signal).catch(workProblem);
  worker.onmessage?.({ data: { failed: 'out of memory' } });
  expect(await failed).toBe('failed');
});

it('gives a worker the file, then asks it to compile what it read', async () => {
  const work = workOn(file, () => undefined, new AbortController().signal);
  worker.onmessage?.({ data: OFFER });
  const { offer, compile } = await work;
  expect(offer).toEqual({ problems: [] });
  const compiled = compile();
  expect(worker.postMessage.mock.calls).toEqual([[{ read: file }], [{ keep: true }]]);
  const kept = { stored: { claims: 1 }, file: '{}' } as never;
  worker.onmessage?.({ data: { keep: kept } });
  expect(await compiled).toBe(kept);
  const refused = compile();
  const problem = { code: 'kept-large', where: '', detail: '' } as const;
  worker.onmessage?.({ data: { problem } });
  expect(await refused).toEqual({ problem });
});

it.each<[string, (abort: () => void) => void]>([
  ['the user cancels', (abort) => abort()],
  ['it breaks', () => worker.onerror?.({ message: 'out of memory' })],
  [
    'it answers something else',
    () => worker.onmessage?.({ data: { problem: { code: 'value', where: '', detail: '' } } }),
  ],
])('ends a worker when %s', async (_name, happens) => {
  const end = new AbortController();
  const failed = workOn(file, () => undefined, end.signal).catch(workProblem);
  happens(() => end.abort());
  expect(await failed).toBe('failed');
  expect(worker.terminate).toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
