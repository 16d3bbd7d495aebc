/**
 * Connects the parts of the overlay: matches become marks, a click or key opens a card. Holds the state that views and
 * painters render. Everything ends with the bridge's signal.
 */
import { h, render } from 'preact';
import { isAlive, send } from '#src/shared/protocol/light-browser';
import { claimCount } from '#src/shared/ui/claim-count';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { setWords, t, tn, wordLanguage } from '#src/shared/ui/words';
import { type Bridge, MARK_TAG, SWITCHED_OFF } from '../bridge';
import { copyText } from '../card/clipboard';
import { createBoxes } from '../marks/boxes';
import { createCursor } from '../marks/cursor';
import { createMarks } from '../marks/marks';
import { watchPaper } from '../marks/print';
import { themeUnder } from '../marks/theme';
import { createPutAway } from './dismissals';
import { createFocusKeeper } from './focus';
import { createHost } from './host';
import type { Intents } from './intents';
import { EMPTY, Layer, type LayerState } from './layer';
import { createStage, holds } from './modal-host';
import { cardOf, entriesOf } from './model';
import { listenToPointer } from './pointer';
import { listenToOver } from './pointer-over';
import { scrollTo } from './scroll';
import { createSpeech } from './speech';
import { keepUp } from './watchdog';

/** How long the message "off" stays after everything else, in ms, so that screen readers can speak it. */
const LAST_WORDS = 1000;

/** Starts the overlay of this tab. */
export function startOverlay(bridge: Bridge): void {
  const { signal } = bridge;
  const boxes = createBoxes();
  const marks = createMarks(bridge);
  const cursor = createCursor(signal);
  const heard = new WeakSet<Document>();
  let open: { key: string; trail: string[] } | null = null;
  let announced = -1;
  let hasOpened = false;
  let isPaper = window.matchMedia('print').matches;
  const state: LayerState = { ...EMPTY };
  const stage = createStage(document, {
    onMoved: () => mend(),
    isOurs: (full) => state.entries.some(({ key }) => holds(full, marks.anchor(key).element())),
    signal,
  });
  const host = createHost(document, stage.home, bridge.early, signal);
  const focus = createFocusKeeper(host.root);
  const listFocus = createFocusKeeper(host.root);
  const speech = createSpeech(draw, signal);
  const putAway = createPutAway(host.root, bridge, speech, closeCard);

  function draw(): void {
    if (signal.aborted) return;
    state.card = open ? cardOf(bridge.view, bridge.records, open.key, open.trail) : null;
    state.toast = speech.toast;
    state.live = speech.live;
    renderLayer(state);
  }
  function renderLayer(now: LayerState): void {
    render(h(Layer, { state: { ...now }, intents, onCornerShown, onCardShown, onPreviewShown }), host.mount);
  }

  /** Called when the bridge changed: page, read claims or settings. */
  function update(): void {
    if (signal.aborted) return;
    state.entries = entriesOf(bridge.view, bridge.records);
    state.records = bridge.records;
    state.date = bridge.view.date;
    if (open && !state.entries.some(({ key }) => key === open?.key)) closeCard();
    if (!wantsHover() || !state.entries.some(({ key }) => key === state.preview?.key)) state.preview = null;
    if (state.entries.length === 0) state.listOpen = false;
    if (open) state.cardTheme = marks.theme(open.key);
    state.theme = themeUnder(document.body ?? document.documentElement);
    paint();
    for (const { key } of state.entries) listen(marks.anchor(key).element()?.ownerDocument ?? document);
    const count = claimCount(state.entries);
    if (bridge.view.state === 'ready' && count !== announced) {
      announced = count;
      speech.announce(count === 0 ? t('live_none') : tn('live_found', count));
    }
    draw();
  }

  /** Applies a language that the user chose while the page is open. */
  async function changeLanguage(): Promise<void> {
    if (bridge.settings.language === wordLanguage()) return;
    const words = await send({ type: 'words' });
    if (!words || signal.aborted) return;
    setWords(words);
    host.mount.lang = words.language;
    update();
  }

  /** Paints no marks for print, and none beyond the cap except the current one. */
  function paint(): void {
    const shown = state.entries.filter(({ key, marked }) => marked || key === state.current);
    marks.paint(isPaper ? [] : shown, open?.trail[0] ?? null);
  }

  const wantsHover = () => bridge.settings.hoverPreview && open === null;

  function listen(page: Document): void {
    if (heard.has(page)) return;
    heard.add(page);
    listenToPointer(
      page,
      {
        at: (x, y, target) => marks.at(x, y, target),
        isOurs: host.isSource,
        openKey: () => open?.key ?? null,
        onOpen: (key) => openCard(key),
        onOutside: () => closeCard(),
        wantsHover,
        previewKey: () => state.preview?.key ?? null,
        onHover: preview,
      },
      page === document ? bridge.early : null,
      signal,
    );
    if (page.defaultView) {
      listenToOver(
        page.defaultView,
        { at: (x, y, target) => marks.at(x, y, target), isOurs: host.isSource, onOver: cursor.show },
        MARK_TAG,
        signal,
      );
    }
    if (page === document) bridge.early.on('keydown', (event) => onEscape(event as KeyboardEvent), signal);
    else page.addEventListener('keydown', onEscape, { signal, capture: true });
  }

  function onEscape(event: KeyboardEvent): void {
    const close = event.isTrusted && event.key === 'Escape' ? topmost() : null;
    if (!close) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  }

  /** Function that closes the topmost part; null if nothing is open. A message counts while it has the focus. */
  function topmost(): (() => void) | null {
    if (open) return closeCard;
    if (state.preview) return () => preview(null);
    if (state.listOpen) return intents.toggleList;
    return putAway.hasFocus() ? putAway.dismissToast : null;
  }

  function preview(key: string | null): void {
    state.preview = state.entries.find((entry) => entry.key === key) ?? null;
    if (key !== null) state.cardTheme = marks.theme(key);
    draw();
  }

  function openCard(key: string): void {
    const claim = state.entries.find((entry) => entry.key === key)?.claim;
    if (claim === undefined) return;
    if (!open) focus.remember();
    open = { key, trail: [claim] };
    state.preview = null;
    state.current = key;
    // The first card ever opened explains what a mark means.
    state.isFirstCard = !hasOpened && !bridge.settings.hasRead;
    hasOpened = true;
    state.cardTheme = marks.theme(key);
    bridge.markRead(claim);
    update();
  }

  function closeCard(): void {
    if (!open) return;
    open = null;
    focus.giveBack();
    // The mark is painted as read only now, so that it does not fade while its card is open.
    update();
  }

  function step(by: 1 | -1): void {
    const { entries, current } = state;
    if (entries.length === 0) return;
    const at = entries.findIndex(({ key }) => key === current);
    const next = at < 0 ? (by > 0 ? 0 : entries.length - 1) : (at + by + entries.length) % entries.length;
    const entry = entries[next];
    if (!entry) return;
    const word = t(STANDING_LOOKS[entry.standing].word);
    speech.announce(t('live_place', String(next + 1), String(entries.length), word, entry.words));
    intents.show(entry.key, open !== null);
  }

  const intents: Intents = {
    show(key, withCard) {
      state.current = key;
      paint();
      scrollTo(marks.anchor(key));
      marks.flash(key);
      if (withCard) openCard(key);
      else draw();
    },
    closeCard,
    async openClaim(claim) {
      const held = open;
      if (!held) return;
      if (!bridge.records.has(claim)) await bridge.fetchRecords([claim]);
      if (open !== held) return; // closed, or another card, in the meantime
      if (!bridge.records.has(claim)) return speech.say(t('card_related_none'));
      open = { ...held, trail: [...held.trail, claim] };
      draw();
    },
    back() {
      if (open && open.trail.length > 1) open = { ...open, trail: open.trail.slice(0, -1) };
      draw();
    },
    async copy(text, done) {
      speech.say((await copyText(text, host.root, bridge.early)) ? done : t('done_not_copied'));
    },
    wrong: putAway.wrong,
    mute: putAway.mute,
    undo: putAway.undo,
    dismissToast: putAway.dismissToast,
    openSidePanel: (claim) => bridge.openSidePanel(claim),
    openTimeline: (claim) => bridge.openTimeline(claim),
    sidePanel: () => bridge.settings.sidePanel,
    toggleList() {
      if (state.listOpen) listFocus.giveBack();
      else listFocus.remember();
      state.listOpen = !state.listOpen && state.entries.length > 0;
      draw();
    },
    dismissPill() {
      state.showPill = false;
      state.listOpen = false;
      draw();
    },
  };

  function onCornerShown(element: HTMLElement): () => void {
    return boxes.pin(element);
  }
  function onCardShown(element: HTMLElement): () => void {
    return boxes.show(element, marks.anchor(open?.key ?? ''), true);
  }
  function onPreviewShown(element: HTMLElement): () => void {
    return boxes.show(element, marks.anchor(state.preview?.key ?? ''), false);
  }

  bridge.overlay = {
    show: intents.show,
    command(command) {
      if (command === 'list') return intents.toggleList();
      if (command !== 'card') return step(command === 'next' ? 1 : -1);
      const first = state.current ?? state.entries[0]?.key;
      if (open) closeCard();
      else if (first !== undefined) intents.show(first, true);
    },
    isMarked: (key) => state.entries.some((entry) => entry.key === key && entry.marked),
    openClaim: () => open?.trail.at(-1) ?? null,
  };

  const mend = () => {
    // After an update a newer instance removes our host: that must not be repaired.
    if (isAlive() && host.repair()) boxes.reshow();
  };
  const onPulse = () => {
    if (marks.repair()) update();
  };
  keepUp(document, { stage, host, boxes, mend, onPulse, signal });
  // Most pages with a dark mode follow the system; others are noticed at the next check.
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', update, { signal });
  watchPaper(
    window,
    (now) => {
      isPaper = now;
      update();
    },
    signal,
  );
  listen(document);
  bridge.subscribe(() => {
    update();
    void changeLanguage();
  });
  signal.addEventListener('abort', () => {
    marks.clear();
    bridge.overlay = null;
    leave(signal.reason === SWITCHED_OFF && document.hasFocus());
  });

  /** Removes our element: at once, or after the message "off" in the focused tab. */
  function leave(withLastWords: boolean): void {
    const gone = () => {
      render(null, host.mount);
      host.remove();
    };
    if (withLastWords) {
      renderLayer({ ...EMPTY, live: t('badge_off') });
      setTimeout(gone, LAST_WORDS);
    } else gone();
  }
  update();
}
