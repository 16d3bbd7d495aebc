/** Protects "not this claim": a sentence is known again when the page has moved it or set it otherwise. */
import { expect, it } from 'vitest';
import { hashSentence } from '#src/shared/storage/sentence-hash';

it('is the same for one sentence however it is set, and another for another', () => {
  const hash = hashSentence('Trump “called” Putin, twice.');
  for (const same of ['  TRUMP called Putin: twice ', 'Trump called Putin\u00a0\n twice!!'])
    expect(hashSentence(same)).toBe(hash);
  for (const other of ['Trump called Putin.', 'Putin called Trump twice.', 'Trump called Putin tw ice.'])
    expect(hashSentence(other)).not.toBe(hash);
});

it('has fourteen digits, in letters of any script, and keeps no text', () => {
  for (const sentence of ['', 'a', 'Путин позвонил', 'Ünïcode 😀'])
    expect(hashSentence(sentence)).toMatch(/^[0-9a-f]{14}$/);
  expect(hashSentence('Путин')).not.toBe(hashSentence('Трамп'));
  // Stored by earlier versions: other digits would forget it.
  expect(hashSentence('A!')).toBe((7929297801672961).toString(16).padStart(14, '0'));
});
