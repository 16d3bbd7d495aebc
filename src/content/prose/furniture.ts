/**
 * Recognises furniture by tag, role, and the words of class, id and label. Names are split into words: "RelatedLinks__wrap"
 * gives related, links, wrap. A name alone does not decide: `box.ts` checks the content of the element.
 */
import { READER_LANGUAGES } from '#src/language/readers';
import { attributeOf, hasAttributes, nameOf } from '../dom/native';
import { ABOUT_ELSEWHERE, ARRANGEMENTS, STATES, SUBJECT_OF, type Suspicion, suspicionOf } from './furniture-words';

/** Tags whose content is never prose. */
const NOISE_TAGS = new Set(
  (
    'script style noscript template input textarea select option svg math canvas video audio object embed menu ' +
    'datalist meter progress head title link meta map del s amp-ad amp-embed amp-sidebar amp-analytics ' +
    'amp-social-share'
  ).split(' '),
);

/** Tags that usually contain other things than the article, but on some pages the article itself. */
const SUSPECT_TAGS: Readonly<Record<string, Suspicion>> = {
  nav: 'foreign',
  aside: 'foreign',
  footer: 'foreign',
  dialog: 'box',
  form: 'box',
};

/** Tags that contain a word of a sentence, or else a control or listing next to the text. */
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

/** Matches names of text that is only for screen readers: "Opens in a new window", repeated captions. */
const UNSEEN =
  /(^|[\s_-])(sr-only|visually-?hidden|screen-?reader(-text)?|offscreen|a11y-hidden|element-invisible)(?=$|[\s_-])/i;

const NAME_LIMIT = 400; // characters read of an attribute; longer ones are generated
const RANK: Record<Suspicion, number> = { wrap: 1, box: 2, foreign: 3 };

const stricter = (a: Suspicion | null, b: Suspicion | null): Suspicion | null =>
  a === null || (b !== null && RANK[b] > RANK[a]) ? b : a;

/** Splits a class or id into words, at non-letters and at capitals within a word. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
}

/** Matches words after "tag" and the like that are no subject: "tag-list". */
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
const JUDGED_LIMIT = 5000; // most cached names; a page with more generates them, and the cache is cleared

/** Suspicion by a class or id. Cached, since pages repeat their names. */
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

/** Suspicion by a label, which consists of words: "Related articles", "Advertisement". */
function suspicionOfLabel(label: string | null): Suspicion | null {
  return label === null || label.length >= NAME_LIMIT ? null : suspicionOfName(label);
}

const NAMED_BY = ['class', 'id', 'data-testid', 'data-component', 'data-module'] as const;

/** Whether an element is certainly furniture, by tag or role, or is an input of the user. */
export function isNoiseElement(element: Element): boolean {
  if (NOISE_TAGS.has(nameOf(element))) return true;
  if (!hasAttributes(element)) return false;
  const role = attributeOf(element, 'role');
  if (role !== null && NOISE_ROLES.has(role)) return true;
  const editable = attributeOf(element, 'contenteditable');
  return editable !== null && editable !== 'false';
}

/** Whether an element is a control or listing by tag or role, but may be a word of a sentence. */
export function isWordElement(element: Element): boolean {
  return WORD_TAGS.has(nameOf(element)) || (hasAttributes(element) && attributeOf(element, 'role') === 'button');
}

/** Suspicion by tag, role, names and state of an element; null if there is none. */
export function suspicionOfElement(element: Element): Suspicion | null {
  let found: Suspicion | null = SUSPECT_TAGS[nameOf(element)] ?? null;
  if (!hasAttributes(element)) return found;
  found = stricter(found, SUSPECT_ROLES[attributeOf(element, 'role') ?? ''] ?? null);
  if (attributeOf(element, 'aria-modal') === 'true') found = stricter(found, 'box');
  // Hidden from screen readers or inert. Only a suspicion: behind a consent dialog, the whole page is.
  if (attributeOf(element, 'aria-hidden') === 'true' || attributeOf(element, 'inert') !== null)
    found = stricter(found, 'wrap');
  for (const attribute of NAMED_BY) found = stricter(found, suspicionOfNames(attributeOf(element, attribute)));
  return stricter(found, suspicionOfLabel(attributeOf(element, 'aria-label')));
}

/** Whether an element is hidden by its markup alone, without layout. */
export function isHiddenByMarkup(element: Element): boolean {
  if (!hasAttributes(element)) return false;
  if (attributeOf(element, 'hidden') !== null) return true;
  const style = attributeOf(element, 'style');
  if (style !== null && /(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true;
  return UNSEEN.test(attributeOf(element, 'class') ?? '');
}

const BOILERPLATE_LENGTH = 220; // in characters: a longer paragraph with "newsletter" is about newsletters
/** Lines that begin like a link to another story are one up to this length, in characters; longer ones also need a link. */
const LEAD_LENGTH = 40;
const LEAD_LINKED = 0.3;

/** Whether a line leads elsewhere ("Read more: …") or asks for something, in any supported language. */
export function isBoilerplate(text: string, linkShare: number): boolean {
  return READER_LANGUAGES.some(({ furniture }) => {
    if ((linkShare > LEAD_LINKED || text.length < LEAD_LENGTH) && furniture.lead.test(text)) return true;
    return text.length < BOILERPLATE_LENGTH && furniture.noticeWord.test(text) && furniture.notice.test(text);
  });
}

const LONGEST_RELATED_HEADING = 60;
/** Most words that may follow in a heading of other stories, such as a site or subject. */
const MOST_WORDS_AFTER = 3;

/** Whether a heading is that of a box of other stories. A question or a long heading belongs to the article itself. */
export function isRelatedHeading(text: string): boolean {
  if (text.length >= LONGEST_RELATED_HEADING || /\?\s*$/.test(text)) return false;
  return READER_LANGUAGES.some(({ furniture }) => {
    const match = furniture.heading.exec(text);
    if (match === null || furniture.ownHeading.test(text)) return false;
    return (match[match.length - 1] ?? '').split(/\s+/).filter(Boolean).length <= MOST_WORDS_AFTER;
  });
}
