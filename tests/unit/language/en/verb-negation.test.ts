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
    [
      'Berg has no plans for talks with the very old Dorn in the far town.',
      'plans for talks with the very old dorn in the far town',
    ],
    [
      'Berg has no plans for talks with the very old Dorn in the far old town.',
      'plans for talks with the very old dorn in the far old',
    ],
    [
      'Berg did not call them in the long cold days of the very old dull war until May.',
      'call them in the long cold days of the very old dull',
    ],
    ['Berg did not ever again so freely refuse talks.', 'ever again so freely refuse talks'],
    ['They talk if Berg in the very old Oslo does not agree.', 'agree'],
    ['If so, Berg will not call.', 'call'],
    ['As long as Dorn has not signed, the talks go on.', ''],
    ['The fleet sails should Oslo refuse to sell it.', ''],
    ['The fleet sails should the council refuse to sell it.', ''],
    ['Oslo should not sell it.', 'sell it'],
    ['Press Dorn, since otherwise he will not sign.', ''],
    ['The guns never let up.', ''],
    ['The guns never let him.', 'let him'],
    ['Failed to be held, the talks ended.', 'to be held'],
    ['Never sold ships, planes and shells.', 'sold ships planes and shells'],
    [
      'The call of Dorn in the very old hall by the grey sea would not be long.',
      'of dorn in the very old hall by the grey sea would be long',
    ],
    ['Berg left because the call will not be long.', 'the call will be long'],
    ['Falk left, the call will never be held.', 'the call will be held'],
    ['Ruled out by Berg, the plan failed.', 'by berg'],
    ['Berg ruled out a truce.', 'a truce'],
    ['Berg is yet to call Dorn.', 'to call dorn'],
    ['Why not have a call?', 'have a call'],
    ['May not have to give up its goals.', 'have to give up its goals'],
    ['Berg did not call since May.', 'call since may'],
    ['Berg will not find place for the call.', 'find place for the call'],
    ['Dorn will not recognise the island as Danish.', 'recognise the island'],
    ['Dorn does not want a wasted meeting as the Oslo summit is put on hold.', 'want a wasted meeting'],
    ['Berg has not moved the troops.', 'moved the troops'],
    ['Berg will not keep the plan.', 'keep the plan'],
    ['Berg has not been so quick to call.', 'been so quick to call'],
    ['Berg will not meet Dorn as planned.', 'meet dorn'],
    ['That was not made a refusal by Oslo.', 'made a refusal by oslo'],
    ['The plan would not now be read again.', 'the plan would now be read again'],
    ['Berg has not called Dorn several times since March.', 'called dorn several times since march'],
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
    'The war did not keep Berg from calling Dorn.',
    'It never kept the old envoy of Oslo from talks.',
    'The frost has not deterred them from giving aid.',
    'The others have not given as much as Denmark.',
    'They have not called as often as before.',
    'The army had not been so quick in years.',
    'Berg had not been so angry for many long months.',
    'Berg will not give up her goals.',
    'Dorn is not backing down on the truce.',
    'Berg does not object to a truce.',
    'They have not spoken since March.',
    'It would not be ruled out.',
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
    'Berg did not call them in the long cold days of the very old war until May.',
    'Berg did not ever again so refuse talks.',
    'They talk if Berg in the old Oslo does not agree.',
    'They talk, if Dorn does not agree.',
    'It fails if never signed.',
    'What if, Berg does not call?',
    'And yet they talked.',
    'Berg went out of the room.',
    'Berg did not refuse to call Dorn.',
    'Berg gets no call.',
    'It was never the plan.',
    'Berg would not have given up its goals.',
    'They have not since met Falk.',
    'Berg will not be able to avoid talks.',
    'Dorn has not changed his goals.',
    'Dorn has not moved from his demand.',
    'Berg did not hesitate to name the island Danish.',
    'It was not difficult for Dorn to agree to a truce.',
    'It is not hard to agree to a truce.',
    'Berg did not prevent Falk from meeting Dorn.',
  ])('%s', (text) => {
    expect(ruled(text)).toBe('');
  });
});
