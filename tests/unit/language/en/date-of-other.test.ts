/** Protects against a day of something else that is taken for the day of what a sentence states. */
import { describe, expect, test } from 'vitest';
import { isDateOfOther } from '#src/language/en/clauses';
import { tokenize } from '#src/language/en/tokens';

/** Whether the date at "16" belongs to something else. */
function isOther(text: string): boolean {
  const tokens = tokenize(text);
  return isDateOfOther(
    tokens,
    tokens.findIndex(({ word }) => word === '16'),
  );
}

describe('the day of something else', () => {
  test.each([
    'The summit that was announced on 16 October was put on hold.',
    'A meeting which had been agreed on 16 October did not come about.',
    'The talks that were planned 16 October began late.',
    'Since their call of 16 October nothing has moved.',
  ])('%s', (text) => expect(isOther(text)).toBe(true));
});

describe('the day of what is stated', () => {
  test.each([
    'The call that was held on 16 October lasted two hours.',
    'Trump announced on 16 October that they had talked.',
    'They talked on 16 October.',
    'The summit was announced on 16 October.',
  ])('%s', (text) => expect(isOther(text)).toBe(false));
});
