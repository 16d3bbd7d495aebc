import { inFile, type Mutant } from '../mutant';

export const ENGINE_MUTANTS: readonly Mutant[] = [
  ...inFile('src/engine/index/inverted.ts', [
    ['if (state[term * 2] !== postStart[term + 1]) sound = false;', '', 'lists of a damaged index run past their end'],
    ['next === last', 'next >= 0', 'documents may be read past the end of their section'],
  ]),
  ...inFile('src/engine/index/bytes.ts', [
    ['assertFormat(count <= end - this.at);', '', 'a count may be larger than the bytes'],
  ]),
  ...inFile('src/engine/matcher.ts', [
    ['.slice(0, MOST_MATCHES)', '', 'a sentence has any number of claims'],
    ['if (first.score < needed) return [];', '', 'sentences below the threshold are marked'],
    [
      'rank === 0 || one.score >= FURTHER_THRESHOLD',
      'rank >= 0 || one.score >= FURTHER_THRESHOLD',
      'weak further claims are shown',
    ],
    [
      '? NAMELESS_UNDATED_THRESHOLD : FIRST_THRESHOLD',
      '? FIRST_THRESHOLD : FIRST_THRESHOLD',
      'nameless sentences of undated pages are marked',
    ],
    [
      'page === undefined && analysis.names.size === 0',
      'analysis.names.size === 0',
      'nameless sentences of dated pages are left out',
    ],
  ]),
  ...inFile('src/engine/match/pipeline.ts', [
    [
      'readings.filter(({ input }) => !isLookalike(input.candidate))',
      'readings',
      'a sentence that only comes close is marked',
    ],
  ]),
];
