/**
 * Every message that passes between our own contexts, in one place: read it and you know the system.
 * Each has a schema; whoever receives one validates it and the sender before acting.
 *
 * content script -> background: `match`, `records`, `page-status`, `remember`, `open-side-panel`
 * panels (popup, side panel, options) and background -> the tab's content scripts: `ask-page`, `show`, `command`, `stop`
 */
import * as z from 'zod/mini';
import { ClaimRecord } from '#src/claims/record';

/** Most sentences in one `match` message: an ordinary article goes in one, a 3,000-sentence page in chunks. */
export const MAX_SENTENCES_A_MESSAGE = 200;
/** Longest sentence that is sent; longer ones are no sentences and are left out by the reader. */
export const MAX_SENTENCE_LENGTH = 2000;
/** Sentences before the first one that go along as context. */
export const MAX_BEFORE = 8;

const sentence = z.string().check(z.maxLength(MAX_SENTENCE_LENGTH));
export const PageDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const Evidence = z.object({
  kind: z.enum(['term', 'name', 'cue', 'number', 'date']),
  start: z.number(),
  end: z.number(),
  text: z.string(),
});
export const Difference = z.object({
  kind: z.enum(['number', 'ordinal', 'year']),
  start: z.number(),
  end: z.number(),
  found: z.string(),
  recorded: z.string(),
});
export const Match = z.object({
  claim: z.string(),
  score: z.number(),
  act: z.enum(['asserts', 'denies', 'declines', 'asks']),
  evidence: z.array(Evidence),
  phrasing: z.number(),
  differences: z.array(Difference),
});

/** content -> background: consecutive sentences of one page; same shape as the matcher's MatchRequest. */
export const MatchMessage = z.object({
  type: z.literal('match'),
  page: z.object({ date: z.nullable(PageDate), title: z.optional(sentence) }),
  before: z.array(sentence).check(z.maxLength(MAX_BEFORE)),
  sentences: z.array(sentence).check(z.maxLength(MAX_SENTENCES_A_MESSAGE)),
  /** Whether this frame already runs the overlay; if not, and something matched, background injects it. */
  overlay: z.boolean(),
});

/** The answer: matches by index into `sentences`, and the records of the claims that matched (each once). */
export const MatchAnswer = z.object({
  matches: z.array(z.object({ sentence: z.number(), matches: z.array(Match) })),
  records: z.array(ClaimRecord),
});
export type MatchAnswer = z.infer<typeof MatchAnswer>;

/** content or panel -> background: records by id, for a related claim opened in the card. Unknown ids are left out. */
export const RecordsMessage = z.object({ type: z.literal('records'), ids: z.array(z.string()).check(z.maxLength(50)) });
export const RecordsAnswer = z.object({ records: z.array(ClaimRecord) });
export type RecordsAnswer = z.infer<typeof RecordsAnswer>;

/** content -> background, on every change: feeds the badge. Count is of marked claims; never stored. */
export const PageStatusMessage = z.object({ type: z.literal('page-status'), count: z.number() });

/** content -> background: kept on the device, unless the window is private. */
export const RememberMessage = z.object({
  type: z.literal('remember'),
  what: z.enum(['read', 'mute', 'unmute', 'wrong', 'not-wrong']),
  claim: z.string(),
  /** For a correction: a hash of the sentence, never its text. */
  sentenceHash: z.optional(z.string().check(z.maxLength(64))),
});

/** content -> background: open the side panel at this claim (Chromium; in Firefox the card names the shortcut). */
export const OpenSidePanelMessage = z.object({ type: z.literal('open-side-panel'), claim: z.string() });

export const ToBackground = z.discriminatedUnion('type', [
  MatchMessage,
  RecordsMessage,
  PageStatusMessage,
  RememberMessage,
  OpenSidePanelMessage,
]);
export type ToBackground = z.infer<typeof ToBackground>;

/** panel or background -> tab. `ask-page` is answered with PageState. */
export const ToTab = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ask-page') }),
  /** Scroll to the n-th entry of PageState.list, flash it, and open its card when `open`. */
  z.object({ type: z.literal('show'), key: z.string(), open: z.boolean() }),
  z.object({ type: z.literal('command'), command: z.enum(['next', 'previous', 'open', 'close']) }),
  /** Everything of ours in this tab ends now, every trace goes. */
  z.object({ type: z.literal('stop') }),
  /** The reader asks to scan this page although it did not look like an article. */
  z.object({ type: z.literal('scan-anyway') }),
]);
export type ToTab = z.infer<typeof ToTab>;

/** One marked sentence as the popup and the side panel list it. */
export const PageEntry = z.object({
  key: z.string(),
  claim: z.string(),
  claimText: z.string(),
  standing: z.enum(['confirmed-by-both', 'confirmed-by-one', 'disputed', 'neither', 'reported-only']),
  act: z.enum(['asserts', 'denies', 'declines', 'asks']),
  /** First words of the sentence. */
  words: z.string(),
  /** False for entries beyond the cap of marks a page. */
  marked: z.boolean(),
});
export type PageEntry = z.infer<typeof PageEntry>;

/** What a tab says of itself. The page's address never leaves the tab. */
export const PageState = z.object({
  state: z.enum(['scanning', 'ready', 'not-an-article', 'other-language']),
  date: z.nullable(PageDate),
  list: z.array(PageEntry),
});
export type PageState = z.infer<typeof PageState>;
