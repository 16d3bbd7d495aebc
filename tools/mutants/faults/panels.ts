import { inFile, type Mutant } from '../mutant';

export const PANELS_MUTANTS: readonly Mutant[] = [
  ...inFile('src/panels/parts/tab.ts', [
    ['/^\\d{1,10}$/.test(id)', '/\\d/.test(id)', 'any text counts as the number of a tab'],
  ]),
];
