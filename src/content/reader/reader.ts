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
import { type Prose, readProse } from '../prose/prose';
import { sweepHosts, sweepMarks } from './leftovers';
import { Answers, type Question } from './match-cache';
import { type PageSentence, sentencesOf } from './sentences';
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
}

/** Least time between two updates of the marks while the requests of a long page are answered, in ms. */
const SHOW_INTERVAL = 500;
/** Longest work before yielding to the page, in ms: half of a frame. */
const SLICE = 8;
/**
 * Delays before unanswered requests are sent again, in ms: the background may be starting, or the machine busy. After the
 * last one the page reports a failure, until it changes or is restored from the cache.
 */
const ASK_AGAIN = [500, 1500, 4000, 10_000, 30_000];

/** Whether an element that was left out as hidden or cut off is visible now. */
function isShownNow(element: Element): boolean {
  // A page can make any of its objects throw.
  try {
    if (!element.isConnected || isHiddenByMarkup(element)) return false;
    const sight = createSight();
    return sight.isSeen(element) && !sight.isCutOff(element);
  } catch {
    return false;
  }
}

/** Reads the page now and whenever it changes, until the signal aborts. */
export function startReader(options: ReaderOptions): Reader {
  const { window, signal } = options;
  const { document } = window;
  const answers = new Answers();
  let facts = factsOf(document);
  let address = window.location.href;
  let anyway = false;
  let running = false;
  let again = false;
  let failures = 0;
  const swept = new WeakSet<Root>();

  const watcher = watchPage(window, () => void scan(), isShownNow, signal);
  watcher.watch([document]);
  watcher.quietly(() => sweepHosts(document));
  sweepNew([document]);

  /** Removes old marks, once in each root, before our first mark there. */
  function sweepNew(roots: readonly Root[]): void {
    for (const root of roots) {
      if (swept.has(root)) continue;
      swept.add(root);
      watcher.quietly(() => sweepMarks(root));
    }
  }

  async function scan(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        try {
          await scanOnce();
        } catch {
          // A page can make any of its objects throw. That is a failure; the page is read again when it changes.
          publish('failed', []);
        }
      } while (again && !signal.aborted);
    } finally {
      running = false;
    }
  }

  async function scanOnce(): Promise<void> {
    const from = performance.now();
    noticeNewArticle();
    const factsTook = performance.now() - from;
    // A front page is no article, so its prose is not read.
    if (facts.isFrontPage && !facts.saysArticle && !anyway) {
      publish('not-an-article', []);
      return;
    }
    const { prose, took } = await inSlices(
      readProse(document, { sight: createSight(), isOurs: isHost, title: facts.title }),
    );
    if (signal.aborted) return;
    watcher.rest(took + factsTook);
    watcher.watch(prose.roots);
    sweepNew(prose.roots);
    watcher.expect(prose.hidden, prose.rootless);
    if (!anyway && !looksLikeArticle(facts, prose)) {
      publish('not-an-article', []);
      return;
    }
    const language = languageOf(facts, prose);
    if (!language) {
      publish('other-language', []);
      return;
    }
    const sentences = sentencesOf(language, prose.blocks, postDates(document, facts));
    const questions = answers.questions(sentences);
    publish(questions.length > 0 ? 'scanning' : 'ready', sentences);
    if (questions.length === 0) return;
    let failed = false;
    let shown = 0;
    for (const [i, question] of questions.entries()) {
      if (!(await askOne(question, language))) failed = true;
      if (signal.aborted) return;
      if (failed) break;
      // Each update makes the overlay check the page, so they are limited. The last answer leads to "ready" anyway.
      if (i === questions.length - 1 || performance.now() - shown < SHOW_INTERVAL) continue;
      shown = performance.now();
      publish('scanning', sentences);
    }
    const wait = failed ? ASK_AGAIN[failures++] : undefined;
    if (wait !== undefined) setTimeout(() => watcher.poke(), wait);
    if (!failed) failures = 0;
    publish(failed ? 'failed' : 'ready', sentences);
  }

  /** Reads the facts again, and distinguishes endless scrolling from a swapped article. */
  function noticeNewArticle(): void {
    const next = factsOf(document);
    const moved = window.location.href !== address;
    address = window.location.href;
    // A late date, or that of a swapped article, requires new matches. A date that changes with the address while the old
    // text stays is that of the next article of an endless page.
    if (next.date !== facts.date && !moved) answers.forgetElements();
    facts = next;
  }

  async function askOne({ date, before, sentences }: Question, language: ReaderLanguage): Promise<boolean> {
    const answer = await options.ask({
      type: 'match',
      page: { date, language: language.tag, ...(facts.title ? { title: facts.title } : {}) },
      before,
      sentences: sentences.map(({ text }) => text),
      overlay: options.hasOverlay(),
    });
    if (!answer || !('matches' in answer)) return false;
    const byIndex = new Map(answer.matches.map((one) => [one.sentence, one.matches]));
    sentences.forEach((sentence, i) => {
      answers.keep(sentence, byIndex.get(i) ?? []);
    });
    options.onRecords(answer.records);
    return true;
  }

  function publish(state: PageState['state'], sentences: readonly PageSentence[]): void {
    if (signal.aborted) return;
    const found: FoundSentence[] = [];
    for (const sentence of sentences) {
      const matches = answers.of(sentence);
      if (!matches || matches.length === 0) continue;
      const { key, text, date, mapped, start, end } = sentence;
      found.push({ key, text, date, matches, ranges: () => (mapped.isAlive ? mapped.rangesOf(start, end) : []) });
    }
    options.onReading({ state, facts, found });
  }

  void scan();
  return {
    watcher,
    scanAnyway() {
      anyway = true;
      void scan();
    },
  };
}

/** The facts of a page; none if reading them throws, so that reading continues. */
function factsOf(document: Document): Facts {
  try {
    return readFacts(document);
  } catch {
    return NO_FACTS;
  }
}

/** Runs the reading in slices of at most SLICE, so that the page stays responsive. */
async function inSlices(steps: Generator<void, Prose>): Promise<{ prose: Prose; took: number }> {
  let took = 0;
  for (;;) {
    const from = performance.now();
    let step = steps.next();
    while (!step.done && performance.now() - from < SLICE) step = steps.next();
    took += performance.now() - from;
    if (step.done) return { prose: step.value, took };
    await pause();
  }
}

function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}
