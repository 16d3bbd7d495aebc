/** Protects what the user has put away: it stays away in a private window, where nothing is stored, and follows the store elsewhere. */
import { expect, it } from 'vitest';
import type { FoundSentence } from '#src/content/bridge';
import { PutAwayList } from '#src/content/reader/put-away';
import { hashSentence } from '#src/shared/storage/sentence-hash';

const NOTHING = { muted: [], wrong: [] };
const found = ['a', 'b'].map((claim) => ({ key: claim, text: `Sentence ${claim}.`, matches: [{ claim }] }));
const left = (list: PutAwayList) => list.filter(found as unknown as FoundSentence[]).map(({ key }) => key);

it('keeps its own changes where nothing is stored, and drops them where the store says otherwise', () => {
  const list = new PutAwayList();
  list.mute('a', true);
  list.setWrong('b', hashSentence('Sentence b.'), true);
  expect(left(list)).toEqual([]);
  list.replace(NOTHING, true);
  expect(left(list)).toEqual([]);
  list.replace(NOTHING, false);
  expect(left(list)).toEqual(['a', 'b']);
});

it('takes a change back, and only that one', () => {
  const list = new PutAwayList();
  list.mute('a', true);
  list.setWrong('b', hashSentence('Sentence b.'), true);
  list.mute('a', false);
  expect(left(list)).toEqual(['a']);
  list.setWrong('b', hashSentence('Another sentence.'), true);
  list.setWrong('b', hashSentence('Sentence b.'), false);
  expect(left(list)).toEqual(['a', 'b']);
});

it('adds what is stored to its own changes, in a private window too', () => {
  const list = new PutAwayList();
  list.mute('a', true);
  list.add({ muted: ['b'], wrong: [] });
  expect(left(list)).toEqual([]);
  list.replace({ muted: ['b'], wrong: [] }, true);
  expect(left(list)).toEqual([]);
});

it('takes back one sentence of a claim, and no other sentence, claim or match', () => {
  const list = new PutAwayList();
  list.setWrong('a', hashSentence('Sentence a.'), true);
  list.setWrong('a', hashSentence('Sentence b.'), true);
  list.setWrong('b', hashSentence('Sentence b.'), true);
  list.setWrong('a', hashSentence('Sentence b.'), false);
  expect(left(list)).toEqual([]);
  list.setWrong('a', hashSentence('Sentence a.'), false);
  expect(left(list)).toEqual(['a']);
});
