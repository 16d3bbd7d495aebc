/**
 * What is never prose, and what may be none: told by tag, role, or the words of class, id and label. Names are split
 * into words ("RelatedLinks__wrap" says related, links, wrap). A name alone decides nothing: `box.ts` looks at what
 * the element holds.
 */
import { READER_LANGUAGES } from '#src/language/readers';
import { attributeOf, hasAttributes, nameOf } from '../dom/native';
import { ABOUT_ELSEWHERE, ARRANGEMENTS, STATES, SUBJECT_OF, type Suspicion, suspicionOf } from './furniture-words';

/** Tags whose content is no prose of the article, whatever they hold. */
const NOISE_TAGS = new Set(
  (
    'script style noscript template input textarea select option svg math canvas video audio object embed menu ' +
    'datalist meter progress head title link meta map del s amp-ad amp-embed amp-sidebar amp-analytics ' +
    'amp-social-share'
  ).split(' '),
);

/** Tags that hold other things than the article, except where a page puts the article itself into one. */
const SUSPECT_TAGS: Readonly<Record<string, Suspicion>> = {
  nav: 'foreign',
  aside: 'foreign',
  footer: 'foreign',
  dialog: 'box',
  form: 'box',
};

/** Tags that hold a word of a sentence, or a control or a listing beside the text. */
const WORD_TAGS = new Set('button label code kbd samp output address'.split(' '));

const NOISE_ROLES = new Set(
  'navigation search menu menubar menuitem toolbar tab listbox option tooltip textbox switch checkbox slider combobox'.split(
    ' ',
  ),
);
const SUSPECT_ROLES: Readonly<Record<string, Suspicion>> = {
  contentinfo: 'foreign',
  complementary: 'box',
  form: 'box',
  dialog: 'box',
  alertdialog: 'box',
  alert: 'box',
  status: 'wrap',
  tablist: 'wrap',
};

/** Names that hide text from the eye and keep it for screen readers: "Opens in a new window", doubled captions. */
const UNSEEN =
  /(^|[\s_-])(sr-only|visually-?hidden|screen-?reader(-text)?|offscreen|a11y-hidden|element-invisible)(?=$|[\s_-])/i;

const NAME_LIMIT = 400; // a class attribute longer than this is machine-made; its beginning says enough
const RANK: Record<Suspicion, number> = { wrap: 1, box: 2, foreign: 3 };

const stricter = (a: Suspicion | null, b: Suspicion | null): Suspicion | null =>
  a === null || (b !== null && RANK[b] > RANK[a]) ? b : a;

/** Words of one class or id: split at everything that is no letter, and at humps. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
}

/** "tag-list" is no subject. */
const LIST = /list|box|wrap/i;

function suspicionOfName(name: string): Suspicion | null {
  const words = wordsOf(name);
  const isOfElsewhere = words.some((word, i) => ABOUT_ELSEWHERE.has(word) && i < words.length - 1);
  const isSubject = SUBJECT_OF.has(words[0] ?? '') && name.includes('-') && !LIST.test(name);
  if (isOfElsewhere || isSubject || STATES.has(words[words.length - 1] ?? '')) return null;
  return words.reduce<Suspicion | null>((found, word, i) => {
    const next = words[i + 1] ?? '';
    return ARRANGEMENTS.has(next) ? found : stricter(found, suspicionOf(word, next));
  }, null);
}

const judged = new Map<string, Suspicion | null>();
const JUDGED_LIMIT = 5000; // names a page has; beyond that it makes them up, and we start again

/** What a class, id or label says. Remembered, since pages repeat their names. */
export function suspicionOfNames(attribute: string | null): Suspicion | null {
  if (!attribute) return null;
  const short = attribute.slice(0, NAME_LIMIT);
  let answer = judged.get(short);
  if (answer === undefined) {
    if (judged.size >= JUDGED_LIMIT) judged.clear();
    answer = short.split(/\s+/).map(suspicionOfName).reduce<Suspicion | null>(stricter, null);
    judged.set(short, answer);
  }
  return answer;
}

/** A label is words already: "Related articles", "Advertisement". */
function suspicionOfLabel(label: string | null): Suspicion | null {
  return label === null || label.length >= NAME_LIMIT ? null : suspicionOfName(label);
}

const NAMED_BY = ['class', 'id', 'data-testid', 'data-component', 'data-module'] as const;

/** Furniture for certain, told by tag or role, or a place where the reader writes. */
export function isNoiseElement(element: Element): boolean {
  if (NOISE_TAGS.has(nameOf(element))) return true;
  if (!hasAttributes(element)) return false;
  const role = attributeOf(element, 'role');
  if (role !== null && NOISE_ROLES.has(role)) return true;
  const editable = attributeOf(element, 'contenteditable');
  return editable !== null && editable !== 'false';
}

/** Whether an element's tag or role is that of a control or a listing, which may still be a word of a sentence. */
export function isWordElement(element: Element): boolean {
  return WORD_TAGS.has(nameOf(element)) || attributeOf(element, 'role') === 'button';
}

/** How suspect an element is by its tag, role, names and state; null for not at all. */
export function suspicionOfElement(element: Element): Suspicion | null {
  let found: Suspicion | null = SUSPECT_TAGS[nameOf(element)] ?? null;
  if (!hasAttributes(element)) return found;
  found = stricter(found, SUSPECT_ROLES[attributeOf(element, 'role') ?? ''] ?? null);
  if (attributeOf(element, 'aria-modal') === 'true') found = stricter(found, 'box');
  // Hidden from those who listen, or not to be used now: behind a question for consent that is the whole page.
  if (attributeOf(element, 'aria-hidden') === 'true' || attributeOf(element, 'inert') !== null)
    found = stricter(found, 'wrap');
  for (const attribute of NAMED_BY) found = stricter(found, suspicionOfNames(attributeOf(element, attribute)));
  return stricter(found, suspicionOfLabel(attributeOf(element, 'aria-label')));
}

/** Hidden by what the markup itself says, with no layout asked. */
export function isHiddenByMarkup(element: Element): boolean {
  if (!hasAttributes(element)) return false;
  if (attributeOf(element, 'hidden') !== null) return true;
  const style = attributeOf(element, 'style');
  if (style !== null && /(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true;
  return UNSEEN.test(attributeOf(element, 'class') ?? '');
}

const BOILERPLATE_LENGTH = 220; // a longer paragraph that names a newsletter is about newsletters
/** Below this length a line that begins as a lead to another story is one; longer ones also need a link. */
const LEAD_LENGTH = 40;
const LEAD_LINKED = 0.3;

/** A line that sends the reader elsewhere ("Read more: …") or asks for something, in any language that we read. */
export function isBoilerplate(text: string, linkShare: number): boolean {
  return READER_LANGUAGES.some(({ furniture }) => {
    if (furniture.lead.test(text) && (linkShare > LEAD_LINKED || text.length < LEAD_LENGTH)) return true;
    return text.length < BOILERPLATE_LENGTH && furniture.notice.test(text);
  });
}

const LONGEST_RELATED_HEADING = 60;
/** Words that may follow in a heading of other stories: a site, a subject. */
const MOST_WORDS_AFTER = 3;

/** A heading of a box of other stories. A question, or one that names its matter at length, heads the article's own text. */
export function isRelatedHeading(text: string): boolean {
  if (text.length >= LONGEST_RELATED_HEADING || /\?\s*$/.test(text)) return false;
  return READER_LANGUAGES.some(({ furniture }) => {
    if (furniture.ownHeading.test(text)) return false;
    const match = furniture.heading.exec(text);
    return match !== null && (match[match.length - 1] ?? '').split(/\s+/).filter(Boolean).length <= MOST_WORDS_AFTER;
  });
}
