/** Draws the overlay and paints the marks from the bridge and the overlay's state. */
import { send } from '#src/shared/protocol/light-browser';
import { claimCount } from '#src/shared/ui/claim-count';
import { setWords, t, tn, wordLanguage } from '#src/shared/ui/words';
import type { Bridge } from '../bridge';
import type { Boxes } from '../marks/boxes';
import type { Marks } from '../marks/marks';
import { themeUnder } from '../marks/theme';
import type { Corner } from './corner';
import type { Host } from './host';
import type { Speech } from './speech';
import { needsViews, type OverlayState, wantsPreview } from './state';
import type { ViewSource } from './view-source';

export interface ViewParts {
  bridge: Bridge;
  state: OverlayState;
  marks: Marks;
  boxes: Boxes;
  host: Host;
  corner: Corner;
  /** Draws card, list and preview; loaded when one of them is open. */
  source: ViewSource;
  speech: Speech;
  /** Called when the sentence of the open card is no longer listed. */
  closeCard(): void;
  /** Called at each painting for each document with a marked sentence. */
  listen(page: Document): void;
}

export interface View {
  /** Draws card, list, preview and messages. */
  draw(): void;
  /** Paints the marks: none for print, and none beyond MAX_MARKS except the current one. */
  paint(): void;
  /** Applies what changed on the bridge or the page: matches, read claims, settings, theme. */
  update(): void;
  /** Applies a language that the user chose while the page is open. */
  changeLanguage(): Promise<void>;
  /** Removes the overlay's element: at once, or `delay` ms after `lastWords` were handed to screen readers. */
  remove(lastWords: string | null, delay: number): void;
}

export function createView(parts: ViewParts): View {
  const { bridge, state, marks, boxes, host, corner, source, speech } = parts;
  const { signal } = bridge;
  /** Number of claims announced last; -1 before the first announcement. */
  let announced = -1;
  let isShown = false;
  const isListed = (key: string | undefined) => state.entries.some((entry) => entry.key === key);

  function draw(): void {
    if (signal.aborted) return;
    const { toast, live } = speech;
    const { views } = source;
    // An open card covers the corner, so it shows the message itself. A message with Undo belongs to a closed card.
    const isInCard = views !== null && state.open !== null && toast?.canUndo === false;
    corner.draw(state, isInCard ? null : toast);
    corner.announce(live);
    show();
    if (views) views.draw(state, isInCard ? toast : null);
    else if (needsViews(state)) source.load();
  }

  /** Shows the overlay at the first drawing. */
  function show(): void {
    if (isShown) return;
    isShown = true;
    host.insert();
    boxes.pin(corner.box);
  }

  function paint(): void {
    const entries = state.entries.filter(({ key, marked }) => marked || key === state.current);
    marks.paint(state.isPaper ? [] : entries, state.open?.trail[0] ?? null);
  }

  function announceCount(): void {
    const count = claimCount(state.entries);
    if (bridge.view.state !== 'ready' || count === announced) return;
    announced = count;
    speech.announce(count === 0 ? t('live_none') : tn('live_found', count));
  }

  function update(): void {
    if (signal.aborted) return;
    state.entries = bridge.entries();
    state.records = bridge.records;
    state.date = bridge.view.date;
    if (state.open && !isListed(state.open.key)) parts.closeCard();
    if (!wantsPreview(bridge, state) || !isListed(state.preview?.key)) state.preview = null;
    if (state.entries.length === 0) state.listOpen = false;
    if (state.open) state.cardTheme = marks.theme(state.open.key);
    state.theme = themeUnder(document.body ?? document.documentElement);
    paint();
    for (const { key } of state.entries) parts.listen(marks.anchor(key).element()?.ownerDocument ?? document);
    announceCount();
    draw();
  }

  return {
    draw,
    paint,
    update,
    async changeLanguage() {
      if (bridge.settings.language === wordLanguage()) return;
      const words = await send({ type: 'words' });
      if (!words || signal.aborted) return;
      setWords(words);
      source.views?.setWords(words);
      host.mount.lang = words.language;
      update();
    },
    remove(lastWords, delay) {
      source.views?.clear();
      corner.clear();
      corner.announce(lastWords ?? '');
      if (lastWords === null) host.remove();
      else setTimeout(() => host.remove(), delay);
    },
  };
}
