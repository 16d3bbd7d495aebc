import { inFile, type Mutant } from '../mutant';

export const CONTENT_MUTANTS: readonly Mutant[] = [
  ...inFile('src/content/reader/put-away.ts', [
    ['!muted.has(claim) && ', '', 'muted claims are marked'],
    ['&& !wrong.has(', '&& !new Set<string>().has(', 'matches that were reported as wrong come back'],
    [
      'this.current = isPrivate ? this.withOwnChanges(stored) : stored;',
      'this.current = stored;',
      'what is put away in a private window comes back',
    ],
  ]),
  ...inFile('src/content/reader/background.ts', [
    ['return answer.kept || isPrivate;', 'return true;', 'what was not saved is called saved'],
  ]),
  ...inFile('src/content/reader/leftovers.ts', [
    [
      "getPropertyPriority('z-index') === 'important' && ",
      "position !== '' && ",
      'elements of the page are removed as ours',
    ],
  ]),
  ...inFile('src/content/reader/quiet-timer.ts', [
    ['Math.min(quiet, this.firstChange + LONGEST_WAIT - now)', 'quiet', 'a page that never rests is never read again'],
  ]),
  ...inFile('src/content/marks/highlight-registry.ts', [
    ['wanted.every((range) => highlight.has(range))', 'true', 'a page puts its own ranges into our highlights'],
    [
      'view.CSS?.highlights && !isRegistered(entry)',
      'view.CSS?.highlights === null',
      'a page takes marks away for good',
    ],
  ]),
  ...inFile('src/content/marks/sheets.ts', [
    ['sheet.media.length === 0 && ', '', 'a page limits the sheet of the marks to a medium'],
    ['!sheet.disabled && ', '', 'a page disables the sheet of the marks'],
  ]),
  ...inFile('src/content/marks/text-splits.ts', [
    ['if (split.original.data === split.left) ', '', 'what the page has written since is lost'],
  ]),
  ...inFile('src/content/facts/published.ts', [
    ['if (date > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;', '', 'a page may be of 31 February'],
    ['year < EARLIEST_YEAR || ', '', 'a template\u2019s date counts'],
  ]),
  ...inFile('src/content/reader/watch.ts', [
    ["  if (record.type === 'characterData') return true;\n", '', 'words that change in their place are not read'],
    [
      'if (hidden.some(newLook()) || rootless.some(hasRoot))',
      'if (rootless.some(hasRoot))',
      'text that is shown later is not read',
    ],
  ]),
  ...inFile('src/content/reader/session.ts', [
    [
      'if (this.signal.aborted) return;\n    try {',
      'try {',
      'an answer after the end starts an overlay that nothing ends',
    ],
    [
      'this.signal.aborted || !this.claims.hasReading) return;\n    this.claims',
      '!this.claims.hasReading) return;\n    this.claims',
      'the badge is told of a page after the end',
    ],
  ]),
  ...inFile('src/content/facts/published.ts', [
    [
      'first !== second && first <= MONTHS.length',
      'first !== second && first < MONTHS.length',
      'a day in December is guessed',
    ],
    ['const LATEST_YEAR = 2199;', 'const LATEST_YEAR = 9999;', 'a placeholder of a template is a day'],
  ]),
  ...inFile('src/content/reader/reader.ts', [
    [
      'performance.now() - shown < SHOW_INTERVAL',
      'performance.now() - shown > SHOW_INTERVAL',
      'a long page shows no mark until all is read',
    ],
    [
      'if (!isAnswered || this.options.signal.aborted) return false;',
      'if (this.options.signal.aborted) return false;',
      'a question without an answer counts as answered',
    ],
  ]),
];
