// Protects the order of scans: never two at once, and none forgotten.
import { expect, it } from 'vitest';
import { oneAtATime } from '#src/content/reader/serial';

/** Work whose runs end when the test says so. */
function makeWork() {
  const ends: (() => void)[] = [];
  return { ends, work: () => new Promise<void>((resolve) => ends.push(resolve)) };
}

it('runs once more after calls during a run, however many, and is ready for the next call', async () => {
  const { ends, work } = makeWork();
  const run = oneAtATime(work, new AbortController().signal);
  const first = run();
  await run();
  await run();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await Promise.resolve();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await first;
  expect(ends).toHaveLength(2);
  void run();
  expect(ends).toHaveLength(3);
});

it('does not run again when its signal has ended', async () => {
  const { ends, work } = makeWork();
  const end = new AbortController();
  const run = oneAtATime(work, end.signal);
  const first = run();
  await run();
  end.abort();
  ends[0]?.();
  await first;
  expect(ends).toHaveLength(1);
});
