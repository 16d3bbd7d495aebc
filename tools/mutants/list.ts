/**
 * The faults that `npm run mutants` puts into the code, one at a time. They were chosen by reading the code, not the
 * tests: each is a plausible slip that would harm a user.
 */

export interface Mutant {
  file: string;
  /** Text that occurs in the file exactly once. */
  text: string;
  replacement: string;
  /** Consequence of the fault. */
  breaks: string;
}

/** Faults of one file. */
function inFile(
  file: string,
  faults: readonly (readonly [text: string, replacement: string, breaks: string])[],
): Mutant[] {
  return faults.map(([text, replacement, breaks]) => ({ file, text, replacement, breaks }));
}

export const MUTANTS: readonly Mutant[] = [
  ...inFile('src/shared/protocol/sender.ts', [
    ['if (sender.id !== browser.runtime.id) return null;', '', 'messages of other extensions are answered'],
    ['sender.url?.startsWith(', 'sender.url?.includes(', 'a page whose address holds ours counts as a panel'],
    ['isPrivate: tab.incognito', 'isPrivate: false', 'what is done in private windows is remembered'],
    [' || frameId === undefined', '', 'a sender without a frame counts as a page'],
  ]),
  ...inFile('src/background/message-handler.ts', [
    [
      "return (sender.kind === 'page' ? FROM_PAGE : FROM_PANEL).has(type);",
      'return true;',
      'any context may send any message',
    ],
    ['if (sender.isPrivate) return { kept: false };', '', 'private windows are remembered'],
    ['if (sender.frame === 0)', 'if (sender.frame >= 0)', 'a frame sets the number of the page'],
    ["  'undo-off',\n]);", "  'undo-off',\n  'search',\n]);", 'a page process may search all claims'],
    ['!sender || !parsed.success || ', '!sender || ', 'a message that fits no schema ends in an error'],
    ['if (sender.isPrivate || claims.length === 0)', 'if (claims.length === 0)', 'a private window learns of others'],
    ['muted.filter((claim) => asked.has(claim))', 'muted', 'a page learns all that was put away'],
    ['if (takeUndo(sender.tab))', 'if (sender.tab >= 0)', 'any page switches everything on'],
    ['if (!opensFromPage()) return undefined;', '', 'a claim is left for a panel that does not open'],
    [
      'wrong: wrong.filter(({ claim }) => asked.has(claim))',
      'wrong',
      'a page learns every match that was reported as wrong',
    ],
    ['if (Date.now() - timelineOpened < TIMELINE_REST) return;', '', 'a page opens any number of tabs'],
  ]),
  ...inFile('src/background/off-undo.ts', [
    ['offered.tab === tab && ', '', 'another tab takes the switch back'],
    ['if (may) offered = null;', '', 'a page switches on again and again'],
    [' && now <= offered.until', '', 'an old message still switches on'],
  ]),
  ...inFile('src/background/page-settings.ts', [
    ['run: run && !offInPrivate', 'run', 'sites that are off in private windows are read'],
    [
      'const offInPrivate = isPrivate && host',
      'const offInPrivate = host',
      'a private choice shows in ordinary windows',
    ],
  ]),
  ...inFile('src/background/updates.ts', [
    ['if (wanted !== applied) await refreshAll();', '', 'a switch is lost with the background'],
    ['await setAppliedState(state);', '', 'everything is applied again at each start'],
    ['  callBack();\n  const state', '  const state', 'nobody starts a background that was ended'],
  ]),
  ...inFile('src/shared/protocol/messages.ts', [
    [
      'sentences: z.array(sentence).check(z.maxLength(MAX_SENTENCES_A_MESSAGE))',
      'sentences: z.array(sentence)',
      'a message may have any number of sentences',
    ],
    [
      'before: z.array(sentence).check(z.maxLength(MAX_BEFORE))',
      'before: z.array(sentence)',
      'any number of sentences before',
    ],
    [
      'const sentence = z.string().check(z.maxLength(MAX_SENTENCE_LENGTH))',
      'const sentence = z.string()',
      'a sentence may have any length',
    ],
    [
      'ids: z.array(ClaimKey).check(z.maxLength(MAX_RECORDS_A_MESSAGE))',
      'ids: z.array(ClaimKey)',
      'any number of records a message',
    ],
    ['query: z.string().check(z.maxLength(MAX_QUERY))', 'query: z.string()', 'a search may have any length'],
    [
      'z.int(), z.minimum(0), z.maximum(MAX_COUNT)',
      'z.int(), z.maximum(MAX_COUNT)',
      'the badge may show a negative number',
    ],
  ]),
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
  ...inFile('src/shared/storage/settings.ts', [
    ['MAX_SITES = 500', 'MAX_SITES = 50_000', 'a list of sites has no end'],
    ['if (form.version !== SETTINGS_VERSION) return', 'if (false) return', 'settings of a newer version are misread'],
  ]),
  ...inFile('src/shared/storage/pack-breadth.ts', [
    [
      'words.size < FEWEST_TELLING || isLight',
      'words.size < FEWEST_TELLING',
      'phrasings of light verbs fit any sentence',
    ],
    ['count === MAX_SAME_ALIAS + 1', 'count === -1', 'any number of names share an alias'],
    ['if (++steps > MAX_SPOKEN_FOR) return true;', '', 'a pack blocks the background for minutes at each start'],
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
  ...inFile('src/shared/storage/pack-file.ts', [
    ['shelf.length + index.length + opened', 'shelf.length + index.length', 'names of all packs hold up every start'],
    ['if (id === BUNDLED_PACK) yield', 'if (id === name) yield', 'a pack may take the id of the bundled one'],
    ["if (problem === 'all') return { problem: large };", '', 'what is written has no bound before it is made'],
    ['if (own > MAX_RECORD_LENGTH) return record;', '', 'one record is larger than a message may be'],
    ['comparedLength(pack) > MAX_COMPARED', 'comparedLength(pack) < 0', 'a pack takes minutes to compile'],
  ]),
  ...inFile('src/background/library.ts', [
    ['.slice(0, MOST_PACK_MATCHES)', '', 'packs give any number of matches for a sentence'],
    [
      'merged.set(sentence, [...(merged.get(sentence) ?? []), ...matches]);',
      'merged.set(sentence, [...matches, ...(merged.get(sentence) ?? [])]);',
      'an added pack goes before the bundled record',
    ],
    ['if (place?.isBundled) throw error;', '', 'a broken build is not noticed'],
    ['points.slice(0, MAX_POINTS)', 'points', 'a pack makes a message of any size'],
    [
      'if (this.recordLength(key) > MAX_RECORD_LENGTH) return [];',
      '',
      'a record that was stored before the limit silences a page',
    ],
  ]),
  ...inFile('src/background/answer-size.ts', [
    ['if (length > left) return false;', '', 'records of a pack fill the message of the bundled ones'],
  ]),
  ...inFile('src/engine/index/inverted.ts', [
    ['if (state[term * 2] !== postStart[term + 1]) sound = false;', '', 'lists of a damaged index run past their end'],
    ['next === last', 'next >= 0', 'documents may be read past the end of their section'],
  ]),
  ...inFile('src/engine/index/bytes.ts', [
    ['assertFormat(count <= end - this.at);', '', 'a count may be larger than the bytes'],
  ]),
  ...inFile('src/content/reader/put-away.ts', [
    ['!muted.has(claim) && ', '', 'muted claims are marked'],
    ['&& !wrong.has(', '&& !new Set<string>().has(', 'matches that were reported as wrong come back'],
    [
      'this.current = isPrivate ? this.withOwnChanges(stored) : stored;',
      'this.current = stored;',
      'what is put away in a private window comes back',
    ],
  ]),
  ...inFile('src/shared/sites/sites.ts', [
    ['host.endsWith(`.', 'host.endsWith(`', 'notexample.org counts as example.org'],
    ['const WEB = /^https?:$/;', 'const WEB = /^[a-z]+:$/;', 'addresses that are no web pages are read'],
    [
      'coversHost(wanted.slice(2), host) : host === wanted',
      'coversHost(wanted.slice(2), host) : true',
      'a grant covers every host',
    ],
  ]),
  ...inFile('src/shared/sites/reader-sites.ts', [
    ['settings.on && !coversAny(settings.exceptions, host)', 'settings.on', 'exceptions are read'],
    [" || settings.mode === 'click'", '', 'the reader runs by itself where it should wait for a click'],
    [
      'plan.matches.some(covers) && !plan.excludeMatches.some(covers)',
      'plan.matches.some(covers)',
      'exceptions are started',
    ],
  ]),
  ...inFile('src/content/reader/background.ts', [
    ['return answer.kept || isPrivate;', 'return true;', 'what was not saved is called saved'],
  ]),
  ...inFile('src/content/reader/page-claims.ts', [
    ['isTimely(record, sentence.date)', 'true', 'pages from before the claim are marked'],
  ]),
  ...inFile('src/content/overlay/host.ts', [
    ['if (event.isTrusted || kept.isCopy(event)) return;', 'return;', 'the page acts in the card by script'],
    ["if (host.getAttribute('style') !== dressed) dress();", '', 'the page hides the card'],
  ]),
  ...inFile('src/content/overlay/keep-in.ts', [
    ['if (!event.isTrusted || target', 'if (target', 'a forged event reaches a view as a copy'],
  ]),
  ...inFile('src/content/overlay/pointer.ts', [
    ['if (!event.isTrusted || event.button !== 0', 'if (event.button !== 0', 'a forged click opens a card'],
    [
      "if (!event.isTrusted || event.pointerType === 'touch'",
      "if (event.pointerType === 'touch'",
      'a forged press closes the card',
    ],
    ["if (!event.isTrusted || (event.key !== 'Enter'", "if ((event.key !== 'Enter'", 'a forged key opens a card'],
    [
      "if (!event.isTrusted || event.pointerType !== 'mouse'",
      "if (event.pointerType !== 'mouse'",
      'a forged move opens a preview',
    ],
  ]),
  ...inFile('src/content/overlay/entries.ts', [
    [
      'const first = [...entries.filter(isOfBundled), ',
      'const first = [...entries, ',
      'an added pack uses up the marks',
    ],
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
  ...inFile('src/claims/standing.ts', [
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
  ...inFile('src/content/facts/published.ts', [
    ['if (date > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;', '', 'a page may be of 31 February'],
    ['year < EARLIEST_YEAR || ', '', 'a template\u2019s date counts'],
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
  ...inFile('src/background/selection.ts', [
    ['if (menuItemId !== MENU) return;', '', 'any menu entry counts as ours'],
    ['.filter(({ length }) => length <= MAX_SENTENCE_LENGTH)', '', 'a selection may have a sentence of any length'],
  ]),
  ...inFile('src/background/search.ts', [
    [
      'Number(isBundledKey(b.head.claim)) - Number(isBundledKey(a.head.claim)) ||',
      '',
      'an added pack is listed before the bundled record',
    ],
  ]),
  ...inFile('src/background/registration.ts', [
    [
      'planCovers(after, host) && runsOn(settings, host)',
      'planCovers(after, host)',
      'open pages of exceptions with wildcards are read',
    ],
  ]),
  ...inFile('src/shared/protocol/tabs.ts', [
    [
      'const running = starting.get(key);',
      'const running = undefined as Promise<boolean> | undefined;',
      'two overlays start in one page',
    ],
    ['tab.id !== undefined && !tab.discarded', 'tab.id !== undefined', 'sleeping tabs are loaded'],
  ]),
  ...inFile('src/panels/parts/tab.ts', [
    ['/^\\d{1,10}$/.test(id)', '/\\d/.test(id)', 'any text counts as the number of a tab'],
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
  ...inFile('src/claims/stacked-marks.ts', [
    ['MAX_COMBINING_MARKS = 4', 'MAX_COMBINING_MARKS = 40', 'letters paint over other lines'],
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
  ...inFile('src/claims/upgrade.ts', [
    [
      "now.act === 'asserts' && media.has(now.by)",
      "now.act === 'asserts'",
      "a state's word of an old pack counts as a report",
    ],
    ['format < 1 || ', '', 'a pack of format 0 is upgraded'],
  ]),
  ...inFile('src/content/overlay/dismissals.ts', [
    ['void set(false).then(', 'void set(true).then(', 'undo takes nothing back'],
  ]),
  ...inFile('src/content/overlay/listeners.ts', [
    ["event.isTrusted && event.key === 'Escape'", "event.key === 'Escape'", 'a forged key closes the card'],
  ]),
  ...inFile('src/content/overlay/pointer-over.ts', [
    ['if (!event.isTrusted || event.pointerType', 'if (event.pointerType', 'a forged move changes the cursor'],
  ]),
  ...inFile('src/claims/pack-parse.ts', [
    ['path: [...path, ...issue.path]', 'path: issue.path', 'a problem of a pack is told without its place'],
  ]),
  ...inFile('src/claims/review-feed.ts', [
    ['  if (depth === 0) return [value];\n', '', 'lists in lists without end exhaust the stack'],
    ['parsed(line) ?? null', 'parsed(line) ?? []', 'broken lines of a feed are not counted'],
  ]),
  ...inFile('src/shared/storage/file-text.ts', [
    ['{ fatal: true }', '{ fatal: false }', 'letters of another encoding become replacement characters'],
  ]),
  ...inFile('src/shared/protocol/light-browser.ts', [
    ['    if (sender.id !== runtime.id) return undefined;\n', '', 'a reader obeys other extensions'],
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
  ...inFile('src/content/reader/leftovers.ts', [
    [
      "getPropertyPriority('z-index') === 'important' && ",
      "position !== '' && ",
      'elements of the page are removed as ours',
    ],
  ]),
  ...inFile('src/content/marks/text-splits.ts', [
    ['if (split.original.data === split.left) ', '', 'what the page has written since is lost'],
  ]),
  ...inFile('src/content/reader/quiet-timer.ts', [
    ['Math.min(quiet, this.firstChange + LONGEST_WAIT - now)', 'quiet', 'a page that never rests is never read again'],
  ]),
  ...inFile('src/content/overlay/overlay.ts', [
    ['if (isAlive() && host.repair())', 'if (host.repair())', 'after an update, the old instance comes back'],
  ]),
  ...inFile('src/content/overlay/open-card.ts', [
    ['if (state.open !== before) return;', '', 'a card that the user has closed opens again'],
  ]),
  ...inFile('src/engine/match/pipeline.ts', [
    [
      'readings.filter(({ input }) => !isLookalike(input.candidate))',
      'readings',
      'a sentence that only comes close is marked',
    ],
  ]),
];
