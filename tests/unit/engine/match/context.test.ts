/** Protects the context of a sentence: the last few sentences, the speaker of a long quotation, and the title. */
import { describe, expect, test } from 'vitest';
import { contextOf } from '#src/engine/match/context';
import { analyse } from '#src/engine/reading/analyse';
import { matcher } from './support';

const read = (text: string) => analyse(text, matcher.index.lexicon, matcher.index.language, undefined);
const context = (earlier: string[], self: string, title?: string) =>
  contextOf(matcher.index.language, earlier.map(read), title === undefined ? undefined : read(title), self).map(
    ({ text }) => text,
  );

describe('context', () => {
  const opening = 'Trump said: “We talked.';
  const quotation = ['It was long.', 'It was good.', 'He wants peace.'];

  test('is the last three sentences, behind the title', () => {
    expect(context(['One.', 'Two.', 'Three.', 'Four.'], 'Five.', 'Title')).toEqual([
      'Title',
      'Two.',
      'Three.',
      'Four.',
    ]);
    expect(context(['Title', 'Two.'], 'Three.', 'Title')).toEqual(['Title', 'Two.']);
    expect(context(['One.', 'Two.'], 'Title', 'Title')).toEqual(['One.', 'Two.']);
  });

  test('has the speaker of a quotation that began longer ago', () => {
    expect(context([opening, ...quotation], 'I won’t say when.', 'Title')).toEqual(['Title', opening, ...quotation]);
  });

  test('has the speaker once who is among the last sentences', () => {
    const earlier = ['One.', 'Two.', opening, ...quotation.slice(0, 2)];
    expect(context(earlier, 'I won’t say when.')).toEqual(earlier.slice(2));
  });

  test('has nobody of a quotation that has ended', () => {
    const ended = [opening, 'It was long.', 'It was good.”', 'Moscow was silent.'];
    expect(context(ended, 'It was late.')).toEqual(ended.slice(1));
  });
});
