/** Makes a copy of the project and runs the tests of a file in it. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Files that tests read: sources, fixtures, settings, and the output of `corpus compile`. */
const COPIED = [
  'src',
  'tests',
  'tools',
  'entrypoints',
  'corpus',
  'public',
  'docs',
  'README.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'wxt.config.ts',
  '.build/claims',
];
/** Time after which a run counts as hanging, in ms; the tests of a file take seconds, on a busy machine minutes. */
const TIMEOUT_MS = 600_000;

/** `timed out`: the fault, or a busy machine, let the tests run longer than `TIMEOUT_MS`. */
export type Outcome = 'passed' | 'failed' | 'timed out';

export interface Copy {
  folder: string;
  read(file: string): string;
  write(file: string, text: string): void;
  remove(): void;
}

/** Copies the project into .build/, so that the working files are not changed. */
export function makeCopy(): Copy {
  const root = process.cwd();
  mkdirSync(join(root, '.build'), { recursive: true });
  const folder = mkdtempSync(join(root, '.build', 'mutants-'));
  for (const path of COPIED)
    if (existsSync(join(root, path))) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    write: (file, text) => writeFileSync(join(folder, file), text),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Starts the command line repeatedly: it takes longer than all other tests together. */
const SLOW = 'tests/unit/tools/match.test.ts';
const UNIT_TESTS = 'tests/unit';
const PROPERTY_TESTS = 'tests/property';
/** Tests left out of the first run, then of the second: unit tests are faster and find most faults. */
const LEFT_OUT = [`${PROPERTY_TESTS}/**`, `${UNIT_TESTS}/**`];

/**
 * Runs the unit and property tests that import one of the files, up to the first failure.
 * @param isShown whether the failing test is printed
 */
export function runRelated(folder: string, files: readonly string[], isShown = false): Outcome {
  for (const tests of LEFT_OUT) {
    const outcome = runTests(folder, ['related', ...files, '--exclude', tests], isShown);
    if (outcome !== 'passed') return outcome;
  }
  return 'passed';
}

/**
 * As `runRelated` for one file, but tries first the tests that import it themselves, then those of its room: they notice most
 * faults, and a file of the core is imported by half of all tests.
 */
export function runNearestFirst(folder: string, file: string): Outcome {
  const room = `${UNIT_TESTS}/${file.split('/')[1]}/`;
  const stages = [testsImporting(folder, file), existsSync(join(folder, room)) ? [room] : []];
  for (const stage of stages) {
    const outcome = stage.length > 0 ? runTests(folder, ['run', ...stage], false) : 'passed';
    if (outcome !== 'passed') return outcome;
  }
  return runRelated(folder, [file]);
}

/** Unit and property tests that import a file of src/ by its own path. */
function testsImporting(folder: string, file: string): string[] {
  const path = `'#${file.replace(/\.tsx?$/, '')}'`;
  return [UNIT_TESTS, PROPERTY_TESTS]
    .flatMap((tests) =>
      readdirSync(join(folder, tests), { recursive: true, encoding: 'utf8' }).map((at) => `${tests}/${at}`),
    )
    .filter((at) => /\.test\.tsx?$/.test(at) && readFileSync(join(folder, at), 'utf8').includes(path));
}

function runTests(folder: string, selection: readonly string[], isShown: boolean): Outcome {
  const vitest = join(folder, 'node_modules', 'vitest', 'vitest.mjs');
  // The compiler of the command line sets NODE_ENV, which must not reach the tests.
  const { NODE_ENV: _, ...env } = process.env;
  const { status, stdout } = spawnSync(
    process.execPath,
    [vitest, ...selection, '--run', '--exclude', SLOW, '--bail', '1', '--passWithNoTests'],
    { cwd: folder, env, timeout: TIMEOUT_MS, encoding: 'utf8' },
  );
  if (isShown && status !== 0) console.error(stdout);
  if (status === 0) return 'passed';
  return status === null ? 'timed out' : 'failed';
}
