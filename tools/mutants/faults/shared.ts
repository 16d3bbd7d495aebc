import { inFile, type Mutant } from '../mutant';

export const SHARED_MUTANTS: readonly Mutant[] = [
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
  ...inFile('src/shared/protocol/sender.ts', [
    ['if (sender.id !== browser.runtime.id) return null;', '', 'messages of other extensions are answered'],
    ['sender.url?.startsWith(', 'sender.url?.includes(', 'a page whose address holds ours counts as a panel'],
    ['isPrivate: tab.incognito', 'isPrivate: false', 'what is done in private windows is remembered'],
    [' || frameId === undefined', '', 'a sender without a frame counts as a page'],
  ]),
  ...inFile('src/shared/protocol/messages.ts', [
    ['-\\d{2}$/', '-\\d{2}/', 'a page’s date may be followed by anything'],
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
  ...inFile('src/shared/protocol/tabs.ts', [
    [
      'const running = starting.get(key);',
      'const running = undefined as Promise<boolean> | undefined;',
      'two overlays start in one page',
    ],
    ['tab.id !== undefined && !tab.discarded', 'tab.id !== undefined', 'sleeping tabs are loaded'],
  ]),
  ...inFile('src/shared/protocol/light-browser.ts', [
    ['    if (sender.id !== runtime.id) return undefined;\n', '', 'a reader obeys other extensions'],
  ]),
];
