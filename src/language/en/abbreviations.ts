/** Abbreviations whose full stop need not end a sentence. Used by the sentence splitter and the tokenizer. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Titles before a name: their full stop never ends a sentence. */
const PERSON_TITLES = set(
  'mr mrs ms mx dr prof gen lt col maj capt cmdr sgt adm brig sen rep gov pres hon rev fr amb sec supt insp messrs mme mlle',
);
/** Months, days and places: the sentence continues, unless the next word is one that opens sentences. */
const OTHER_TITLES = set(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri st mt ft no nos vs approx ca cf ' +
    'eg ie pp dept min',
);
/** Abbreviations that may end a sentence: they do when the next word is one that opens sentences. */
const TAIL = set('inc ltd co corp llc plc bros etc jr sr est edt gmt utc ave blvd univ');
/** Words that follow a time of day and belong to it: "5 p.m. Moscow time", "9 a.m. Eastern". */
const CLOCKS = set(
  'moscow kyiv kiev washington london paris berlin beijing riyadh istanbul local eastern central mountain pacific ' +
    'et est edt ct pt gmt utc bst cet msk monday tuesday wednesday thursday friday saturday sunday january february march ' +
    'april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);
/** Words that open a sentence far more often than they continue a name after an abbreviation. */
const OPENERS = set(
  'the a an he she it they we i you this that these those there but and so yet or if when while after before since in on ' +
    'at by for from with as although however meanwhile earlier later still now then his her their its our my what who why ' +
    'how not no some many most both all asked speaking according',
);

/** A full stop after a figure ends the sentence: English ordinals are written without one. */
const FIGURES = /^\d/;

/** Whether the word opens sentences. @param word lower case. */
export const opensSentences = (word: string): boolean => OPENERS.has(word);

/** Whether a word is a title, a short month name or the like, whose full stop does not end a sentence. @param word lower case, without full stop. */
export const isShortened = (word: string): boolean => PERSON_TITLES.has(word) || OTHER_TITLES.has(word);

/**
 * Whether a single full stop between these two words may end a sentence.
 * @param before the word with its inner full stops, as written ("Mr", "p.m", "J.D", "Trump"), or the figures before it
 * @param next the next word, capital or figure first
 */
export function endsAfter(before: string, next: string): boolean {
  if (FIGURES.test(before)) return true;
  const plain = before.replaceAll('.', '').toLowerCase();
  const dotted = before.includes('.');
  const following = next.toLowerCase();
  if (!dotted && PERSON_TITLES.has(plain)) return false;
  if (!dotted && plain === 'no') return !/^\d/.test(next);
  if ((dotted && (plain === 'am' || plain === 'pm')) || (!dotted && /^[ap]m$/.test(before))) {
    return !CLOCKS.has(following) && !/^\d/.test(next) && next !== '';
  }
  // Initials and dotted abbreviations: "J.D. Vance", "U.S. President"; months, companies: "Feb. 12", "Acme Inc. said".
  const short = dotted || before.length === 1 || OTHER_TITLES.has(plain) || TAIL.has(plain);
  return !short || OPENERS.has(following);
}
