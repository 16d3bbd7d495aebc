/**
 * Checks that any command may be the first: for each command line of the README it clones HEAD into a temporary folder,
 * links the installed packages, checks that no generated file is there, and runs the command once. What needs a browser
 * or runs this step itself (`npm start`, `npm test`) is tried by hand before a release.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneHead, lendPackages } from './lib/clone.mjs';
import { environment } from './lib/run.mjs';

/** Generated folders. None may be in a fresh clone, or a command that needs one would pass by mistake. */
const GENERATED = ['.wxt', '.build', '.output', 'node_modules'];
/** Time after which a command counts as hanging, in ms. The slowest takes seconds. */
const LONGEST_RUN_MS = 120_000;
const ARTICLE = 'Donald Trump and Vladimir Putin spoke by phone on 12 February 2025 for an hour and a half.\n';

/**
 * Each command line as a newcomer types it, with the output that is expected. `code`: its exit code if not 0;
 * `packages: false`: without the installed packages; the command must then say how to install them.
 */
const COMMANDS = [
  { args: ['run', 'build'], prints: /chrome-mv3.*firefox-mv3/s },
  { args: ['run', '--silent', 'match', '--', '--date', '2025-02-13', 'article.txt'], prints: /feb-12-2025/ },
  { args: ['run', '--silent', 'corpus', '--', 'check'], prints: /\d+ claims/ },
  { args: ['run', '--silent', 'corpus', '--', 'compile'], prints: /index of \d+ bytes/ },
  { args: ['run', '--silent', 'eval'], prints: /precision/i },
  { args: ['run', '--silent', 'bench', '--', '--help'], prints: /bench/ },
  { args: ['run', '--silent', 'train', '--', '--help'], prints: /train/ },
  { args: ['test', '--', 'types', 'floors'], prints: /3 passed, 0 failed, 0 skipped/ },
  { args: ['run', '--silent', 'corpus', '--', 'check'], packages: false, code: 2, prints: /Run `npm ci`/ },
  { args: ['exec', '--', 'vitest', 'run', 'tests/unit/claims'], prints: /passed/ },
];

/** Runs one command in a new clone. Returns what went wrong, or undefined. */
function problemOf({ args, prints, code = 0, packages = true }, parent) {
  const clone = mkdtempSync(join(parent, 'clone-'));
  cloneHead(clone);
  const there = GENERATED.filter((name) => existsSync(join(clone, name)));
  if (there.length > 0) return `HEAD holds what is generated: ${there.join(', ')}`;
  if (packages) lendPackages(clone);
  writeFileSync(join(clone, 'article.txt'), ARTICLE);
  const result = spawnSync('npm', args, {
    cwd: clone,
    encoding: 'utf8',
    env: environment(),
    timeout: LONGEST_RUN_MS,
    shell: process.platform === 'win32',
  });
  rmSync(clone, { recursive: true, force: true });
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}`;
  if (result.status !== code) return `ended with ${result.status ?? result.signal}:\n${output.slice(-2000)}`;
  return prints.test(output) ? undefined : `did not print ${prints}:\n${output.slice(-2000)}`;
}

const parent = mkdtempSync(join(tmpdir(), 'fresh-clone-'));
let failed = 0;
try {
  for (const command of COMMANDS) {
    const started = Date.now();
    const problem = problemOf(command, parent);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    if (problem) failed++;
    const without = command.packages === false ? ' without packages' : '';
    console.log(`${problem ? 'FAILED' : 'ok    '} npm ${command.args.join(' ')}${without} (${seconds} s)`);
    if (problem) console.error(problem);
  }
} finally {
  rmSync(parent, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;
