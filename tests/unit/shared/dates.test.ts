/** Protects how days are said: with their own precision, in the language of the interface, and what is no day unchanged. */
import { expect, it } from 'vitest';
import { sayDate } from '#src/shared/ui/dates';
import type { Language } from '#src/shared/ui/languages';
import { setWords } from '#src/shared/ui/words';

it.each<[Language, string, string]>([
  ['en', '2025', '2025'],
  ['en', '2025-02', 'February 2025'],
  ['en', '2025-02-09', '9 Feb 2025'],
  ['de', '2025', '2025'],
  ['de', '2025-02', 'Februar 2025'],
  ['de', '2025-02-09', '9. Feb. 2025'],
  ['en', 'soon', 'soon'],
  ['en', '2025-13', '2025-13'],
  ['en', '2025-02-40', '2025-02-40'],
  ['en', '2025-02-09T10:00', '2025-02-09T10:00'],
  ['en', '', ''],
])('in %s, "%s" is "%s"', (language, date, said) => {
  setWords({ language, words: {} });
  for (let times = 0; times < 2; times++) expect(sayDate(date)).toBe(said);
});
