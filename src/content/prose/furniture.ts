/**
 * What is never prose: page furniture told by tag, role, or the words of class, id and label. Names are split into
 * words ("RelatedLinks__wrap" says related, links, wrap), so that "article-with-sidebar" and "sidebar" are told apart.
 */

/** Tags whose content is no prose of the article, whatever they hold. */
const NOISE_TAGS = new Set(
  (
    'script style noscript template nav aside footer form input textarea select option button label code pre kbd samp ' +
    'svg math canvas video audio object embed dialog menu datalist meter progress address head title link meta map ' +
    'del s amp-ad amp-embed amp-sidebar amp-analytics amp-social-share'
  ).split(' '),
);

const NOISE_ROLES = new Set(
  (
    'navigation complementary contentinfo search form dialog alertdialog menu menubar menuitem toolbar tablist tab ' +
    'listbox option tooltip alert status textbox button switch checkbox slider combobox'
  ).split(' '),
);

/** One of these words in a name marks furniture. */
const NOISE_WORDS = new Set(
  (
    'nav navbar navigation menu breadcrumb breadcrumbs sidebar newsletter newsletters signup subscribe subscription ' +
    'taboola outbrain disqus comments cookie cookies consent gdpr onetrust ad ads advert adverts advertisement adslot ' +
    'dfp sponsored sponsor promo promos promoted promotion recirc recirculation trending masthead pagination pager ' +
    'sharing share social toolbar related recommended recommendations recommendation readmore popular mostread footer ' +
    'widget modal popup tooltip toast donate donation poll quiz survey upsell byline ' +
    'livefyre livechat chat sharebar syndication'
  ).split(' '),
);

/** Two words that mark furniture when they follow each other in a name. */
const NOISE_PAIRS = new Set(
  (
    'most-read most-popular most-viewed read-more read-next read-also also-read see-also up-next more-stories ' +
    'more-news more-from more-on you-may sign-up author-bio author-box about-author skip-link skip-links top-stories ' +
    'comment-list comment-body comment-content comment-text comment-thread comment-form comment-item comment-area ' +
    'comment-section editors-picks tag-list tags-list topic-list inline-link print-only site-header site-banner ' +
    'cookie-banner push-notification follow-us in-article-link'
  ).split(' '),
);

/** "has-sidebar", "no-comments": the name speaks of something elsewhere. */
const ABOUT_ELSEWHERE = new Set(['has', 'have', 'no', 'not', 'with', 'without', 'is', 'can', 'hide', 'non']);

/** Names that hide text from the eye and keep it for screen readers: "Opens in a new window", doubled captions. */
const UNSEEN =
  /(^|[\s_-])(sr-only|visually-?hidden|screen-?reader(-text)?|offscreen|a11y-hidden|element-invisible)(?=$|[\s_-])/i;

const NAME_LIMIT = 400; // a class attribute longer than this is machine-made; its beginning says enough

/** Words of one class or id: split at everything that is no letter, and at humps. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
}

function isNoiseName(name: string): boolean {
  const words = wordsOf(name);
  if (ABOUT_ELSEWHERE.has(words[0] ?? '')) return false;
  return words.some((word, i) => NOISE_WORDS.has(word) || NOISE_PAIRS.has(`${word}-${words[i + 1] ?? ''}`));
}

const judged = new Map<string, boolean>();
const JUDGED_LIMIT = 5000; // names a page has; beyond that it makes them up, and we start again

/** Whether a class, id or label names furniture. Remembered, since pages repeat their names. */
export function namesNoise(attribute: string | null): boolean {
  if (!attribute) return false;
  const short = attribute.slice(0, NAME_LIMIT);
  let answer = judged.get(short);
  if (answer === undefined) {
    if (judged.size >= JUDGED_LIMIT) judged.clear();
    answer = short.split(/\s+/).some(isNoiseName);
    judged.set(short, answer);
  }
  return answer;
}

/** A label is words already: "Related articles", "Advertisement". */
function labelsNoise(label: string | null): boolean {
  return label !== null && label.length < NAME_LIMIT && isNoiseName(label);
}

const NAMED_BY = ['class', 'id', 'data-testid', 'data-component', 'data-module'] as const;

/** Furniture for certain, told by tag or role, or a place where the reader writes. */
export function isNoiseElement(element: Element): boolean {
  if (NOISE_TAGS.has(element.localName)) return true;
  const role = element.getAttribute('role');
  if (role !== null && NOISE_ROLES.has(role)) return true;
  if (element.getAttribute('aria-modal') === 'true') return true;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** Furniture by its name only; may be wrong, so the caller looks at what it holds before it drops it. */
export function isNamedNoise(element: Element): boolean {
  return (
    NAMED_BY.some((attribute) => namesNoise(element.getAttribute(attribute))) ||
    labelsNoise(element.getAttribute('aria-label'))
  );
}

/** Hidden by what the markup itself says, with no layout asked. */
export function isHiddenByMarkup(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('inert'))
    return true;
  const style = element.getAttribute('style');
  if (style !== null && /(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true;
  return UNSEEN.test(element.getAttribute('class') ?? '');
}

const RELATED_LEAD =
  /^(read (more|also|next|this)|also read|see also|related|more (on|from)|watch|listen|don.t miss|recommended|sign up|subscribe|follow (us|along)|click here|advertisement|tap here|get (our|the) (app|newsletter)|join (us|our))\b/i;
const RELATED_HEADING =
  /^(related|read (more|next)|more (on|from|stories|news|in)|most (read|popular|viewed)|recommended|you (may|might)|also (read|in)|trending|latest (news|stories|headlines)|top stories|editor.?s.? picks?|what to read next|further reading|see also|comments?|sign up|share this|topics|tags)\b/i;
const NEWSLETTER =
  /\b(newsletters?|sign up (for|to)|subscribe (to|now)|our app|all rights reserved|cookie policy|privacy policy|terms of (use|service))\b/i;
const BOILERPLATE_LENGTH = 220; // a longer paragraph that names a newsletter is about newsletters

/** A line that sends the reader elsewhere ("Read more: …") or asks for something. */
export function isBoilerplate(text: string, linkShare: number): boolean {
  if (RELATED_LEAD.test(text) && (linkShare > 0.3 || text.length < 40)) return true;
  return text.length < BOILERPLATE_LENGTH && NEWSLETTER.test(text);
}

/** A heading of a box of other stories. */
export const isRelatedHeading = (text: string): boolean => text.length < 60 && RELATED_HEADING.test(text);
