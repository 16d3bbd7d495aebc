// @vitest-environment happy-dom
/** Protects the options page from a pack that is slow to read: its worker ends, and the user is told why. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endWords } from '#src/panels/options/pack-notes';
import { type FromWorker, type PackProgress, workOn, workProblem } from '#src/panels/options/pack-work';
import { withWords } from './words';

const OFFER: FromWorker = { offer: { problems: [] } };
const file = new File(['{}'], 'pack.json');
/** The worker that was made last: a double, since there are none here. */
let worker: { onmessage?(event: { data: FromWorker }): void; postMessage(): void; terminate: ReturnType<typeof vi.fn> };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'Worker',
    class {
      terminate = vi.fn();
      postMessage() {}
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
