/** Words by which cues are recognised. Names with STEMS, and sets made by `stems`, hold stems; the others folded words. */
import { stem } from './stems';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map((word) => stem(word)));

export const NEGATIONS = set(
  'not no never nothing nobody none nor neither without cannot nowhere hardly scarcely hasnt didnt unable',
);
/** Verbs whose complement did not happen: "failed to", "refrained from". "Ruled out", "stopped short of" are phrases: see cues.ts. */
export const NEGATING_STEMS = new Set([
  ...stems('fail lack refrain avoid absence refuse decline withhold'),
  ...['absenc', 'refus', 'yet'],
]);

/**
 * Phrases that look negative and negate nothing: "no doubt", "not only", "nothing but", "not the first time". Maps the
 * first word to its second words.
 */
export const HARMLESS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['no', set('doubt secret sooner less fewer later wonder surprise matter')],
  ['not', set('only just merely simply least surprisingly hide conceal')],
  ['nothing', set('but less')],
  ['without', set('doubt question')],
  ['cannot', set('hide conceal')],
]);

export const MODALS = set('will would could may might should shall must ought');
/** Stems of words which say that what follows is planned, wished or possible. */
export const UNREAL_STEMS = stems(
  'plan expect hope intend want wish aim ready propose offer prepare promise vow seek arrange demand urge ask agree invite ' +
    'consider schedule',
);
/** What is offered by saying so: "offered congratulations" is done, "offered talks" is not. */
export const COURTESIES = stems('congratulation condolence greeting thanks apology praise sympathy tribute');
export const UNREAL_WORDS = set(
  'if whether possible possibly potential likely unlikely probably perhaps soon next upcoming willing open eager set poised ' +
    'due slated premature',
);
/** Words that express the future before "to" and a verb: "is going to call", "was about to call"; not "going to Moscow". */
export const FUTURE_TO = set('going about');
/** Words of a passive clause whose subject is only planned or possible: "a meeting is being prepared", "a call is possible". */
export const PLANNED = new Set([
  ...stems('plan prepare expect schedule arrange'),
  ...stems('possible likely unlikely'),
]);
export const BE = set('is are was were be been being');

/** Verbs whose negation means that their subject did not take place: "the call never took place", "no meeting will be held". */
export const HAPPEN = stems('happen occur materialise exist hold');

export const DENY = new Set([
  ...stems(
    'deny refute false fiction debunk dispute fabricate invention bogus groundless baseless unfounded nonsense hoax',
  ),
  ...['fabric', 'disput', 'invent'],
]);
/** Verbs that deny if their object is a report; rejecting a proposal denies nothing. */
export const REJECT = new Set(['dismiss', 'reject', 'rebuff']);
export const REPORTS = stems(
  'claim report allegation suggestion assertion accusation notion statement story account rumour rumor speculation it as words',
);
/** Stems that deny with "not" or "no" before them: "not true", "no truth", "does not correspond to reality". */
export const TRUE_WORDS = stems('true truth correspond accurate correct basis');

export const DECLINE = new Set([
  ...stems(
    'decline refuse withhold refrain sidestep dodge evade avoid deflect duck demur unwilling balk noncommittal coy',
  ),
  ...['refus', 'tightlip'],
]);
/** Stems of verbs that, if declined, mean that an answer is refused. */
export const ANSWERING = stems(
  'comment say confirm deny answer disclose reveal specify elaborate discuss detail describe clarify give provide share offer tell explain go get talk',
);
/** Those of ANSWERING that mean an answer only before "into", "about" or details: not "refused to give up". */
export const VAGUE = stems('give provide share offer go get talk');
export const DETAIL = new Set([
  ...stems('detail answer comment information specific date timeline timetable figure number reason any'),
  ...set('into about what when how whether'),
]);
/** Stems for which "did not" and "has not" negate an event rather than refuse an answer: "they did not discuss it". */
export const DEEDS = stems('discuss tell talk go get describe');
/** After "has not" only these mean a refused answer: "has not confirmed it" may mean that it cannot. */
export const AFTER_HAS = stems('comment answer say disclose reveal specify elaborate clarify');
/** Nouns of a refused answer after "no": "no comment", "no immediate confirmation". */
export const AFTER_NO = stems('comment answer detail explain confirm clarify');
/** Verbs of a refused answer after "nothing to": "nothing to add". */
export const AFTER_NOTHING = stems('add say report announce');
/** Words of silence after a verb of staying: "kept silent", "remained tight-lipped". */
/** Words of silence that after plain "was" need "on" or "about": a hall can be silent too. */
export const ALSO_STILL = set('silent quiet');
export const SILENT = set('silent mum lipped tightlipped coy noncommittal evasive quiet');
export const STAYING = set('keep keeps kept keeping remain remains remained remaining stay stays stayed staying');
export const QUESTIONS = stems('question answer');
