/** `npm run check`: all checks that need no browser, in about two minutes. For use while working; CI runs `npm test`. */
import { ensurePackages } from './lib/run.mjs';
import { CHECK_STEPS, runSteps } from './lib/steps.mjs';

ensurePackages();
await runSteps(CHECK_STEPS);
