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

/** Memory of a tab after garbage collection. */
export interface TabMetrics {
  nodes: number;
  listeners: number;
  /** Bytes of the script heap. */
  heap: number;
}

/** Operations of an adapter on one tab. `Page` in page.ts builds on these. */
export interface TabDriver {
  /**
   * Runs a function in the page's own world. It must not use names from outside of itself; arguments and result go
   * through JSON. Rejects when the function throws.
   */
  evaluate<T, A extends unknown[]>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Loads an address and waits until the document is complete. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Goes back in the tab's history; the page may come from the back/forward cache. */
  back(): Promise<void>;
  move(to: Point): Promise<void>;
  /** Clicks with the mouse; the event is trusted. */
  click(at: Point, modifiers?: Modifier[]): Promise<void>;
  /** Taps with a finger. */
  tap(at: Point): Promise<void>;
  /** Presses the mouse button at one point and releases it at another. */
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
  /** Switches the tab to print style; in Firefox it must be the active tab. */
  setPrint(on: boolean): Promise<void>;
  /** The printed page as PDF, with backgrounds. */
  pdf(): Promise<Buffer>;
  /** Makes this the active tab. */
  activate(): Promise<void>;
  /** Memory figures; only Chromium gives them. */
  metrics?(): Promise<TabMetrics>;
  close(): Promise<void>;
}

/** A request of a page or of the browser. */
export interface SeenRequest {
  url: string;
  /** `page`: intercepted in the browser and answered from tests/pages; `network`: reached the proxy. */
  where: 'page' | 'network';
}

export interface ExtensionBrowser {
  readonly name: BrowserName;
  readonly version: string;
  /** All requests since the start, in order. */
  readonly requests: readonly SeenRequest[];
  /** Errors of pages and of the extension that the browser reports. */
  readonly errors: readonly string[];
  newTab(): Promise<TabDriver>;
  /** Address of one of the extension's own pages. */
  extensionUrl(path: string): string;
  /** Fires one of the extension's commands, as its shortcut does. */
  command(name: string): Promise<void>;
  /** Gives the extension access to the active tab, as a click on its button does. Only possible in Firefox. */
  grantActiveTab?(): Promise<void>;
  /** Reloads the extension while pages are open, as an update does; tabs with its own pages are closed. */
  reloadExtension(): Promise<void>;
  /** Switches the extension off or on in the browser's own list of extensions. */
  setEnabled(on: boolean): Promise<void>;
  /** Ends the background's process or event page, which must restart by itself. False if the browser cannot do it. */
  killBackground(): Promise<boolean>;
  /** Has the processes of pages give back memory that they no longer use: browsers keep some for minutes. */
  freeMemory(): Promise<void>;
  /** Calls back once when the browser has ended for any reason. */
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

/** Answers a request for an address; null is a 404. */
export interface Answer {
  status?: number;
  type: string;
  headers?: Record<string, string>;
  body: string | Buffer;
}
export type Serve = (url: string) => Answer | null;
