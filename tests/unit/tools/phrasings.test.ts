/** Protects which sentences `eval --exchanged --phrasings` takes: each text of an entry once, stating that entry. */
import { expect, test } from 'vitest';
import { phrasingsOf } from '../../../tools/eval/phrasings';

test('each text of an entry states it, on a page without a day', () => {
  const made = phrasingsOf([
    { id: 'fair', text: 'The fair opened.', phrasings: ['The fair is open.', 'Open is the fair.'] },
    { id: 'ferry', text: 'The ferry sank.', phrasings: [] },
  ]);
  expect(made.map(({ id, text, must, date }) => [id, text, must, date])).toEqual([
    ['fair/0', 'The fair opened.', ['fair'], null],
    ['fair/1', 'The fair is open.', ['fair'], null],
    ['fair/2', 'Open is the fair.', ['fair'], null],
    ['ferry/0', 'The ferry sank.', ['ferry'], null],
  ]);
});
