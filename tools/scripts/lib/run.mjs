/** Starts other programs from the project's commands. Node built-ins only: it runs before packages are installed. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

const onWindows = process.platform === 'win32';
const bin = join(root, 'node_modules', '.bin');
/** Programs of our packages are found without npx, which costs half a second each time. */
const path = `${bin}${onWindows ? ';' : ':'}${process.env.PATH ?? ''}`;

/** The environment of every program that we start: no telemetry, no update notices. */
export const environment = (extra = {}) => ({
  ...process.env,
  PATH: path,
  WXT_DISABLE_TELEMETRY: '1',
  NO_UPDATE_NOTIFIER: '1',
  ...extra,
});

/** Children that still run; ended with us, so that no process is left behind. */
const running = new Set();
const endAll = () => {
  for (const child of running) child.kill('SIGTERM');
};
process.once('exit', endAll);
/** Signals that end a command. Turned into exits, so that `endAll` runs. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Exit code of a program that was interrupted, as shells have it: 128 + 2. */
const INTERRUPTED = 130;
for (const signal of SIGNALS) process.on(signal, () => process.exit(INTERRUPTED));

/**
 * Runs a program in the project's folder.
 * @param {string} command name of a program on PATH or of one of our packages
 * @param {string[]} args
 * @param {{env?: Record<string, string>, quiet?: boolean, hold?: boolean}} [options] quiet: print the output only if the
 *   program fails; hold: print nothing and return the output
 * @returns {Promise<{ok: boolean, output: string}>} never throws: a program that cannot start is `ok: false`
 */
export function run(command, args, { env = {}, quiet = false, hold = false } = {}) {
  const captured = quiet || hold;
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: environment(env),
      stdio: ['ignore', captured ? 'pipe' : 'inherit', captured ? 'pipe' : 'inherit'],
      shell: onWindows,
    });
    running.add(child);
    let output = '';
    const keep = (data) => {
      output += data;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const end = (ok) => {
      running.delete(child);
      if (!ok && quiet && !hold) process.stdout.write(output);
      done({ ok, output });
    };
    child.once('error', (error) => {
      output += `${command} could not be started: ${error.message}\n`;
      if (!captured) process.stdout.write(output);
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}

/** Ends the command with a sentence for the person who called it; no stack trace, which helps nobody there. */
export function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/**
 * Installs the packages of the lock file when they are missing or older than it.
 * npm writes node_modules/.package-lock.json last, so its time tells whether an install was finished.
 */
export function ensurePackages() {
  const stamp = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing packages (npm ci) …');
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: onWindows,
    env: environment(),
  });
  if (result.status !== 0) {
    fail('Packages could not be installed. Is the npm registry reachable? Try "npm ci" by hand, then again.');
  }
}
