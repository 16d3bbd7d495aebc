import { inFile, type Mutant } from '../mutant';

export const PANELS_MUTANTS: readonly Mutant[] = [
  ...inFile('src/panels/parts/tab.ts', [
    ['KEPT.includes(host) || ', '', 'the popup offers to read the stores of extensions'],
    ['/^\\d{1,10}$/.test(id)', '/\\d/.test(id)', 'any text counts as the number of a tab'],
  ]),
  ...inFile('src/panels/parts/ask.ts', [
    ['const APPLY_TRIES = 4;', 'const APPLY_TRIES = 1;', 'a switch is lost with the background'],
  ]),
  ...inFile('src/panels/options/backup-file.ts', [
    [' || length + text.length > MAX_PACKS_LENGTH', '', 'a backup is larger than can be read'],
  ]),
  ...inFile('src/panels/timeline/filter.ts', [
    [
      'last.slice(0, 4) < filter.from',
      'first.slice(0, 4) < filter.from',
      'a span that reaches into the year is left out',
    ],
  ]),
  ...inFile('src/panels/options/use-pack-import.ts', [
    [
      '    if (stop.signal.aborted) return;\n    setState(next);',
      '    setState(next);',
      'a cancelled import shows its end',
    ],
    ["if (next.is !== 'offered') stop.abort();", '', 'the worker of a pack is never ended'],
  ]),
  ...inFile('src/panels/options/pack-worker.ts', [
    ['if (isTooLarge(file.size)) return { problems: [TOO_LARGE] };', '', 'a file of any size is read'],
  ]),
  ...inFile('src/panels/options/remembered.tsx', [
    [
      'one.claim !== claim || one.sentence !== sentence',
      'one.claim !== claim',
      'taking back one wrong match takes back all of the claim',
    ],
  ]),
];
