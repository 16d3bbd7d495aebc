/** `npm run fix`: mends what the linter and the formatter can mend. */
import { ensurePackages, run } from './lib/run.mjs';

ensurePackages();
process.exitCode = (await run('biome', ['check', '--write', '.'])).ok ? 0 : 1;
