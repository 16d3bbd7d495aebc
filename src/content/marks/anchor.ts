/** The sentence next to which a box is placed, or to which the page is scrolled. */
export interface Anchor {
  /** Lines of the sentence, in the viewport of its own document. */
  rects(): DOMRect[];
  element(): Element | null;
}
