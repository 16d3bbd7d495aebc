/** The child process of the comparison: one library at one size, controlled by messages. */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { LIBRARIES, type Library, type Search } from './libraries';
import type { Trial } from './packs';
import { warmUp } from './steady';

/** Requests to a child. Paths are of files that the parent wrote. */
export type Order =
  | { do: 'build'; library: string; pack: string; shipped: string }
  | { do: 'open'; library: string; queries: string; shipped: string }
  | { do: 'round'; budget: number };

export interface Built {
  buildMs: number;
  bytes: number;
  gzipped: number;
}

export interface Round {
  /** Milliseconds of processor time. */
  loadMs: number;
  /** Sentences per second of processor time. */
  sentencesPerSecond: number;
  asked: number;
  /** Sentences with at least one result: a library that finds nothing is not fast. */
  answered: number;
  /** Memory of the loaded index, and after the round's sentences, in bytes. */
  loadedBytes: number;
  usedBytes: number;
}

/** Processor time of each stretch of the warm-up, in ms: some hundred sentences of a fast library. */
const STRETCH_MS = 500;
/** Most stretches of the warm-up, so that it ends for every library. */
const MOST_STRETCHES = 16;
/** Sentences asked before measuring a later round: the code is optimised, but the index was loaded anew. */
const AFTER_LOADING = 300;
/** Share of the time budget that these may take at most. */
const AFTER_LOADING_SHARE = 0.4;
/** Sentences that are asked however slow the library is. */
const FEWEST = 3;

/** Loads in a round, of which the fastest counts; fewer if they are slow. */
const LOADS = 3;
const LOADS_MS = 300;

/** Milliseconds of processor time of this process: other work on the machine does not count. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function memory(): number {
  // Twice: the second pass collects what finalisers released in the first.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function libraryOf(name: string): Library {
  const library = LIBRARIES.find((one) => one.name === name);
  if (!library) throw new Error(`There is no library "${name}".`);
  return library;
}

async function build(order: Order & { do: 'build' }): Promise<Built> {
  const { pack }: Pick<Trial, 'pack'> = JSON.parse(readFileSync(order.pack, 'utf8'));
  const from = performance.now();
  const shipped = await libraryOf(order.library).build(pack);
  const buildMs = performance.now() - from;
  writeFileSync(order.shipped, shipped);
  return { buildMs, bytes: shipped.length, gzipped: gzipSync(shipped, { level: 9 }).length };
}

class Stage {
  /** A reference that keeps the index in memory while it is measured. */
  private search: Search = () => 0;
  private at = 0;
  private isWarm = false;

  constructor(
    private readonly library: Library,
    private readonly shipped: Uint8Array,
    private readonly queries: readonly string[],
  ) {}

  /** Loads the index again, then asks sentences until the time is over. */
  async round(budget: number): Promise<Round> {
    this.search = () => 0;
    const before = memory();
    const loadMs = await this.reload();
    const loadedBytes = memory() - before;
    if (this.isWarm) {
      const until = processorMs() + budget * AFTER_LOADING_SHARE;
      for (let count = 0; count < AFTER_LOADING && processorMs() < until; count++) this.ask();
    } else warmUp(() => this.askFor(STRETCH_MS).sentencesPerSecond, MOST_STRETCHES);
    this.isWarm = true;
    const asked = this.askFor(budget);
    return { loadMs, ...asked, loadedBytes, usedBytes: memory() - before };
  }

  /** Asks sentences for this processor time in ms, and at least FEWEST. */
  private askFor(budget: number): Pick<Round, 'sentencesPerSecond' | 'asked' | 'answered'> {
    let asked = 0;
    let answered = 0;
    const start = processorMs();
    let now = start;
    while (asked < FEWEST || now < start + budget) {
      if (this.ask() > 0) answered += 1;
      asked += 1;
      now = processorMs();
    }
    return { sentencesPerSecond: (asked * 1000) / (now - start), asked, answered };
  }

  /** Loads a few times. @returns the fastest, since other work only adds time. */
  private async reload(): Promise<number> {
    let fastest = Number.POSITIVE_INFINITY;
    const begin = processorMs();
    for (let count = 0; count < LOADS && processorMs() < begin + LOADS_MS; count++) {
      this.search = () => 0;
      const from = processorMs();
      this.search = await this.library.load(this.shipped);
      fastest = Math.min(fastest, processorMs() - from);
    }
    return fastest;
  }

  private ask(): number {
    this.at = (this.at + 1) % this.queries.length;
    return this.search(this.queries[this.at] as string);
  }
}

/** Answers the parent's requests one after the other until it disconnects. */
export function serve(): Promise<number> {
  let stage: Stage | undefined;
  const answer = async (order: Order): Promise<unknown> => {
    if (order.do === 'build') return build(order);
    if (order.do === 'open') {
      const queries: string[] = JSON.parse(readFileSync(order.queries, 'utf8'));
      stage = new Stage(libraryOf(order.library), readFileSync(order.shipped), queries);
      return {};
    }
    return stage?.round(order.budget);
  };
  return new Promise((resolve) => {
    process.on('message', (order: Order) => {
      answer(order).then(
        (value) => process.send?.({ value }),
        (error: unknown) => process.send?.({ error: String(error) }),
      );
    });
    process.on('disconnect', () => resolve(0));
  });
}
