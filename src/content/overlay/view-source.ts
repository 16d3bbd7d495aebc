/**
 * Loads the views (card, list, preview, marks as elements). They are a script of their own, since a page with marks that
 * nobody clicks must not pay for compiling them.
 */
import type { Words } from '#src/shared/ui/words';
import type { Bridge } from '../bridge';
import type { Boxes } from '../marks/boxes';
import type { Marks } from '../marks/marks';
import type { ElementPainterOptions, Painter } from '../marks/painter';
import type { Intents } from './intents';
import type { Toast } from './speech';
import type { OverlayState } from './state';

export interface Views {
  /** Draws what is open in this state. @param said message about the last action in the card */
  draw(state: OverlayState, said: Toast | null): void;
  setWords(words: Words): void;
  createElementPainter(options: ElementPainterOptions): Painter;
  /** Removes what is drawn. */
  clear(): void;
}

/** What the views need of the overlay. */
export interface ViewsParts {
  bridge: Bridge;
  root: ShadowRoot;
  /** Container of card and preview. */
  mount: HTMLElement;
  /** Container of the list, above the pill. */
  listPlace: HTMLElement;
  boxes: Boxes;
  marks: Marks;
  intents: Intents;
  /** The views' script has its own copy of the words. */
  words: Words;
}

export type MakeViews = (parts: ViewsParts) => Views;

export interface ViewSource {
  /** Null until they are loaded. */
  readonly views: Views | null;
  /** Whether the last attempt to load them failed. */
  readonly hasFailed: boolean;
  /** Loads them, unless they are there or on the way. */
  load(): void;
  /** Takes them over from their script. */
  add(make: MakeViews): void;
}

export interface ViewSourceOptions {
  /** Injects the script, which calls `add`. Resolves when the attempt has ended, also in failure. */
  inject(): Promise<unknown>;
  parts(): ViewsParts;
  onLoaded(): void;
  onFailed(): void;
  signal: AbortSignal;
}

/** Attempts at loading: a background that is killed meanwhile does not answer. */
const TRIES = 2;

export function createViewSource({ inject, parts, onLoaded, onFailed, signal }: ViewSourceOptions): ViewSource {
  let views: Views | null = null;
  let isLoading = false;
  let hasFailed = false;

  async function load(): Promise<void> {
    if (views || isLoading || signal.aborted) return;
    isLoading = true;
    for (let tries = 0; tries < TRIES && !views && !signal.aborted; tries++) await inject();
    isLoading = false;
    hasFailed = views === null;
    if (hasFailed && !signal.aborted) onFailed();
  }

  return {
    get views() {
      return views;
    },
    get hasFailed() {
      return hasFailed;
    },
    load: () => void load(),
    add(make) {
      // Two injections may overlap: the answer to the first one came too late.
      if (views || signal.aborted) return;
      views = make(parts());
      onLoaded();
    },
  };
}
