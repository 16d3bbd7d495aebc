/**
 * `npm run mutants`: puts each fault of list.ts into a copy of the project and runs the unit and property tests that
 * reach the file. A fault that no test notices survives; more than the allowed share fails the run.
 */
import { parseArgs } from 'node:util';
import { MUTANTS } from './list';
import type { Mutant } from './mutant';
import { makeCopy, type Outcome, runNearestFirst, runRelated } from './run-related';

const HELP = `npm run --silent mutants -- [--only WORD]
  introduces faults into a copy of the project, one at a time, and runs the unit and property tests that import the file
  --only WORD   only faults with the word in their file or description
  exit code 1: more than 3 of 40 survive, a text is no longer in its file, or the tests fail without a fault`;

/** How an outcome is printed. Tests that no longer end have noticed the fault, too. */
const SAID: Record<Outcome, string> = { passed: 'SURVIVED ', failed: 'noticed  ', 'timed out': 'timed out' };

/** Highest share that may survive: 3 of 40. */
const MOST_SURVIVORS = 3 / 40;

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { only: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const word = values.only ?? '';
  const wanted = MUTANTS.filter(({ file, breaks }) => `${file} ${breaks}`.includes(word));
  const copy = makeCopy();
  try {
    const lost = wanted.filter(({ file, text }) => copy.read(file).split(text).length !== 2);
    for (const { file, text } of lost) console.error(`${file}: not there exactly once: ${JSON.stringify(text)}`);
    if (lost.length > 0) return 1;
    if (runRelated(copy.folder, [...new Set(wanted.map(({ file }) => file))], true) !== 'passed') {
      console.error('The tests fail without any fault: mend them first.');
      return 1;
    }
    return report(wanted.map((mutant) => ({ mutant, outcome: tryMutant(copy, mutant) })));
  } finally {
    copy.remove();
  }
}

function tryMutant(copy: ReturnType<typeof makeCopy>, { file, text, replacement, breaks }: Mutant): Outcome {
  const sound = copy.read(file);
  // A function, so that "$" in the replacement means itself.
  copy.write(
    file,
    sound.replace(text, () => replacement),
  );
  try {
    const outcome = runNearestFirst(copy.folder, file);
    console.log(`${SAID[outcome]}  ${file}: ${breaks}`);
    return outcome;
  } finally {
    copy.write(file, sound);
  }
}

function report(tried: readonly { mutant: Mutant; outcome: Outcome }[]): number {
  const survivors = tried.filter(({ outcome }) => outcome === 'passed').length;
  const most = Math.floor(tried.length * MOST_SURVIVORS);
  console.log(`${tried.length} faults, ${survivors} survived (at most ${most} may)`);
  return survivors > most ? 1 : 0;
}
