/**
 * Finds clauses whose verb is negated: "would not sign", "is not ready for talks", "refused to meet". Narrower than the scope
 * of a negation (cues.ts), which also marks what stands beside "no" or "without".
 */
import type { Token } from '../shared/tokens';

/** Words next to "not" or "never" by which these negate a verb. */
const AUXILIARY = new Set(
  'is are was were be will would did does do has have had can could should may might shall'.split(' '),
);
/** Words after "not" by which it negates only a part of the clause, or nothing: "not only", "not the first". */
const OF_PART = new Set('only just merely simply yet the a an least because even all every'.split(' '));
/** Words that negate a verb after "to" by themselves. */
const UNWILLING = new Set('refuse refuses refused unwilling reluctant declines declined'.split(' '));
const FAILING = /^(?:fail(?:s|ed)?|unable)$/;
/** Negative verbs: "not" before one of them affirms: "never turned down talks". */
const NEGATIVE_VERB =
  /^(?:refus|rul(?:e|ing)|turn|reject|den(?:y|ie)|exclud|object|oppos|mind|lack|forg|declin|abandon|stop|avoid|miss|fail|unwilling|reluctant|renounc|relinquish|retreat|yield|waver|drop|quit$|budge|deviat|surrender|chang|prevent|hesitat|difficult|hard$)/;
/** The same, of verbs with a particle: "will not give up its goals". */
const NEGATIVE_PHRASE =
  /^(?:giv(?:e|en|ing) (?:up|in)|back(?:ed|ing)? (?:down|away|off)|let(?:ting)? (?:up|go)|walk(?:ed|ing)? away|mov(?:e|ed|ing) from)$/;
/** Verbs that "from" makes negative: "did not keep Berg from calling". */
const KEEPING = /^(?:keep|kept|deter)/;
const ARTICLES = new Set(['a', 'an', 'the']);
/** What "as" before it compares: "has not given as much as Dorn" tells of giving. */
const COMPARED = new Set('much many often'.split(' '));
/** What follows "in" or "for" in "had not been so quick in years": it is so now. */
const TIME_SPANS = new Set('weeks months years decades'.split(' '));
/** Words that end the clause. */
const CLAUSE_END = new Set(
  'but although though while as because which who whereas once when before after if'.split(' '),
);
/** Auxiliaries of the perfect tense: "has not spoken since March" means that it happened once; "several times since March" does not. */
const PERFECT = new Set(['has', 'have', 'had']);
const LIMITS = new Set(['until', 'unless', 'till']);
/** Verbs before "no": "held no talks", "there was no call". */
const HAVING = new Set('held hold holds holding had has have was is were are be been took made make'.split(' '));
/** Nouns after "no" that leave the clause affirmative. */
const LACKED = new Set(
  'doubt trouble problem problems objection objections difficulty choice need reason secret illusions one more less'.split(
    ' ',
  ),
);
/** Verbs whose negation applies to their subject: "the call will not take place". */
const OF_SUBJECT = new Set('be happen'.split(' '));
/** Longest scope of a negated verb, in tokens, and how many tokens are searched for "since" or "until". */
const REACH = 12;
const LIMIT_REACH = 14;
const CONDITIONAL = new Set(['if', 'otherwise']);
/** Most tokens between "if" and the negation of its clause. */
const CONDITION_REACH = 7;
/** Most tokens between a negation and its verb. */
const VERB_REACH = 4;
/** Most tokens between a verb and its "from", and between "in" and a span of time: "in many long years". */
const FROM_REACH = 6;
const SPAN_REACH = 3;

/** For each token, 1 if it belongs to a clause whose verb is negated, else 0. Linear in the tokens. */
export function verbNegated(tokens: readonly Token[]): Uint8Array {
  const marked = new Uint8Array(tokens.length);
  const word = (at: number) => tokens[at]?.word ?? '';
  for (let at = 0; at < tokens.length; at++) {
    if (!negatesVerb(word, at) || isLimited(word, at)) continue;
    if (affirms(word, at) || isCondition(tokens, at)) continue;
    for (let ahead = at + 1; ahead < tokens.length && ahead <= at + REACH; ahead++) {
      // A list goes on: "would not sell tanks, planes and shells".
      const isEnd = tokens[ahead]?.breakBefore && word(ahead + 1) !== 'and';
      if (isEnd || CLAUSE_END.has(word(ahead))) break;
      // Who is not told of a matter does not negate it.
      if (word(ahead) !== 'told') marked[ahead] = 1;
    }
    // "Would not now be reviewed".
    const verb = word(at + 1) === 'now' ? at + 2 : at + 1;
    if (!OF_SUBJECT.has(word(verb)) && !(word(verb) === 'take' && word(verb + 1) === 'place')) continue;
    for (let back = at - 1; back >= 0 && back >= at - REACH; back--) {
      if (CLAUSE_END.has(word(back)) || /^(?:that|said|says|and)$/.test(word(back))) break;
      marked[back] = 1;
      if (tokens[back]?.breakBefore) break;
    }
  }
  return marked;
}

function negatesVerb(word: (at: number) => string, at: number): boolean {
  const one = word(at);
  if (one === 'out') return /^rul(?:e[sd]?|ing)$/.test(word(at - 1)) && !/^(?:not|to|never|be)$/.test(word(at - 2));
  if (one === 'yet' || FAILING.test(one)) return word(at + 1) === 'to' && !/^(?:not|never)$/.test(word(at - 1));
  if (UNWILLING.has(one)) return word(at + 1) === 'to' && word(at - 1) !== 'not' && word(at - 1) !== 'never';
  if (one === 'no') return word(at + 1) === 'longer' || (HAVING.has(word(at - 1)) && !LACKED.has(word(at + 1)));
  if (one === 'never') return !OF_PART.has(word(at + 1));
  return one === 'not' && !OF_PART.has(word(at + 1)) && (AUXILIARY.has(word(at - 1)) || AUXILIARY.has(word(at + 1)));
}

/** Whether the negation is in a condition, or tells what follows if it is not met: "if Oslo does not agree", "otherwise it will not". */
function isCondition(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - CONDITION_REACH; back--) {
    const word = tokens[back]?.word ?? '';
    const next = tokens[back + 1];
    if (CONDITIONAL.has(word) || (word === 'as' && tokens[back - 1]?.word === 'long')) return true;
    // "Should Oslo refuse to agree": the subject stands behind it.
    if (word === 'should' && (next?.capital || ARTICLES.has(next?.word ?? ''))) return true;
    if (next?.breakBefore) return false;
  }
  return false;
}

function isLimited(word: (at: number) => string, at: number): boolean {
  for (let ahead = at + 1; ahead < at + LIMIT_REACH && word(ahead) !== 'times'; ahead++)
    if (LIMITS.has(word(ahead)) || (word(ahead) === 'since' && PERFECT.has(word(at - 1)))) return true;
  return false;
}

function affirms(word: (at: number) => string, at: number): boolean {
  // "Would not have to give up": what is not required.
  if (word(at + 1) === 'have' && word(at + 2) === 'to') return false;
  for (let ahead = at + 1; ahead <= at + VERB_REACH; ahead++) {
    if (isNegative(word, ahead) || isCompared(word, ahead)) return true;
    // "Would not be a turn": no verb follows.
    if (ARTICLES.has(word(ahead))) return false;
  }
  return false;
}

/** Whether a verb says that something is not done, so that "not" before it affirms. */
function isNegative(word: (at: number) => string, at: number): boolean {
  if (NEGATIVE_VERB.test(word(at)) || NEGATIVE_PHRASE.test(`${word(at)} ${word(at + 1)}`)) return true;
  return KEEPING.test(word(at)) && isWithin(at + 1, FROM_REACH, (ahead) => word(ahead) === 'from');
}

/** Whether a negated clause only compares, so that what it tells is true: "not as much as before", "not so quick in years". */
function isCompared(word: (at: number) => string, at: number): boolean {
  if (word(at) === 'as') return COMPARED.has(word(at + 1));
  const isRecord = word(at) === 'so' && (word(at + 2) === 'in' || word(at + 2) === 'for');
  return isRecord && isWithin(at + 3, SPAN_REACH, (ahead) => TIME_SPANS.has(word(ahead)));
}

function isWithin(from: number, reach: number, holds: (at: number) => boolean): boolean {
  for (let at = from; at < from + reach; at++) if (holds(at)) return true;
  return false;
}
