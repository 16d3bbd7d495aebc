/** One interface for both browsers, so that most tests are written once. Adapters: chromium/ and firefox/. */

export type BrowserName = 'chromium' | 'firefox';
export type Scheme = 'light' | 'dark';

/** A point in the tab's viewport, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** Keys that modify a click or another key. */
export type Modifier = 'Control' | 'Shift' | 'Alt';

/** What a tab holds in memory, after its garbage was collected. */
export interface TabMetrics {
  nodes: number;
  listeners: number;
  /** Bytes of the script heap. */
  heap: number;
}

/** What an adapter does for one tab. `Page` in page.ts builds everything else on these. */
export interface TabDriver {
  /**
   * Runs a function in the page's own world. It must not use names from outside of itself; arguments and result go
   * through JSON. Rejects when the function throws.
   */
  evaluate<T, A extends unknown[]>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Loads an address and waits till the document is complete. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Back in the tab's history; the page may come from the back/forward cache. */
  back(): Promise<void>;
  move(to: Point): Promise<void>;
  /** A real click of the mouse, the kind whose event is trusted. */
  click(at: Point, modifiers?: Modifier[]): Promise<void>;
  /** A finger that goes down and up again. */
  tap(at: Point): Promise<void>;
  /** Presses the mouse at one point and lets it go at another. */
  drag(from: Point, to: Point): Promise<void>;
  /** Presses a key, by its name in KeyboardEvent.key ("Escape", "Tab", "a"). */
  press(key: string, modifiers?: Modifier[]): Promise<void>;
  /** PNG of the viewport. */
  screenshot(): Promise<Buffer>;
  setViewport(width: number, height: number): Promise<void>;
  /** The system's colour scheme; in Firefox it holds for all tabs. */
  setScheme(scheme: Scheme): Promise<void>;
  /** Forced colours (Windows' contrast themes); in Firefox they hold for all tabs, as does reduced motion. */
  setForcedColors(on: boolean): Promise<void>;
  setReducedMotion(on: boolean): Promise<void>;
  /** Styles the tab as for print; in Firefox it has to be in front. */
  setPrint(on: boolean): Promise<void>;
  /** The page on paper, with its backgrounds. */
  pdf(): Promise<Buffer>;
  /** Makes this the tab in front. */
  activate(): Promise<void>;
  /** Only Chromium tells. */
  metrics?(): Promise<TabMetrics>;
  close(): Promise<void>;
}

/** A request that left a page or the browser, answered by us or refused. */
export interface SeenRequest {
  url: string;
  /** `page`: seen by the browser's own tools and answered from tests/pages; `network`: reached the dead end behind. */
  where: 'page' | 'network';
}

export interface ExtensionBrowser {
  readonly name: BrowserName;
  readonly version: string;
  /** All requests since the start, in order. */
  readonly requests: readonly SeenRequest[];
  /** Errors of pages and of the extension, as far as the browser tells them. */
  readonly errors: readonly string[];
  newTab(): Promise<TabDriver>;
  /** Address of one of the extension's own pages. */
  extensionUrl(path: string): string;
  /** Fires one of the extension's commands as the browser does on its shortcut. */
  command(name: string): Promise<void>;
  /** Gives the extension what a click on its button gives: access to the tab in front. Only Firefox lets us. */
  grantActiveTab?(): Promise<void>;
  /** Loads the extension again under the open pages, as an update does; tabs with its own pages are gone then. */
  reloadExtension(): Promise<void>;
  /** Switches the extension off or on in the browser's own list of extensions. */
  setEnabled(on: boolean): Promise<void>;
  /** Ends the background's process or event page; it must come back by itself. False where the browser cannot. */
  killBackground(): Promise<boolean>;
  /** Calls back once when the browser has ended, by whoever's doing. */
  onClosed(listener: () => void): void;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Program of the browser. */
  executable: string;
  /** Folder of the built extension. */
  extension: string;
  headless: boolean;
  /** Size of the viewport. */
  size?: { width: number; height: number };
}

/** What the served site answers; null is a 404. */
export interface Answer {
  status?: number;
  type: string;
  headers?: Record<string, string>;
  body: string | Buffer;
}
export type Serve = (url: string) => Answer | null;
