import { inFile, type Mutant } from '../mutant';

export const ENGINE_MUTANTS: readonly Mutant[] = [
  ...inFile('src/engine/index/inverted.ts', [
    ['if (free[term] !== postStart[term + 1]) sound = false;', '', 'lists of a damaged index run past their end'],
    ['next === last', 'next >= 0', 'documents may be read past the end of their section'],
  ]),
  ...inFile('src/engine/index/bytes.ts', [
    ['assertFormat(count <= end - this.at);', '', 'a count may be larger than the bytes'],
  ]),
  ...inFile('src/engine/matcher.ts', [
    [
      'doc.sentenceCosine > best.sentenceCosine',
      'doc.sentenceCosine < best.sentenceCosine',
      'the card names the phrasing that is farthest',
    ],
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
    ['tokens.length < SHORT_WORDS', 'tokens.length <= SHORT_WORDS', 'a sentence of seven words states nothing'],
    [
      'isWord(term) && !index.language.lightStems',
      'isWord(term) || !index.language.lightStems',
      'a dateline states a claim',
    ],
    ['!states || isLookalike(input.candidate)', '!states', 'a sentence that only comes close is marked'],
  ]),
  ...inFile('src/engine/match/fit-days.ts', [
    ['const EARLY_DAYS = 2;', 'const EARLY_DAYS = 20;', 'pages from before a call are marked with it'],
    ['const DAY_SLACK = 1;', 'const DAY_SLACK = 2;', 'the day before yesterday counts as the same day'],
    [
      'if (page - to <= nearOf(frame))',
      'if (page - to < nearOf(frame))',
      'a page of the last day on which a claim is news counts as later',
    ],
  ]),
];
