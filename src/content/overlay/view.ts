/** Draws the overlay and paints the marks from the bridge and the overlay's state. */
import { h, render } from 'preact';
import { send } from '#src/shared/protocol/light-browser';
import { claimCount } from '#src/shared/ui/claim-count';
import { setWords, t, tn, wordLanguage } from '#src/shared/ui/words';
import type { Bridge } from '../bridge';
import type { Boxes } from '../marks/boxes';
import type { Marks } from '../marks/marks';
import { themeUnder } from '../marks/theme';
import type { Host } from './host';
import type { Intents } from './intents';
import { EMPTY, Layer, type LayerState } from './layer';
import { cardOf, entriesOf } from './model';
import type { Speech } from './speech';

/** The sentence whose card is open, and the trail of claims opened from it; the last one is shown. */
export interface OpenCard {
  key: string;
  trail: string[];
}

/** State shared by the parts of the overlay. After a change they call `draw`, `paint` or `update`. */
export interface OverlayState extends LayerState {
  open: OpenCard | null;
  isPaper: boolean;
}

export interface ViewParts {
  bridge: Bridge;
  state: OverlayState;
  boxes: Boxes;
  marks: Marks;
  host: Host;
  speech: Speech;
  /** Called when the sentence of the open card is no longer listed. */
  closeCard(): void;
  /** Called at each painting for each document with a marked sentence. */
  listen(page: Document): void;
  intents(): Intents;
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
  const { bridge, state, boxes, marks, host, speech } = parts;
  const { signal } = bridge;
  /** Number of claims announced last; -1 before the first announcement. */
  let announced = -1;
  const shown = {
    onCornerShown: (element: HTMLElement) => boxes.pin(element),
    onCardShown: (element: HTMLElement) => boxes.show(element, marks.anchor(state.open?.key ?? ''), true),
    onPreviewShown: (element: HTMLElement) => boxes.show(element, marks.anchor(state.preview?.key ?? ''), false),
  };
  const isListed = (key: string | undefined) => state.entries.some((entry) => entry.key === key);
  const renderLayer = (now: LayerState) =>
    render(h(Layer, { state: { ...now }, intents: parts.intents(), ...shown }), host.mount);

  function draw(): void {
    if (signal.aborted) return;
    state.card = state.open ? cardOf(bridge.view, bridge.records, state.open.key, state.open.trail) : null;
    state.toast = speech.toast;
    state.live = speech.live;
    renderLayer(state);
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
    state.entries = entriesOf(bridge.view, bridge.records);
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
      host.mount.lang = words.language;
      update();
    },
    remove(lastWords, delay) {
      const gone = () => {
        render(null, host.mount);
        host.remove();
      };
      if (lastWords === null) return gone();
      renderLayer({ ...EMPTY, live: lastWords });
      setTimeout(gone, delay);
    },
  };
}

/** Whether resting on a mark shows a preview: only if the user enabled it, and not while a card is open. */
export const wantsPreview = (bridge: Bridge, state: OverlayState): boolean =>
  bridge.settings.hoverPreview && state.open === null;
