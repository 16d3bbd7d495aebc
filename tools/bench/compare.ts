/** Runs the comparison: builds every library, then asks them in turns, so that other load on the machine affects all alike. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workshop } from './children';
import { LIBRARIES, YARDSTICK } from './libraries';
import { bundledTrial, madeTrial } from './packs';
import type { Asked, Built, Loaded, Memory } from './worker';

/** Median, minimum and maximum of the rounds. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

export interface Result {
  library: string;
  claims: number;
  built: Built;
  sentencesPerSecond: Spread;
  loadMs: Spread;
  memoryBytes: number;
  usedBytes: number;
  answeredShare: number;
  /** Ratios to the reference library, round by round: how many times faster at sentences, and at loading. */
  faster: Spread | undefined;
  loadsFaster: Spread | undefined;
}

type Round = Loaded & Asked;

export interface CompareOptions {
  sizes: readonly number[];
  rounds: number;
  only: readonly string[];
  /** Milliseconds of processor time spent on sentences, per library, size and round. */
  budget: number;
  say(line: string): void;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median =
    sorted.length % 2 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
  return { median, min: sorted[0] as number, max: sorted[sorted.length - 1] as number };
}

/** Gives the bundled corpus for sizes up to its own, and a made-up pack for larger ones. */
const isBundled = (size: number, bundled: number): boolean => size <= bundled;

export async function compare(options: CompareOptions): Promise<Result[]> {
  const chosen = LIBRARIES.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  const results: Result[] = [];
  for (const size of options.sizes) results.push(...(await compareAt(size, chosen, options)));
  return results;
}

async function compareAt(size: number, chosen: typeof LIBRARIES, options: CompareOptions): Promise<Result[]> {
  const workshop = new Workshop();
  try {
    const bundled = bundledTrial();
    const { pack, queries } = isBundled(size, bundled.pack.claims.length) ? bundled : madeTrial(size);
    const packFile = join(workshop.folder, 'pack.json');
    const queriesFile = join(workshop.folder, 'queries.json');
    writeFileSync(packFile, JSON.stringify({ pack }));
    writeFileSync(queriesFile, JSON.stringify(queries));
    const entries = [];
    for (const { name } of chosen) {
      const shipped = join(workshop.folder, `${name}.shipped`);
      const builder = workshop.start();
      const built = await builder.ask<Built>({ do: 'build', library: name, pack: packFile, shipped });
      builder.end();
      // Loading has a process of its own: what it leaves behind must not slow the sentences down.
      const [loader, child] = [workshop.start(), workshop.start()];
      for (const one of [loader, child]) await one.ask({ do: 'open', library: name, queries: queriesFile, shipped });
      entries.push({ name, built, loader, child, rounds: [] as Round[] });
      options.say(`${pack.claims.length} claims, ${name}: built in ${(built.buildMs / 1000).toFixed(2)} s`);
    }
    for (let round = 0; round < options.rounds; round++)
      for (const { loader, child, rounds } of entries) {
        const loaded = await loader.ask<Loaded>({ do: 'load' });
        rounds.push({ ...loaded, ...(await child.ask<Asked>({ do: 'ask', budget: options.budget })) });
      }
    const yardstick = entries.find(({ name }) => name === YARDSTICK)?.rounds;
    const memories = await Promise.all(entries.map(({ child }) => child.ask<Memory>({ do: 'memory' })));
    return entries.map(({ name, built, rounds }, at) => {
      const memory = memories[at] as Memory;
      const against = (ratio: (mine: Round, other: Round) => number) =>
        yardstick && spread(rounds.map((mine, round) => ratio(mine, yardstick[round] as Round)));
      return {
        library: name,
        claims: pack.claims.length,
        built,
        sentencesPerSecond: spread(rounds.map((one) => one.sentencesPerSecond)),
        loadMs: spread(rounds.map((one) => one.loadMs)),
        memoryBytes: memory.loadedBytes,
        usedBytes: memory.usedBytes,
        answeredShare:
          rounds.reduce((sum, one) => sum + one.answered, 0) / rounds.reduce((sum, one) => sum + one.asked, 0),
        faster: against((mine, other) => mine.sentencesPerSecond / other.sentencesPerSecond),
        loadsFaster: against((mine, other) => other.loadMs / mine.loadMs),
      };
    });
  } finally {
    workshop.close();
  }
}
