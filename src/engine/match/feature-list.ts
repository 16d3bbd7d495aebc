/**
 * All features: the input of the scorer for a sentence and one candidate claim. Training uses them in this order, and
 * `npm run train -- --features` writes the table of docs/engine.md from this list. Shipped code imports only types from
 * here, so the descriptions are not shipped; the weights contain the names in the order of the fit.
 */

/** Groups of features that the ablation in docs/accuracy.md removes together. */
export type FeatureGroup = 'lexical' | 'rivals' | 'context' | 'names' | 'cues' | 'numbers' | 'time' | 'fit';

interface Feature {
  readonly name: string;
  readonly group: FeatureGroup;
  /** What the number measures. */
  readonly value: string;
  /** Why it helps to decide. */
  readonly reason: string;
}

export const FEATURES = [
  {
    name: 'cosine',
    group: 'lexical',
    value: "cosine with the nearest phrasing (Salton's vector space)",
    reason: 'the first measure of nearness',
  },
  {
    name: 'cosineTop3',
    group: 'lexical',
    value: 'mean cosine with the three nearest',
    reason: 'one phrasing may be near by chance',
  },
  {
    name: 'coverNearest',
    group: 'lexical',
    value: "share of the nearest phrasing's weight that the sentence has",
    reason: 'a sentence that says half a claim does not state it',
  },
  {
    name: 'coverSentence',
    group: 'lexical',
    value: "share of the sentence's weight that the claim knows",
    reason: 'a sentence that says much else is about something else',
  },
  {
    name: 'coverTopic',
    group: 'lexical',
    value: 'the same share without names',
    reason: 'names alone state nothing',
  },
  {
    name: 'sharedTopic',
    group: 'lexical',
    value: 'weight of shared terms that are no names',
    reason: 'how much there is to go by',
  },
  {
    name: 'sharedTerms',
    group: 'lexical',
    value: 'number of shared terms',
    reason: 'how much there is to go by, whatever its weight',
  },
  {
    name: 'pairs',
    group: 'lexical',
    value: 'neighbours in the nearest phrasing that the sentence has both of',
    reason: 'word order without a grammar',
  },
  {
    name: 'likelihood',
    group: 'lexical',
    value: "how much likelier the terms are in the claim's phrasings than in the pack, over the root of their number",
    reason: 'naive Bayes; common words of the pack stop counting',
  },
  {
    name: 'rarest',
    group: 'lexical',
    value: 'weight of the most telling shared term',
    reason: 'one rare word may settle it',
  },
  {
    name: 'coreOwn',
    group: 'lexical',
    value: "share of the claim's core terms (in 45 % of its phrasings) that the sentence has",
    reason: 'what every phrasing says has to be said',
  },
  {
    name: 'unknownShare',
    group: 'lexical',
    value: "share of the sentence's weight in words that no claim has",
    reason: 'unknown words are another story',
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
    value: 'best cosine with a lookalike of this claim',
    reason: 'editors say what the claim is not',
  },
  {
    name: 'cosineOverLookalike',
    group: 'rivals',
    value: 'cosine less the best cosine with a lookalike of this claim',
    reason: 'nearer to the claim or to what it is not',
  },
  {
    name: 'cosineOverRivals',
    group: 'rivals',
    value: 'cosine less the best of the other candidates',
    reason: 'the claim has to be the best one',
  },
  {
    name: 'contextCosineOverRivals',
    group: 'rivals',
    value: 'context cosine less the best of the other candidates',
    reason: 'a sentence that leans on its context has to fit best with it',
  },
  {
    name: 'cosineOverRivalLookalikes',
    group: 'rivals',
    value: 'cosine less the best lookalike of other candidates',
    reason: "a sentence like another claim's lookalike may be this claim",
  },
  {
    name: 'rank',
    group: 'rivals',
    value: 'place among the candidates',
    reason: 'the nearest one is the likeliest',
  },
  {
    name: 'contextCosine',
    group: 'context',
    value: "best cosine with the context's words at 0.4 of their weight",
    reason: '"he" and "the call" are words of the sentences before',
  },
  {
    name: 'coverContext',
    group: 'context',
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
    name: 'continues',
    group: 'context',
    value: 'begins with a pronoun or a linking word',
    reason: 'then the context may speak, else it should not',
  },
  {
    name: 'clauseCover',
    group: 'lexical',
    value: "share of the claim's core in the best clause, or in two consecutive ones",
    reason: 'a long sentence may state a claim in one clause',
  },
  {
    name: 'clausePurity',
    group: 'lexical',
    value: "share of that clause's weight that the claim's texts have",
    reason: 'a clause that says much else is about something else',
  },
  {
    name: 'clauseCosine',
    group: 'lexical',
    value: 'best cosine of a phrasing with one clause, or with two consecutive ones',
    reason: 'a long sentence may state a claim in one clause, and phrasings are short',
  },
  {
    name: 'clauseLikelihood',
    group: 'lexical',
    value: 'the likelihood of the likeliest clause, or of two consecutive ones',
    reason: 'what else a long sentence says makes the claim no less likely',
  },
  {
    name: 'opening',
    group: 'names',
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
    name: 'namesOwn',
    group: 'names',
    value: "share of the claim's names that the sentence has; 0.7 for one who speaks for the name",
    reason: 'a claim is about its people',
  },
  {
    name: 'namesContext',
    group: 'names',
    value: "share of the claim's names that sentence or context has",
    reason: 'a pronoun stands for a name of the sentences before',
  },
  {
    name: 'namesMissing',
    group: 'names',
    value: 'names of the claim that are nowhere',
    reason: 'a claim about somebody who is not mentioned is not stated',
  },
  {
    name: 'namesForeign',
    group: 'names',
    value: 'names of the lexicon that the claim does not have',
    reason: 'other actors',
  },
  {
    name: 'peopleForeign',
    group: 'names',
    value: 'people of the lexicon that the claim does not have',
    reason: 'another person in the same role',
  },
  {
    name: 'namesFamiliar',
    group: 'names',
    value: "how usual the sentence's names are in the claim",
    reason: 'a name that one phrasing has is weaker than one that all have',
  },
  {
    name: 'namesUnknown',
    group: 'names',
    value: 'names of the lexicon that no claim has',
    reason: 'other actors',
  },
  {
    name: 'unknownCapitalised',
    group: 'names',
    value: 'capitalised words that no lexicon knows',
    reason: 'other actors, other places',
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
    name: 'deniesGap',
    group: 'cues',
    value: 'the sentence denies, less how many phrasings do',
    reason: 'to deny a claim is not to state it',
  },
  {
    name: 'declinesGap',
    group: 'cues',
    value: 'the sentence declines to answer, less how many phrasings do',
    reason: 'to decline is neither to confirm nor to deny',
  },
  {
    name: 'asksGap',
    group: 'cues',
    value: 'the sentence asks, less how many phrasings do',
    reason: 'a question states nothing',
  },
  {
    name: 'numbersAgree',
    group: 'numbers',
    value: 'numbers that the claim has, within 12 %',
    reason: '"almost an hour" is "about 50 minutes"',
  },
  {
    name: 'numbersClash',
    group: 'numbers',
    value: 'numbers of a kind that the claim has otherwise',
    reason: 'the fifth one is not the sixth',
  },
  {
    name: 'pageBeforeClaim',
    group: 'time',
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
    value: "dates in the sentence that meet the claim's time, give or take two days",
    reason: 'reports name the evening before or the morning after',
  },
  {
    name: 'datesExplained',
    group: 'time',
    value: "dates outside the claim's time that its phrasings have as well",
    reason: 'a claim may name two dates',
  },
  {
    name: 'datesClash',
    group: 'time',
    value: "dates outside the claim's time that no phrasing has",
    reason: 'another event',
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
    name: 'clauseCosineOverRivals',
    group: 'rivals',
    value: "clause cosine less the best rival's",
    reason: 'of two near claims, the one that a clause states',
  },
  {
    name: 'likelihoodOverRivals',
    group: 'rivals',
    value: "likelihood less the best rival's",
    reason: 'of two near claims, the one whose words these are',
  },
  {
    name: 'clauseLikelihoodOverRivals',
    group: 'rivals',
    value: "clause likelihood less the best rival's",
    reason: 'of two near claims, the one whose words a clause has',
  },
  {
    name: 'coreContextOverRivals',
    group: 'rivals',
    value: "core terms less the best rival's",
    reason: 'of two near claims, the one that is said whole',
  },
  {
    name: 'coverContextOverRivals',
    group: 'rivals',
    value: "coverage less the best rival's",
    reason: 'of two near claims, the one that is said more fully',
  },
  {
    name: 'openingOverRivals',
    group: 'rivals',
    value: "opening less the best rival's",
    reason: 'of two near claims, the one of this speaker',
  },
  {
    name: 'recencyOverRivals',
    group: 'rivals',
    value: "how much nearer to the page's date the claim is than rivals of like cosine",
    reason: 'a page is more likely about the later event',
  },
  {
    name: 'whoHere',
    group: 'fit',
    value: 'share of the people whom the entry needs that the sentence names',
    reason: 'who is named in the sentence need not be guessed',
  },
  {
    name: 'whoAround',
    group: 'fit',
    value: 'the same share with the sentences before and the title',
    reason: 'a pronoun stands for somebody whom they name',
  },
  {
    name: 'event',
    group: 'fit',
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
    value:
      "how the day fits: 3 stated, 2.5 month or place, 2 in the sentences before, 1 by the page's day, 0 unknown, -0.5 long after",
    reason: 'the same people meet again on other days',
  },
  {
    name: 'holderHere',
    group: 'fit',
    value:
      'how the person whose statement it is was found: 1 named, 0.7 pointed to and named last, 0.4 pointed to but another named last, 0.2 not pointed to',
    reason: 'a statement is told with its speaker',
  },
  {
    name: 'holderSpeaks',
    group: 'fit',
    value: '1 if that person is among those who are said to speak, 0 if others are',
    reason: 'who is spoken of has not said it',
  },
  {
    name: 'frameKind',
    group: 'fit',
    value: 'kind of the entry, as in section 7 of the file',
    reason: 'what the other features are worth depends on it',
  },
  {
    name: 'figures',
    group: 'fit',
    value: '1 if a length or ordinal agrees with the record, else 0',
    reason: 'calls of the same people differ in them',
  },
  {
    name: 'eventAround',
    group: 'fit',
    value: 'the contact was told of before: 1 in the sentence before, less further off',
    reason: '"the call" is the one told of last',
  },
  {
    name: 'acts',
    group: 'fit',
    value: 'of a statement: 1 if the sentence denies or declines as the entry does, else 0',
    reason: 'a denial is not the statement that it denies',
  },
  {
    name: 'eventsFitting',
    group: 'fit',
    value: 'number of contacts that fit',
    reason: 'of many that fit, any one is less likely',
  },
] as const satisfies readonly Feature[];

export type FeatureName = (typeof FEATURES)[number]['name'];
/** A finite value for each feature; -1 if the feature does not apply. */
export type FeatureValues = Record<FeatureName, number>;
