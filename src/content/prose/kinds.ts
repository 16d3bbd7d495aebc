/** Determines the kind of a block by the tag and names of its element. */
import { attributeOf, hasAttributes, nameOf } from '../dom/native';

export type BlockKind = 'headline' | 'standfirst' | 'subheading' | 'paragraph' | 'item' | 'caption' | 'cell';

/** Tags that start a line in every browser. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'article blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hgroup hr li main ol p pre search section summary table tbody td tfoot th thead tr ul amp-img'
  ).split(' '),
);
const KIND_OF_TAG: Readonly<Record<string, BlockKind>> = {
  h1: 'headline',
  h2: 'subheading',
  h3: 'subheading',
  h4: 'subheading',
  h5: 'subheading',
  h6: 'subheading',
  figcaption: 'caption',
  figure: 'caption',
  caption: 'caption',
  li: 'item',
  td: 'cell',
  th: 'cell',
  dd: 'cell',
};
const STANDFIRST =
  /(^|[\s_-])(standfirst|dek|deck|sub-?(title|heading|headline|hed)|summary|lede|intro(duction)?|strapline)(?=$|[\s_-])/i;
/** Matches names of captions: "wp-caption-text", "newsCaption", "photo-credit", "legends"; not "has-caption", a container. */
const CAPTION =
  /(?<!(^|[\s_-])(has|no|with|without)-?)captions?(?=$|[\s_-])|(figure|image|img|media|photo|picture)[_-]?credits?(?=$|[\s_-])|(^|[\s_-])legends?(?=$|[\s_-])/i;
/** Characters of a class attribute that are read; longer ones are generated. */
const NAME_LIMIT = 200;

/** The kind of an element's text. @param outer kind of its parent, which it inherits */
export function kindOf(element: Element, outer: BlockKind): BlockKind {
  const own = KIND_OF_TAG[nameOf(element)];
  if (!hasAttributes(element)) return own === 'item' && outer === 'caption' ? outer : (own ?? outer);
  const named = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'itemprop') ?? ''}`.slice(0, NAME_LIMIT);
  if (own === 'headline') return own;
  // A gallery lists its captions.
  if (own === 'item' && outer === 'caption') return outer;
  if (STANDFIRST.test(named) && outer !== 'headline') return 'standfirst';
  if (own) return own;
  if (CAPTION.test(named)) return 'caption';
  return outer;
}
