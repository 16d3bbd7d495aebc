/**
 * `npm run watch`: builds the extension and runs the unit tests. When a file changes, it builds again and runs the
 * tests that import the file. `--browser firefox` builds for Firefox, `--no-tests` only builds. Ctrl+C ends it.
 */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BUILDS, buildExtension, compileCorpus } from './lib/build-steps.mjs';
import { ensurePackages, fail, root, run } from './lib/run.mjs';

/** Waits this long after the last change, in ms: an editor writes several files at once. */
const QUIET = 200;
const WATCHED = ['src', 'entrypoints', 'public', 'corpus', 'wxt.config.ts'];
/** Folders whose changes also change the compiled record: its text, and the code that compiles it. */
const RECORD = /^(?:corpus|src\/(?:claims|language|engine))\b/;

const BROWSERS = ['chromium', 'firefox'];
function readOptions() {
  try {
    const { values } = parseArgs({ options: { browser: { type: 'string' }, 'no-tests': { type: 'boolean' } } });
    const { browser = 'chromium' } = values;
    if (BROWSERS.includes(browser)) return { browser, tests: !values['no-tests'] };
    return fail(`--browser takes ${BROWSERS.join(' or ')}, not ${browser}.`);
  } catch (error) {
    return fail(error.message);
  }
}

const { browser, tests } = readOptions();
ensurePackages();

let changed = new Set(WATCHED);
let isBuilding = false;
let timer;

async function build() {
  if (isBuilding || changed.size === 0) return;
  isBuilding = true;
  const files = [...changed];
  changed = new Set();
  const compiled = !files.some((file) => RECORD.test(file)) || (await compileCorpus({ quiet: true })).ok;
  if (compiled && (await buildExtension(browser, { quiet: true })).ok) {
    console.log(`[${new Date().toTimeString().slice(0, 8)}] Built ${BUILDS[browser]}; reload it in the browser.`);
  }
  isBuilding = false;
  await build(); // for changes during the last build
}

await build();
for (const name of WATCHED) {
  watch(join(root, name), { recursive: true }, (_event, file) => {
    changed.add(file && name !== 'wxt.config.ts' ? `${name}/${file}` : name);
    clearTimeout(timer);
    timer = setTimeout(build, QUIET);
  });
}
if (tests) await run('vitest', ['watch', '--clearScreen=false']);
