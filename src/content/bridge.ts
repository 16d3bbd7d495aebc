/**
 * What the two content scripts of a tab share: the reader makes one bridge, the overlay finds it on the global object
 * of the isolated world, which the page cannot see. Plain data and a few functions; nothing of it leaves the tab.
 */
import type { ClaimRecord } from '#src/claims/record';
import type { Match } from '#src/engine/types';
import type { PageCommand, PageSettings, PageState } from '#src/shared/protocol/messages';
import type { EarlyEvents } from './reader/early-events';

/**
 * Marks the one element that we add to a page, under its root; the reader never reads inside it. The element is a plain
 * <div>: a page can define an element of any other name before we come, and the definition's `attachInternals()` gives
 * it the closed shadow root of every element of that name.
 */
export const HOST_MARK = 'data-sl-layer';
/** Name of the host in version 0.1.0. */
const OLD_HOST_TAG = 'sl-layer';
export const HOST_SELECTOR = `div[${HOST_MARK}], ${OLD_HOST_TAG}`;

/** Whether an element is a host of ours, of this or an earlier instance. A page can fake one, and is not read there. */
export const isHost = (element: Element): boolean =>
  // Through the prototype: a form's input named "hasAttribute" would hide the method.
  (element.localName === 'div' && Element.prototype.hasAttribute.call(element, HOST_MARK)) ||
  element.localName === OLD_HOST_TAG;

/** The elements that mark text where the reader chose elements over highlights. */
export const MARK_TAG = 'sl-mark';
/** Custom property by which our cursor's style sheet is recognised after an update. */
export const CURSOR_MARK = '--sl-cursor';
/** Most sentences that are marked on a page; the others are in the list. More would be a second article. */
export const MAX_MARKS = 60;

/** A sentence of the page that states a claim (or more than one). */
export interface FoundSentence {
  /** Stays the same for the same words at the same place of the page, through re-renders. */
  key: string;
  text: string;
  /** The day for which its claims are read: that of its post in a live blog, else the page's; or null. */
  date: string | null;
  /** Best first, at least one. */
  matches: readonly Match[];
  /**
   * Where it stands now: one Range, or several where it runs through shadow roots. Empty when the page has changed
   * since the last scan.
   */
  ranges(): Range[];
}

export interface PageView {
  state: PageState['state'];
  /** Day of publication, `YYYY-MM-DD`, or null. */
  date: string | null;
  /** What the page's own metadata calls it. */
  genre: 'opinion' | 'satire' | null;
  hasPaywall: boolean;
  /** In reading order; muted claims and wrong matches are not among them. */
  sentences: readonly FoundSentence[];
}

/** Why everything ends when the reader has switched it off; other ends have other reasons and no last words. */
export const SWITCHED_OFF = 'switched off';

export interface OverlayHandle {
  show(key: string, open: boolean): void;
  /**
   * `card`: opens the card of the current (or first) claim, or closes the one that is open. `list`: opens or closes
   * the list of the page's claims.
   */
  command(command: PageCommand): void;
  isMarked(key: string): boolean;
  /** The claim that the open card shows, or null. */
  openClaim(): string | null;
}

export interface Bridge {
  /** The page's clicks and keys, heard before the page can end them. */
  readonly early: EarlyEvents;
  /** Ends everything of ours in the tab. */
  readonly signal: AbortSignal;
  readonly view: PageView;
  /** Records of all claims that matched here, by claim id. */
  readonly records: ReadonlyMap<string, ClaimRecord>;
  /**
   * Claims whose card was opened in this tab: their marks are fainter. Never those of other tabs and sites, since the
   * page can see how marks look.
   */
  readonly read: ReadonlySet<string>;
  readonly settings: PageSettings;
  /** Calls back after every change of view, read claims or settings, until the signal ends. */
  subscribe(listener: () => void): void;
  /** Records of other claims, for a related claim, from then on also in `records`; unknown ids are left out. */
  fetchRecords(ids: string[]): Promise<ClaimRecord[]>;
  markRead(claim: string): void;
  /**
   * Takes a claim off the page, or puts it back. False if it holds only on this page, since the browser did not save it;
   * in a private window nothing is saved by intention.
   */
  mute(claim: string, on: boolean): Promise<boolean>;
  /** Says that a sentence does not state a claim, or takes that back. False as for `mute`. */
  setWrong(key: string, claim: string, on: boolean): Promise<boolean>;
  openSidePanel(claim: string): void;
  /** Opens the timeline of a claim, in a tab of its own. */
  openTimeline(claim: string): void;
  /** Runs something that changes the page's DOM without the reader taking it for the page's own change. */
  quietly(work: () => void): void;
  /** Asks for the page to be read again soon: something in it moved under our marks. */
  rescan(): void;
  /** Set by the overlay while it runs. */
  overlay: OverlayHandle | null;
}

/** A reader that runs, or has asked whether it may: from then on the place is taken. */
interface Taken {
  signal: AbortSignal;
  bridge: Bridge | null;
}

const PLACE = '__sourcelight';

type Holder = { [PLACE]?: Taken };

const taken = (): Taken | null => {
  // An element of the page with this name or id would be a global too, though not the global object's own property.
  const held = Object.hasOwn(globalThis, PLACE) ? (globalThis as Holder)[PLACE] : undefined;
  return held && !held.signal.aborted ? held : null;
};

/** The bridge of this tab, if a reader runs. */
export function findBridge(): Bridge | null {
  return taken()?.bridge ?? null;
}

/**
 * Takes the tab for a reader until its signal ends; false if another has it. At once, before anything is awaited:
 * two readers that both asked first would both listen, and the one that gave way would go on answering the panels.
 */
export function takePlace(signal: AbortSignal): boolean {
  if (taken()) return false;
  const holder = globalThis as Holder;
  const mine: Taken = { signal, bridge: null };
  holder[PLACE] = mine;
  signal.addEventListener('abort', () => {
    if (holder[PLACE] === mine) delete holder[PLACE];
  });
  return true;
}

/**
 * Puts a reader's bridge where the overlay finds it; it goes when its signal ends.
 * @param place the signal for which the tab was taken
 */
export function placeBridge(bridge: Bridge, place: AbortSignal): void {
  const held = taken();
  if (held?.signal !== place) return;
  held.bridge = bridge;
  bridge.signal.addEventListener('abort', () => {
    if (held.bridge === bridge) held.bridge = null;
  });
}
