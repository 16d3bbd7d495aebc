/**
 * `npm run package`: writes what the stores receive to .output/package/: a zip for each browser, the source archive
 * that Mozilla's reviewers build, the list of components (SBOM) and checksums. The same commit gives the same bytes on
 * any machine: files are sorted, and all times are that of the commit.
 *
 * `--check` packages HEAD in two clones in different folders and compares them; for `npm test`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { BUILDS, buildExtension, compileCorpus } from './lib/build-steps.mjs';
import { cloneHead, lendPackages } from './lib/clone.mjs';
import { ensurePackages, environment, fail, root } from './lib/run.mjs';
import { componentsOf } from './lib/sbom.mjs';

const OUT = join(root, '.output', 'package');
/** Zips store local times without a zone, so the zone is fixed. */
process.env.TZ = 'UTC';

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

/** Zips a folder: sorted names, one time for all files, so that the same files give the same bytes. */
async function zipFolder(folder, mtime) {
  const { zipSync } = await import('fflate');
  const names = [...filesUnder(folder)].map((path) => relative(folder, path).replaceAll('\\', '/')).sort();
  const entries = names.map((name) => [name, [readFileSync(join(folder, name)), { mtime, level: 9 }]]);
  return zipSync(Object.fromEntries(entries));
}

async function packageHere() {
  ensurePackages();
  const changed = git('status', '--porcelain');
  if (changed) fail(`Commit or stash first: the source archive is made of HEAD, and these differ from it:\n${changed}`);
  if (!(await compileCorpus({ quiet: true })).ok) fail('The corpus could not be compiled: see above.');
  for (const browser of ['chromium', 'firefox'])
    if (!(await buildExtension(browser, { quiet: true })).ok) fail(`The build for ${browser} failed: see above.`);

  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const time = new Date(Number(git('log', '-1', '--format=%ct')) * 1000);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const write = (ending, bytes) => writeFileSync(join(OUT, `${name}-${version}-${ending}`), bytes);
  write('chrome.zip', await zipFolder(join(root, BUILDS.chromium), time));
  write('firefox.zip', await zipFolder(join(root, BUILDS.firefox), time));
  const prefix = `--prefix=${name}-${version}/`;
  write(
    'source.zip',
    execFileSync('git', ['archive', '--format=zip', prefix, 'HEAD'], { cwd: root, maxBuffer: 2 ** 30 }),
  );
  write('sbom.cdx.json', `${JSON.stringify(componentsOf(root, time), null, 2)}\n`);
  const sums = readdirSync(OUT)
    .sort()
    .map(
      (file) =>
        `${createHash('sha256')
          .update(readFileSync(join(OUT, file)))
          .digest('hex')}  ${file}`,
    );
  writeFileSync(join(OUT, 'SHA256SUMS'), `${sums.join('\n')}\n`);
  for (const file of readdirSync(OUT)) console.log(`${String(statSync(join(OUT, file)).size).padStart(9)}  ${file}`);
  if (!process.env.SOURCELIGHT_REPORTS?.trim())
    console.log('This package names no address for reports of a mistake: set SOURCELIGHT_REPORTS (docs/release.md).');
}

/** Packages HEAD in a clone in a new folder; returns the checksums. */
function packageInClone(parent, folder) {
  const clone = join(parent, folder);
  cloneHead(clone);
  lendPackages(clone);
  const result = spawnSync('npm', ['run', '--silent', 'package'], { cwd: clone, encoding: 'utf8', env: environment() });
  if (result.status !== 0) throw new Error(`The clone could not be packaged:\n${result.stdout}${result.stderr}`);
  return readFileSync(join(clone, '.output', 'package', 'SHA256SUMS'), 'utf8');
}

function check() {
  ensurePackages();
  const parent = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    const [one, two] = ['first', 'a-second-and-longer-place'].map((folder) => packageInClone(parent, folder));
    console.log(one);
    if (one !== two) fail(`Two packagings of one commit differ:\n${two}`);
    console.log('Packaged twice in two places: byte for byte the same.');
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

if (process.argv.includes('--check')) check();
else await packageHere();
