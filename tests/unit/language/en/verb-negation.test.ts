/** Protects what a negated verb rules: a turned stance must not be read as the stance. Own sentences. */
import { describe, expect, test } from 'vitest';
import { tokenize } from '#src/language/en/tokens';
import { verbNegated } from '#src/language/en/verb-negation';

/** The words that stand in a clause with a negated verb. */
function ruled(text: string): string {
  const tokens = tokenize(text);
  const marked = verbNegated(tokens);
  return tokens
    .filter((_, at) => marked[at] === 1)
    .map(({ word }) => word)
    .join(' ');
}

describe('rules its clause', () => {
  test.each([
    ['Berg would not sign the paper.', 'sign the paper'],
    ["Berg won't sign the paper.", 'sign the paper'],
    ['Berg is not ready for talks, an aide said.', 'ready for talks'],
    ["Berg isn't ready for talks.", 'ready for talks'],
    ['Berg did not agree to a truce, but kept calling.', 'agree to a truce'],
    ['Berg does not want an election which costs money.', 'want an election'],
    ['Berg refused to meet Dorn.', 'to meet dorn'],
    ['Berg declined to extend the truce.', 'to extend the truce'],
    ['Berg is unwilling to hold talks.', 'to hold talks'],
    ['Berg no longer backs the plan.', 'longer backs the plan'],
    ['Berg has never backed the plan.', 'backed the plan'],
    ['Berg and Dorn held no talks on Friday.', 'talks on friday'],
    ['There was no call on Friday.', 'call on friday'],
    ['Berg has not been told of the plan.', 'been of the plan'],
    ['The army could not take the town.', 'take the town'],
    ['Berg said Dorn had not called her.', 'called her'],
    ['The plan will not be on the table, he said.', 'the plan will be on the table'],
    ['Dorn says the summit will not take place.', 'the summit will take place'],
    ['A truce would not happen this year.', 'a truce would happen this year'],
    ['Berg threatens tariffs if Dorn does not agree to a truce.', ''],
    ['If Dorn does not sign, Berg will not call him.', 'call him'],
  ])('%s', (text, words) => {
    expect(ruled(text)).toBe(words);
  });
});

describe('rules nothing', () => {
  test.each([
    'Berg is ready for talks.',
    'Berg called not only Dorn.',
    'It was not the first call.',
    'Berg never turned down talks.',
    'Berg has never refused to talk.',
    'Berg did not rule out a call.',
    'Berg will not give up her goals.',
    'Dorn is not backing down on the truce.',
    'Berg does not object to a truce.',
    'They have not spoken since March.',
    "She hasn't called since the summer.",
    'The army would not stop until the town fell.',
    'Berg would not sign unless Dorn did.',
    'Berg had no trouble accepting the plan.',
    'There is no doubt about the call.',
    'Berg has no objection to a truce.',
    'Berg had no choice but to sign.',
    'He did not fail to mention the call.',
    'Not everyone was told of the truce.',
    'Without a word he left.',
  ])('%s', (text) => {
    expect(ruled(text)).toBe('');
  });
});
