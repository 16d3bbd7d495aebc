import { inFile, type Mutant } from '../mutant';

export const SHARED_STORAGE_MUTANTS: readonly Mutant[] = [
  ...inFile('src/shared/storage/settings.ts', [
    ['MAX_SITES = 500', 'MAX_SITES = 50_000', 'a list of sites has no end'],
    ['if (form.version !== SETTINGS_VERSION) return', 'if (false) return', 'settings of a newer version are misread'],
  ]),
  ...inFile('src/shared/storage/pack-breadth.ts', [
    ['words.size < FEWEST_TELLING || isLight', 'isLight', 'a phrasing of one word fits any sentence about it'],
    [
      'words.size < FEWEST_TELLING || isLight',
      'words.size < FEWEST_TELLING',
      'phrasings of light verbs fit any sentence',
    ],
    ['count === MAX_SAME_ALIAS + 1', 'count === -1', 'any number of names share an alias'],
    ['if (++steps > MAX_SPOKEN_FOR) return true;', '', 'a pack blocks the background for minutes at each start'],
  ]),
  ...inFile('src/shared/storage/pack-file.ts', [
    ['shelf.length + index.length + opened', 'shelf.length + index.length', 'names of all packs hold up every start'],
    ['if (id === BUNDLED_PACK) yield', 'if (id === name) yield', 'a pack may take the id of the bundled one'],
    ["if (problem === 'all') return { problem: large };", '', 'what is written has no bound before it is made'],
    ['if (own > MAX_RECORD_LENGTH) return record;', '', 'one record is larger than a message may be'],
    ['comparedLength(pack) > MAX_COMPARED', 'comparedLength(pack) < 0', 'a pack takes minutes to compile'],
  ]),
  ...inFile('src/shared/storage/memory.ts', [
    ['return list.slice(-MAX_REMEMBERED);', 'return list;', 'what is remembered grows without end'],
    [
      'one.claim !== claim || one.sentence !== sentenceHash',
      'one.claim !== claim',
      'taking back one correction takes back others',
    ],
    ['muted: memory.muted.filter((id) => id !== claim)', 'muted: memory.muted', 'a muted claim cannot be brought back'],
  ]),
  ...inFile('src/shared/storage/private-session.ts', [
    [
      'if (claim !== null) await browser.storage.session.remove(PANEL_KEY);',
      '',
      'the side panel jumps back to a claim again and again',
    ],
    ["area === 'session' && key in changes", 'key in changes', 'a change elsewhere counts as one of private windows'],
  ]),
  ...inFile('src/shared/storage/pack-store.ts', [
    [
      "if (earlier) await inStores('readwrite', putBoth(earlier, id, earlierFile));\n      else await",
      'await',
      'a failed import takes away the pack that it was to replace',
    ],
    [
      "typeof key !== 'string' || !listed.has(key)",
      "typeof key !== 'string'",
      'what a closed page left stays in the store',
    ],
    ["    signal?.removeEventListener('abort', onAbort);\n", '', 'a cancellation after the end throws'],
    ["if (others.length >= MAX_PACKS) return 'many';", '', 'any number of packs is taken'],
    [
      "if (others.reduce((sum, other) => sum + (other.kept ?? 0), kept) > MAX_ALL_KEPT) return 'full';",
      '',
      'packs together may fill the memory',
    ],
    [
      'filter((other) => other.id !== id);\n    if',
      'filter(() => true);\n    if',
      'a pack cannot be replaced when the list is full',
    ],
  ]),
  ...inFile('src/shared/storage/backup.ts', [
    ['.check(z.maxLength(MAX_PACKS))', '', 'a backup has any number of packs'],
    [
      "if (settings.version > SETTINGS_VERSION) return { problem: 'newer' };",
      '',
      'a newer backup replaces the settings by the defaults',
    ],
    ['withoutStackedMarks(withoutHidden(name.slice(0, MAX_NAME)))', 'name', 'an unchecked name is shown'],
  ]),
  ...inFile('src/shared/storage/settings-store.ts', [
    ['  await browser.storage.session.clear();\n', '', 'clearing leaves what is kept until the browser closes'],
    ["if (area !== 'local') return;", '', 'changes of another store count as settings'],
  ]),
  ...inFile('src/shared/storage/file-text.ts', [
    ['{ fatal: true }', '{ fatal: false }', 'letters of another encoding become replacement characters'],
  ]),
];
