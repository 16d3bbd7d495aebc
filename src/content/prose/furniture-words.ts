/**
 * Words by which pages name their furniture in class, id and label: English ones, in whatever language the page is
 * written. Tables only: what follows from them is in `furniture.ts`; what readers see is in `src/language/`.
 */

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
      'sharing share sharebar social toolbar readmore pagination pager widget toast tooltip masthead syndication sponsored sponsor donate donation video videos videoplayer player',
  ),
  box: set(
    'nav navbar navigation menu breadcrumb breadcrumbs sidebar newsletter newsletters promo promos promoted promotion ' +
      'recirc recirculation trending related recommended recommendations recommendation popular mostread footer ' +
      'upsell byline chat poll quiz survey',
  ),
  foreign: set('taboola outbrain disqus livefyre livechat comments cookie cookies consent gdpr onetrust'),
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
      'comment-section comment-box comment-wrap cookie-banner',
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
/** "sidebar-grid", "nav-layout": an arrangement that has such a part, around the article as well. */
export const ARRANGEMENTS = set('grid layout');
/** Blog programs name an article's subjects and kinds in its class: "tag-newsletters", "category-polls". */
export const SUBJECT_OF = set('tag category section topic type format status');
/** "comments-enabled", "ad-break-eligible": the name tells a state, not what the box holds. */
export const STATES = set(
  'enabled disabled open opened closed active inactive allowed eligible ready loaded visible hidden count counted ' +
    'on off free passed exempt excluded supported aware',
);
