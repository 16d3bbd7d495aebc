/** Draws cards in a test's page, in a shadow root with our style sheets, without an extension. */
import { render } from 'preact';
import type { ClaimRecord } from '#src/claims/record';
import { viewOf } from '#src/claims/view';
import { Card } from '#src/content/card/card';
import type { Theme } from '#src/content/marks/theme';
import { createHost } from '#src/content/overlay/host';
import type { Intents } from '#src/content/overlay/intents';
import { addViewStyles } from '#src/content/views/views';
import { setWords, type Words } from '#src/shared/ui/words';

/** A card to draw: an entry of a record as shown on a page of a given day. */
export interface Case {
  record: ClaimRecord;
  entry: string;
  on: string | null;
}

/** Measurements of a drawn card, in px. */
export interface FirstScreen {
  entry: string;
  on: string | null;
  rows: number;
  /** Height that shows head, claim, all rows and foot. */
  height: number;
  /** Whether rows and claim are visible without scrolling, and not covered. */
  isWhole: boolean;
  /** Classes of the parts of the card that are too narrow for their content. */
  overflows: string[];
}

/** Tolerance in px: edges may lie between two pixels. */
const SLACK = 1;

const nothing = () => {};
const intents: Intents = {
  show: nothing,
  closeCard: nothing,
  openClaim: nothing,
  back: nothing,
  copy: nothing,
  wrong: nothing,
  mute: nothing,
  openSidePanel: nothing,
  openTimeline: nothing,
  sidePanel: () => ({ opens: true, shortcut: '' }),
  toggleList: nothing,
  dismissPill: nothing,
  undo: nothing,
  dismissToast: nothing,
};

/** Early events without a page: the harness has no listeners of its own. */
const NO_EARLY = { on: nothing, guard: nothing, lastMove: () => null };
let host: ReturnType<typeof createHost> | null = null;

/** Draws a card in place of an earlier one. */
export function draw({ record, entry, on }: Case, words: Words, theme: Theme, style: string): HTMLElement {
  setWords(words);
  if (!host) {
    host = createHost(document, () => document.documentElement, NO_EARLY, new AbortController().signal);
    host.insert();
    addViewStyles(host.root);
  }
  const { mount } = host;
  mount.lang = words.language;
  const card = {
    key: 'one',
    claim: entry,
    record,
    view: viewOf(record, on, entry),
    viewNow: viewOf(record, null, entry),
    occasion: null,
    backTo: null,
    genre: null,
    hasPaywall: false,
  };
  const onShown = (element: HTMLElement) => {
    element.showPopover();
    return nothing;
  };
  render(<Card card={card} isFirst={false} said={null} theme={theme} intents={intents} onShown={onShown} />, mount);
  const box = mount.querySelector('.card') as HTMLElement;
  box.style.cssText = style;
  return box;
}

/** Counts the attributes that a repair sets on a host that nobody has touched: each has the page's styles computed again. */
export function touches(): number {
  const whole = createHost(document, () => document.documentElement, NO_EARLY, new AbortController().signal);
  whole.insert();
  const observer = new MutationObserver(nothing);
  observer.observe(whole.root.host, { attributes: true });
  whole.repair();
  whole.remove();
  return observer.takeRecords().length;
}

/** Text spacing that WCAG 1.4.12 requires to work. */
export function spaceOut(): void {
  const style = document.createElement('style');
  style.textContent =
    '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }';
  host?.root.append(style);
}

/** Draws all cards one after the other and measures each. */
export function measure(cases: readonly Case[], words: Words, style: string): FirstScreen[] {
  return cases.map((one) => {
    const card = draw(one, words, 'light', style);
    const box = (css: string) => card.querySelector(css)?.getBoundingClientRect() ?? new DOMRect();
    const rows = card.querySelectorAll('.answer').length;
    const end = card.querySelector('.answers')?.getBoundingClientRect().bottom ?? 0;
    const title = box('.title').top;
    const isWhole =
      rows > 0 &&
      end <= box('.body').bottom + SLACK &&
      title >= box('.body').top - SLACK &&
      title >= Math.max(box('.switch').bottom, box('.standing').bottom) - SLACK;
    const height = end - card.getBoundingClientRect().top + box('.foot').height;
    const parts = [card, ...card.querySelectorAll('.head, .body, .answer, .folds, .foot')];
    const overflows = parts
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + SLACK)
      .map(({ className }) => className);
    return { entry: one.entry, on: one.on, rows, height: Math.round(height), isWhole, overflows };
  });
}
