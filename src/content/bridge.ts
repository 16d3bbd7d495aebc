/**
 * The bridge between the two content scripts of a tab. The reader creates it; the overlay finds it on the global object of
 * the isolated world, which the page cannot access. Plain data and a few functions; nothing leaves the tab.
 */
import type { ClaimRecord } from '#src/claims/record';
import type { PageCommand, PageEntry, PageMatch, PageSettings, PageState } from '#src/shared/protocol/messages';
import type { Words } from '#src/shared/ui/words';
import type { MakeViews } from './overlay/view-source';
import type { EarlyEvents } from './reader/early-events';

/**
 * Attribute of the only element that we add to a page, under its root; the reader never reads inside it. The element is a
 * <div>, since a page could define a custom element of any other name, whose `attachInternals()` gives access to the closed
 * shadow root.
 */
export const HOST_MARK = 'data-sl-layer';
/** Name of the host in version 0.1.0. */
const OLD_HOST_TAG = 'sl-layer';
export const HOST_SELECTOR = `div[${HOST_MARK}], ${OLD_HOST_TAG}`;

/** Whether an element is a host of this or an earlier instance. A page can fake one; its content is then not read. */
export const isHost = (element: Element): boolean =>
  // Via the prototype: a form input named "hasAttribute" would shadow the method.
  (element.localName === 'div' && Element.prototype.hasAttribute.call(element, HOST_MARK)) ||
  element.localName === OLD_HOST_TAG;

/** Tag of the elements that mark text, if the user chose elements instead of highlights. */
export const MARK_TAG = 'sl-mark';
/** Custom property that identifies the style sheet of our cursor after an update. */
export const CURSOR_MARK = '--sl-cursor';
/** Most marked sentences on a page; further ones are only in the list, since too many marks disturb reading. */
export const MAX_MARKS = 60;

/** A sentence of the page that states a claim (or more than one). */
export interface FoundSentence {
  /** Stable key: the same for the same words at the same place, through re-renders. */
  key: string;
  text: string;
  /** Day for which its claims are shown: that of its live-blog post, else the page's; null if unknown. */
  date: string | null;
  /** Best first, at least one. */
  matches: readonly PageMatch[];
  /**
   * Its current ranges: one, or several if it crosses shadow roots. Empty if the page changed since the last scan.
   */
  ranges(): Range[];
}

export interface PageView {
  state: PageState['state'];
  /** Day of publication, `YYYY-MM-DD`, or null. */
  date: string | null;
  /** Genre that the page's metadata declare. */
  genre: 'opinion' | 'satire' | null;
  hasPaywall: boolean;
  /** In reading order, without muted claims and wrong matches. */
  sentences: readonly FoundSentence[];
}

/** Abort reason if the user switched the extension off; only then a last message is shown. */
export const SWITCHED_OFF = 'switched off';

export interface OverlayHandle {
  show(key: string, open: boolean): void;
  /**
   * Runs a command. `card`: opens the card of the current (or first) claim, or closes the open one. `list`: opens or closes
   * the list of the page's claims.
   */
  command(command: PageCommand): void;
  /** The claim shown by the open card, or null. */
  openClaim(): string | null;
  /** Takes over what draws card, list and preview, from the script that is injected when they are needed first. */
  addViews(make: MakeViews): void;
}

export interface Bridge {
  /** The page's clicks and keys, received before the page can stop them. */
  readonly early: EarlyEvents;
  /** Ends everything that we started in the tab. */
  readonly signal: AbortSignal;
  readonly view: PageView;
  /** The list of the page's claims, as of the view and the records. */
  entries(): PageEntry[];
  /** Claims that matched here and are not marked, since the user muted them. */
  readonly muted: readonly string[];
  /** Records of all claims that matched here, by claim id. */
  readonly records: ReadonlyMap<string, ClaimRecord>;
  /**
   * Claims whose card was opened in this tab; their marks are fainter. Without those of other tabs and sites, since the page
   * can see how marks look.
   */
  readonly read: ReadonlySet<string>;
  readonly settings: PageSettings;
  /** Calls back after every change of view, read claims or settings, until the signal ends. */
  subscribe(listener: () => void): void;
  /** Fetches records of related claims and adds them to `records`; unknown ids are left out. */
  fetchRecords(ids: string[]): Promise<ClaimRecord[]>;
  markRead(claim: string): void;
  /**
   * Mutes a claim, or restores it. False if this holds only on this page because the browser failed to save it; in a private
   * window nothing is saved by design.
   */
  mute(claim: string, on: boolean): Promise<boolean>;
  /** Records that a sentence does not state a claim, or reverts that. Returns as `mute`. */
  setWrong(key: string, claim: string, on: boolean): Promise<boolean>;
  openSidePanel(claim: string): void;
  /** Opens the timeline of a claim in a new tab. */
  openTimeline(claim: string): void;
  /** Runs our own changes of the DOM, which the reader must not mistake for the page's. */
  quietly(work: () => void): void;
  /** Requests a new scan soon, because the page changed under our marks. */
  rescan(): void;
  /** Starts the overlay with the words of the interface, which come with what has matched; null until its script is there. */
  startOverlay: ((words: Words) => void) | null;
  /** The overlay's handle; set by it while it runs. */
  overlay: OverlayHandle | null;
}

/** State of a claimed tab: a reader runs, or has asked whether it may. */
interface Taken {
  signal: AbortSignal;
  bridge: Bridge | null;
}

const PLACE = '__sourcelight';

type Holder = { [PLACE]?: Taken };

const taken = (): Taken | null => {
  // An element with this id is a property of the global object too, but an inherited one.
  const held = Object.hasOwn(globalThis, PLACE) ? (globalThis as Holder)[PLACE] : undefined;
  return held && !held.signal.aborted ? held : null;
};

/** The bridge of this tab; null if no reader runs. */
export function findBridge(): Bridge | null {
  return taken()?.bridge ?? null;
}

/**
 * Claims the tab for a reader until `signal` aborts; false if another has it. Call before any await: otherwise two readers
 * could start, and both would answer the panels.
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
 * Publishes a reader's bridge for the overlay until the bridge's signal aborts.
 * @param place the signal for which the tab was claimed
 */
export function placeBridge(bridge: Bridge, place: AbortSignal): void {
  const held = taken();
  if (held?.signal !== place) return;
  held.bridge = bridge;
  bridge.signal.addEventListener('abort', () => {
    if (held.bridge === bridge) held.bridge = null;
  });
}
