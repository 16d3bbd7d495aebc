/**
 * Caches the matches of the page's sentences, so that a sentence is not sent again while it stays in place, or when a
 * framework renders it again.
 */
import { MAX_BEFORE, MAX_SENTENCES_A_MESSAGE } from '#src/shared/protocol/limits';
import type { PageMatch } from '#src/shared/protocol/messages';
import type { PageSentence } from './sentences';

/** Most sentences cached by their words, so that an endless page cannot grow the cache without limit. */
const REMEMBERED = 20_000;

/** A request: consecutive uncached sentences of one day, with the sentences before them. */
export interface Question {
  date: string | null;
  before: string[];
  sentences: PageSentence[];
}

/** What was answered about a sentence, and the day for which it was asked. */
type Answered = Pick<PageSentence, 'date'> & { matches: readonly PageMatch[] };

export class Answers {
  /** Answers by date and words, since the date decides what "the president" and "Friday" mean. */
  private readonly byWords = new Map<string | null, Map<string, Answered>>();
  /** Number of sentences in `byWords`. */
  private size = 0;
  /** Answers by element, which stay valid if the page's metadata change later, as on pages with endless scrolling. */
  private byElement = new WeakMap<Element, Map<string, Answered>>();
  /** Sentences whose matches are not in the caches yet: most pages are read once, and hashing all words costs time. */
  private answered: PageSentence[] = [];

  keep(sentence: PageSentence, matches: readonly PageMatch[]): void {
    sentence.matches = matches;
    this.answered.push(sentence);
  }

  private cached({ element, date, memory }: PageSentence): Answered | undefined {
    return this.byElement.get(element)?.get(memory) ?? this.byWords.get(date)?.get(memory);
  }

  private fillCaches(): void {
    for (const sentence of this.answered) {
      const { date, matches } = sentence;
      if (matches) this.cache(sentence, { date, matches });
    }
    this.answered = [];
  }

  private cache({ element, memory }: PageSentence, answer: Answered): void {
    if (this.size >= REMEMBERED) {
      this.byWords.clear();
      this.size = 0;
    }
    const ofDay = this.byWords.get(answer.date) ?? new Map<string, Answered>();
    if (!ofDay.has(memory)) this.size++;
    this.byWords.set(answer.date, ofDay.set(memory, answer));
    const held = this.byElement.get(element) ?? new Map<string, Answered>();
    this.byElement.set(element, held.set(memory, answer));
  }

  /** Clears the matches by element: the document shows another article, or its date arrived late. */
  forgetElements(): void {
    this.fillCaches();
    this.byElement = new WeakMap();
  }

  /** Clears all matches: the packs that they come from have changed. */
  forget(): void {
    this.answered = [];
    this.byElement = new WeakMap();
    this.byWords.clear();
    this.size = 0;
  }

  /** Sets the matches that are known, with their day, and returns the requests still to send, in reading order, each at most one message long. */
  questions(sentences: readonly PageSentence[]): Question[] {
    this.fillCaches();
    const questions: Question[] = [];
    let open: Question | null = null;
    sentences.forEach((sentence, i) => {
      if (sentence.matches === undefined) Object.assign(sentence, this.cached(sentence));
      if (sentence.matches !== undefined) {
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
