/** Protects the scope of cues in many sentences: a wrong scope turns a sentence into its opposite. */
import { describe, expect, test } from 'vitest';
import { readCues } from '#src/language/en/cues';
import { tokenize } from '#src/language/en/tokens';
import { NEGATED, UNREAL } from '#src/language/language';
import { ASKING, DECLINING, DENYING, NO_ACT } from './cue-acts';
import { NEGATED_WORDS, PLAIN_WORDS, REAL_WORDS, UNREAL_WORDS_IN } from './cue-sentences';

function read(text: string) {
  const tokens = tokenize(text);
  const { flags, denies, declines, asks } = readCues(tokens, text);
  /** Whether the word has the bit at one of its places. */
  const has = (word: string, bit: number) => {
    const places = tokens.flatMap((token, index) => (token.word === word ? [index] : []));
    expect(places, `"${word}" stands in: ${text}`).not.toEqual([]);
    return places.some((index) => ((flags[index] as number) & bit) !== 0);
  };
  return { has, acts: { denies, declines, asks } };
}

describe('negation', () => {
  test.each(NEGATED_WORDS)('takes in: %s', (text, words) => {
    const { has } = read(text);
    for (const word of words) expect(has(word, NEGATED), word).toBe(true);
  });

  test.each(PLAIN_WORDS)('leaves out: %s', (text, words) => {
    const { has } = read(text);
    for (const word of words) expect(has(word, NEGATED), word).toBe(false);
  });
});

describe('modality', () => {
  test.each(UNREAL_WORDS_IN)('takes in: %s', (text, words) => {
    const { has } = read(text);
    for (const word of words) expect(has(word, UNREAL), word).toBe(true);
  });

  test.each(REAL_WORDS)('leaves out: %s', (text, words) => {
    const { has } = read(text);
    for (const word of words) expect(has(word, UNREAL), word).toBe(false);
  });
});

describe('the act', () => {
  test.each(DENYING)('denies: %s', (text) => {
    expect(read(text).acts).toEqual({ denies: true, declines: false, asks: false });
  });

  test.each(DECLINING)('declines: %s', (text) => {
    expect(read(text).acts).toEqual({ denies: false, declines: true, asks: false });
  });

  test.each(ASKING)('asks: %s', (text) => {
    expect(read(text).acts).toEqual({ denies: false, declines: false, asks: true });
  });

  test.each(NO_ACT)('none: %s', (text) => {
    expect(read(text).acts).toEqual({ denies: false, declines: false, asks: false });
  });
});
