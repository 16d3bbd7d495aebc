/** Brings a sentence into view, without motion where the reader does not want it. */
import type { Anchor } from '../marks/place';

/** Where in the viewport a sentence of a very long block comes to stand, from the top. */
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
