import { inFile, type Mutant } from '../mutant';

export const CLAIMS_MUTANTS: readonly Mutant[] = [
  ...inFile('src/claims/fields.ts', [
    ['const ID = /^', 'const ID = /', 'an id may be a path'],
    ['/^https?:', '/^[a-z]+:', 'an address may be of any scheme'],
    ['z.minLength(1), z.maxLength(MAX_TEXT)', 'z.minLength(1)', 'a text may have any length'],
    ['MAX_ID = 100', 'MAX_ID = 1000', 'ids may be ten times as long'],
    ['const DATE = /^\\d{4}(-(0[1-9]|1[0-2])', 'const DATE = /^\\d{4}(-(\\d\\d)', 'a date may be of month 13'],
  ]),
  ...inFile('src/claims/schema.ts', [
    ['MAX_PHRASINGS = 200', 'MAX_PHRASINGS = 20_000', 'a claim may have any number of phrasings'],
    ['sources: z.array(Id).check(z.minLength(1))', 'sources: z.array(Id)', 'a statement may have no source'],
  ]),
  ...inFile('src/claims/pack-limits.ts', [
    ['MAX_STATEMENT_SOURCES = 50', 'MAX_STATEMENT_SOURCES = 50_000', 'a statement may name any number of sources'],
    [
      'if (isLong(list, MAX_PACK_ENTRIES))',
      'if (isLong(list, 10 * MAX_PACK_ENTRIES))',
      'a list may be ten times as long',
    ],
  ]),
  ...inFile('src/claims/pack-text.ts', [
    ['\\p{Cs}', '', 'half of a surrogate pair gets in'],
    ['\\p{Default_Ignorable_Code_Point}', '', 'invisible characters get in'],
    ["if (hasUserName(text)) return { code: 'address', detail: text };", '', 'an address may pass for another'],
  ]),
  ...inFile('src/claims/pack-file.ts', [
    ['if (format > PACK_FORMAT)', 'if (format > PACK_FORMAT + 1)', 'the next format is not named as newer'],
    ["if (ids[list].has(id)) yield { code: 'twice'", "if (false) yield { code: 'twice'", 'an id may be there twice'],
  ]),
  ...inFile('src/claims/standing.ts', [
    ['words.length > 1 &&', 'words.length >= 1 &&', 'one party confirms for two'],
    [
      'return known !== undefined && known <= lastDay(date);',
      'return true;',
      'what came later counts on the page\u2019s day',
    ],
    [
      'published === undefined || day < published',
      'published === undefined || day > published',
      'the latest source dates a statement',
    ],
    [
      "next.answer === 'denies' : next.day > held.day",
      "next.answer === 'denies' : next.day < held.day",
      'an older answer replaces a newer one',
    ],
    [
      "next.day === held.day ? next.answer === 'denies'",
      "next.day === held.day ? next.answer === 'confirms'",
      'of two answers of a day the denial is lost',
    ],
    ['words.length > 1 && words.every', 'words.every', 'one party confirms for both'],
    [
      'first <= dayBefore(date, -NEWS_DAYS)',
      'first >= dayBefore(date, -NEWS_DAYS)',
      'pages are marked before the news',
    ],
    ["if (words.includes('declines')) return 'neither';", '', 'a refusal is not shown'],
    [
      'if (published === undefined || published >= said) return said;',
      'return said;',
      'a source from before the end of an imprecise date does not count',
    ],
    ["if (answer !== 'confirms') return day < begins;", '', 'a denial of a plan counts as one of the event'],
    ['|| !STATE_SIDES.includes(side)', '', 'an outlet answers as a state'],
  ]),
  ...inFile('src/claims/dates.ts', [
    [
      ' && year % 100 !== 0) || year % 400 === 0',
      ') || year % 400 === 0',
      'the years 1900 and 2100 have a 29 February',
    ],
    ['if (date.length !== 7) return date;', 'return date;', 'a month ends before its first day'],
  ]),
  ...inFile('src/claims/stacked-marks.ts', [
    ['MAX_COMBINING_MARKS = 4', 'MAX_COMBINING_MARKS = 40', 'letters paint over other lines'],
  ]),
  ...inFile('src/claims/upgrade.ts', [
    [
      "now.act === 'asserts' && media.has(now.by)",
      "now.act === 'asserts'",
      "a state's word of an old pack counts as a report",
    ],
    ['format < 1 || ', '', 'a pack of format 0 is upgraded'],
  ]),
  ...inFile('src/claims/pack-parse.ts', [
    ['path: [...path, ...issue.path]', 'path: issue.path', 'a problem of a pack is told without its place'],
  ]),
  ...inFile('src/claims/review-feed.ts', [
    ['const NESTING = 6;', 'const NESTING = 60;', 'reviews may stand in any depth'],
    ['  if (depth === 0) return [value];\n', '', 'lists in lists without end exhaust the stack'],
    ['parsed(line) ?? null', 'parsed(line) ?? []', 'broken lines of a feed are not counted'],
  ]),
  ...inFile('src/claims/rows.ts', [['return at < 0 ?', 'return at <= 0 ?', 'the first party of a pack stands last']]),
  ...inFile('src/claims/fields.ts', [
    ['z.maxLength(MAX_ID), z.regex(ID)', 'z.regex(ID)', 'an id of any length is taken'],
    ['const MAX_TAG = 35;', 'const MAX_TAG = 350;', 'a language tag of any length is taken'],
  ]),
  ...inFile('src/claims/facets.ts', [
    ['z.minLength(1), z.maxLength(MAX_FACETS)', 'z.minLength(1)', 'an entry may have any number of facets'],
  ]),
  ...inFile('src/claims/frame.ts', [
    ['z.int(), z.minimum(0), z.maximum(MAX_NEAR_DAYS)', 'z.int(), z.minimum(0)', 'an event is near to every day'],
  ]),
  ...inFile('src/claims/loose-data.ts', [
    [' && !hasUserName(found)', '', 'a feed names an address that looks like another one'],
  ]),
];
