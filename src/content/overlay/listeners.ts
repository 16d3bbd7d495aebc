/** Listens to pointer and keys in the page and in each of its frames that has a mark. */
import { type Bridge, MARK_TAG } from '../bridge';
import type { Cursor } from '../marks/cursor';
import type { Marks } from '../marks/marks';
import type { CardControl } from './open-card';
import { listenToPointer } from './pointer';
import { listenToOver } from './pointer-over';
import { type OverlayState, wantsPreview } from './state';

export interface ListenerParts {
  bridge: Bridge;
  state: OverlayState;
  marks: Marks;
  cursor: Cursor;
  card: CardControl;
  /** Called when the pointer is over a mark that a click would open. */
  onNear(): void;
  /** Whether an event comes from our own views. */
  isOurs(event: Event): boolean;
  /** Shows the preview of a sentence; null closes it. */
  preview(key: string | null): void;
  /** Function that closes the topmost of our parts; null if nothing is open. */
  topmost(): (() => void) | null;
}

/** Makes the function that listens in one document until the bridge's signal aborts. A second call for a document does nothing. */
export function createListeners(parts: ListenerParts): (page: Document) => void {
  const { bridge, state, marks, cursor, card, isOurs } = parts;
  const { early, signal } = bridge;
  const heard = new WeakSet<Document>();
  const onOver = (element: Element | null) => {
    cursor.show(element);
    if (element) parts.onNear();
  };
  const at = (x: number, y: number, target: Element) => marks.at(x, y, target);
  const pointer = {
    at,
    isOurs,
    openKey: () => state.open?.key ?? null,
    onOpen: card.openCard,
    onOutside: card.closeCard,
    wantsHover: () => wantsPreview(bridge, state),
    previewKey: () => state.preview?.key ?? null,
    onHover: parts.preview,
  };
  const onKey = (event: KeyboardEvent) => {
    const close = event.isTrusted && event.key === 'Escape' ? parts.topmost() : null;
    if (!close) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  };
  return (page) => {
    if (heard.has(page)) return;
    heard.add(page);
    const isTop = page === document;
    listenToPointer(page, pointer, isTop ? early : null, signal);
    if (page.defaultView) listenToOver(page.defaultView, { at, isOurs, onOver }, MARK_TAG, signal);
    if (isTop) early.on('keydown', (event) => onKey(event as KeyboardEvent), signal);
    else page.addEventListener('keydown', onKey, { signal, capture: true });
  };
}
