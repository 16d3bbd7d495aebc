/** Protects cues: sentences that differ by one of them state opposite things. */
import { describe, expect, test } from 'vitest';
import { readCues } from '#src/language/en/cues';
import { tokenize } from '#src/language/en/tokens';
import { NEGATED, UNREAL } from '#src/language/language';

function read(text: string) {
  const tokens = tokenize(text);
  const cues = readCues(tokens, text);
  const having = (bit: number) =>
    tokens.flatMap((token, index) => ((cues.flags[index] as number) & bit ? [token.word] : []));
  return { ...cues, negated: having(NEGATED), unreal: having(UNREAL) };
}

describe('negation reaches what it negates', () => {
  test.each([
    ['Trump has not spoken with Putin.', 'spoken'],
    ["Trump hasn't spoken with Putin.", 'spoken'],
    ['Trump has yet to speak with Putin.', 'speak'],
    ['Trump has not yet spoken with Putin.', 'spoken'],
    ['The two never met.', 'met'],
    ['The sides failed to agree.', 'agree'],
    ['They left without a deal.', 'deal'],
    ['The Kremlin denied that they had talked.', 'talked'],
    ['Peskov ruled out a call.', 'call'],
  ])('%s', (text, word) => {
    expect(read(text).negated).toContain(word);
  });

  test.each([
    ['a plain sentence', 'Trump has spoken with Putin.', 'spoken'],
    ['"did not only"', 'Putin did not only call Trump, he met him.', 'call'],
    ['the next clause', 'Trump has not spoken with Putin, but Witkoff has met him.', 'met'],
    ['a later sentence part', 'No comment: they talked.', 'talked'],
    ['"yet" without "to"', 'And yet they talked.', 'talked'],
    ['what is not ruled out', 'Peskov refused to rule out a call.', 'call'],
    ['what nobody ruled out', 'Peskov did not rule out a call.', 'call'],
  ])('but not %s', (_, text, word) => {
    expect(read(text).negated).not.toContain(word);
  });
});

describe('what has not happened, or not yet', () => {
  test.each([
    ['Trump said he would call Putin.', 'call'],
    ['Putin is ready to meet Trump.', 'meet'],
    ['They may speak this week.', 'speak'],
    ['Trump plans to visit Moscow.', 'visit'],
    ['If they talked, it was smart.', 'talked'],
  ])('%s', (text, word) => {
    expect(read(text).unreal).toContain(word);
  });

  test('but not what did happen', () => {
    expect(read('Trump called Putin and they talked.').unreal).toEqual([]);
  });

  test.each([
    'In May they talked.',
    'On 5 May they talked.',
    'They met on May 5 and talked.',
    'Until late May they talked.',
  ])('nor what did in May: %s', (text) => {
    expect(read(text).unreal).toEqual([]);
  });

  test.each(['Berg may call.', 'Berg May Call', 'In Oslo they may call.', 'All this may call.'])(
    'but what may: %s',
    (text) => {
      expect(read(text).unreal).toEqual(['call']);
    },
  );
});

describe('the act of the sentence', () => {
  test.each([
    'The Kremlin would neither confirm nor deny the call.',
    'Peskov neither confirmed nor denied that they had talked.',
    'The Kremlin could not confirm or deny the report.',
    'Peskov declined to comment on the call.',
    'Trump refused to say whether they had spoken.',
    'I would rather not say; I had better not comment on it.',
    'The White House did not comment.',
    'Peskov would not go into what was said.',
    'Moscow did not provide any further details.',
  ])('declines: %s', (text) => {
    expect(read(text)).toMatchObject({ declines: true, denies: false });
  });

  test.each([
    'The Kremlin denied the report.',
    'Peskov dismissed it as pure fiction.',
    'Moscow rejected the claim as false.',
    'It was a denial of everything.',
  ])('denies: %s', (text) => {
    expect(read(text)).toMatchObject({ denies: true, declines: false });
  });

  test.each(['Did Trump call Putin?', 'He asked: “Did they talk?”'])('asks: %s', (text) => {
    expect(read(text).asks).toBe(true);
  });

  test.each([
    'Putin would not give up his goals.',
    'Putin will not go to Istanbul.',
    'They did not talk on Monday.',
    'Trump called Putin.',
    'Trump says that he has spoken with Putin by phone.',
    '',
  ])('none: %j', (text) => {
    expect(read(text)).toMatchObject({ denies: false, declines: false, asks: false });
  });
});

test('the cue words are named, so that a match can show them', () => {
  const text = 'The Kremlin would neither confirm nor deny the call.';
  const tokens = tokenize(text);
  const words = readCues(tokens, text).words.map((index) => tokens[index]?.word);
  expect(words).toEqual(expect.arrayContaining(['neither', 'nor']));
});
