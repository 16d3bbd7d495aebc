/** Detects layout that cuts sentences: words and lines in separate boxes. */
import { isLower, LETTER } from '#src/language/shared/letters';
import { attributeOf, nameOf, nativeOf } from '../dom/native';
import { isElement, isText } from '../dom/tree';
import type { Sight } from '../dom/visible';
import { BLOCK_TAGS } from './kinds';

/** Longest word, name or date of a sentence in a separate box, in characters. */
const LONGEST_WORD = 100;
const SENTENCE_END = /[.!?\u2026:]["'\u2019\u201D\u00BB)\]]*\s*$/;
/** Matches the mark with which the rest of a sentence may start. */
const INNER_MARK = /^\s*[,;.)\u2019'\u201D]/;

/** The text directly before or after an element, within the same block. */
function textBeside(element: Element, side: 'previousSibling' | 'nextSibling'): string {
  let at: Element = element;
  for (;;) {
    for (let node: Node | null = nativeOf(at)[side]; node; node = node[side]) {
      if (isText(node) && node.data.trim() !== '') return node.data;
      if (isElement(node))
        return BLOCK_TAGS.has(nameOf(node)) ? '' : (node.textContent ?? '').slice(0, LONGEST_WORD * 2);
    }
    const parent = nativeOf(at).parentElement;
    if (!parent || BLOCK_TAGS.has(nameOf(parent))) return '';
    at = parent;
  }
}

/** Whether a text continues the sentence before it. */
const goesOn = (text: string): boolean => INNER_MARK.test(text) || isLower(text.trimStart()[0]);

/** Whether an element is a few words of a sentence that continues next to it. */
export function isWithinSentence(element: Element): boolean {
  const own = nativeOf(element).textContent ?? '';
  if (own.length > LONGEST_WORD || !LETTER.test(own)) return false;
  const after = textBeside(element, 'nextSibling');
  if (goesOn(after) && LETTER.test(after)) return true;
  const before = textBeside(element, 'previousSibling');
  return LETTER.test(before) && !SENTENCE_END.test(before) && (goesOn(own) || goesOn(after));
}

/** Longest text of such an element, in characters. */
const LONGEST_INLINE = 40;

/** Whether a block element has only a few words and is laid out inline, as in animated text. */
export function isShortInline(element: Element, sight: Sight): boolean {
  const first = element.firstChild;
  if (element.childElementCount > 0 || !first || !isText(first) || first.length > LONGEST_INLINE) return false;
  return sight.isInline(element) || /display\s*:\s*inline/i.test(attributeOf(element, 'style') ?? '');
}
