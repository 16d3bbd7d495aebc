/**
 * Protects the floors: an import upwards, sideways or out of the pure rooms must be found by the lint rules that
 * `npm test` runs. Without this test a slip in biome.json would switch them off unseen.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const biome = join(process.cwd(), 'node_modules', '.bin', 'biome');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'layers-'));
  cpSync('biome.json', join(folder, 'biome.json'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Lints the given files in a folder of their own, with the project's rules; gives what the linter says. */
function lint(files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const rules = ['--only=style/noRestrictedImports', '--only=suspicious/noImportCycles'];
  const result = spawnSync(biome, ['lint', '--colors=off', ...rules, 'src'], { cwd: folder, encoding: 'utf8' });
  return result.stdout + result.stderr;
}

test.each([
  ['claims', `import { x } from '#src/language/x';`],
  ['language', `import type { X } from '#src/matcher/types';`],
  ['claim-index', `export * from '../matcher/x';`],
  ['matcher', `import browser from 'webextension-polyfill';`],
  ['matcher', `import { readFileSync } from 'node:fs';`],
  ['extension', `import { x } from '#src/panels/x';`],
  ['page', `import { x } from '#src/overlay/card/x';`],
  ['overlay', `import { x } from '../page/x';`],
  ['panels', `import('#src/overlay/x');`],
  ['page', `import { x } from '../../entrypoints/background';`],
])('an import that %s must not make is found: %s', (room, line) => {
  expect(lint({ [`src/${room}/sub/bad.ts`]: `${line}\n` })).toContain('noRestrictedImports');
});

test('what a room may import is let through', () => {
  const said = lint({
    'src/claims/x.ts': 'export const x = 1;\n',
    'src/matcher/good.ts': `export { x } from '#src/claims/x';\n`,
    'src/page/good.ts': `export { x } from '#src/extension/x';\n`,
    'src/panels/good.tsx': `export { render } from 'preact';\n`,
  });
  expect(said).not.toContain('noRestrictedImports');
});

test('a circle of imports is found', () => {
  const said = lint({
    'src/page/a.ts': `import { b } from './b';\nexport const a = (): number => b();\n`,
    'src/page/b.ts': `import { a } from './a';\nexport const b = (): number => a();\n`,
  });
  expect(said).toContain('noImportCycles');
});
