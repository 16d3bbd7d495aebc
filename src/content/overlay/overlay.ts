/**
 * Connects the parts of the overlay: matches become marks, and a click or key opens a card. Everything ends when the
 * bridge's signal aborts.
 */
import { isAlive } from '#src/shared/protocol/light-browser';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { currentWords, t } from '#src/shared/ui/words';
import { type Bridge, type OverlayHandle, SWITCHED_OFF } from '../bridge';
import { copyText } from '../card/clipboard';
import { createBoxes } from '../marks/boxes';
import { createCursor } from '../marks/cursor';
import { createMarks, type Marks } from '../marks/marks';
import { watchPaper } from '../marks/print';
import { createCorner } from './corner';
import { createPutAway, type PutAway } from './dismissals';
import { createFocusKeeper, type FocusKeeper } from './focus';
import { createHost, type Host } from './host';
import type { Intents } from './intents';
import { createListeners } from './listeners';
import { createStage, holds } from './modal-host';
import { type CardControl, createCardControl } from './open-card';
import { scrollTo } from './scroll';
import { createSpeech, type Speech } from './speech';
import { createState, needsViews, type OverlayState } from './state';
import { createView, type View } from './view';
import { createViewSource, type ViewSource } from './view-source';
import { keepUp } from './watchdog';

/** How long the message "off" outlasts everything else, in ms, so that screen readers can announce it. */
const LAST_WORDS = 1000;

/** The parts that carry out user actions. */
interface Parts {
  bridge: Bridge;
  state: OverlayState;
  marks: Marks;
  host: Host;
  speech: Speech;
  view: View;
  source: ViewSource;
  card: CardControl;
  putAway: PutAway;
  listFocus: FocusKeeper;
}

/**
 * Starts the overlay of this tab.
 * @param injectViews injects the script that hands the views to `addViews`; resolves also when that failed
 */
export function startOverlay(bridge: Bridge, injectViews: () => Promise<unknown>): void {
  const { signal } = bridge;
  const boxes = createBoxes();
  const marks = createMarks(bridge, (options) => {
    if (!source.hasFailed) source.load();
    return source.views?.createElementPainter(options) ?? null;
  });
  const state = createState(window.matchMedia('print').matches);
  const stage = createStage(document, {
    onMoved: () => mend(),
    isOurs: (full) => state.entries.some(({ key }) => holds(full, marks.anchor(key).element())),
    signal,
  });
  const host = createHost(document, stage.home, bridge.early, signal);
  const corner = createCorner({ mount: host.mount, intents: () => intents, onNear: () => source.load(), signal });
  const speech = createSpeech(() => view.draw(), signal);
  const source = createViewSource({
    inject: injectViews,
    parts: () => ({
      bridge,
      root: host.root,
      mount: host.mount.appendChild(document.createElement('div')),
      listPlace: corner.listPlace,
      boxes,
      marks,
      intents,
      words: currentWords(),
    }),
    onLoaded: () => view.update(),
    onFailed: () => giveUpViews(parts),
    signal,
  });
  const card = createCardControl({
    bridge,
    state,
    marks,
    speech,
    focus: createFocusKeeper(host.root),
    view: () => view,
  });
  const putAway = createPutAway(host.root, bridge, speech, card.closeCard);
  const preview = (key: string | null) => {
    state.preview = state.entries.find((entry) => entry.key === key) ?? null;
    if (key !== null) state.cardTheme = marks.theme(key);
    view.draw();
  };
  const listen = createListeners({
    bridge,
    state,
    marks,
    cursor: createCursor(signal),
    onNear: source.load,
    card,
    isOurs: host.isSource,
    preview,
    topmost: () => topmost(state, card, putAway, intents, preview),
  });
  const { closeCard } = card;
  const view = createView({ bridge, state, marks, boxes, host, corner, source, speech, closeCard, listen });
  const listFocus = createFocusKeeper(host.root);
  const parts: Parts = { bridge, state, marks, host, speech, view, source, card, putAway, listFocus };
  const intents = createIntents(parts);
  bridge.overlay = createHandle(parts, intents);
  const mend = () => {
    // After an update, a newer instance removes our host, which must not be repaired.
    if (isAlive() && host.repair()) boxes.reshow();
  };
  const onPulse = () => {
    if (marks.repair()) view.update();
  };
  keepUp(document, { stage, host, boxes, mend, onPulse, signal });
  listen(document);
  followChanges(parts);
  // What has matched is not here yet if the answer with it is still on its way: one frame then shows all.
  if (bridge.view.state !== 'scanning' || bridge.view.sentences.length > 0) view.update();
}

/** A function that closes the topmost part; null if nothing is open. A message counts while it has the focus. */
function topmost(
  state: OverlayState,
  card: CardControl,
  putAway: PutAway,
  intents: Intents,
  preview: (key: null) => void,
): (() => void) | null {
  if (state.open) return card.closeCard;
  if (state.preview) return () => preview(null);
  if (state.listOpen) return intents.toggleList;
  return putAway.hasFocus() ? putAway.dismissToast : null;
}

function createIntents({ bridge, state, marks, host, speech, view, card, putAway, listFocus }: Parts): Intents {
  return {
    show(key, withCard) {
      state.current = key;
      view.paint();
      scrollTo(marks.anchor(key));
      marks.flash(key);
      if (withCard) card.openCard(key);
      else view.draw();
    },
    closeCard: card.closeCard,
    openClaim: card.openClaim,
    back: card.back,
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
      view.draw();
    },
    dismissPill() {
      state.showPill = false;
      state.listOpen = false;
      view.draw();
    },
  };
}

/** Makes the handle by which reader, popup and side panel control the overlay. */
function createHandle({ state, speech, source, card }: Parts, intents: Intents): OverlayHandle {
  function step(by: 1 | -1): void {
    const { entries, current } = state;
    const at = entries.findIndex(({ key }) => key === current);
    const next = at < 0 ? (by > 0 ? 0 : entries.length - 1) : (at + by + entries.length) % entries.length;
    const entry = entries[next];
    if (!entry) return;
    const word = t(STANDING_LOOKS[entry.standing].word);
    speech.announce(t('live_place', String(next + 1), String(entries.length), word, entry.words));
    intents.show(entry.key, state.open !== null);
  }
  return {
    show: intents.show,
    command(command) {
      if (command === 'list') return intents.toggleList();
      if (command !== 'card') return step(command === 'next' ? 1 : -1);
      const first = state.current ?? state.entries[0]?.key;
      if (state.open) card.closeCard();
      else if (first !== undefined) intents.show(first, true);
    },
    openClaim: () => state.open?.trail.at(-1) ?? null,
    addViews: source.add,
  };
}

/** Closes what cannot be drawn, and says so. Marks are elements only if the user needs them: that they are missing is said too. */
function giveUpViews({ bridge, state, speech, card }: Parts): void {
  const isMissed = needsViews(state) || bridge.settings.marks === 'elements';
  state.preview = null;
  state.listOpen = false;
  card.closeCard();
  if (isMissed) speech.say(t('views_failed'));
}

/** Updates the view when the bridge, the colour scheme or the medium changes, and removes it when the signal ends. */
function followChanges({ bridge, state, marks, view }: Parts): void {
  const { signal } = bridge;
  // Most pages with a dark mode follow the system; others are noticed at the next check.
  const onScheme = () => {
    marks.forgetLooks();
    view.update();
  };
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onScheme, { signal });
  watchPaper(
    window,
    (now) => {
      state.isPaper = now;
      view.update();
    },
    signal,
  );
  bridge.subscribe(() => {
    view.update();
    void view.changeLanguage();
  });
  signal.addEventListener('abort', () => {
    marks.clear();
    bridge.overlay = null;
    const speaks = signal.reason === SWITCHED_OFF && document.hasFocus();
    view.remove(speaks ? t('badge_off') : null, LAST_WORDS);
  });
}
