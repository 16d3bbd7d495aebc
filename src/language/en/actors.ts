/**
 * Finds who acts in a sentence: people before a verb, next to "with" or "between", with a title, or as owner ("Berg's
 * plan"). A capitalised word that the lexicon does not know counts as somebody, unless its position or the words around
 * it show that it is a place, an outlet or an acronym.
 */
import { type Actor, type Party, SOMEBODY, type Told } from '../language';
import { isPossessive, type Token } from '../shared/tokens';
import type { NamedTokens } from './named-tokens';
import { isPlaceOrBody } from './places';
import {
  ADVERBIAL,
  AHEAD,
  CALL_NOUNS,
  CAMP,
  CONTACT_NOUNS,
  GROUP_WORDS,
  OTHER_PEOPLE,
  PEOPLE_OF,
  SAYING,
  TITLES,
} from './predicates';
import { isStopWord } from './stop-words';
import { wordSet } from './word-set';

/** Finite verbs: auxiliaries, and irregular past forms that no ending reveals. */
const AUXILIARY = wordSet(
  'has had have is was are were will would could can may might did does do should must wants gave told took spoke wrote went held came got left made sent put set let saw began rang led',
);
/** Words before a party. "Of" and "from" are left out: "president of Kenya", "flew in from Oslo" name places. */
const BEFORE_PARTY = wordSet(
  `with between by against and both phoned telephoned called met meet meets begs begged urged credited rung rang
  thanked thanks congratulated congratulates hosted hosts invited invites phone phones over backs backed`,
);
/** Words before "to" and a person: "on the phone to Berg", "spoke to Berg", "calls to Berg". */
const SPOKEN_TO = wordSet(
  'phone line spoke spoken speaking speak talked talk talking talks calls call letter message said chats',
);
/** Prepositions before a place. */
const BEFORE_PLACE = wordSet('in at near from outside around across inside to of on via for into off');
/** Words before a name that is hardly a person's: a place, a river, a newspaper. "To" and "of" may precede both. */
const NO_PERSON = wordSet('at from on off the a an');
/** Words before a verb whose object may be a person. */
const VERB_BEFORE = wordSet('to will would did can could');
/** Words before a name that modifies a plural noun, and words behind a noun that no object of a verb begins with. */
const QUANTIFIER = wordSet('some more many several few additional extra new of with for including these those no all');
const BEHIND_NOUN = wordSet('and or of for from are were have will would');
/** Prepositions before a time that separates a name from its verb: "Berg in March turned down". */
const BEFORE_TIME = wordSet('in on at');
const DATE_NAMES = `monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december`;
const TIME = wordSet(`${DATE_NAMES} mid early late`);
const isOfTime = (word: string): boolean => TIME.has(word) || /^\d+$/.test(word);
/** Most words between a name and its verb. */
const ADVERB_REACH = 4;
/** Lower-case words that begin or continue a name: "bin Talal", "von der Au". */
const PARTICLES = wordSet('bin ibn al el von van der de di da dos la');
/** Nouns for what only a person has: "in Berg's words". */
const OWN = wordSet('words account view residence home');
/** Tokens after "told" and a name that are searched for a contact: "told Berg in a phone call". */
const TOLD_REACH = 6;
/** Capitalised words that name nobody. */
const NO_NAME = wordSet(
  `${DATE_NAMES} english russian american ukrainian european western eastern northern southern christmas easter
  god internet thanksgiving sir prez four five six seven eight nine ten eleven twelve fifteen twenty thirty forty
  fifty half dozens hundreds thousands`,
);
/** Endings of plurals and abstract nouns: these can open a sentence without an article, so their capital proves no name. */
const NO_NAME_ENDING = /(?:ings?|ly|ions?|ments?|ness|ity|ers|ors|ists|ians|ism|als|ies|ants|ents|ics)$/;
/** Endings of a verb in the third person or the past tense. */
const VERB_ENDING = /(?:[^s]s|ed)$/;
/** Longest name, in tokens. */
const LONGEST = 4;
/** UTF-16 units between two words that only a comma separates; the start of a quotation takes more. */
const COMMA_AND_SPACE = 2;
/** How many tokens after a comma are searched for the title of an apposition, or its end. */
const APPOSITION_REACH = 10;
/** How many tokens after "and" are searched for the second name of a pair. */
const LIST_REACH = 3;
const TITLED = wordSet('mr mrs ms dr sir');

/** Finds all actors of a sentence and the unknown names in it that may be somebody's, each in order. Linear in its tokens. */
export function actorsOf(words: NamedTokens): Pick<Told, 'actors' | 'strangers' | 'places'> {
  const actors: Actor[] = [];
  const strangers: Party[] = [];
  const places: Party[] = [];
  const { start } = words.sentence;
  for (
    let first = words.tokens.findIndex((token) => token.start >= start);
    first >= 0 && first < words.tokens.length;
  ) {
    const last = endOfName(words, first);
    if (last === first) {
      first += 1;
      continue;
    }
    const name = nameOf(words, first);
    if (name === SOMEBODY && isPlaceOrBody(words, first, last)) places.push({ name, first, last });
    else {
      const opening = mayBeNoName(words, first, last);
      const role = roleOf(words, first, last);
      if (role !== undefined) actors.push({ name, first, last, opening, role });
      if (name === SOMEBODY && !opening && !NO_PERSON.has(words.word(first - 1))) strangers.push({ name, first, last });
    }
    first = last;
  }
  return { actors, strangers, places };
}

const nameOf = ({ nameAt }: NamedTokens, at: number): number => {
  const name = nameAt[at] as number;
  return name >= 0 ? name : SOMEBODY;
};

/** Token index after the name that begins at `at`: a person of the lexicon, or a run of unknown capitalised words; `at` if no name begins there. */
function endOfName(words: NamedTokens, at: number): number {
  const name = words.nameAt[at] as number;
  if (name >= 0) return words.roles.isPerson(name) ? (words.nameEnd[at] as number) : at;
  // In a headline the words around a name have capitals, too.
  const longest = words.titleCase ? 1 : LONGEST;
  let last = at;
  while (last < words.tokens.length && last < at + longest && isOfName(words, last, last > at)) last += 1;
  while (last > at && isParticle(words.tokens[last - 1] as Token)) last -= 1;
  return last;
}

const isParticle = ({ capital, word }: Token): boolean => !capital && PARTICLES.has(word);

function isOfName(words: NamedTokens, at: number, inside: boolean): boolean {
  const token = words.tokens[at] as Token;
  return isParticle(token) ? !(inside && token.breakBefore) : isStrange(words, at, inside);
}

function isStrange(words: NamedTokens, at: number, inside: boolean): boolean {
  const token = words.tokens[at] as Token;
  if (!token.capital || (token.upper && !words.allCapitals) || (words.nameAt[at] as number) >= 0) return false;
  if (inside && (token.breakBefore || (token.glue !== '' && token.glue !== '-'))) return false;
  const { word } = token;
  return (
    !NO_NAME.has(word) &&
    !isStopWord(word) &&
    !TITLES.has(word) &&
    !GROUP_WORDS.has(word) &&
    !OTHER_PEOPLE.has(word) &&
    word.length > 1
  );
}

/** Whether an unknown name may be none: in a headline all words have capitals, and so has a word that opens a sentence. */
const mayBeNoName = (words: NamedTokens, first: number, last: number): boolean =>
  (words.titleCase && (words.nameAt[first] as number) < 0) || opens(words, first, last);

/** Whether the name is a single capitalised word that opens a sentence or quotation, and so may not be a name. */
function opens({ tokens, nameAt, sentence }: NamedTokens, first: number, last: number): boolean {
  const { start, breakBefore } = tokens[first] as Token;
  if ((nameAt[first] as number) >= 0 || last !== first + 1) return false;
  const end = first === 0 ? start : (tokens[first - 1] as Token).end;
  const isBehindComma = sentence.text[end] === ',' && start - end === COMMA_AND_SPACE;
  return first === 0 || (breakBefore && !isBehindComma);
}

function roleOf(words: NamedTokens, first: number, last: number): Actor['role'] | undefined {
  const { tokens } = words;
  // "With Danish President Berg": the country belongs to the person.
  let start = first;
  while (words.roles.isCountry(words.nameAt[start - 1] ?? -1)) start -= 1;
  const before = words.word(start - 1);
  const next = tokens[last];
  const behind = next?.breakBefore ? '' : words.word(last);
  const lastToken = tokens[last - 1] as Token;
  const isKnown = (words.nameAt[first] as number) >= 0;
  const isOwner = isPossessive(lastToken);
  if (words.titleCase && !isKnown && !isOwner && /[^s]s$/.test(lastToken.word)) return undefined;
  if (opens(words, first, last) && (NO_NAME_ENDING.test(lastToken.word) || isPlural(lastToken, words.word(last))))
    return undefined;
  const isPlace = !isKnown && BEFORE_PLACE.has(before) && !tokens[first]?.breakBefore;
  if (isOwner && (!isPlace || before === 'of' || OWN.has(behind))) return 'owner';
  if (tokens[first]?.glue === '-' || (next?.glue === '-' && !isPlace)) return NO_NAME.has(behind) ? undefined : 'party';
  if (CAMP.has(behind)) {
    const preposition = before === 'the' ? words.word(first - 2) : before;
    return BEFORE_PARTY.has(preposition) ? 'party' : 'owner';
  }
  if (PEOPLE_OF.has(behind)) return 'owner';
  if (CALL_NOUNS.has(behind)) return 'party';
  if (
    before === 'told' &&
    /^(?:in|on|by|over|during)$/.test(behind) &&
    tokens.slice(last, last + TOLD_REACH).some(({ word }) => CALL_NOUNS.has(word) || CONTACT_NOUNS.has(word))
  )
    return 'party';
  if (BEFORE_PARTY.has(before) && !tokens[first]?.breakBefore) return 'party';
  if (before === 'to' && SPOKEN_TO.has(words.word(first - 2))) return 'party';
  if (SAYING.has(before) && tokens[first]?.breakBefore !== true && before !== 'told') return 'subject';
  if (!isKnown && (TITLES.has(before) || TITLED.has(before))) return 'subject';
  if (isObject(words, first)) return 'party';
  if (behind === 'and' && !isPlace && hasCapital(words, last + 1)) return 'subject';
  if (before === 'for' && behind === 'to') return 'subject';
  if (!isPlace && hasApposition(words, last)) return 'subject';
  const owned = words.word(first - 2);
  if (isPlace && before === 'of' && (CAMP.has(owned) || PEOPLE_OF.has(owned))) return 'owner';
  if (isPlace || next === undefined) return undefined;
  const verb = tokens[verbBehind(words, last)];
  if (next.word === 'who') return 'subject';
  if (verb === undefined || (verb.capital && !words.titleCase) || verb.breakBefore) return undefined;
  if (AUXILIARY.has(next.word) || AUXILIARY.has(verb.word) || SAYING.has(verb.word)) return 'subject';
  return VERB_ENDING.test(verb.word) && !isCompound(words, first, last) ? 'subject' : undefined;
}

/** Index of the verb behind a name, after adverbs, auxiliaries and a time. */
function verbBehind(words: NamedTokens, from: number): number {
  let at = behindTime(words, from);
  while (at < from + ADVERB_REACH && ADVERBIAL.test(words.word(at)) && !words.tokens[at]?.breakBefore) at += 1;
  return behindTime(words, at);
}

/** Whether an unknown name modifies a plural noun: "30 Falcon missiles", "Falcon missiles and shells". */
function isCompound(words: NamedTokens, first: number, noun: number): boolean {
  const { tokens, nameAt } = words;
  const word = words.word(noun);
  if ((nameAt[first] as number) >= 0 || !/[^s]s$/.test(word) || AHEAD.has(word)) return false;
  const before = tokens[first]?.breakBefore ? undefined : tokens[first - 1];
  if (before !== undefined && (/^\d/.test(before.word) || QUANTIFIER.has(before.word))) return true;
  const behind = tokens[noun + 1];
  return behind === undefined || behind.breakBefore || BEHIND_NOUN.has(behind.word);
}

/** Whether the token is a plural noun before its verb: "Prices have risen". */
const isPlural = ({ word }: Token, next: string): boolean => /[^s]s$/.test(word) && /^(?:have|are|were|do)$/.test(next);

/** Whether another name follows soon: "Berg and former president Dorn". */
const hasCapital = ({ tokens }: NamedTokens, from: number): boolean =>
  tokens.slice(from, from + LIST_REACH).some(({ capital, upper }) => capital && !upper);

/** Whether the name is the object of a verb: "criticizing Berg", "to telephone Berg". */
function isObject(words: NamedTokens, first: number): boolean {
  const { tokens } = words;
  const before = tokens[first - 1];
  if (before === undefined || before.capital || tokens[first]?.breakBefore) return false;
  if (BEFORE_PLACE.has(before.word)) return false;
  return /(?:[^e]ed|ing)$/.test(before.word) || VERB_BEFORE.has(words.word(first - 2));
}

/** Whether a title or, between commas, something else follows before the verb: "Berg, the Danish president-elect", "Berg, by then the winner, had". */
function hasApposition(words: NamedTokens, last: number): boolean {
  const { tokens } = words;
  if (tokens[last]?.breakBefore !== true) return false;
  for (let at = last; at < last + APPOSITION_REACH; at++) {
    const word = words.word(at);
    if (at > last && tokens[at]?.breakBefore) return AUXILIARY.has(word) || SAYING.has(word);
    if (TITLES.has(word)) return true;
  }
  return false;
}

/** Index of the token after a time such as "in March 2025"; `from` itself if no time stands there. */
function behindTime(words: NamedTokens, from: number): number {
  if (!BEFORE_TIME.has(words.word(from))) return from;
  let at = from + 1;
  while (isOfTime(words.word(at))) at += 1;
  return at > from + 1 ? at : from;
}
