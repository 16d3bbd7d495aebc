/** The reader interface of English. Must not import the engine's modules (cues, dates, lemmas …). */
import type { ReaderLanguage } from '../language';
import { splitSentences } from './sentences';

const COMMON_WORDS = new Set(
  (
    'the of and to in that a is for on was with he has by it as at from his said be had have this are not will an they ' +
    'who but their were she its would which after about over between'
  ).split(' '),
);
/** English prose has about 35-45 % of these words; no other language reaches a quarter of that. */
const COMMON_SHARE = 0.15;

const JOINING_WORDS = new Set(
  (
    'the a an of and or but to in on for with by at from as that which who whose than into between after before during ' +
    'about his her its their our is are was were has have had been will would'
  ).split(' '),
);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Letters that distinguish English month names; every short form has at least this many. */
const MONTH_LETTERS = 3;

export const ENGLISH_READER: ReaderLanguage = {
  tag: 'en',
  commonWords: COMMON_WORDS,
  commonShare: COMMON_SHARE,
  splitSentences,
  joiningWords: JOINING_WORDS,
  monthOf(name) {
    const at = MONTHS.indexOf(name.slice(0, MONTH_LETTERS).toLowerCase());
    return at < 0 ? undefined : at + 1;
  },
  dateline: {
    published: /^(first |originally )?(published|posted|issued|released)\b/i,
    updated: /\b(updated|modified|edited|corrected)\b/i,
    words:
      /^((mon|tues?|wednes|thurs?|fri|satur|sun)(day)?|wed|thu|sat|gmt|utc|[ecmp][sd]?t|bst|cest|cet|eest|eet|msk|at|on|am|pm)$/i,
  },
  furniture: {
    lead: /^(read (more|also|next|this)|also read|see also|related|more (on|from)|watch|listen|don.t miss|recommended|sign up|subscribe|follow (us|along)|click here|advertisement|tap here|get (our|the) (app|newsletter)|join (us|our))\b/i,
    heading:
      /^(related( (stories|articles|news|content|topics|links|coverage|posts|reading))?|read (more|next)|more (on|from|stories|news|in)|(most|also) (read|popular|viewed|shared)|recommended|you (may|might) (also|like|be interested)|also (read|in|on)|trending|latest (news|stories|headlines)|top stories|editor.?s.? picks?|what to read next|further reading|see also|comments?|sign up|share this|topics|tags)\b(.*)/i,
    ownHeading:
      /^(more (on|in|from)|comments?|topics|tags|trending|recommended|related) (the|this|these|a|an|from|by|on|in|of|to)\b/i,
    noticeWord:
      /sign (up|in)|subscribe|newsletter|inbox|our app|rights|policy|terms|access|account|journalism|cookies/i,
    notice:
      /\b(sign up (for|to)|subscribe (to|now|for)|(our|the|free|daily|weekly|morning|this) ([\w' -]{0,30} )?newsletters? (delivered|sent|straight|every|for|and)|(our|free|daily|weekly|morning) ([\w' -]{0,30} )?newsletters?|(delivered|straight) to your inbox|our app|all rights reserved|(our|and|see|read) (cookie|privacy) policy|(our|and|see|read|the) terms (and conditions|of (use|service))|unlimited (online |digital )?access|create an account|sign in to (continue|your)|support (independent|our) journalism|(uses?|using|these|necessary|store|of) cookies)\b/i,
  },
};
