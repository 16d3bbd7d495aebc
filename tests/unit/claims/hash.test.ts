/** Protects what is stored under a hash: another hash would forget it, and make every index unreadable. */
import { expect, it } from 'vitest';
import { hash53 } from '#src/claims/hash';

it.each([
  ['', 3338908027751811],
  // As published with the function.
  ['a', 7929297801672961],
  ['b', 8684336938537663],
  ['revenge', 4051478007546757],
  ['revenue', 8309097637345594],
])('the hash of "%s" is %i', (text, hash) => {
  expect(hash53(text)).toBe(hash);
});
