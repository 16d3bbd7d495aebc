// Runs the command line: `node tools/scripts/cli.mjs corpus check`. Node 20 cannot run TypeScript, so it is compiled
// first, into a folder named by a hash of its sources' names, sizes and times; an existing folder is used as it is.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const home = join(root, '.build', 'cli');
const SOURCES = ['src', 'tools', 'package.json', 'tsconfig.json'];
/** Builds that are kept: another run may still use one after the sources have changed. */
const KEPT = 4;

function files(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function stateOfSources() {
  const hash = createHash('sha1');
  for (const file of SOURCES.flatMap((name) => files(join(root, name)))) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

async function compile(target) {
  const { build } = await import('vite');
  // Compiled into a temporary folder and renamed, so that a second run never sees half a build.
  const aside = `${target}.${process.pid}`;
  await build({
    configFile: join(root, 'tools', 'vite.config.ts'),
    root,
    logLevel: 'error',
    build: { outDir: aside },
  });
  try {
    renameSync(aside, target);
  } catch (error) {
    if (!existsSync(join(target, 'cli.js'))) throw error;
    rmSync(aside, { recursive: true, force: true });
  }
  const old = readdirSync(home)
    .map((name) => ({ name, time: statSync(join(home, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time)
    .slice(KEPT);
  for (const { name } of old) rmSync(join(home, name), { recursive: true, force: true });
}

if (!existsSync(join(root, 'node_modules', 'vite'))) {
  console.error('The packages are not installed. Run `npm ci` in the project folder, then try again.');
  process.exit(2);
}
const target = join(home, stateOfSources());
if (!existsSync(join(target, 'cli.js'))) {
  try {
    await compile(target);
  } catch (error) {
    console.error(`The command line could not be compiled: ${error instanceof Error ? error.message : error}`);
    process.exit(2);
  }
}
const { main } = await import(pathToFileURL(join(target, 'cli.js')).href);
process.exitCode = await main(process.argv.slice(2));
