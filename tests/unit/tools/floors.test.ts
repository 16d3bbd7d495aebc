/** Protects the floors: an import upwards, sideways or out of the pure rooms is found. */
import { describe, expect, it } from 'vitest';
import { FLOORS, floorProblems } from '../../../tools/scripts/floors.mjs';

const problems = (room: string, line: string) => floorProblems(`src/${room}/sub/file.ts`, `// one\n${line}\n`);

describe('the floors', () => {
  it.each([
    ['claims', `import { x } from '#src/language/x';`],
    ['language', `import type { X } from '#src/engine/types';`],
    ['engine', `export * from '../../shared/ui/x';`],
    ['engine', `import browser from 'webextension-polyfill';`],
    ['engine', `import { readFileSync } from 'node:fs';`],
    ['shared', `import { x } from '#src/panels/x';`],
    ['background', `import { x } from '#src/content/card/x';`],
    ['content', `import { x } from '../../background/x';`],
    ['panels', `const x = await import('#src/content/x');`],
    ['panels', `import '#src/content/x';`],
    ['content', `import { x } from '../../../entrypoints/background';`],
    ['background', `import { x } from '../../shared/ui/x';`],
  ])('keep %s from: %s', (room, line) => {
    expect(problems(room, line)).toEqual([{ line: 2, why: expect.any(String) }]);
  });

  it.each([
    ['engine', `export { x } from '#src/claims/x';`],
    ['engine', `import * as z from 'zod/mini';`],
    ['content', `export { x } from '#src/shared/x';`],
    ['content', `export { x } from '../dom/x';`],
    ['panels', `export { render } from 'preact';`],
  ])('let %s do: %s', (room, line) => {
    expect(problems(room, line)).toEqual([]);
  });

  it('only ever lead down', () => {
    const order = Object.keys(FLOORS);
    for (const [room, below] of Object.entries(FLOORS))
      for (const lower of below) expect(order.indexOf(lower)).toBeLessThan(order.indexOf(room));
  });
});
