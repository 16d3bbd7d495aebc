/**
 * Caches the matches of the page's sentences, so that a sentence is not sent again while it stays in place, or when a
 * framework renders it again.
 */
import type { Match } from '#src/engine/types';
import { MAX_BEFORE, MAX_SENTENCES_A_MESSAGE } from '#src/shared/protocol/limits';
import type { PageSentence } from './sentences';

/** Most sentences cached by their words, so that an endless page cannot grow the cache without limit. */
const REMEMBERED = 20_000;

/** A request: consecutive uncached sentences of one day, with the sentences before them. */
export interface Question {
  date: string | null;
  before: string[];
  sentences: PageSentence[];
}

export class Answers {
  /** Matches by words and date, since the date decides what "the president" and "Friday" mean. */
  private byWords = new Map<string, readonly Match[]>();
  /** Matches by element, which stay valid if the page's metadata change later, as on pages with endless scrolling. */
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

  /** Clears the matches by element: the document shows another article, or its date arrived late. */
  forgetElements(): void {
    this.byElement = new WeakMap();
  }

  /** The requests still to send, in reading order, each at most one message long. */
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
