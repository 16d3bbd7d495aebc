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
  ...inFile('src/content/reader/page-claims.ts', [
    ['isTimely(record, sentence.date)', 'true', 'pages from before the claim are marked'],
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
  ...inFile('src/content/marks/sheets.ts', [['!sheet.disabled && ', '', 'a page disables the sheet of the marks']]),
  ...inFile('src/content/marks/text-splits.ts', [
    ['if (split.original.data === split.left) ', '', 'what the page has written since is lost'],
  ]),
  ...inFile('src/content/facts/published.ts', [
    ['if (date > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;', '', 'a page may be of 31 February'],
    ['year < EARLIEST_YEAR || ', '', 'a template\u2019s date counts'],
  ]),
];
