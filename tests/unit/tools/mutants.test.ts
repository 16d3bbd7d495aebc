/** Protects `npm run mutants`: a fault whose text is gone from its file ends the run before it begins. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MUTANTS } from '../../../tools/mutants/list';

it.each(MUTANTS.map(({ file, text, breaks }) => [file, breaks, text]))('%s: %s', (file, _breaks, text) => {
  expect(readFileSync(file, 'utf8').split(text)).toHaveLength(2);
});
