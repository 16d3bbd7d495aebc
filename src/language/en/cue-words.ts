/** The words that cues are read from. Sets of stems are compared with stems, the others with folded words. */
import { stem } from './stems';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map((word) => stem(word)));

export const NEGATIONS = set(
  'not no never nothing nobody none nor neither without cannot nowhere hardly scarcely hasnt didnt unable',
);
/** Verbs whose object did not happen: "failed to", "refrained from". "Ruled out", "stopped short of" are phrases: see cues.ts. */
export const NEGATING_STEMS = new Set([
  ...stems('fail lack refrain avoid absence refuse decline withhold'),
  ...['absenc', 'refus', 'yet'],
]);

/**
 * Second words of a phrase that negates nothing: "no doubt", "not only", "nothing but", "not the first time". By the
 * first word.
 */
export const HARMLESS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['no', set('doubt secret sooner less fewer later wonder surprise matter')],
  ['not', set('only just merely simply least surprisingly hide conceal')],
  ['nothing', set('but less')],
  ['without', set('doubt question')],
  ['cannot', set('hide conceal')],
]);

export const MODALS = set('will would could may might should shall must ought');
/** Heads of families that put what follows in the future or in the mind. */
export const UNREAL_STEMS = stems(
  'plan expect hope intend want wish aim ready propose offer prepare promise vow seek arrange demand urge ask agree invite ' +
    'consider schedule',
);
export const UNREAL_WORDS = set(
  'if whether possible possibly potential likely unlikely probably perhaps soon next upcoming willing open eager set poised ' +
    'due slated premature',
);
/** Before "to" and a verb they are the future: "is going to call", "was about to call"; not "going to Moscow". */
export const FUTURE_TO = set('going about');
/** Passive words that make what stands before them a plan: "a meeting is being prepared", "a call is possible". */
export const PLANNED = new Set([
  ...stems('plan prepare expect schedule arrange'),
  ...stems('possible likely unlikely'),
]);
export const BE = set('is are was were be been being');

/** What does not happen did not take place either: "the call never took place", "no meeting will be held". */
export const HAPPEN = stems('happen occur materialise exist hold');

export const DENY = new Set([
  ...stems(
    'deny refute false fiction debunk dispute fabricate invention bogus groundless baseless unfounded nonsense hoax',
  ),
  ...['fabric', 'disput', 'invent'],
]);
/** Rejecting a report denies it; rejecting a proposal does not. */
export const REJECT = new Set(['dismiss', 'reject', 'rebuff']);
export const REPORTS = stems(
  'claim report allegation suggestion assertion accusation notion statement story account rumour rumor speculation it as words',
);
/** With "not" or "no" before them they deny: "not true", "no truth", "does not correspond to reality". */
export const TRUE_WORDS = stems('true truth correspond accurate correct basis');

export const DECLINE = new Set([
  ...stems(
    'decline refuse withhold refrain sidestep dodge evade avoid deflect duck demur unwilling balk noncommittal coy',
  ),
  ...['refus', 'tightlip'],
]);
/** What one declines to do, for it to be a declining answer. */
export const ANSWERING = stems(
  'comment say confirm deny answer disclose reveal specify elaborate discuss detail describe clarify give provide share offer tell explain go get talk',
);
/** Of these, the ones that are an answer only before "into", "about" or with details: not "refused to give up". */
export const VAGUE = stems('give provide share offer go get talk');
export const DETAIL = new Set([
  ...stems('detail answer comment information specific date timeline timetable figure number reason any'),
  ...set('into about what when how whether'),
]);
/** What "did not" and "has not" leave undone in the world, and not in the answer: "they did not discuss it". */
export const DEEDS = stems('discuss tell talk go get describe');
/** After "has not" only these are an answer: "has not confirmed it" may be that it cannot. */
export const AFTER_HAS = stems('comment answer say disclose reveal specify elaborate clarify');
/** After "no" these are the answer that is not given: "no comment", "no immediate confirmation". */
export const AFTER_NO = stems('comment answer detail explain confirm clarify');
/** "Nothing to add". */
export const AFTER_NOTHING = stems('add say report announce');
/** Words of silence, behind a verb of staying: "kept silent", "remained tight-lipped". */
/** Of these, the ones that a plain "was" makes an answer only before "on" or "about": a hall is silent too. */
export const ALSO_STILL = set('silent quiet');
export const SILENT = set('silent mum lipped tightlipped coy noncommittal evasive quiet');
export const STAYING = set('keep keeps kept keeping remain remains remained remaining stay stays stayed staying');
export const QUESTIONS = stems('question answer');
