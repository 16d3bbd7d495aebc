/** The child process of the comparison, one library at one size, or of the article; controlled by messages. */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { timeArticle } from './article';
import { LIBRARIES, type Library, type Search } from './libraries';
import type { Trial } from './packs';
import { warmUp } from './steady';

/** Requests to a child. Paths are of files that the parent wrote. */
export type Order =
  | { do: 'build'; library: string; pack: string; shipped: string }
  | { do: 'open'; library: string; queries: string; shipped: string }
  | { do: 'load' }
  | { do: 'ask'; budget: number }
  | { do: 'memory' }
  | { do: 'article'; shipped: string };

export interface Built {
  buildMs: number;
  bytes: number;
  gzipped: number;
}

export interface Loaded {
  /** Milliseconds of processor time. */
  loadMs: number;
}

export interface Asked {
  /** Sentences per second of processor time. */
  sentencesPerSecond: number;
  asked: number;
  /** Sentences with at least one result: a library that finds nothing is not fast. */
  answered: number;
}

/** Memory of the loaded index, and after all sentences asked so far, in bytes. */
export interface Memory {
  loadedBytes: number;
  usedBytes: number;
}

/** Processor time of each stretch of the warm-up, in ms: some hundred sentences of a fast library. */
const STRETCH_MS = 500;
/** Most stretches of the warm-up, so that it ends for every library. */
const MOST_STRETCHES = 24;
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
  private before = 0;
  private loadedBytes = 0;

  constructor(
    private readonly library: Library,
    private readonly shipped: Uint8Array,
    private readonly queries: readonly string[],
  ) {}

  /**
   * Asks sentences until the time is over; the first time it loads the index and warms up. Full collections of garbage
   * come only before that and in memory(): V8 drops optimised code with the object shapes in it that nothing uses.
   */
  async ask(budget: number): Promise<Asked> {
    if (!this.isWarm) {
      this.before = memory();
      this.search = await this.library.load(this.shipped);
      this.loadedBytes = memory() - this.before;
      warmUp(() => this.askFor(STRETCH_MS).sentencesPerSecond, MOST_STRETCHES);
      this.isWarm = true;
    }
    return this.askFor(budget);
  }

  /** Measures the memory of the index that was asked. */
  memory(): Memory {
    return { loadedBytes: this.loadedBytes, usedBytes: memory() - this.before };
  }

  /** Asks sentences for this processor time in ms, and at least FEWEST. */
  private askFor(budget: number): Asked {
    let asked = 0;
    let answered = 0;
    const start = processorMs();
    let now = start;
    while (asked < FEWEST || now < start + budget) {
      if (this.next() > 0) answered += 1;
      asked += 1;
      now = processorMs();
    }
    return { sentencesPerSecond: (asked * 1000) / (now - start), asked, answered };
  }

  /** Loads a few times. @returns the fastest, since other work only adds time. */
  async load(): Promise<Loaded> {
    let loadMs = Number.POSITIVE_INFINITY;
    memory();
    const begin = processorMs();
    for (let count = 0; count < LOADS && processorMs() < begin + LOADS_MS; count++) {
      const from = processorMs();
      await this.library.load(this.shipped);
      loadMs = Math.min(loadMs, processorMs() - from);
    }
    return { loadMs };
  }

  private next(): number {
    this.at = (this.at + 1) % this.queries.length;
    return this.search(this.queries[this.at] as string);
  }
}

/** Answers the parent's requests one after the other until it disconnects. */
export function serve(): Promise<number> {
  let stage: Stage | undefined;
  const answer = async (order: Order): Promise<unknown> => {
    if (order.do === 'build') return build(order);
    if (order.do === 'article') return timeArticle(readFileSync(order.shipped));
    if (order.do === 'open') {
      const queries: string[] = JSON.parse(readFileSync(order.queries, 'utf8'));
      stage = new Stage(libraryOf(order.library), readFileSync(order.shipped), queries);
      return {};
    }
    if (order.do === 'load') return stage?.load();
    if (order.do === 'memory') return stage?.memory();
    return stage?.ask(order.budget);
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
