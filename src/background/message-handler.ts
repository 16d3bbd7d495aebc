/** Answers messages to the background. Validates each message and its sender. */
import type { Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { forPage } from '#src/claims/page-record';
import {
  type AnswerTo,
  type Failed,
  type MatchAnswer,
  type PutAway,
  type Remembered,
  ToBackground,
} from '#src/shared/protocol/messages';
import { openTimeline } from '#src/shared/protocol/open-timeline';
import { type PageSender, type Sender, whoSent } from '#src/shared/protocol/sender';
import { openSidePanel, opensFromPage } from '#src/shared/protocol/side-panel';
import { injectViews, startOverlay } from '#src/shared/protocol/tabs';
import { remember } from '#src/shared/storage/memory';
import { leavePanelClaim } from '#src/shared/storage/private-session';
import { changeMemory, changeSettings, loadMemory, loadSettings } from '#src/shared/storage/settings-store';
import { wordsFor } from '#src/shared/ui/load-words';
import type { Words } from '#src/shared/ui/words';
import { showBadge } from './badge';
import type { Library } from './library';
import { theLibrary } from './library-cache';
import { takeUndo } from './off-undo';
import { pageAnswer } from './page-answer';
import { pageSettings, readGround } from './page-settings';
import { callBack, catchUp } from './updates';

/** Messages that content scripts may send, and those that panels may send. Both may send `records`. */
const FROM_PAGE: ReadonlySet<ToBackground['type']> = new Set([
  'hello',
  'match',
  'put-away',
  'words',
  'views',
  'records',
  'page-status',
  'remember',
  'open-side-panel',
  'open-timeline',
  'undo-off',
]);
const FROM_PANEL: ReadonlySet<ToBackground['type']> = new Set([
  'records',
  'search',
  'timeline',
  'about',
  'match',
  'apply',
]);

/**
 * Handles one message. Returns a promise of the answer, or undefined if there is none. Actions that need the user's click
 * (opening the side panel) run before any await.
 */
export function answer(message: unknown, from: Runtime.MessageSender): Promise<unknown> | undefined {
  const sender = whoSent(from);
  const parsed = z.safeParse(ToBackground, message);
  if (!sender || !parsed.success || !mayAsk(sender, parsed.data)) return undefined;
  const asked = parsed.data;
  // For a page of the extension (first run): injects no overlay and changes no badge.
  if (asked.type === 'match' && sender.kind === 'panel') return matchOnly(asked);
  switch (asked.type) {
    case 'records':
      return withLibrary((library) => ({ records: library.records(asked.ids).map(forPage) }));
    case 'search':
      return withLibrary((library) => library.search(asked.query));
    case 'timeline':
      return withLibrary((library) => library.timeline());
    case 'about':
      return withLibrary((library) => library.about());
    case 'apply':
      return catchUp().then(() => ({ applied: true }));
    default:
      return sender.kind === 'page' ? answerPage(asked, sender, from.tab?.windowId) : undefined;
  }
}

function mayAsk(sender: Sender, { type }: ToBackground): boolean {
  return (sender.kind === 'page' ? FROM_PAGE : FROM_PANEL).has(type);
}

type PageMessage = Exclude<ToBackground, { type: 'records' | 'search' | 'timeline' | 'about' | 'apply' }>;

function answerPage(asked: PageMessage, sender: PageSender, window: number | undefined): Promise<unknown> | undefined {
  switch (asked.type) {
    case 'hello':
      return hello(sender);
    case 'words':
      return interfaceWords();
    case 'views':
      return injectViews(sender.tab, sender.frame).then((injected) => ({ injected }));
    case 'match':
      return match(asked, sender);
    case 'page-status':
      // Only the top frame's reader reports; a number from another frame would overwrite the page's.
      if (sender.frame === 0)
        void showBadge(sender.tab, asked.failed ? { kind: 'failed' } : { kind: 'count', count: asked.count });
      return undefined;
    case 'remember':
      return keep(asked, sender);
    case 'put-away':
      return putAwayOf(asked.claims, sender);
    case 'undo-off':
      // Answered when it is stored: the browser keeps the background until then.
      return takeUndo(sender.tab) ? switchOn(sender.tab) : undefined;
    case 'open-side-panel':
      if (!opensFromPage()) return undefined;
      void openSidePanel(window).catch(() => undefined);
      void leavePanelClaim(asked.claim);
      return undefined;
    case 'open-timeline':
      openTimelineOnce(sender.tab, asked.claim);
      return undefined;
  }
}

/** Least time between two timelines opened from pages, in ms: shorter than a user needs, but it limits a compromised page. */
const TIMELINE_REST = 1000;
let timelineOpened = Number.NEGATIVE_INFINITY;

function openTimelineOnce(tab: number, claim: string): void {
  if (Date.now() - timelineOpened < TIMELINE_REST) return;
  timelineOpened = Date.now();
  void openTimeline({ tab, claim }).catch(() => undefined);
}

async function switchOn(tab: number): Promise<void> {
  callBack();
  await changeSettings(() => ({ on: true })).catch(() => showBadge(tab, { kind: 'not-saved' }));
}

/** Stores that the user read, muted or corrected something. Answers only after writing: if the background is killed before, the page asks again. */
async function keep(asked: Extract<ToBackground, { type: 'remember' }>, sender: PageSender): Promise<Remembered> {
  if (sender.isPrivate) return { kept: false };
  return changeMemory((memory) => remember(memory, asked)).then(
    () => ({ kept: true }),
    () => ({ kept: false }),
  );
}

/** What the user has put away of these claims. Empty in a private window, whose pages must not learn about other windows. */
async function putAwayOf(claims: readonly string[], sender: PageSender): Promise<PutAway> {
  // Most pages match nothing; the store is then not read.
  if (sender.isPrivate || claims.length === 0) return { muted: [], wrong: [] };
  const asked = new Set(claims);
  const { muted, wrong } = await loadMemory();
  return { muted: muted.filter((claim) => asked.has(claim)), wrong: wrong.filter(({ claim }) => asked.has(claim)) };
}

async function hello(sender: PageSender): Promise<AnswerTo['hello']> {
  return pageSettings(await readGround(), sender.url, sender.isPrivate);
}

/** The matches of sentences with their records; put-away claims are not considered. */
function matchOnly({
  page,
  before,
  sentences,
}: Extract<ToBackground, { type: 'match' }>): Promise<MatchAnswer | Failed> {
  return withLibrary((library) => ({
    ...pageAnswer(library, { page, before, sentences }),
    putAway: { muted: [], wrong: [] },
  }));
}

async function match(asked: Extract<ToBackground, { type: 'match' }>, sender: PageSender): Promise<AnswerTo['match']> {
  const { page, before, sentences, overlay } = asked;
  const answered = await withLibrary((library) => pageAnswer(library, { page, before, sentences }));
  if ('failed' in answered) {
    await showBadge(sender.tab, { kind: 'failed' });
    return answered;
  }
  const isNeeded = answered.matches.length > 0 && !overlay;
  const words = isNeeded ? await injectOverlay(sender) : null;
  if (isNeeded && !words) {
    await showBadge(sender.tab, { kind: 'failed' });
    return { failed: 'overlay' };
  }
  const claims = answered.matches.flatMap((one) => one.matches.map(({ claim }) => claim));
  return { ...answered, putAway: await putAwayOf(claims, sender), ...(words ? { words } : {}) };
}

/** Injects the overlay. @returns the words that it needs; null if the browser refuses, or the words cannot be read. */
async function injectOverlay({ tab, frame }: PageSender): Promise<Words | null> {
  const [isIn, words] = await Promise.all([startOverlay(tab, frame), interfaceWords().catch(() => null)]);
  return isIn ? words : null;
}

const interfaceWords = (): Promise<Words> => loadSettings().then(({ language }) => wordsFor(language));

/** Uses the library. A failure is returned to the page, which tells the user. */
async function withLibrary<T>(use: (library: Library) => T): Promise<T | Failed> {
  try {
    return use(await theLibrary());
  } catch (error) {
    // The only log of a broken build or index; it contains no page and no sentence.
    console.error('Sourcelight: the record could not be read.', error);
    return { failed: 'record' };
  }
}
