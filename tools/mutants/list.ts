/**
 * The faults that `npm run mutants` puts into the code, one at a time. They were chosen by reading the code, not the
 * tests: each is a plausible slip that would harm a user.
 */
import { BACKGROUND_MUTANTS } from './faults/background';
import { CLAIMS_MUTANTS } from './faults/claims';
import { CONTENT_MUTANTS } from './faults/content';
import { CONTENT_OVERLAY_MUTANTS } from './faults/content-overlay';
import { ENGINE_MUTANTS } from './faults/engine';
import { PANELS_MUTANTS } from './faults/panels';
import { SHARED_MUTANTS } from './faults/shared';
import { SHARED_STORAGE_MUTANTS } from './faults/shared-storage';
import type { Mutant } from './mutant';

export const MUTANTS: readonly Mutant[] = [
  ...BACKGROUND_MUTANTS,
  ...CLAIMS_MUTANTS,
  ...CONTENT_MUTANTS,
  ...CONTENT_OVERLAY_MUTANTS,
  ...ENGINE_MUTANTS,
  ...PANELS_MUTANTS,
  ...SHARED_MUTANTS,
  ...SHARED_STORAGE_MUTANTS,
];
