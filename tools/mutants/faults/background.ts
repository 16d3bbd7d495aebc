import { inFile, type Mutant } from '../mutant';

export const BACKGROUND_MUTANTS: readonly Mutant[] = [
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
    ['takeUndo(sender.tab) ?', 'sender.tab >= 0 ?', 'any page switches everything on'],
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
    ["void setAppliedState('').catch(() => undefined);", '', 'a switch that is taken back halfway reaches no page'],
    ['if (number === begun) await setAppliedState(state);', '', 'everything is applied again at each start'],
    ['  callBack();\n  const number', '  const number', 'nobody starts a background that was ended'],
  ]),
  ...inFile('src/background/library.ts', [
    ['!place || place.isBundled ? 0', '!place ? 0', 'a long bundled record is left out'],
    ['.slice(0, MOST_PACK_MATCHES)', '', 'packs give any number of matches for a sentence'],
    [
      'merged.set(sentence, [...(merged.get(sentence) ?? []), ...matches]);',
      'merged.set(sentence, [...matches, ...(merged.get(sentence) ?? [])]);',
      'an added pack goes before the bundled record',
    ],
    ['if (place.isBundled) throw error;', '', 'a broken build is not noticed'],
    ['points.slice(0, MAX_POINTS)', 'points', 'a pack makes a message of any size'],
    [
      'if (!place || this.recordLength(key) > MAX_RECORD_LENGTH) return undefined;',
      'if (!place) return undefined;',
      'a record that was stored before the limit silences a page',
    ],
  ]),
  ...inFile('src/background/page-answer.ts', [
    ['isTimely(record, date)', 'true', 'pages from before the claim are marked'],
    ['ofSentence.length > 0 ?', 'ofSentence.length >= 0 ?', 'a sentence without a claim counts as found'],
    ['standingOf(record, date)', 'standingOf(record, null)', 'what was said later changes a mark'],
  ]),
  ...inFile('src/background/answer-size.ts', [
    ['if (length > left) return false;', '', 'records of a pack fill the message of the bundled ones'],
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
  ...inFile('src/background/registration.ts', [
    ['persistAcrossSessions: true,', 'persistAcrossSessions: false,', 'pages that the browser restores are not read'],
    [
      '[...plan.excludeMatches].sort()',
      '[...plan.matches].sort()',
      'an exception is not registered while the sites are the same',
    ],
  ]),
  ...inFile('src/background/search.ts', [
    [
      '      Number(isBundledKey(b.head.claim)) - Number(isBundledKey(a.head.claim)) ||\n',
      '',
      'a claim of an added pack is listed before the bundled ones',
    ],
    ['    if (places.length === 0) return null;\n', '', 'a claim without a word of the query is found'],
  ]),
  ...inFile('src/background/updates.ts', [
    ['Date.now() + ALARM_AFTER', 'Date.now() - ALARM_AFTER', 'the browser calls back before the change is stored'],
  ]),
  ...inFile('src/background/toggles.ts', [
    ['!applied.includes(press)', 'press', 'a press that was applied counts again'],
    ['new Set(await leftPresses())', 'new Set<string>()', 'a press is lost with the background'],
  ]),
];
