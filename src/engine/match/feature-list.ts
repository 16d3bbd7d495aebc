/**
 * All features: the input of the scorer for a sentence and one candidate claim. Training uses them in this order, and
 * `npm run train -- --features` writes the table of docs/engine.md from this list. Shipped code imports only types from
 * here, so the descriptions are not shipped; the weights contain the names in the order of the fit.
 */

/** Groups of features by what they measure; the ablation in docs/accuracy.md removes some of them together. */
export type FeatureGroup = 'lexical' | 'rivals' | 'context' | 'names' | 'cues' | 'numbers' | 'time' | 'fit' | 'facets';

interface Feature {
  readonly name: string;
  readonly group: FeatureGroup;
  /** 1 if more of it never makes the claim less likely, -1 if never likelier; without, either may be. Training keeps to it. */
  readonly effect?: 1 | -1;
  /** What the number measures. */
  readonly value: string;
  /** Why it helps to decide. */
  readonly reason: string;
}

export const FEATURES = [
  {
    name: 'cosine',
    group: 'lexical',
    effect: 1,
    value: "cosine with the nearest phrasing (Salton's vector space)",
    reason: 'the first measure of nearness',
  },
  {
    name: 'coverSentence',
    group: 'lexical',
    effect: 1,
    value: "share of the sentence's weight that the claim knows",
    reason: 'a sentence that says much else is about something else',
  },
  {
    name: 'coverTopic',
    group: 'lexical',
    effect: 1,
    value: 'the same share without names',
    reason: 'names alone state nothing',
  },
  {
    name: 'sharedTerms',
    group: 'lexical',
    value: 'number of shared terms',
    reason: 'how much there is to go by, whatever its weight',
  },
  {
    name: 'likelihood',
    group: 'lexical',
    effect: 1,
    value: "how much likelier the terms are in the claim's phrasings than in the pack, over the root of their number",
    reason: 'naive Bayes; common words of the pack stop counting',
  },
  {
    name: 'rarest',
    group: 'lexical',
    effect: 1,
    value: 'weight of the most telling shared term',
    reason: 'one rare word may settle it',
  },
  {
    name: 'sentenceWeight',
    group: 'lexical',
    value: 'weight of the whole sentence',
    reason: 'long sentences share terms by chance',
  },
  {
    name: 'nearestSize',
    group: 'lexical',
    value: 'terms in the nearest phrasing',
    reason: 'short phrasings are near too easily',
  },
  {
    name: 'lookalike',
    group: 'rivals',
    effect: -1,
    value: 'best cosine with a lookalike of this claim',
    reason: 'editors say what the claim is not',
  },
  {
    name: 'cosineOverLookalike',
    group: 'rivals',
    effect: 1,
    value: 'cosine less the best cosine with a lookalike of this claim',
    reason: 'nearer to the claim or to what it is not',
  },
  {
    name: 'contextCosine',
    group: 'context',
    effect: 1,
    value: "best cosine with the context's words at 0.4 of their weight",
    reason: '"he" and "the call" are words of the sentences before',
  },
  {
    name: 'coverContext',
    group: 'context',
    effect: 1,
    value: 'share of the nearest phrasing that sentence and context have',
    reason: 'the rest may stand in the sentence before',
  },
  {
    name: 'contextShare',
    group: 'context',
    value: 'share of the nearest phrasing that only the context has',
    reason: 'a match that rests on the context alone is weak',
  },
  {
    name: 'coreContext',
    group: 'context',
    effect: 1,
    value: 'core terms in sentence or context',
    reason: 'the sentence may leave to its context what every phrasing says',
  },
  {
    name: 'pointsBack',
    group: 'context',
    value: 'a pronoun, "the two leaders", "the call"',
    reason: 'then the context may speak, else it should not',
  },
  {
    name: 'clausePurity',
    group: 'lexical',
    effect: 1,
    value: "share of the weight of the clause with most of the claim's words that the claim's texts have",
    reason: 'a clause that says much else is about something else',
  },
  {
    name: 'clauseLikelihood',
    group: 'lexical',
    effect: 1,
    value: 'the likelihood of the likeliest clause, or of two consecutive ones',
    reason: 'what else a long sentence says makes the claim no less likely',
  },
  {
    name: 'opening',
    group: 'names',
    effect: 1,
    value: "share of phrasings that open with the sentence's first name, or one it speaks for",
    reason: 'who speaks stands first',
  },
  {
    name: 'order',
    group: 'names',
    value: 'share of phrasings that have the first two names in this order',
    reason: 'who spoke on whom is told by who is named first',
  },
  {
    name: 'namesMissing',
    group: 'names',
    effect: -1,
    value: 'names of the claim that are nowhere',
    reason: 'a claim about somebody who is not mentioned is not stated',
  },
  {
    name: 'namesForeign',
    group: 'names',
    effect: -1,
    value: 'names of the lexicon that the claim does not have',
    reason: 'other actors',
  },
  {
    name: 'negationGap',
    group: 'cues',
    value: 'negated shared terms, less how negated they are in the phrasings',
    reason: '"did not talk" states another claim than "talked" (negation parity, after Dispute Finder)',
  },
  {
    name: 'unrealGap',
    group: 'cues',
    value: 'the same for terms that are not said to have happened: will, would, ready to',
    reason: 'planned is not done',
  },
  {
    name: 'negated',
    group: 'cues',
    value: 'share of the shared terms that are negated',
    reason: 'a sentence that denies much is another claim',
  },
  {
    name: 'unreal',
    group: 'cues',
    value: 'share of the shared terms that is not said to have happened',
    reason: 'a sentence about plans states no event',
  },
  {
    name: 'declinesGap',
    group: 'cues',
    value: 'the sentence declines to answer, less how many phrasings do',
    reason: 'to decline is neither to confirm nor to deny',
  },
  {
    name: 'numbersAgree',
    group: 'numbers',
    effect: 1,
    value: 'numbers that the claim has, within 12 %',
    reason: '"almost an hour" is "about 50 minutes"',
  },
  {
    name: 'pageBeforeClaim',
    group: 'time',
    effect: -1,
    value: "the page is older than the claim's time by more than two days",
    reason: 'it cannot know of it',
  },
  {
    name: 'pageAge',
    group: 'time',
    value: "log of the days between the claim's time and the page",
    reason: 'news are about what was just now',
  },
  {
    name: 'datesAgree',
    group: 'time',
    effect: 1,
    value: "dates in the sentence that meet the claim's time, give or take two days",
    reason: 'reports name the evening before or the morning after',
  },
  {
    name: 'dateGap',
    group: 'time',
    value: 'log of the smallest distance in days of those',
    reason: 'how far off',
  },
  {
    name: 'claimLength',
    group: 'time',
    value: "log of the length of the claim's time",
    reason: 'a vague time agrees too easily',
  },
  {
    name: 'likelihoodOverRivals',
    group: 'rivals',
    effect: 1,
    value: "likelihood less the best rival's",
    reason: 'of two near claims, the one whose words these are',
  },
  {
    name: 'whoAround',
    group: 'fit',
    value: 'share of the people whom the entry needs that the sentence, those before it or the title name',
    reason: 'a pronoun stands for somebody whom they name',
  },
  {
    name: 'event',
    group: 'fit',
    effect: 1,
    value:
      "1 if the sentence tells of the entry's kind of contact, 0.6 if it leaves the kind open, 0 if it tells of none",
    reason: '"a meeting" is no call, "contact" may be one',
  },
  {
    name: 'eventRoles',
    group: 'fit',
    value: "share of the entry's people in the contact's roles, by name or pronoun",
    reason: 'who is named elsewhere in the sentence took no part in the contact',
  },
  {
    name: 'eventDay',
    group: 'fit',
    effect: 1,
    value:
      "how the day fits: 3 stated, 2.5 month or place, 2 in the sentences before, 1 by the page's day, 0 unknown, -0.5 long after",
    reason: 'the same people meet again on other days',
  },
  {
    name: 'holderHere',
    group: 'fit',
    effect: 1,
    value:
      'how the person whose statement it is was found: 1 named, 0.7 pointed to and named last, 0.4 pointed to but another named last, 0.2 not pointed to',
    reason: 'a statement is told with its speaker',
  },
  {
    name: 'frameKind',
    group: 'fit',
    value: 'kind of the entry, as in section 7 of the file',
    reason: 'what the other features are worth depends on it',
  },
  {
    name: 'beyondContact',
    group: 'fit',
    value: "of a contact that took place: content words of the claim's text beyond people, contact and day, at most 5",
    reason: 'a claim about what was said in a call is not stated by telling of the call',
  },
  {
    name: 'contactTold',
    group: 'fit',
    effect: 1,
    value: 'how fully a contact that says nothing beyond is told: kind, people, roles and day, multiplied; else 0',
    reason: 'people and day identify a call, whatever else the sentence says',
  },
  {
    name: 'facetsHere',
    group: 'facets',
    value: "share of the entry's facets that the sentence expresses by one of their alternatives",
    reason: 'what must be said for the entry to be stated, in whatever words',
  },
  {
    name: 'facetsAround',
    group: 'facets',
    value: 'the same, with the title and the sentences before',
    reason: 'a sentence leaves out what was just said',
  },
  {
    name: 'facetHintsAround',
    group: 'facets',
    value: 'number of its typical words in the sentence, those before it or the title',
    reason: 'the page is about that entry',
  },
  {
    name: 'facetsContrary',
    group: 'facets',
    value: 'number of words in the sentence that point to another entry',
    reason: 'a neighbour shares the facets, but not these words',
  },
  {
    name: 'facetsRare',
    group: 'facets',
    effect: 1,
    value:
      'mean over its facets of how rare the rarest alternative is that the sentence has: 1 if no other entry has it, 0 if none is met',
    reason: 'a word that many entries have says little of one',
  },
  {
    name: 'facetsWeakest',
    group: 'facets',
    effect: 1,
    value: 'the least of these',
    reason: 'a facet met by a general word alone is hardly met',
  },
  {
    name: 'facetHintsRare',
    group: 'facets',
    effect: 1,
    value: 'sum of the rarities of its typical words in the sentence',
    reason: 'a typical word of many entries says little of one',
  },
  {
    name: 'facetsAroundRare',
    group: 'facets',
    effect: 1,
    value:
      'mean over its facets of how rare the rarest alternative is that the sentence, those before it or the title have',
    reason: 'the page has what the sentence leaves out',
  },
  {
    name: 'facetsRareOverRivals',
    group: 'rivals',
    effect: 1,
    value: 'how well facets are met when alternatives count by their rarity, less the best of the other candidates',
    reason: 'of two entries that share general words, the one whose own words the sentence has',
  },
  {
    name: 'facetsAroundOverRivals',
    group: 'rivals',
    effect: 1,
    value:
      'how well facets are met by the sentence, those before it and the title, less the best of the other candidates',
    reason: 'the page tells which of two entries is meant',
  },
] as const satisfies readonly Feature[];

export type FeatureName = (typeof FEATURES)[number]['name'];
/** A finite value for each feature; -1 if the feature does not apply. */
export type FeatureValues = Record<FeatureName, number>;
