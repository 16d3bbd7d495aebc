/**
 * The two interfaces of a language. The reader script loads the small one of every language, background and worker the
 * large one. Each language is a folder, such as `en/`, and is listed in readers.ts and engines.ts. This file has only
 * types and two constants, so importing it costs nothing.
 */
import type { Token } from './shared/tokens';

/** UTF-16 offsets in a text, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Common to both interfaces. */
export interface Tagged {
  /** BCP 47 tag, a primary subtag in lower case: "en". */
  readonly tag: string;
}

/** Patterns of a line with the page's date. */
export interface Dateline {
  /** Matches the start of a line with the day of publication: "Published". */
  readonly published: RegExp;
  /** Matches a word of a line with another day: "Updated". */
  readonly updated: RegExp;
  /** Matches a whole word that may accompany a day and time: a weekday, a time zone. */
  readonly words: RegExp;
}

/** Patterns of lines that are not the article's prose. */
export interface PageFurniture {
  /** Matches the start of a line that links elsewhere: "Read more", "Sign up". */
  readonly lead: RegExp;
  /** Matches a heading above a list of other stories: "Related", "Most read"; its last group is what follows. */
  readonly heading: RegExp;
  /** Matches the start of a heading of the article itself that `heading` would match too: "More on the call", "Comments from Moscow". */
  readonly ownHeading: RegExp;
  /** Matches a word that every notice has. Tried first: few lines have one, and V8 needs long to compile `notice`. */
  readonly noticeWord: RegExp;
  /** Matches anywhere in a short line that asks for something: "newsletter", "cookie policy". */
  readonly notice: RegExp;
}

/** The interface for the reader script. Must stay small: it is loaded into every news page. */
export interface ReaderLanguage extends Tagged {
  /** Common words, in lower case, by which the language is detected. */
  readonly commonWords: ReadonlySet<string>;
  /** Least share of these words in prose of the language, 0 to 1. Prose of other languages must stay below it. */
  readonly commonShare: number;
  /**
   * Sentences of a text, in order, trimmed of white space.
   * @returns slices that are never empty and never overlap. Linear in the length of the text.
   */
  splitSentences(text: string): Span[];
  /** Month, 1 to 12, of a name or abbreviation in a visible date, in any case; undefined for other words. */
  monthOf(name: string): number | undefined;
  /** Words, in lower case, that never end a sentence: a line that ends with one continues on the next. */
  readonly joiningWords: ReadonlySet<string>;
  readonly dateline: Dateline;
  readonly furniture: PageFurniture;
}

/** Cue bit: the token is negated. */
export const NEGATED = 1;
/** Cue bit: the token is not said to have happened: "will", "would", "ready to", "plans to". */
export const UNREAL = 2;

/** Negation and modality with their scope, and what the sentence as a whole does. */
export interface Cues {
  /** For each token: NEGATED and UNREAL bits. */
  flags: Uint8Array;
  denies: boolean;
  declines: boolean;
  asks: boolean;
  /** For each token 1 if it stands in a clause whose verb is negated: "would not sign it". */
  verbNegated: Uint8Array;
  /** Token indexes of the cue words themselves. */
  words: number[];
}

export type NumberKind = 'count' | 'ordinal' | 'minutes' | 'days' | 'percent';

export interface NumberMention {
  kind: NumberKind;
  /** Minutes for durations up to a day, days for longer ones, else the number itself. */
  value: number;
  /** Token indexes, end exclusive. */
  first: number;
  last: number;
  /** Whether it is approximate: "almost", "about", "more than". */
  loose: boolean;
}

export interface DateMention {
  /** Days covered (calendar.ts); undefined if the year could not be known. */
  span: { from: number; to: number } | undefined;
  /** Whether the text gives the year. */
  yearStated: boolean;
  /** 1 to 12. */
  month: number | undefined;
  /** The day, or the first one of "28–29 December". */
  day: number | undefined;
  /** The last day of such a range. */
  lastDay: number | undefined;
  /** Whether it was resolved from a word like "Thursday" or "last week". */
  relative: boolean;
  /** Token indexes, end exclusive. */
  first: number;
  last: number;
}

/** Kinds of contact. `contact` leaves the kind open: "they spoke". */
export type ContactKind = 'call' | 'meeting' | 'contact';

/** Stand in for the index of a lexicon name: an unknown name or title, a singular pronoun, a plural pronoun. */
export const SOMEBODY = -2;
export const HE = -3;
export const THEY = -4;

/** A person or body with a role. */
export interface Party {
  /** Index of a lexicon name, or SOMEBODY, HE, THEY. */
  name: number;
  /** Token indexes, end exclusive. */
  first: number;
  last: number;
  /** Of an unnamed person, the name whose man or woman it is: "Berg's envoy". */
  of?: number;
}

/** Somebody who acts in a sentence. */
export interface Actor extends Party {
  /** Whether it is one capitalised word at the beginning, which may be no name. */
  opening: boolean;
  /** Subject of a verb, next to another person, or owner of something. */
  role: 'subject' | 'party' | 'owner';
}

/** A contact of people that a sentence names: a call, a meeting. */
export interface Occurrence {
  kind: ContactKind;
  /** Token indexes of the word that names it, end exclusive. */
  first: number;
  last: number;
  noun: boolean;
  /** Whether the subject stands before the noun as its owner: "Berg's call". */
  owned: boolean;
  /** Whether it is plural: "calls". */
  plural: boolean;
  /** The subject, if it precedes the verb. */
  subject: Party[];
  /** The other parties: those after "with", "to", "between" or "of". */
  others: Party[];
  /** Whether all its parties are named: "between A and B", "A and B held a call". */
  closed: boolean;
  negated: boolean;
  /** Whether it is planned, wished, possible or asked. */
  unreal: boolean;
}

/** A contact nobody of which is named; without a kind, any event. */
export type Nameless = Pick<Occurrence, 'negated' | 'unreal'> & { kind?: ContactKind };

/** Contacts and speakers of a sentence. */
export interface Told {
  occurrences: Occurrence[];
  /** Contacts of which the sentence names nobody ("officials will meet"), and events of any kind ("will take place"), in order. */
  nameless: Nameless[];
  /** The people who are reported to say something, in order. */
  speakers: Party[];
  /** Leaders and unknown names that act, in order. */
  actors: Actor[];
  /** Unknown names that may be somebody's, whether they act or not, in order. Those that may be no name are left out. */
  strangers: Party[];
  /** Unknown names that their words or those beside them show to be nobody's: of places, bodies, those who only report. In order. */
  places: Party[];
  /** Whether it is a headline in which most words have capitals, so that these show no names. */
  titleCase: boolean;
  /** Whether somebody confirms or admits something. */
  affirms: boolean;
  /** Whether it has a pronoun or a quotation, which may refer to a person named before. */
  pointsToPerson: boolean;
}

/** A sentence with the lexicon's names in it, in order. */
export interface NamedSentence {
  text: string;
  /** UTF-16 offset behind its dateline and label, which name nobody. */
  start: number;
  tokens: readonly Token[];
  cues: Cues;
  mentions: readonly { name: number; first: number; last: number }[];
  /** Whether it has a quotation, or is inside one that began before. */
  quoted: boolean;
}

/** Which names can have a role: people and bodies; a country only if none of its people is named ("talks with Iran"). None for -1, no name. */
export interface Roles {
  isPerson(name: number): boolean;
  isCountry(name: number): boolean;
  /** Whether the name is that of a man or woman. */
  isMan(name: number): boolean;
  isOutlet(name: number): boolean;
}

/** Words and phrases with the same meaning, which the engine treats as one term. */
export interface Sense {
  readonly id: string;
  readonly words: readonly string[];
}

/** How the language expresses a title that several people share. Positions are token indexes. */
export type SharedTitle =
  /** "The Danish and Swedish ministers": the holders' words, then the title in its singular; `end` is behind it. */
  | { kind: 'holders-first'; members: readonly number[]; title: readonly string[]; end: number }
  /** "The presidents of Chile and Peru": the start of an alias of one of them, and the position of the first holder. */
  | { kind: 'title-first'; title: readonly string[]; from: number };

/** How the language combines titles and offices with names. Words are folded. */
export interface NameGrammar {
  /** Words that belong to the name after them: "President", "foreign minister". */
  isTitleWord(word: string): boolean;
  isDeterminer(word: string): boolean;
  /** "And" between two holders of one title. */
  isAnd(word: string): boolean;
  /** Whether these words of an alias name an office and not a person: "Danish prime minister". */
  isOffice(words: readonly string[]): boolean;
  /** Whether these words name an office without its country or person: "former president". */
  isOfficeAlone(words: readonly string[]): boolean;
  /** Whether the office between these tokens (end exclusive) is not its present holder's: "a former …", "the then …". */
  isHeldByOther(tokens: readonly Token[], first: number, last: number): boolean;
  /** Whether a word is an adjective of a country: "Danish". */
  isNationality(word: string): boolean;
  /** Whether these words of an alias name somebody's counterpart: "Danish counterpart". */
  isCounterpart(words: readonly string[]): boolean;
  /** Whether an alias says that its bearer is a head of state or government. @param alias as the lexicon has it. */
  isRulersAlias(alias: string): boolean;
  /** The shared title that begins, or whose first holder is named, at this token. */
  sharedTitleAt(tokens: readonly Token[], first: number): SharedTitle | undefined;
}

/**
 * The interface for the engine. All functions are pure and linear in their input. Phrasings are read with it at compile time
 * and pages at run time: a change of its results requires new indexes. The index stores the tag.
 */
export interface EngineLanguage extends Tagged {
  /** Words of a text with their positions, folded by the rules of the language. */
  tokenize(text: string): Token[];
  /** The stem of a folded word. Must be stable: the index contains stems. */
  stem(word: string): string;
  /** Whether a folded word carries no topic. */
  isStopWord(word: string): boolean;
  /** Stems of words that any news story has: they get a lower weight. */
  readonly lightStems: ReadonlySet<string>;
  /** Senses of general language; those of one subject belong in a pack's lexicon. */
  readonly senses: readonly Sense[];
  /** Numbers and quantities in order. */
  findNumbers(tokens: readonly Token[]): NumberMention[];
  /** Dates in order, none within another. @param page day number of the page's date, undefined on an undated page. */
  findDates(tokens: readonly Token[], page: number | undefined): DateMention[];
  /** @param text the sentence of the tokens. @param stems of the tokens. */
  readCues(tokens: readonly Token[], text: string, stems: readonly string[]): Cues;
  /**
   * Finds the sentence that names the speaker of a sentence which is entirely quotation.
   * @param earlier the sentences before it, oldest first
   * @returns an index into `earlier`; undefined if the sentence has words outside the quotation, or no speaker is named
   */
  speakerOf(earlier: readonly string[], sentence: string): number | undefined;
  /** Contacts with their roles, and speakers. */
  readTold(sentence: NamedSentence, roles: Roles): Told;
  /** Numbers the clause of each token, from 0. */
  clausesOf(tokens: readonly Token[]): number[];
  /** Number of people that a sentence may mean by pronouns and titles alone: 0, 1 or 2. */
  pronounsOf(text: string): number;
  /** The same by an office alone, in a sentence that names somebody else: "the president called Berg". */
  officesAlone(text: string): number;
  /** Whether the word, at the beginning of a sentence, is none that a name begins with. */
  isPlainOpener(word: string): boolean;
  /** Whether the date that begins at this token belongs to something else: "since January". */
  isDateOfOther(tokens: readonly Token[], first: number): boolean;
  /** Whether the contact whose noun is at this token is only the occasion of what is told: "at a meeting with". @param reach tokens before it that are searched. */
  isOccasion(tokens: readonly Token[], noun: number, reach: number): boolean;
  /** Whether the person whose mention begins at a token only keeps others company: "with Berg at his side". */
  isCompany(tokens: readonly Token[], first: number): boolean;
  /** Whether the sentence refers to the context: a pronoun, "the two leaders", "the call". */
  pointsBack(tokens: readonly Token[], text: string): boolean;
  /** Whether a line is not a sentence: a fragment, an address, a byline. */
  isFragment(text: string): boolean;
  /** UTF-16 length of the dateline before a sentence, "OSLO, March 3 - "; 0 if it has none. */
  datelineLength(text: string): number;
  /** UTF-16 length of a label before what is said or told, if it names nobody: "MODERATOR:", "Recap:". */
  labelLength(text: string): number;
  readonly names: NameGrammar;
  /** Formats an ordinal: "6th". */
  writeOrdinal(value: number): string;
  /** Formats a length of time: "1 h 30 min". */
  writeMinutes(minutes: number): string;
}

/** A language with both interfaces. */
export interface Language extends ReaderLanguage, EngineLanguage {}
