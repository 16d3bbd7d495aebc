/**
 * What a language is to Sourcelight: one value with two faces. The reader script holds the small one of every language,
 * background and worker the large one. `en/` is the first; another language is another folder, entered in readers.ts
 * and engines.ts. Everything here is a type but the two cue bits, so importing it costs nothing.
 */
import type { Token } from './shared/tokens';

/** UTF-16 offsets in a text, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** What every face has. */
export interface Tagged {
  /** BCP 47 tag, a primary subtag in lower case: "en". */
  readonly tag: string;
}

/** Words of the line that gives a page's day. */
export interface Dateline {
  /** Begins a line that gives the day of publication: "Published". */
  readonly published: RegExp;
  /** Stands in a line that gives another day: "Updated". */
  readonly updated: RegExp;
  /** A whole word that may stand beside a day and a time: a weekday, a zone. */
  readonly words: RegExp;
}

/** Lines of a page that are not the article's prose, told by how they begin or what they hold. */
export interface PageFurniture {
  /** Begins a line that sends the user elsewhere: "Read more", "Sign up". */
  readonly lead: RegExp;
  /** A heading of a list of other stories: "Related", "Most read"; its last group is what follows. */
  readonly heading: RegExp;
  /** Begins a heading of the article's own that `heading` would take: "More on the call", "Comments from Moscow". */
  readonly ownHeading: RegExp;
  /** Stands anywhere in a short line that asks for something: "newsletter", "cookie policy". */
  readonly notice: RegExp;
}

/** The face that the reader script needs. Must stay small: it is loaded into every news page. */
export interface ReaderLanguage extends Tagged {
  /** Words, in lower case, that any prose of the language is full of; by them it is told from others. */
  readonly commonWords: ReadonlySet<string>;
  /** Least share of such words in prose of the language; no other language may reach it. 0 to 1. */
  readonly commonShare: number;
  /**
   * Sentences of a text, in order, trimmed of white space.
   * @returns slices that are never empty and never overlap. Linear in the length of the text.
   */
  splitSentences(text: string): Span[];
  /** Month, 1 to 12, of a name or short form as a visible date has it, in any case; undefined for other words. */
  monthOf(name: string): number | undefined;
  /** Words, in lower case, that no sentence ends with: a line that does goes on in the next. */
  readonly joiningWords: ReadonlySet<string>;
  readonly dateline: Dateline;
  readonly furniture: PageFurniture;
}

/** Bit of a token that is negated. */
export const NEGATED = 1;
/** Bit of a token that is not said to have happened: will, would, ready to, plans to. */
export const UNREAL = 2;

/** Negation and modality with their scope, and what the sentence as a whole does. */
export interface Cues {
  /** For each token: NEGATED and UNREAL bits. */
  flags: Uint8Array;
  denies: boolean;
  declines: boolean;
  asks: boolean;
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
  /** Stated loosely: "almost", "about", "more than". */
  loose: boolean;
}

export interface DateMention {
  /** Days covered (calendar.ts); undefined if the year could not be known. */
  span: { from: number; to: number } | undefined;
  /** The year stands in the text itself. */
  yearStated: boolean;
  /** 1 to 12. */
  month: number | undefined;
  /** The day, or the first one of "28–29 December". */
  day: number | undefined;
  /** The last day of such a range. */
  lastDay: number | undefined;
  /** Resolved from a word like "Thursday" or "last week". */
  relative: boolean;
  /** Token indexes, end exclusive. */
  first: number;
  last: number;
}

/** Kinds of contact that a sentence can tell of. `contact` leaves open how: "they spoke". */
export type ContactKind = 'call' | 'meeting' | 'contact';

/** Instead of a lexicon name: a name or title that the lexicon does not know, one pronoun, or a pronoun of several. */
export const SOMEBODY = -2;
export const HE = -3;
export const THEY = -4;

/** Somebody in a role. */
export interface Party {
  /** Index of a lexicon name, or SOMEBODY, HE, THEY. */
  name: number;
  /** Token indexes, end exclusive. */
  first: number;
  last: number;
}

/** A contact of people that a sentence names: a call, a meeting. */
export interface Occurrence {
  kind: ContactKind;
  /** Token indexes of the word that names it, end exclusive. */
  first: number;
  last: number;
  noun: boolean;
  /** "Calls", which is no single one. */
  plural: boolean;
  /** Who does it, as far as it stands before the verb. */
  subject: Party[];
  /** With, to, between, of whom. */
  others: Party[];
  /** The others are all there were: "between A and B". */
  closed: boolean;
  negated: boolean;
  /** Planned, wished, possible, asked. */
  unreal: boolean;
}

/** What a sentence tells of. */
export interface Told {
  occurrences: Occurrence[];
  /** Whoever is said to say something, in order. */
  speakers: Party[];
  /** Somebody confirms or admits something. */
  affirms: boolean;
  /** A pronoun or a quotation, which somebody named before may be behind. */
  pointsToPerson: boolean;
}

/** A sentence with the lexicon's names in it, in order. */
export interface NamedSentence {
  tokens: readonly Token[];
  cues: Cues;
  mentions: readonly { name: number; first: number; last: number }[];
  /** It has a quotation, or lies in one that began before. */
  quoted: boolean;
}

/** Who can stand in a role: people and bodies; a country only where it stands alone ("talks with Iran"). */
export interface Roles {
  isParty(name: number): boolean;
  isCountry(name: number): boolean;
  isOutlet(name: number): boolean;
}

/** Words and phrases that state the same thing: one term to the engine. */
export interface Sense {
  readonly id: string;
  readonly words: readonly string[];
}

/** A title that several share, as the language puts it. Places are token indexes. */
export type SharedTitle =
  /** "The Danish and Swedish ministers": the holders' words, then the title in its singular; `end` is behind it. */
  | { kind: 'holders-first'; members: readonly number[]; title: readonly string[]; end: number }
  /** "The presidents of Chile and Peru": what an alias of one begins with, and where the first holder stands. */
  | { kind: 'title-first'; title: readonly string[]; from: number };

/** How the language puts titles and offices beside names. Words are folded. */
export interface NameGrammar {
  /** Words that belong to the person's name behind them: "President", "foreign minister". */
  isTitleWord(word: string): boolean;
  isDeterminer(word: string): boolean;
  /** "And" between two holders of one title. */
  isAnd(word: string): boolean;
  /** Whether these words of an alias name an office and not a person: "Danish prime minister". */
  isOffice(words: readonly string[]): boolean;
  /** Whether the office that begins at this token is not its present holder's: "a former …", "the then …". */
  isHeldByOther(tokens: readonly Token[], first: number): boolean;
  /** Whether these words of an alias name somebody's counterpart: "Danish counterpart". */
  isCounterpart(words: readonly string[]): boolean;
  /** Whether an alias says that its bearer is a head of state or government. @param alias as the lexicon has it. */
  isRulersAlias(alias: string): boolean;
  /** The title shared by several whose first holder, or whose title, stands at this token. */
  sharedTitleAt(tokens: readonly Token[], first: number): SharedTitle | undefined;
}

/**
 * The face that the engine reads with. All of it is pure, and linear in the length of what it is given. Phrasings are
 * read with it at compile time and pages at run time; the index records the tag, and a change of what a face answers
 * is a change of every index.
 */
export interface EngineLanguage extends Tagged {
  /** Words of a text with their places, folded as the language folds: which marks and cases tell words apart. */
  tokenize(text: string): Token[];
  /** The stem that inflections of a folded word share. Stable: the index holds it. */
  stem(word: string): string;
  /** Whether a folded word carries no topic. */
  isStopWord(word: string): boolean;
  /** Stems that any news story has: they carry little of a claim. */
  readonly lightStems: ReadonlySet<string>;
  /** Senses of general language; what belongs to one subject stands in a pack's lexicon. */
  readonly senses: readonly Sense[];
  /** Numbers and quantities in order. */
  findNumbers(tokens: readonly Token[]): NumberMention[];
  /** Dates in order, none within another. @param page day number of the page's date, undefined on an undated page. */
  findDates(tokens: readonly Token[], page: number | undefined): DateMention[];
  /** @param text the sentence of the tokens. @param stems of the tokens. */
  readCues(tokens: readonly Token[], text: string, stems: readonly string[]): Cues;
  /**
   * The sentence that tells who speaks in a sentence which is all quotation: its place among the earlier ones, oldest
   * first; undefined if the sentence has words of its own, or nobody is named before it.
   */
  speakerOf(earlier: readonly string[], sentence: string): number | undefined;
  /** Contacts with who stands in which role, and who speaks. Linear. */
  readTold(sentence: NamedSentence, roles: Roles): Told;
  /** For each token the number of its clause, from 0. */
  clausesOf(tokens: readonly Token[]): number[];
  /** How many people a sentence may mean by pronouns and titles alone: 0, 1 or 2. */
  pronounsOf(text: string): number;
  /** Whether the date that begins at this token is told as another matter's: "since January". */
  isDateOfOther(tokens: readonly Token[], first: number): boolean;
  /** Whether the sentence points back: a pronoun, "the two leaders", "the call". */
  pointsBack(tokens: readonly Token[], text: string): boolean;
  /** Whether a line is no sentence of its own: a stump of one, an address, a byline. */
  isFragment(text: string): boolean;
  /** Whether a sentence that begins with this folded word goes on with the one before. */
  continues(word: string): boolean;
  readonly names: NameGrammar;
  /** An ordinal as the record would print it: "6th". */
  writeOrdinal(value: number): string;
  /** A length of time as the record would print it: "1 h 30 min". */
  writeMinutes(minutes: number): string;
}

/** A whole language. */
export interface Language extends ReaderLanguage, EngineLanguage {}
