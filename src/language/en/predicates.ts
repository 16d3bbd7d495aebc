/** English words which say that people spoke, met or said something, and in which role they did. */
import { wordSet } from './word-set';

/** The verbs with each of the endings. */
const inflected = (verbs: string, endings: readonly string[]): string[] =>
  verbs.split(' ').flatMap((verb) => endings.map((ending) => verb + ending));

/** Verbs whose object is the person called: "Trump phoned Putin". */
export const CALLING = wordSet(
  'phone phones phoned phoning telephone telephones telephoned telephoning rang dialled dialed',
);
/** The same, if a person follows directly: "called Putin", not "called for", "called it". */
export const CALLED = wordSet('call calls called calling');
/** Verbs of speaking with somebody: "spoke with". */
export const SPEAKING = wordSet(
  'speak speaks spoke spoken speaking talk talks talked talking converse conversed conversing confer conferred conferring communicate communicated',
);
/** Verbs of meeting somebody: "met Putin", "sat down with". */
export const MEETING = wordSet('meet meets met meeting');
/** Verbs whose object is a guest: "hosted Zelensky". */
export const HOSTING = wordSet('host hosts hosted hosting receive receives received receiving welcomed');
/** Nouns for a call. "Call" itself needs a word before it that makes it a noun. */
export const CALL_NOUNS = wordSet('call calls videoconference teleconference');
/** Nouns that leave open how people spoke, unless a word for the telephone precedes them. */
export const CONTACT_NOUNS = wordSet(
  'conversation conversations discussion discussions talk talks contact contacts dialogue exchange chat touch communication',
);
export const MEETING_NOUNS = wordSet('meeting meetings summit summits');
/** Words by which a conversation was a phone call: "phone conversation", "spoke by telephone". */
export const PHONE = wordSet('phone telephone phoned call');
/** Words before "call" that make it a noun. */
export const BEFORE_NOUN = wordSet(
  `the a an this that his her their its our my first second third fourth fifth sixth seventh eighth ninth tenth last
  latest previous recent phone telephone long longest lengthy hour minute another earlier next such no any secret alleged
  reported private direct weekend monday tuesday wednesday thursday friday saturday sunday surprise rare brief short
  historic two more further conference video today yesterday those these several many both s one three four five six seven
  eight nine ten eleven twelve dozen numerous multiple few`,
);
/** Prepositions before a party of an event. */
export const PARTY_PREPOSITIONS = wordSet('with between to by of');
/** Words that may stand between an event and the preposition of its parties, or an auxiliary and its verb. */
export const SKIPPED = wordSet(
  `on in by at over via phone telephone call for about nearly almost more than around some an a the one two three half hour
  hours minute minutes monday tuesday wednesday thursday friday saturday sunday today yesterday earlier last this week
  month january february march april may june july august september october november december morning evening afternoon
  night directly again recently personally already also just long longer private privately person conversation
  talks held took place lasted lasting and which that was were has had have been between`,
);
/** Titles: a group that has one and no known name means somebody unknown. */
export const TITLES = wordSet(
  `president minister leader chancellor premier king queen prince pope envoy adviser advisor counterpart ambassador secretary
  emir sultan sheikh governor senator mayor`,
);
/** Words that continue a noun group which names people. */
export const GROUP_WORDS: ReadonlySet<string> = new Set([
  ...TITLES,
  ...wordSet(
    `the a an two three these his her its their both then former ex outgoing incoming new late senior top chief special
    presidents prime ministers foreign general leaders crown spokesman spokeswoman spokesperson envoys advisers advisors
    aide aides counterparts director head heads state of us usa american russian ukrainian mr mrs ms dr vice deputy elect
    republican democratic european french german british kremlin house white national security defence defense treasury
    press dictator ruler strongman autocrat host boss billionaire`,
  ),
]);
/** Nouns for one or some of the people around a person: "Berg's envoy", "Berg advisers". */
export const PEOPLE_OF = wordSet(
  `spokesman spokeswoman people emissary emissaries lawyer ally allies deputy confidant son ${inflected(
    'spokesperson adviser advisor aide envoy official negotiator representative assistant',
    ['', 's'],
  ).join(' ')}`,
);
/** Nouns for all of them: "the Berg camp". */
export const CAMP = wordSet('camp campaign team administration government cabinet');
/** Words for the press: speaking to it is not a contact. */
export const PRESS = wordSet(
  'reporters reporter journalists journalist press media outlet tv television radio news podcast newspaper channel host interview crowd audience',
);
/** Words for groups and bodies that do not include the two people named before: "reporters", "European leaders", "his team". */
export const OTHER_PEOPLE = wordSet(
  `aides advisers advisors officials allies lawmakers senators ministers leaders team
  donors staff delegation negotiators envoys diplomats generals troops soldiers families voters supporters
  businessmen executives governors counterparts mediators partners`,
);
export const SINGULAR_PRONOUNS = wordSet('he him his she her himself herself i me my');
export const PLURAL_PRONOUNS = wordSet('they them their themselves both we');
/** Words that refer to two people named before: "the two leaders", "the pair". */
export const PAIR_WORDS = wordSet('leaders men presidents pair duo sides two heads counterparts');
/** The same of groups that do not share a title. */
export const GROUPS_MET = wordSet('parties rulers delegations teams');

/** Verbs of saying, past and present. */
export const SAYING: ReadonlySet<string> = new Set([
  ...wordSet(
    'say says said saying tell tells told stating write writes wrote written announcing confirming deny denies denied denying stresses reply replied replies admit admits admitted think thinks thought dismisses maintaining insisting claiming',
  ),
  ...inflected('add claim insist maintain post reveal report confirm explain answer warn suggest call reject hint', [
    '',
    's',
    'ed',
  ]),
  ...inflected('note declare announce acknowledge believe argue describe', ['', 's', 'd']),
  // Not "state": "a member state of NATO".
  ...inflected('state', ['s', 'd']),
  ...inflected('stress respond dismiss tout recall assert remark comment mention vow demand ask threaten', ['', 'ed']),
  ...inflected('refuse decline emphasise emphasize promise pledge urge', ['', 'd']),
]);
/** Matches adverbs and auxiliaries between a subject and its verb. */
export const ADVERBIAL =
  /ly$|^(?:has|had|have|also|was|is|later|then|again|once|not|no|longer|never|would|did|does|himself|still|now|just)$/;
/** Modal verbs: what follows is not said to have happened, except in "may have spoken". */
export const MODAL = wordSet('will would may might could should can must shall');
/** Words before "to" and a verb, or before a noun, which put the event in the future. */
export const AHEAD: ReadonlySet<string> = new Set([
  ...wordSet(
    `possible potential likely upcoming future next ready readiness willing willingness due set slated eager prospect
    possibility tomorrow going aims about poised hypothetical eventual tentative initiate organise organize
    plan plans planned planning await awaits awaiting arrange arranges arranging cancelled scrap scraps scrapped
    skipped asked open agree agrees agreed`,
  ),
  ...inflected('want intend expect offer seek demand consider request mull float eye cancel', ['', 's', 'ed', 'ing']),
  ...inflected('hop schedul prepar propos urg postpon refus', ['e', 'es', 'ed', 'ing']),
]);
/** Words that put an event into a question or a condition. */
export const OPEN = wordSet('whether if unless should until');
/** Verbs whose object is an event that takes place: "might hold talks", "plans to have a call". */
export const HOLD = wordSet(
  'renew resume establish continue start begin restart open keep hold holds held holding have has had having make made making take takes took place taking conduct conducted go gone',
);
export const NOT = wordSet('not no never nor without neither cannot hasnt didnt denied denies deny denying');
/** Words before a date that is not the event's: "since January". */
export const DATE_OF_OTHERS = wordSet('since until till before after from than starting beginning');

/** Words that open a clause. */
export const CLAUSE_OPENERS = wordSet(
  'that which who whom whose but because although though while as after before following during when where since if whether with',
);
