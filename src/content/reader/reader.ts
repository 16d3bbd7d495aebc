/**
 * Reads the prose of a page, requests matches for new sentences, caches them, and publishes them on the bridge, until its
 * signal aborts.
 */
import type { ClaimRecord } from '#src/claims/record';
import type { ReaderLanguage } from '#src/language/language';
import type { AnswerTo, PageState, ToBackground } from '#src/shared/protocol/messages';
import { type FoundSentence, isHost } from '../bridge';
import type { Root } from '../dom/tree';
import { createSight } from '../dom/visible';
import { type Facts, NO_FACTS, readFacts } from '../facts/facts';
import { postDates } from '../facts/post-date';
import { languageOf, looksLikeArticle } from '../prose/article';
import { isHiddenByMarkup } from '../prose/furniture';
import { readProse } from '../prose/prose';
import { HIDDEN_LIMIT } from '../prose/walk';
import { sweepHosts, sweepMarks } from './leftovers';
import { Answers, type Question } from './match-cache';
import { type PageSentence, sentenceKeys, sentencesOf } from './sentences';
import { oneAtATime } from './serial';
import { inSlices } from './slices';
import { type Watcher, watchPage } from './watch';

export interface Reading {
  state: PageState['state'];
  facts: Facts;
  /** Sentences that state a claim, in reading order. */
  found: FoundSentence[];
}

export interface ReaderOptions {
  window: Window;
  ask(message: Extract<ToBackground, { type: 'match' }>): Promise<AnswerTo['match'] | null>;
  /** Called after each step that changed something. */
  onReading(reading: Reading): void;
  onRecords(records: readonly ClaimRecord[]): void;
  hasOverlay(): boolean;
  signal: AbortSignal;
}

export interface Reader {
  watcher: Watcher;
  /** Reads the page although it does not look like an article. */
  scanAnyway(): void;
  /** Asks about all sentences again. The current matches stay until the answers are there. */
  matchAgain(): void;
}

/** Least time between two updates of the marks while the requests of a long page are answered, in ms. */
const SHOW_INTERVAL = 500;
/**
 * Delays before unanswered requests are sent again, in ms: the background may be starting, or the machine busy. After the
 * last one the page reports a failure, until it changes or is restored from the cache.
 */
const ASK_AGAIN = [500, 1500, 4000, 10_000, 30_000];

/** Makes the function for one look at the page: whether an element that was left out as hidden or cut off is visible now. */
function lookForShown(): (element: Element) => boolean {
  const sight = createSight();
  return (element) => {
    // A page can make any of its objects throw.
    try {
      if (!element.isConnected || isHiddenByMarkup(element)) return false;
      return sight.isSeen(element) && !sight.isCutOff(element);
    } catch {
      return false;
    }
  };
}

/** What a scan found to be read: the sentences of an article, or the reason why there are none. */
type Text = { language: ReaderLanguage; sentences: PageSentence[] } | { state: 'not-an-article' | 'other-language' };

const NOT_AN_ARTICLE: Text = { state: 'not-an-article' };

/** Reads the page now and whenever it changes, until the signal ends. */
export function startReader(options: ReaderOptions): Reader {
  return new PageReader(options);
}

class PageReader implements Reader {
  readonly watcher: Watcher;
  private readonly options: ReaderOptions;
  private readonly document: Document;
  private readonly answers = new Answers();
  /** Roots without marks of an earlier instance. */
  private readonly swept = new WeakSet<Root>();
  private readonly scan: () => Promise<void>;
  private facts: Facts = NO_FACTS;
  private address: string;
  /** Whether the user wants the page read although it does not look like an article. */
  private anyway = false;
  /** Whether the cached matches are out of date. Read when a scan asks, since one under way still caches older answers. */
  private isStale = false;
  /** Scans in sequence that got no answer. */
  private failures = 0;

  /** Starts the first scan. */
  constructor(options: ReaderOptions) {
    const { window, signal } = options;
    this.options = options;
    this.document = window.document;
    this.address = window.location.href;
    this.scan = oneAtATime(() => this.scanOnce(), signal);
    this.watcher = watchPage(window, () => void this.scan(), lookForShown, signal);
    this.watcher.watch([window.document], false);
    this.watcher.quietly(() => sweepHosts(window.document));
    this.sweepNew([window.document]);
    void this.scan();
  }

  scanAnyway(): void {
    this.anyway = true;
    void this.scan();
  }

  matchAgain(): void {
    this.isStale = true;
    this.failures = 0;
    void this.scan();
  }

  /** Removes the marks of an earlier instance, before the first of ours, in each root once. */
  private sweepNew(roots: readonly Root[]): void {
    for (const root of roots) {
      if (this.swept.has(root)) continue;
      this.swept.add(root);
      this.watcher.quietly(() => sweepMarks(root));
    }
  }

  private async scanOnce(): Promise<void> {
    try {
      const text = await this.readText();
      if (this.options.signal.aborted) return;
      if ('state' in text) this.publish(text.state, []);
      else await this.findClaims(text.sentences, text.language);
    } catch {
      // A page can make any of its objects throw. That counts as a failure; the page is read again when it changes.
      this.publish('failed', []);
    }
  }

  private async readText(): Promise<Text> {
    const from = performance.now();
    this.noticeNewArticle();
    const factsTook = performance.now() - from;
    // A front page is never an article: its prose is not walked.
    if (this.facts.isFrontPage && !this.facts.saysArticle && !this.anyway) return NOT_AN_ARTICLE;
    const { document, watcher } = this;
    const { value: prose, took } = await inSlices(
      readProse(document, { sight: createSight(), isOurs: isHost, title: this.facts.title }),
    );
    if (this.options.signal.aborted) return NOT_AN_ARTICLE;
    watcher.rest(took + factsTook);
    watcher.watch(prose.roots, prose.hidden.length >= HIDDEN_LIMIT);
    this.sweepNew(prose.roots);
    watcher.expect(prose.hidden, prose.rootless);
    if (!this.anyway && !looksLikeArticle(this.facts, prose)) return NOT_AN_ARTICLE;
    const language = languageOf(this.facts, prose);
    if (!language) return { state: 'other-language' };
    return { language, sentences: sentencesOf(language, prose.blocks, postDates(document, this.facts)) };
  }

  /** Publishes the sentences whose matches are known, asks about the others, and publishes what is answered. */
  private async findClaims(sentences: readonly PageSentence[], language: ReaderLanguage): Promise<void> {
    const isAgain = this.isStale;
    this.isStale = false;
    if (isAgain) this.answers.forget();
    const questions = this.answers.questions(sentences);
    // Matches that are asked for again stay shown meanwhile: an open card would close.
    if (questions.length === 0) this.publish('ready', sentences);
    else if (!isAgain) this.publish('scanning', sentences);
    if (questions.length === 0) return;
    const onProgress = () => {
      if (!isAgain) this.publish('scanning', sentences);
    };
    const isAnswered = await this.askAll(questions, language, onProgress);
    if (this.options.signal.aborted) return;
    if (isAnswered) this.failures = 0;
    else this.scanLater();
    this.publish(isAnswered ? 'ready' : 'failed', sentences);
  }

  /** Asks in reading order, until one question is not answered. @returns whether all were. */
  private async askAll(
    questions: readonly Question[],
    language: ReaderLanguage,
    onProgress: () => void,
  ): Promise<boolean> {
    let shown = 0;
    for (const [i, question] of questions.entries()) {
      const isAnswered = await this.askOne(question, language);
      if (!isAnswered || this.options.signal.aborted) return false;
      // Each time costs the overlay a look at the page. After the last answer comes the state "ready".
      if (i === questions.length - 1 || performance.now() - shown < SHOW_INTERVAL) continue;
      shown = performance.now();
      onProgress();
    }
    return true;
  }

  private async askOne({ date, before, sentences }: Question, language: ReaderLanguage): Promise<boolean> {
    const { title } = this.facts;
    const answer = await this.options.ask({
      type: 'match',
      page: { date, language: language.tag, ...(title ? { title } : {}) },
      before,
      sentences: sentences.map(({ text }) => text),
      overlay: this.options.hasOverlay(),
    });
    if (!answer || !('matches' in answer)) return false;
    const byIndex = new Map(answer.matches.map((one) => [one.sentence, one.matches]));
    sentences.forEach((sentence, i) => {
      this.answers.keep(sentence, byIndex.get(i) ?? []);
    });
    this.options.onRecords(answer.records);
    return true;
  }

  /** Has the page read again after a failure, unless it has failed too often. */
  private scanLater(): void {
    const wait = ASK_AGAIN[this.failures++];
    if (wait !== undefined) setTimeout(() => this.watcher.poke(), wait);
  }

  /** Reads the facts again, and distinguishes endless scrolling from a swapped article. */
  private noticeNewArticle(): void {
    const next = factsOf(this.document);
    const { href } = this.options.window.location;
    const hasMoved = href !== this.address;
    this.address = href;
    // A date that comes late, or comes with a swapped article, decides again; one that comes with an address while the
    // old text still stands belongs to the next article of an endless page.
    if (next.date !== this.facts.date && !hasMoved) this.answers.forgetElements();
    this.facts = next;
  }

  private publish(state: PageState['state'], sentences: readonly PageSentence[]): void {
    if (this.options.signal.aborted) return;
    const found: FoundSentence[] = [];
    const keyOf = sentenceKeys();
    for (const sentence of sentences) {
      const { matches, text, date, mapped, start, end } = sentence;
      if (!matches || matches.length === 0) continue;
      found.push({
        key: keyOf(sentence),
        text,
        date,
        matches,
        ranges: () => (mapped.isAlive ? mapped.rangesOf(start, end) : []),
      });
    }
    this.options.onReading({ state, facts: this.facts, found });
  }
}

/** The facts of a page; none if reading them throws, so that reading continues. */
function factsOf(document: Document): Facts {
  try {
    return readFacts(document);
  } catch {
    return NO_FACTS;
  }
}
