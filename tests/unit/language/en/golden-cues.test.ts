/**
 * Protects what is read of negation, modality and acts: for each sentence, the negated words, those that have not happened, what
 * the sentence does, and its cue words are written to a file. Pairs differ by a word that is within a rule's reach, or beyond it.
 * `npx vitest run FILE -u` writes it anew after a change of a rule, and its difference shows what the rule does.
 */
import { expect, test } from 'vitest';
import { readCues } from '#src/language/en/cues';
import { tokenize } from '#src/language/en/tokens';
import { NEGATED, UNREAL } from '#src/language/language';

const SENTENCES = `
  Berg declined in the old hall to comment.
  Falk stayed very tight-lipped about the call.
  Falk stayed so very tight-lipped about the call.
  Falk was tight-lipped.
  Falk stayed very mum.
  Falk stayed so very mum.
  Falk was silent on the call.
  Mum is the word.
  Falk had nothing further to add.
  Falk had nothing to eat.
  There was no immediate official comment.
  There was no immediate and official comment.
  There was no plan, comment he would.
  No further comment.
  Asked about it, Falk said: no official comment.
  Berg, without a word, went to answer it.
  Berg has not denied it.
  Neither Berg nor any of the others would confirm it.
  Neither Berg nor any of the many others would confirm it.
  He dismissed a deal with Falk because it was late.
  Falk rejected a deal with Falk as false.
  It is not in any way true.
  It is never true.
  It, Berg said, is not true.
  It is not so, true to his word.
  Berg could not confirm their call as false.
  Berg denied it and declined to comment.
  Berg denied that he could confirm it.
  The meeting in the old hall was ruled out.
  It is not the old plan.
  It was never the first call.
  Not a first call, the first plan.
  They met: a truce may be held.
  They say the truce may not yet be held.
  Falk offered condolences on the call.
  Falk offered his very old friend condolences.
  Falk offered his very old and dear friend condolences.
  It stopped short by a truce.
  It fell short of a truce.
  It is early to talk.
  It came too late to talk.
  It is too early for a talk.
  They are far from denying it.
  They came from denying it.
  It was far too false.
  Oslo confirmed the call, and Berg in the old hall on Monday did not deny it.
  When asked whether it was no lie, Falk dismissed it.
  He was asked whether the truce was rejected, and denies it.
  The claim in the hall was rejected.
  The claim rejected was old.
  Berg declined in the hall to comment.
  Berg would not give old friends details.
  Berg would not give her old friends details.
  Berg left without a question.
  Berg had nothing and said so.
  In the old grey hall of the town by the sea the meeting was ruled out.
  Berg left because the truce was ruled out.
  They stopped two of the wars.
  They may agree: happen what will.
  Falk planned a speech of condolences.
  Falk offered his very old dear friend condolences.
`
  .trim()
  .split('\n')
  .map((line) => line.trim());

test('each sentence has the cues that it had', async () => {
  const read = (text: string): string => {
    const tokens = tokenize(text);
    const { flags, denies, declines, asks, words } = readCues(tokens, text);
    const having = (bit: number) => tokens.flatMap(({ word }, at) => ((flags[at] as number) & bit ? [word] : []));
    const acts = Object.entries({ denies, declines, asks }).flatMap(([act, is]) => (is ? [act] : []));
    const cues = words.map((at) => tokens[at]?.word);
    return `not (${having(NEGATED).join(' ')}) unreal (${having(UNREAL).join(' ')}) by (${cues.join(' ')}) ${acts.join(' ')}`;
  };
  const file = Object.fromEntries(SENTENCES.map((text) => [text, read(text)]));
  await expect(`${JSON.stringify(file, null, 2)}\n`).toMatchFileSnapshot('golden-cues.json');
});
