/** English words by which pages name their furniture. Tables only: what follows from them is in `furniture.ts`. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/**
 * How sure a name is, by what a box of that name must hold to be read all the same:
 * `wrap`: one paragraph of prose, since pages give such names to paragraphs of the article ("js-ad-host");
 * `box`: several paragraphs, since boxes of that name have texts of their own;
 * `foreign`: the headline or most of the page, since texts of that kind are long and never the article's.
 */
export type Suspicion = 'wrap' | 'box' | 'foreign';

const WORDS: Record<Suspicion, ReadonlySet<string>> = {
  wrap: set(
    'ad ads advert adverts advertisement adslot dfp subscribe subscription subscriber subscribers signup modal popup ' +
      'sharing share sharebar social toolbar readmore pagination pager widget chat livechat poll quiz survey toast ' +
      'tooltip masthead syndication sponsored sponsor donate donation',
  ),
  box: set(
    'nav navbar navigation menu breadcrumb breadcrumbs sidebar newsletter newsletters promo promos promoted promotion ' +
      'recirc recirculation trending related recommended recommendations recommendation popular mostread footer ' +
      'upsell byline',
  ),
  foreign: set('taboola outbrain disqus livefyre comments cookie cookies consent gdpr onetrust'),
};

/** Two words that mean furniture when they follow each other in a name. */
const PAIRS: Record<Suspicion, ReadonlySet<string>> = {
  wrap: set('read-more sign-up print-only inline-link'),
  box: set(
    'most-read most-popular most-viewed read-next read-also also-read see-also up-next more-stories more-news ' +
      'more-from more-on you-may author-bio author-box about-author skip-link skip-links top-stories editors-picks ' +
      'tag-list tags-list topic-list site-header site-banner push-notification follow-us in-article-link',
  ),
  foreign: set(
    'comment-list comment-body comment-content comment-text comment-thread comment-form comment-item comment-area ' +
      'comment-section cookie-banner',
  ),
};

/** The strictest first: a name may have words of several. */
const STRICTEST_FIRST: readonly Suspicion[] = ['foreign', 'box', 'wrap'];

/** What two neighbouring words of a name say; null for nothing. */
export function suspicionOf(word: string, next: string): Suspicion | null {
  const pair = `${word}-${next}`;
  return STRICTEST_FIRST.find((one) => WORDS[one].has(word) || PAIRS[one].has(pair)) ?? null;
}

/** "has-sidebar", "no-comments": the name speaks of something elsewhere. */
export const ABOUT_ELSEWHERE = set('has have no not with without is can hide hides non show shows');
/** "comments-enabled", "ad-break-eligible": the name tells a state, not what the box holds. */
export const STATES = set(
  'enabled disabled open opened closed active inactive allowed eligible ready loaded visible hidden count counted ' +
    'on off free passed exempt excluded supported aware',
);

/** A line that sends people elsewhere, or asks for something. */
export const RELATED_LEAD =
  /^(read (more|also|next|this)|also read|see also|related|more (on|from)|watch|listen|don.t miss|recommended|sign up|subscribe|follow (us|along)|click here|advertisement|tap here|get (our|the) (app|newsletter)|join (us|our))\b/i;

/** A heading of other stories: the whole of it, or its beginning where the rest only names a site or a subject. */
export const RELATED_HEADING =
  /^(related( (stories|articles|news|content|topics|links|coverage|posts|reading))?|read (more|next)|more (on|from|stories|news|in)|(most|also) (read|popular|viewed|shared)|recommended|you (may|might) (also|like|be interested)|also (read|in|on)|trending|latest (news|stories|headlines)|top stories|editor.?s.? picks?|what to read next|further reading|see also|comments?|sign up|share this|topics|tags)\b(.*)/i;
/** Headings of this form begin a section of the article, whatever stands after: "More on the call", "Comments from Moscow". */
export const OWN_HEADING =
  /^(more (on|in|from)|comments?|topics|tags|trending|recommended|related) (the|this|these|a|an|from|by|on|in|of|to)\b/i;

/** What asks people to sign up for something, said to them. */
export const REQUEST =
  /\b(sign up (for|to)|subscribe (to|now|for)|(our|the|free|daily|weekly|morning|this) ([\w' -]{0,30} )?newsletters?|newsletters? (delivered|sent|straight)|(delivered|straight) to your inbox|our app|all rights reserved|(our|the|and|see|read) (cookie|privacy) policy|(our|the|and|see|read) terms (and conditions|of (use|service)))\b/i;
