/** Scrolls a sentence into view, without motion if the user prefers reduced motion. */
import type { Anchor } from '../marks/anchor';

/** Position in the viewport, from the top, of a sentence in a very long block. */
const UPPER_THIRD = 1 / 3;

export function scrollTo({ rects, element }: Anchor): void {
  const target = element();
  if (!target) return;
  const view = target.ownerDocument.defaultView ?? window;
  const behavior = view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const [first] = rects();
  const height = target.getBoundingClientRect().height;
  if (first && height > view.innerHeight) {
    view.scrollBy({ top: first.top - view.innerHeight * UPPER_THIRD, behavior });
  } else {
    target.scrollIntoView({ block: 'center', behavior });
  }
}
