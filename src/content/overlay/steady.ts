/**
 * Keeps clicks from the card that the user did not mean for it. A page cannot act in the card itself, but it can lead the
 * user's own click there: it covers the card with something that lets clicks through, or moves the sentence, and with it the
 * card, under the pointer.
 */

/** Time that users get to see the card where it is, in ms, before a click may change what is kept: as browsers' own prompts wait. */
const STEADY_AFTER = 500;
/** Least time between two checks of visibility by the browser, in ms: the shortest that it accepts. */
const VISIBILITY_DELAY = 100;
/** Least time between two raises over elements of the page, in ms, so that a page that covers the card again causes no storm. */
const RAISE_REST = 100;
/** Clicks by keyboard have no count. */
const isByPointer = (event: Event): boolean => (event as MouseEvent).detail > 0;

/** Options of Intersection Observer v2, which only Chromium has: https://w3c.github.io/IntersectionObserver/v2/ */
type VisibilityOptions = IntersectionObserverInit & { trackVisibility: true; delay: number };

export class Steadiness {
  private since = Number.NEGATIVE_INFINITY;
  private isCovered = false;
  private raised = Number.NEGATIVE_INFINITY;
  private isWatching = false;

  /** @param raise shows our boxes above everything else */
  constructor(private readonly raise: () => void) {}

  /** Whether the card has stood where it is, uncovered, for long enough. */
  get isSteady(): boolean {
    return !this.isCovered && performance.now() - this.since >= STEADY_AFTER;
  }

  /** Watches the open card until the returned function is called. */
  watch(card: HTMLElement): () => void {
    this.isWatching = true;
    this.isCovered = false;
    this.moved();
    const placeOf = () => `${card.style.left} ${card.style.top}`;
    let place = placeOf();
    const placed = new MutationObserver(() => {
      if (placeOf() === place) return;
      place = placeOf();
      this.moved();
    });
    placed.observe(card, { attributeFilter: ['style'] });
    const options: VisibilityOptions = { trackVisibility: true, delay: VISIBILITY_DELAY };
    const visible = new IntersectionObserver((entries) => {
      const last = entries.at(-1) as (IntersectionObserverEntry & { isVisible?: boolean }) | undefined;
      this.isCovered = last?.isIntersecting === true && last.isVisible === false;
      if (this.isCovered) this.moved();
    }, options);
    visible.observe(card);
    return () => {
      this.isWatching = false;
      placed.disconnect();
      visible.disconnect();
    };
  }

  /** Stops clicks of the pointer on a covered card, and raises it, until the signal aborts. */
  guard(root: ShadowRoot, signal: AbortSignal): void {
    const onClick = (event: Event) => {
      if (!this.isCovered || !isByPointer(event)) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      this.raiseAgain();
    };
    for (const type of ['click', 'auxclick']) root.addEventListener(type, onClick, { signal, capture: true });
  }

  /** Raises the card above popovers and dialogs that the page opens after it, until the signal aborts. */
  stayAbove(document: Document, isOurs: (event: Event) => boolean, signal: AbortSignal): void {
    const onToggle = (event: Event) => {
      if (this.isWatching && (event as ToggleEvent).newState === 'open' && !isOurs(event)) this.raiseAgain();
    };
    // Not bubbling, but captured.
    document.addEventListener('toggle', onToggle, { signal, capture: true });
  }

  private raiseAgain(): void {
    this.moved();
    if (performance.now() - this.raised < RAISE_REST) return;
    this.raised = performance.now();
    this.raise();
  }

  private moved(): void {
    this.since = performance.now();
  }
}
