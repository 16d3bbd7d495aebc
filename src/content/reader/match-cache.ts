/**
 * What is known of the page's sentences: which were sent, what came back. A sentence that was answered is never sent
 * again while it stands where it stood, nor when a framework draws it again.
 */
import type { Match } from '#src/engine/types';
import { MAX_BEFORE, MAX_SENTENCES_A_MESSAGE } from '#src/shared/protocol/limits';
import type { PageSentence } from './sentences';

/** Sentences that are remembered by their words; an endless page would otherwise grow without end. */
const REMEMBERED = 20_000;

/** A run of consecutive sentences of one day of which nothing is known, with what stands before it. */
export interface Question {
  date: string | null;
  before: string[];
  sentences: PageSentence[];
}

export class Answers {
  /** With the date, since a date decides what "the president" and "Friday" mean. */
  private byWords = new Map<string, readonly Match[]>();
  /** By element: an answer stays although the page's metadata change later, as on pages that go on and on. */
  private byElement = new WeakMap<Element, Map<string, readonly Match[]>>();

  of(sentence: PageSentence): readonly Match[] | undefined {
    return (
      this.byElement.get(sentence.element)?.get(sentence.memory) ??
      this.byWords.get(`${sentence.date}\n${sentence.memory}`)
    );
  }

  keep(sentence: PageSentence, matches: readonly Match[]): void {
    if (this.byWords.size >= REMEMBERED) this.byWords.clear();
    this.byWords.set(`${sentence.date}\n${sentence.memory}`, matches);
    const held = this.byElement.get(sentence.element) ?? new Map<string, readonly Match[]>();
    held.set(sentence.memory, matches);
    this.byElement.set(sentence.element, held);
  }

  /** Another article stands in the same document, or its date came late: what was said of elements holds no longer. */
  forgetElements(): void {
    this.byElement = new WeakMap();
  }

  /** The questions that are left to ask, in reading order, none longer than one message. */
  questions(sentences: readonly PageSentence[]): Question[] {
    const questions: Question[] = [];
    let open: Question | null = null;
    sentences.forEach((sentence, i) => {
      if (this.of(sentence) !== undefined) {
        open = null;
        return;
      }
      if (open === null || open.date !== sentence.date || open.sentences.length >= MAX_SENTENCES_A_MESSAGE) {
        open = {
          before: sentences.slice(Math.max(0, i - MAX_BEFORE), i).map(({ text }) => text),
          date: sentence.date,
          sentences: [],
        };
        questions.push(open);
      }
      open.sentences.push(sentence);
    });
    return questions;
  }
}
