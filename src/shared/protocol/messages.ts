/**
 * All messages between the extension's contexts. Each has a schema; the receiver validates message and sender.
 *
 * content script -> background: `hello`, `match`, `put-away`, `words`, `views`, `records`, `page-status`, `remember`,
 * `open-side-panel`, `open-timeline`, `undo-off`
 * panels -> background: `records`, `search`, `timeline`, `about`, `apply`, `match` (first run, demo article)
 * panels (popup, side panel, options) and background -> the tab's content scripts: `ask-page`, `show`, `command`,
 * `settings`, `stop`, `scan-anyway`
 *
 * The reader runs only in a tab's top frame and reads same-origin frames from there, so a tab gives one answer.
 * Content scripts import only types from here, which keeps zod out of them; they send with `light-browser.ts`.
 */
import * as z from 'zod/mini';
import { ClaimKind } from '#src/claims/frame';
import { ClaimRecord } from '#src/claims/record';
import { LanguageTag } from '#src/claims/schema';
import { STANDINGS } from '#src/claims/standing';
import { TimelinePoint } from '#src/claims/timeline';
import { LANGUAGES } from '#src/shared/ui/languages';
import type { Words } from '#src/shared/ui/words';
import {
  MAX_BEFORE,
  MAX_CLAIM_KEY,
  MAX_CLAIMS_A_PAGE,
  MAX_HASH,
  MAX_QUERY,
  MAX_RECORDS_A_MESSAGE,
  MAX_SENTENCE_LENGTH,
  MAX_SENTENCES_A_MESSAGE,
} from './limits';

/** Most claims that a page can report: far above any real page, low enough for a badge. */
const MAX_COUNT = 100_000;

const sentence = z.string().check(z.maxLength(MAX_SENTENCE_LENGTH));
export const PageDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** Claim id; `pack-id/claim-id` for all but the bundled pack. */
export const ClaimKey = z.string().check(z.minLength(1), z.maxLength(MAX_CLAIM_KEY));
/** A hash of a sentence, never its text. */
export const SentenceHash = z.string().check(z.minLength(1), z.maxLength(MAX_HASH));
export const Standing = z.enum(STANDINGS);

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
  /** The nearest phrasing, since records are sent without theirs; absent if the claim's own text is nearest. */
  nearest: z.optional(z.string()),
  /** Of the claim on the day of the request. */
  standing: Standing,
});
/** A match as it is sent. */
export type PageMatch = z.infer<typeof Match>;

/** Answer to any request if the engine or the record could not be read. */
export const Failed = z.object({ failed: z.string() });
export type Failed = z.infer<typeof Failed>;

/** content -> background, once when a reader starts. Answered with PageSettings, which say whether and how to run. */
export const HelloMessage = z.object({ type: z.literal('hello') });

/** A wrong match that the user reported. Stored on this device, the sentence only as a hash. */
export const Correction = z.object({ claim: ClaimKey, sentence: SentenceHash });
export type Correction = z.infer<typeof Correction>;

/** What the user has put away of the requested claims only, so that a page's process learns nothing about others. */
export const PutAway = z.object({ muted: z.array(ClaimKey), wrong: z.array(Correction) });
export type PutAway = z.infer<typeof PutAway>;

/** content -> background, after a change: asks what is now put away of the claims that match in the tab. */
export const PutAwayMessage = z.object({
  type: z.literal('put-away'),
  claims: z.array(ClaimKey).check(z.maxLength(MAX_CLAIMS_A_PAGE)),
});

/** The settings that a page's scripts need. Sent as the answer to `hello` and again on every change. */
export const PageSettings = z.object({
  /** False if the extension is off or this site is an exception: the scripts end at once and undo all changes. */
  run: z.boolean(),
  marks: z.enum(['highlights', 'elements']),
  hoverPreview: z.boolean(),
  fadeRead: z.boolean(),
  /** Whether any card was ever opened: the first one explains what a mark means. */
  hasRead: z.boolean(),
  /** Whether `open-side-panel` works (Chromium); else the shortcut that opens the panel, '' if none is set. */
  sidePanel: z.object({ opens: z.boolean(), shortcut: z.string() }),
  /** Whether the window is private. If so, what the user puts away is kept only in the page. */
  isPrivate: z.boolean(),
  /** Language of the interface in the page. */
  language: z.enum(LANGUAGES),
  /** Differs once the added packs have changed: sentences that were matched before are then matched again. */
  packs: z.number(),
});
export type PageSettings = z.infer<typeof PageSettings>;

/** content -> background: consecutive sentences of one page, in the shape of the matcher's MatchRequest. */
export const MatchMessage = z.object({
  type: z.literal('match'),
  page: z.object({ date: z.nullable(PageDate), title: z.optional(sentence), language: LanguageTag }),
  before: z.array(sentence).check(z.maxLength(MAX_BEFORE)),
  sentences: z.array(sentence).check(z.maxLength(MAX_SENTENCES_A_MESSAGE)),
  /** Whether this frame already runs the overlay. If not, and something matched, the background injects it. */
  overlay: z.boolean(),
});

/**
 * The answer: matches by index into `sentences`, and the records of the claims that matched (each once), without what only
 * the matcher reads (`claims/page-record.ts`).
 */
export const MatchAnswer = z.object({
  matches: z.array(z.object({ sentence: z.number(), matches: z.array(Match) })),
  records: z.array(ClaimRecord),
  /** Of the claims in `matches`. */
  putAway: PutAway,
});
export type MatchAnswer = z.infer<typeof MatchAnswer>;

/** content -> background: the words of the interface, when the language changes. An overlay gets its first with the matches. */
export const WordsMessage = z.object({ type: z.literal('words') });

/**
 * content -> background: inject what draws card, list and preview, once the user needs one of them. Answered when the
 * script has run or the browser has refused it.
 */
export const ViewsMessage = z.object({ type: z.literal('views') });
/** Whether the script was injected. */
export const Injected = z.object({ injected: z.boolean() });
export type Injected = z.infer<typeof Injected>;

/**
 * content or panel -> background: records by id, for a related claim opened in the card. Unknown ids are left out; the
 * records are cut as in MatchAnswer.
 */
export const RecordsMessage = z.object({
  type: z.literal('records'),
  ids: z.array(ClaimKey).check(z.maxLength(MAX_RECORDS_A_MESSAGE)),
});
export const RecordsAnswer = z.object({ records: z.array(ClaimRecord) });
export type RecordsAnswer = z.infer<typeof RecordsAnswer>;

/** content -> background, on every change: the number of known claims for the badge. Never stored. */
export const PageStatusMessage = z.object({
  type: z.literal('page-status'),
  count: z.number().check(z.int(), z.minimum(0), z.maximum(MAX_COUNT)),
  /** The page could not be matched; the badge shows `!`. */
  failed: z.optional(z.boolean()),
});

/** content -> background: something to store on the device, unless the window is private. */
export const RememberMessage = z.object({
  type: z.literal('remember'),
  what: z.enum(['read', 'mute', 'unmute', 'wrong', 'not-wrong']),
  claim: ClaimKey,
  /** For a correction: a hash of the sentence, never its text. */
  sentenceHash: z.optional(SentenceHash),
});

/** Whether it was stored. False from a private window, or if the browser refuses, as when its storage is full. */
export const Remembered = z.object({ kept: z.boolean() });
export type Remembered = z.infer<typeof Remembered>;

/** content -> background: open the side panel at this claim (Chromium; in Firefox the card names the shortcut). */
export const OpenSidePanelMessage = z.object({ type: z.literal('open-side-panel'), claim: ClaimKey });

/** content -> background: open the timeline, in a tab of its own, at this claim. */
export const OpenTimelineMessage = z.object({ type: z.literal('open-timeline'), claim: ClaimKey });

/** content -> background: undoes "off" after a key press, from the tab that shows the message. */
export const UndoOffMessage = z.object({ type: z.literal('undo-off') });

/** panel -> background: searches claims; an empty query returns all. */
export const SearchMessage = z.object({ type: z.literal('search'), query: z.string().check(z.maxLength(MAX_QUERY)) });

/** A claim as a line in a list of search results. */
export const ClaimHead = z.object({
  claim: ClaimKey,
  text: z.string(),
  time: z.optional(z.string()),
  topic: z.string(),
  /** Absent in packs of format 1. */
  kind: z.optional(ClaimKind),
  /** Names of its speakers. */
  who: z.array(z.string()),
  standing: Standing,
  /** Name of the added pack that the claim is of; absent for the bundled one. */
  pack: z.optional(z.string()),
});
export type ClaimHead = z.infer<typeof ClaimHead>;
export const SearchAnswer = z.object({ found: z.array(ClaimHead), total: z.number() });
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** panel -> background: the whole record as points in time. */
export const TimelineMessage = z.object({ type: z.literal('timeline') });
/** `total` is the number of all points; `points` may be fewer, if packs have more than fit in a message. */
export const TimelineAnswer = z.object({ points: z.array(TimelinePoint), total: z.number() });
export type TimelineAnswer = z.infer<typeof TimelineAnswer>;

/** panel -> background: asks for the version and dates of the bundled record. */
export const AboutMessage = z.object({ type: z.literal('about') });
export const AboutAnswer = z.object({
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  /** The day to which sources were searched. */
  searched: z.optional(z.string()),
  /** The day on which the record was compiled. */
  compiled: z.string(),
  claims: z.number(),
  sources: z.number(),
  /** Ids of added packs that cannot be read and are left out. */
  unusable: z.array(z.string()),
  /**
   * Statements of added packs that are left out because their day lies ahead, up to `MAX_AHEAD` of each pack. Such packs are
   * refused today, but were not by earlier versions.
   */
  ahead: z.array(z.object({ pack: z.string(), claim: z.string(), day: z.string() })),
});
export type AboutAnswer = z.infer<typeof AboutAnswer>;

/** panel -> background, after a change of settings: answered once it is applied; sent again if the background was killed. */
export const ApplyMessage = z.object({ type: z.literal('apply') });
export const Applied = z.object({ applied: z.boolean() });
export type Applied = z.infer<typeof Applied>;

export const ToBackground = z.discriminatedUnion('type', [
  HelloMessage,
  MatchMessage,
  PutAwayMessage,
  WordsMessage,
  ViewsMessage,
  RecordsMessage,
  PageStatusMessage,
  RememberMessage,
  OpenSidePanelMessage,
  OpenTimelineMessage,
  UndoOffMessage,
  SearchMessage,
  TimelineMessage,
  AboutMessage,
  ApplyMessage,
]);
export type ToBackground = z.infer<typeof ToBackground>;

/** The type of the answer to each message to the background. Messages not listed get no answer. */
export interface AnswerTo {
  hello: PageSettings;
  /** With the words of the interface if the overlay was injected for it. */
  match: (MatchAnswer & { words?: Words }) | Failed;
  'put-away': PutAway;
  remember: Remembered;
  words: Words;
  views: Injected;
  records: RecordsAnswer | Failed;
  search: SearchAnswer | Failed;
  timeline: TimelineAnswer | Failed;
  about: AboutAnswer | Failed;
  apply: Applied;
}

/** Keyboard commands that a page executes. `card` and `list` open, or close what is open. */
export const PageCommand = z.enum(['next', 'previous', 'card', 'list']);
export type PageCommand = z.infer<typeof PageCommand>;

/**
 * When the background listed the tabs for a message, in ms since 1970. The message may arrive after the tab has gone to
 * another page, so a reader that began no earlier does not end on it, but asks by `hello`.
 */
const TabsListed = z.number();

/** panel or background -> tab. `ask-page` is answered with PageState, the others with nothing. */
export const ToTab = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ask-page') }),
  /** Scroll to the entry of PageState.list with this key, flash it, and open its card if `open`. */
  z.object({ type: z.literal('show'), key: z.string(), open: z.boolean() }),
  z.object({ type: z.literal('command'), command: PageCommand }),
  /** Changed settings, to be applied without a reload; `run: false` means the same as `stop`. */
  z.object({ type: z.literal('settings'), settings: PageSettings, listed: TabsListed }),
  /** Added packs have changed: match the sentences of the page again. */
  z.object({ type: z.literal('match-again'), packs: PageSettings.shape.packs }),
  /** End everything in this tab and undo all changes. */
  z.object({ type: z.literal('stop'), listed: TabsListed }),
  /** Read this page although it did not look like an article; sent on the user's request. */
  z.object({ type: z.literal('scan-anyway') }),
]);
export type ToTab = z.infer<typeof ToTab>;

/** One marked sentence as the popup and the side panel list it. */
export const PageEntry = z.object({
  key: z.string(),
  claim: z.string(),
  claimText: z.string(),
  standing: Standing,
  act: z.enum(['asserts', 'denies', 'declines', 'asks']),
  /** First words of the sentence. */
  words: z.string(),
  /** False for entries beyond the cap of marks per page. */
  marked: z.boolean(),
  /** Name of the added pack that the claim is of; absent for the bundled one. */
  pack: z.optional(z.string()),
});
export type PageEntry = z.infer<typeof PageEntry>;

/** State of a tab. The page's address never leaves the tab. */
export const PageState = z.object({
  state: z.enum(['scanning', 'ready', 'not-an-article', 'other-language', 'failed']),
  date: z.nullable(PageDate),
  list: z.array(PageEntry),
  /**
   * Claims that the page states and the user has muted, so that a click to which a page has led the user can be undone where
   * no page can interfere. Absent if there are none, and in private windows, where nothing is stored.
   */
  muted: z.optional(z.array(z.object({ claim: ClaimKey, text: z.string() }))),
  /** The claim whose card is open in the page; a side panel that opens now shows its record. */
  open: z.optional(ClaimKey),
});
export type PageState = z.infer<typeof PageState>;
