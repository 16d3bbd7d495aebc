import { inFile, type Mutant } from '../mutant';

export const CONTENT_OVERLAY_MUTANTS: readonly Mutant[] = [
  ...inFile('src/content/overlay/host.ts', [
    ['if (event.isTrusted || kept.isCopy(event)) return;', 'return;', 'the page acts in the card by script'],
    ["if (host.getAttribute('style') !== dressed) dress();", '', 'the page hides the card'],
  ]),
  ...inFile('src/content/overlay/keep-in.ts', [
    ['if (!event.isTrusted || target', 'if (target', 'a forged event reaches a view as a copy'],
  ]),
  ...inFile('src/content/overlay/pointer.ts', [
    [
      "event.pointerType === 'touch' || handlers.isOurs(event)",
      "event.pointerType === 'touch'",
      'a press in the card closes it',
    ],
    ['if (!event.isTrusted || event.button !== 0', 'if (event.button !== 0', 'a forged click opens a card'],
    [
      "if (!event.isTrusted || event.pointerType === 'touch'",
      "if (event.pointerType === 'touch'",
      'a forged press closes the card',
    ],
    ["if (!event.isTrusted || (event.key !== 'Enter'", "if ((event.key !== 'Enter'", 'a forged key opens a card'],
    ["isTrusted && pointerType === 'mouse'", "pointerType === 'mouse'", 'a forged move opens a preview'],
  ]),
  ...inFile('src/content/entries.ts', [
    [
      'const first = [...entries.filter(isOfBundled), ',
      'const first = [...entries, ',
      'an added pack uses up the marks',
    ],
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
  ...inFile('src/content/overlay/overlay.ts', [
    ['if (isAlive() && host.repair())', 'if (host.repair())', 'after an update, the old instance comes back'],
  ]),
  ...inFile('src/content/overlay/open-card.ts', [
    ['if (state.open !== before) return;', '', 'a card that the user has closed opens again'],
  ]),
  ...inFile('src/content/overlay/view.ts', [
    ['toast?.canUndo === false', 'toast !== null', 'a message loses its Undo in an open card'],
    ['if (!words || signal.aborted) return;', 'if (!words) return;', 'words come back after the end'],
    [
      'if (state.open && !isListed(state.open.key)) parts.closeCard();',
      '',
      'the card of a sentence that is gone stays',
    ],
  ]),
  ...inFile('src/content/overlay/host.ts', [
    ['returns >= RETURNS_UNDER_ROOT', 'returns > 10 * RETURNS_UNDER_ROOT', 'the host stays where the page clears it'],
  ]),
  ...inFile('src/content/overlay/pointer.ts', [
    ['const GRACE = 300;', 'const GRACE = 30_000;', 'a preview stays after the pointer has left'],
  ]),
  ...inFile('src/content/overlay/dismissals.ts', [
    ['if (hasFocus()) focus.giveBack();', '', 'the focus is lost after Undo'],
  ]),
  ...inFile('src/content/overlay/pointer-over.ts', [
    ['if (!last || signal.aborted) return;', 'if (!last) return;', 'the cursor changes after the end'],
  ]),
];
