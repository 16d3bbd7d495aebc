/**
 * `npm run fuzz`: checks the laws of the property tests on random inputs of every kind for a given time, and whether any
 * time grows faster than its input. A failure prints the options that reproduce it.
 */
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { compilePack } from '#src/engine/index/compile';
import { createMatcher } from '#src/engine/matcher';
import { loadPack } from '../corpus/load';
import { domTarget } from './dom';
import { superlinear } from './growth';
import { indexTarget } from './index-bytes';
import { messageTarget } from './messages';
import { packTarget } from './packs';
import { piece } from './pieces';
import { smallPack } from './small-pack';
import type { Target } from './target';
import { textTarget } from './text';

const HELP = `npm run --silent fuzz -- [--seconds N] [--target NAME] [--seed N [--path P]]
  --seconds N     how long (60)
  --target NAME   one of: text, dom, pack, messages, index
  --seed N        starts with this seed; with --path, repeats one failure
  exit code 1: a law is broken, or a time grows faster than its input`;

const DEFAULT_SECONDS = 60;
/** Inputs per turn of a target. */
const TURN = 50;
const MS = 1000;

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: 'string' },
      target: { type: 'string' },
      seed: { type: 'string' },
      path: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const targets = makeTargets().filter(({ name }) => values.target === undefined || name === values.target);
  const seconds = Number(values.seconds ?? DEFAULT_SECONDS);
  const seed = Number(values.seed ?? Date.now() % 0x7fffffff);
  if (targets.length === 0 || !(seconds > 0) || !Number.isInteger(seed)) {
    console.error(HELP);
    return 2;
  }
  console.log(`seed ${seed}`);
  return values.path === undefined ? tryFor(targets, seconds, seed) : replay(targets[0] as Target, seed, values.path);
}

function makeTargets(): Target[] {
  const small = smallPack();
  return [
    textTarget(createMatcher(compilePack(loadPack()))),
    domTarget,
    packTarget(small),
    messageTarget,
    indexTarget(compilePack(small)),
  ];
}

/** Runs the targets in turn until the time is over or one fails. */
function tryFor(targets: readonly Target[], seconds: number, first: number): number {
  const end = Date.now() + seconds * MS;
  const tried = new Map<string, number>();
  for (let seed = first; Date.now() < end; seed++)
    for (const one of targets) {
      if (Date.now() >= end) break;
      if (!check(one, seed) || !checkGrowth(one, seed)) return 1;
      tried.set(one.name, (tried.get(one.name) ?? 0) + TURN);
    }
  for (const [name, count] of tried)
    console.log(`${name.padEnd(10)} ${count} inputs, no law broken, no time superlinear`);
  return 0;
}

function check(one: Target, seed: number, path?: string): boolean {
  const result = fc.check(
    fc.property(one.arbitrary, (input) => one.check(input)),
    { seed, numRuns: TURN, ...(path === undefined ? {} : { path }) },
  );
  if (!result.failed) return true;
  console.error(`${one.name}: ${result.errorInstance instanceof Error ? result.errorInstance.stack : ''}`);
  console.error(`smallest input: ${fc.stringify(result.counterexample)}`);
  console.error(
    `again: npm run --silent fuzz -- --target ${one.name} --seed ${seed} --path ${result.counterexamplePath}`,
  );
  return false;
}

/** Checks one of the target's functions on an input made from this seed. */
function checkGrowth(one: Target, seed: number): boolean {
  const growth = one.growth[seed % one.growth.length];
  if (!growth) return true;
  const [drawn] = fc.sample(piece, { seed, numRuns: 1 }) as [string];
  const ratio = superlinear(growth, drawn);
  if (ratio === null) return true;
  console.error(`${one.name}, ${growth.name}: twice the input takes ${ratio.toFixed(1)} times as long`);
  console.error(`repeated piece: ${JSON.stringify(drawn)}`);
  console.error(`again: npm run --silent fuzz -- --target ${one.name} --seed ${seed} --seconds 1`);
  return false;
}

function replay(one: Target, seed: number, path: string): number {
  return check(one, seed, path) ? 0 : 1;
}
