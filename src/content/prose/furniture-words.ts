/**
 * Words for furniture in classes, ids and labels. English, since pages in all languages use English names. Tables only;
 * `furniture.ts` applies them. Patterns of visible text are in `src/language/`.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/**
 * How suspect a name is, by what a box with that name must contain to be read nevertheless:
 * `wrap`: one paragraph of prose, since pages give such names to paragraphs of the article ("js-ad-host");
 * `box`: several paragraphs, since boxes with such names have texts of their own;
 * `foreign`: the headline or most of the page, since texts of that kind are long and never the article's.
 */
export type Suspicion = 'wrap' | 'box' | 'foreign';

const WORDS: Record<Suspicion, ReadonlySet<string>> = {
  wrap: set(
    'ad ads advert adverts advertisement adslot dfp subscribe subscription subscriber subscribers signup modal popup ' +
      'sharing share sharebar social toolbar readmore pagination pager widget toast tooltip masthead syndication sponsored sponsor donate donation video videos videoplayer player',
  ),
  box: set(
    'nav navbar navigation menu breadcrumb breadcrumbs sidebar newsletter newsletters promo promos promoted promotion ' +
      'recirc recirculation trending related recommended recommendations recommendation popular mostread footer ' +
      'upsell byline chat poll quiz survey',
  ),
  foreign: set('taboola outbrain disqus livefyre livechat comments cookie cookies consent gdpr onetrust'),
};

/** Pairs of words that together mean furniture. */
const PAIRS: Record<Suspicion, ReadonlySet<string>> = {
  wrap: set('read-more sign-up print-only inline-link'),
  box: set(
    'most-read most-popular most-viewed read-next read-also also-read see-also up-next more-stories more-news ' +
      'more-from more-on you-may author-bio author-box about-author skip-link skip-links top-stories editors-picks ' +
      'tag-list tags-list topic-list site-header site-banner push-notification follow-us in-article-link',
  ),
  foreign: set(
    'comment-list comment-body comment-content comment-text comment-thread comment-form comment-item comment-area ' +
      'comment-section comment-box comment-wrap cookie-banner',
  ),
};

/** Strictest first, since a name may have words of several levels. */
const STRICTEST_FIRST: readonly Suspicion[] = ['foreign', 'box', 'wrap'];

/** Suspicion by a word of a name and the next word; null if there is none. */
export function suspicionOf(word: string, next: string): Suspicion | null {
  const pair = `${word}-${next}`;
  return STRICTEST_FIRST.find((one) => WORDS[one].has(word) || PAIRS[one].has(pair)) ?? null;
}

/** "has-sidebar", "no-comments": words by which a name is about something elsewhere. */
export const ABOUT_ELSEWHERE = set('has have no not with without is can hide hides non show shows');
/** "sidebar-grid", "nav-layout": layouts that contain such a part next to the article. */
export const ARRANGEMENTS = set('grid layout');
/** Words before a subject or kind of the article in classes of blog software: "tag-newsletters", "category-polls". */
export const SUBJECT_OF = set('tag category section topic type format status');
/** "comments-enabled", "ad-break-eligible": words by which a name describes a state, not a content. */
export const STATES = set(
  'enabled disabled open opened closed active inactive allowed eligible ready loaded visible hidden count counted ' +
    'on off free passed exempt excluded supported aware',
);
