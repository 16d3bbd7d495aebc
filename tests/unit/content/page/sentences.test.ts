import { describe, expect, it } from 'vitest';
import { Answers } from '#src/content/reader/match-cache';
import { type PageSentence, sentenceKeys, sentencesOf } from '#src/content/reader/sentences';
import { ENGLISH_READER } from '#src/language/en/reader';

const NOW = { day: '2025-02-09' };
const element = {} as Element;
const block = (text: string, of = element) => ({ text, kind: 'paragraph', element: of, mapped: {} }) as never;
const read = (...texts: string[]) =>
  sentencesOf(
    ENGLISH_READER,
    texts.map((text) => block(text)),
    () => NOW.day,
  );
const textsOf = (...texts: string[]) => read(...texts).map(({ text }) => text);

describe('the sentences of a page', () => {
  it.each([
    ['not spoken with Putin since the summer, he said.', 'a lower-case letter'],
    [', who has never met Putin, said so on Friday.', 'a comma'],
    ['“and he denied that the call had taken place.', 'a quotation that goes on'],
    ['; Trump had called Putin the day before.', 'a semicolon'],
  ])('leave out "%s", whose beginning is missing (%s): the whole may mean the opposite', (stump) => {
    expect(textsOf(stump)).toEqual([]);
  });

  it('keep what only looks like that: names in lower case, quotations, figures', () => {
    const whole = [
      'iPhone makers said that they had moved on.',
      '“We spoke on Friday,” Trump told the paper.',
      '90 minutes were what the two leaders needed.',
    ];
    expect(textsOf(...whole)).toEqual(whole);
  });

  it('leave out what is too short to state anything, or too long for a message', () => {
    expect(textsOf('He did so.', 'They spoke.')).toEqual([]);
    expect(textsOf(`Trump ${'x'.repeat(2_000)} called.`)).toEqual([]);
    expect(textsOf('They spoke on.')).toHaveLength(1);
  });

  it('are remembered with the sentence before them in their block, which says who "he" is', () => {
    const [, a] = read('Trump met Macron there. He then spoke by phone.');
    const [, b] = read('Putin met Lukashenko there. He then spoke by phone.');
    const [alone] = read('He then spoke by phone.');
    expect(new Set([a?.memory, b?.memory, alone?.memory]).size).toBe(3);
  });

  it('have keys of their own, also those with the same words', () => {
    const keyOf = sentenceKeys();
    const keys = read('The two leaders spoke.', 'The two leaders spoke.').map(keyOf);
    expect(new Set(keys).size).toBe(2);
  });
});

describe('the questions to the background', () => {
  /** A sentence as a new reading of the page finds it; those with one number stand in one element. */
  const elements = new Map<number, Element>();
  const sentence = (i: number, date: string | null = NOW.day): PageSentence => {
    const element = elements.get(i) ?? ({} as Element);
    elements.set(i, element);
    const text = `Sentence ${i}.`;
    return { text, memory: `\n${text}`, element, date, mapped: {} as never, start: 0, end: 1, matches: undefined };
  };
  const many = (count: number) => Array.from({ length: count }, (_, i) => sentence(i));
  const lengths = (answers: Answers, all: readonly PageSentence[]) =>
    answers.questions(all).map(({ sentences }) => sentences.length);

  it('have at most as many sentences as a message', () => {
    expect(lengths(new Answers(), many(450))).toEqual([200, 200, 50]);
  });

  it('are of one day each: "on Friday" is another day in each post of a live blog', () => {
    const posts = [sentence(0), sentence(1, '2025-02-10'), sentence(2, '2025-02-10'), sentence(3, null)];
    expect(new Answers().questions(posts).map(({ date, sentences }) => [date, sentences.length])).toEqual([
      ['2025-02-09', 1],
      ['2025-02-10', 2],
      [null, 1],
    ]);
  });

  it('leave out what was answered, and give what stands before', () => {
    const answers = new Answers();
    for (const one of many(10)) answers.keep(one, []);
    const [question] = answers.questions(many(12));
    expect(question?.sentences.map(({ text }) => text)).toEqual(['Sentence 10.', 'Sentence 11.']);
    expect(question?.before.at(-1)).toBe('Sentence 9.');
    expect(lengths(answers, many(10))).toEqual([]);
  });

  it('are asked again about the same words of another day, unless their element stayed the same', () => {
    const answers = new Answers();
    answers.keep(sentence(1), []);
    const later = '2025-03-01';
    const kept = sentence(1, later);
    expect(answers.questions([kept])).toEqual([]);
    expect(kept, 'what was answered holds for the day of the question').toMatchObject({
      date: '2025-02-09',
      matches: [],
    });
    expect(lengths(answers, [{ ...sentence(1, later), element: {} as Element }])).toEqual([1]);
    answers.forgetElements();
    expect(lengths(answers, [sentence(1, later)])).toEqual([1]);
    expect(answers.questions([sentence(1)])).toEqual([]);
  });

  it('do not let an endless page fill the memory', () => {
    const answers = new Answers();
    for (const one of many(20_001)) answers.keep(one, []);
    const moved = (i: number) => ({ ...sentence(i), element: {} as Element });
    expect(lengths(answers, [moved(0)])).toEqual([1]);
    expect(lengths(answers, [moved(20_000)])).toEqual([]);
  });
});
