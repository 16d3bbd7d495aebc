/**
 * Puts the parts together: what the reader found becomes marks, a click or key becomes a card. Holds the state of all
 * that is drawn; the views draw it, the painters mark, and everything ends with the bridge's signal.
 */
import { h, render } from 'preact';
import type { Bridge } from '#src/extension/bridge';
import { claimCount } from '#src/extension/claim-count';
import { STANDING_LOOKS } from '#src/extension/standing-look';
import { isAlive } from '#src/extension/thin';
import { t, tn } from '#src/extension/words';
import { createBoxes } from './boxes';
import { copyText } from './clipboard';
import { createFocusKeeper } from './focus';
import { createHost } from './host';
import type { Intents } from './intents';
import { Layer, type LayerState } from './layer';
import { createMarks } from './marks';
import { cardOf, entriesOf } from './model';
import { watchPaper } from './paper';
import { listenToPointer } from './pointer';
import { scrollTo } from './scroll';
import { createStage, holds } from './stage';
import { themeUnder } from './theme';
import { keepUp } from './upkeep';

/** How long a sentence is set off after it was shown, in ms. */
const FLASH = 1600;
/** How long a message without a choice stays, in ms. One with Undo stays until it is answered. */
const MESSAGE = 5000;

/** Starts the overlay of this tab. */
export function startOverlay(bridge: Bridge): void {
  const { signal } = bridge;
  const boxes = createBoxes();
  const marks = createMarks(bridge);
  const heard = new WeakSet<Document>();
  let open: { key: string; trail: string[] } | null = null;
  let undo: (() => void) | null = null;
  let flashTimer: ReturnType<typeof setTimeout> | undefined;
  let messageTimer: ReturnType<typeof setTimeout> | undefined;
  let announced = -1;
  let pillDismissed = false;
  let isPaper = window.matchMedia('print').matches;
  const state: LayerState = {
    entries: [],
    current: null,
    showPill: true,
    listOpen: false,
    theme: 'light',
    card: null,
    cardTheme: 'light',
    preview: null,
    toast: null,
    live: '',
  };
  const stage = createStage(document, {
    onMoved: () => mend(),
    isOurs: (full) => state.entries.some(({ key }) => holds(full, marks.anchor(key).element())),
    signal,
  });
  const host = createHost(document, stage.home, signal);
  const focus = createFocusKeeper(host.root);

  function draw(): void {
    if (signal.aborted) return;
    state.card = open ? cardOf(bridge.view, bridge.records, open.key, open.trail) : null;
    state.showPill = !pillDismissed;
    render(h(Layer, { state: { ...state }, intents, onCornerShown, onCardShown, onPreviewShown }), host.mount);
  }

  /** Something on the bridge changed: the page, what was read, the settings. */
  function update(): void {
    if (signal.aborted) return;
    state.entries = entriesOf(bridge.view, bridge.records);
    if (open && !state.entries.some(({ key }) => key === open?.key)) closeCard();
    if (state.preview && !state.entries.some(({ key }) => key === state.preview?.key)) state.preview = null;
    if (open) state.cardTheme = marks.theme(open.key);
    state.theme = themeUnder(document.body ?? document.documentElement);
    marks.paint(isPaper ? [] : state.entries, open?.trail[0] ?? null);
    for (const { key } of state.entries) listen(marks.anchor(key).element()?.ownerDocument ?? document);
    const count = claimCount(state.entries);
    if (bridge.view.state === 'ready' && count !== announced) {
      announced = count;
      state.live = count === 0 ? t('live_none') : tn('live_found', count);
    }
    draw();
  }

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
        wantsHover: () => bridge.settings.hoverPreview && open === null,
        onHover: preview,
      },
      signal,
    );
    page.addEventListener('keydown', onEscape, { signal, capture: true });
  }

  function onEscape(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape' || !(open || state.preview || state.listOpen)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (open) closeCard();
    else if (state.preview) preview(null);
    else intents.toggleList();
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
    state.cardTheme = marks.theme(key);
    bridge.markRead(claim);
    update();
  }

  function closeCard(): void {
    if (!open) return;
    open = null;
    focus.giveBack();
    // The mark is painted as read only now: it should not fade under the reader's eyes.
    update();
  }

  function flash(key: string): void {
    clearTimeout(flashTimer);
    marks.flash(key);
    flashTimer = setTimeout(() => marks.flash(null), FLASH);
  }

  function say(text: string, undoing: (() => void) | null = null): void {
    clearTimeout(messageTimer);
    undo = undoing;
    state.toast = { text, canUndo: undoing !== null };
    state.live = text;
    if (!undoing) messageTimer = setTimeout(intents.dismissToast, MESSAGE);
    draw();
  }

  function step(by: 1 | -1): void {
    const { entries, current } = state;
    if (entries.length === 0) return;
    const at = entries.findIndex(({ key }) => key === current);
    const next = at < 0 ? (by > 0 ? 0 : entries.length - 1) : (at + by + entries.length) % entries.length;
    const entry = entries[next];
    if (!entry) return;
    const word = t(STANDING_LOOKS[entry.standing].word);
    state.live = t('live_place', String(next + 1), String(entries.length), word, entry.words);
    intents.show(entry.key, open !== null);
  }

  const intents: Intents = {
    show(key, withCard) {
      scrollTo(marks.anchor(key));
      flash(key);
      state.current = key;
      if (withCard) openCard(key);
      else draw();
    },
    closeCard,
    async openClaim(claim) {
      const held = open;
      if (!held) return;
      if (!bridge.records.has(claim)) await bridge.fetchRecords([claim]);
      if (open !== held) return; // closed, or another card, in the meantime
      if (!bridge.records.has(claim)) return say(t('card_related_none'));
      open = { ...held, trail: [...held.trail, claim] };
      draw();
    },
    back() {
      if (open && open.trail.length > 1) open = { ...open, trail: open.trail.slice(0, -1) };
      draw();
    },
    async copy(text, done) {
      say((await copyText(text, host.root)) ? done : t('done_not_copied'));
    },
    wrong(key, claim) {
      closeCard();
      bridge.setWrong(key, claim, true);
      say(t('done_wrong'), () => bridge.setWrong(key, claim, false));
    },
    mute(claim) {
      closeCard();
      bridge.mute(claim, true);
      say(t('done_mute'), () => bridge.mute(claim, false));
    },
    openSidePanel: (claim) => bridge.openSidePanel(claim),
    sidePanel: () => bridge.settings.sidePanel,
    toggleList() {
      state.listOpen = !state.listOpen;
      draw();
    },
    dismissPill() {
      pillDismissed = true;
      state.listOpen = false;
      draw();
    },
    undo() {
      undo?.();
      say(t('done_undone'));
    },
    dismissToast() {
      undo = null;
      state.toast = null;
      draw();
    },
  };

  function onCornerShown(element: HTMLElement): () => void {
    return boxes.pin(element);
  }
  function onCardShown(element: HTMLElement): () => void {
    return boxes.show(element, marks.anchor(open?.key ?? ''));
  }
  function onPreviewShown(element: HTMLElement): () => void {
    return boxes.show(element, marks.anchor(state.preview?.key ?? ''));
  }

  bridge.overlay = {
    show: intents.show,
    command(command) {
      if (command !== 'card') return step(command === 'next' ? 1 : -1);
      const first = state.current ?? state.entries[0]?.key;
      if (open) closeCard();
      else if (first !== undefined) intents.show(first, true);
    },
    isMarked: (key) => state.entries.some((entry) => entry.key === key && entry.marked),
  };

  const mend = () => {
    // After an update a newer instance takes our host out: that is not the page's doing.
    if (isAlive() && host.repair()) boxes.reshow();
  };
  const onPulse = () => {
    if (marks.repair()) update();
  };
  keepUp(document, { stage, host, boxes, mend, onPulse, signal });
  // Most pages that can be dark follow the system; others are noticed with the next pulse.
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
  bridge.subscribe(update);
  signal.addEventListener('abort', () => {
    clearTimeout(flashTimer);
    clearTimeout(messageTimer);
    render(null, host.mount);
    marks.clear();
    bridge.overlay = null;
  });
  update();
}
