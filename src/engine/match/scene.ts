/** People and days in a sentence and the sentences before it, as needed to fit entries. */
import {
  type Actor,
  type DateMention,
  type EngineLanguage,
  HE,
  type Occurrence,
  type Party,
  SOMEBODY,
  THEY,
} from '#src/language/language';
import type { DaySpan } from '#src/language/shared/calendar';
import type { Token } from '#src/language/shared/tokens';
import { TermKind, wordsOfDay } from '../reading/analyse';
import type { Frame, ReadText } from '../reading/frame';
import type { Sides } from '../reading/sides';
import type { Framed, Scene, Vocabulary } from './fit-types';

/** Number of preceding sentences that may name the other party of a contact. */
const NEAR_SENTENCES = 3;
/** Tokens at the start, after a title, that may contain an unknown name. */
const OPENING = 3;
/** A capitalised word that more claims have is no name of somebody else: "Parliament". */
const FEW_CLAIMS = 3;

/** Facts of a scene, computed once for all entries. */
export class SceneFacts {
  readonly own: ReadText;
  readonly page: number | undefined;
  readonly here: ReadonlySet<number>;
  /** Names in the title and the sentences before, each once; those in the title or the NEAR_SENTENCES before. */
  private readonly around: readonly number[];
  private readonly near: readonly number[];
  /** Whether an unknown person has a role in the sentence. */
  readonly hasSomebody: boolean;
  /** Hashes of names inside the sentence that the lexicon does not know and hardly any claim has. */
  private readonly strange: readonly number[];
  /** Whether an unknown person speaks in the sentence. */
  private readonly isStrangerSpeaking: boolean;
  /** Whether its first name is unknown to both lexicon and record. */
  readonly opening: boolean;
  /** Number of people to whom pronouns may refer, if the page named nobody before. */
  readonly open: number;
  readonly foreign: readonly number[];
  /** Whether the sentences before name somebody unknown. */
  private readonly isStrangerNamed: boolean;
  /** Known days of the sentence. */
  readonly days: readonly DaySpan[];
  /** Exact days of the title and of the sentences before. */
  readonly daysAround: readonly DaySpan[];
  /** The title and the sentences before, nearest last. */
  private readonly texts: readonly ReadText[];
  private contacts: readonly (readonly Occurrence[])[] | undefined;

  constructor(
    readonly sides: Sides,
    readonly language: EngineLanguage,
    { own, before, title, page }: Scene,
    private readonly vocabulary: Vocabulary,
  ) {
    const isKnown = (hash: number) => vocabulary.claimsWith(hash) > 0;
    this.own = own;
    this.page = page;
    this.here = own.analysis.names;
    this.texts = title ? [title, ...before] : before;
    this.around = namesIn(this.texts);
    this.near = namesIn([...(title ? [title] : []), ...before.slice(-NEAR_SENTENCES)]);
    const { speakers, occurrences } = own.told;
    const isSomebody = ({ name }: { name: number }) => name === SOMEBODY;
    this.strange = namesOfFew(own, vocabulary);
    this.isStrangerSpeaking = speakers.some(isSomebody);
    this.hasSomebody =
      this.isStrangerSpeaking ||
      occurrences.some(({ subject, others }) => subject.some(isSomebody) || others.some(isSomebody));
    this.opening = opensWithStranger(own, isKnown, language);
    const isStrangerAround = before.some(({ told }) => told.speakers.some(isSomebody));
    this.isStrangerNamed = isStrangerAround || before.some(({ told }) => told.strangers.length > 0);
    // If nobody was named before, a pronoun may refer to anybody.
    if (this.around.some((name) => sides.isMan(name)) || isStrangerAround || this.opening || this.hasSomebody)
      this.open = 0;
    else {
      const text = withoutPeople(own, sides);
      this.open = this.hasStranger() ? language.officesAlone(text) : language.pronounsOf(text);
    }
    this.days = daysOf(own);
    this.daysAround = this.texts.flatMap((text) => daysOf(text).filter(isExact));
    this.foreign = [...this.here].filter((name) => sides.counts(name));
  }

  /** Whether somebody in the sentence stands for a name. */
  metHere(name: number): boolean {
    return this.sides.isAmong(this.here, name);
  }

  /** The same in the title and the sentences before. */
  metAround(name: number): boolean {
    return this.sides.isAmong(this.around, name);
  }

  /** The same in the sentence, the title or the NEAR_SENTENCES before. */
  metNear(name: number): boolean {
    return this.metHere(name) || this.sides.isAmong(this.near, name);
  }

  /** The contacts that name somebody in the title and the sentences before, nearest first; texts without any are left out. */
  get contactsBefore(): readonly (readonly Occurrence[])[] {
    this.contacts ??= [...this.texts].reverse().flatMap(({ told }) => {
      const contacts = told.occurrences.filter((one) => !isBare(one));
      return contacts.length > 0 ? [contacts] : [];
    });
    return this.contacts;
  }

  /** People named last before the sentence; those of the title if no sentence names any. */
  get lastPeople(): readonly number[] {
    for (let at = this.texts.length - 1; at >= 0; at--) {
      const people = [...(this.texts[at] as ReadText).analysis.names].filter((name) => this.sides.isPerson(name));
      if (people.length > 0) return people;
    }
    return [];
  }

  /** Whether it names a known person, has an unknown one in a role, or begins with an unknown name. */
  hasStranger(): boolean {
    if (this.opening || this.hasSomebody) return true;
    return [...this.here].some((name) => this.sides.isMan(name));
  }

  /** Whether an unknown person speaks, or the sentence has an unknown name that the claim's texts do not have. */
  hasStrange(claim: number): boolean {
    return this.isStrangerSpeaking || this.strange.some((hash) => !this.vocabulary.hasWord(claim, hash));
  }

  /** Whether a claim's texts tell a day: "a truce for 9 May" told on 29 April. */
  isToldDay(claim: number, date: DateMention): boolean {
    return wordsOfDay(this.own.analysis, date).some((hash) => this.vocabulary.hasWord(claim, hash));
  }

  standsIn(holder: number): boolean {
    const may = (name: number) => this.mayStandIn(name, holder);
    return [...this.here].some(may) || this.around.some(may);
  }

  /** Whether the sentence names somebody who is on no party's side. @param among those of its names that count */
  isStranger(who: readonly number[], among = this.foreign): boolean {
    return among.some((name) => !who.some((one) => this.sides.sameSide(name, one)));
  }

  /**
   * Whether somebody else may have the role of the entry's missing people: an unknown person, or one on no party's side; a
   * country or body only if one is missing.
   */
  isElse(entry: Framed, who: readonly number[], missing: readonly number[]): boolean {
    if (this.hasStrange(entry.claim) || this.opening || this.hasSomebody) return true;
    const isOfPerson = missing.every((name) => this.sides.isMan(name));
    const others = this.foreign.filter(
      (name) =>
        !this.vocabulary.hasName(entry.claim, name) &&
        (!isOfPerson || this.sides.isMan(name)) &&
        !this.isAside(name, entry.frame),
    );
    return this.isStranger(who, others);
  }

  /** Whether somebody only tells of an event, or only keeps the holder of a position company; of a contact anybody may be a party. */
  private isAside(name: number, { kind, what }: Frame): boolean {
    if (what !== undefined) return false;
    return kind === 'event' ? this.own.told.speakers.some((one) => one.name === name) : this.isCompany(name);
  }

  /** Whether somebody is in the sentence only as company: "with Berg at his side". */
  private isCompany(name: number): boolean {
    const { told, analysis } = this.own;
    const mentions = told.actors.filter((one) => one.name === name);
    const isBeside = ({ role, first }: Actor) => role === 'party' && this.language.isCompany(analysis.tokens, first);
    return mentions.length > 0 && mentions.every(isBeside);
  }

  /** Whether a pronoun may mean one of these people: the page named no other head of state or government, and nobody unknown. */
  mayMean(who: readonly number[]): boolean {
    if (this.isStrangerNamed || this.opening || this.hasSomebody) return false;
    return !this.isStranger(
      who,
      [...this.here, ...this.around].filter((name) => this.sides.isRuler(name)),
    );
  }

  /** Whether the sentence names another head of state or government. */
  isOtherRuler(claim: number, who: readonly number[]): boolean {
    const rulers = this.foreign.filter((name) => this.sides.isRuler(name) && !this.vocabulary.hasName(claim, name));
    return this.isStranger(who, rulers);
  }

  tellsPlace({ place, kind }: Frame): boolean {
    return place >= 0 && kind === 'event' && this.sides.isPlace(place) && this.here.has(place);
  }

  /** Whether the name is a body, country or head of state on the holder's side: "his campaign" for its spokesman. */
  mayStandIn(name: number, holder: number): boolean {
    return this.sides.sameSide(name, holder) && (!this.sides.isMan(name) || this.sides.isRuler(name));
  }
}

/** The text without the people whom it names: "the president-elect" may be one of them, and then means nobody else. */
function withoutPeople({ analysis: { text, terms, tokens } }: ReadText, sides: Sides): string {
  let rest = '';
  let at = 0;
  for (const { name, first, last } of terms) {
    if (name < 0 || !sides.isMan(name)) continue;
    rest += text.slice(at, (tokens[first] as Token).start);
    at = (tokens[last - 1] as Token).end;
  }
  return rest + text.slice(at);
}

/** Whether the first name of a sentence, after known titles, is a capitalised word unknown to lexicon and record. */
function opensWithStranger(
  { analysis }: ReadText,
  isKnown: (hash: number) => boolean,
  language: EngineLanguage,
): boolean {
  for (const { kind, first, hash } of analysis.terms) {
    if ((analysis.tokens[first] as Token).start < analysis.label) continue;
    if (kind !== TermKind.Word && kind !== TermKind.Name) continue;
    const { capital, word } = analysis.tokens[first] as Token;
    if (kind === TermKind.Name || first >= OPENING || !capital) return false;
    if (!isKnown(hash)) return first > 0 || !language.isPlainOpener(word);
  }
  return false;
}

/** Hashes of capitalised words inside the sentence that at most FEW_CLAIMS claims have: somebody else, or a place. */
function namesOfFew({ analysis: { terms, tokens }, told }: ReadText, { claimsWith }: Vocabulary): number[] {
  const most = told.titleCase ? 0 : FEW_CLAIMS;
  return terms.flatMap(({ kind, first, hash }) => {
    const { capital, breakBefore } = tokens[first] as Token;
    if (kind !== TermKind.Word || first === 0 || !capital || breakBefore || claimsWith(hash) > most) return [];
    return told.places.some((one) => one.first <= first && first < one.last) ? [] : [hash];
  });
}

/** The names in some texts, each once. */
function namesIn(texts: readonly ReadText[]): number[] {
  const names: number[] = [];
  for (const { analysis } of texts) for (const name of analysis.names) if (!names.includes(name)) names.push(name);
  return names;
}

/** Whether the contact names nobody: "the call", "they talked". */
export const isBare = ({ subject, others }: Occurrence): boolean => subject.every(isPronoun) && others.every(isPronoun);

const isPronoun = ({ name }: Party): boolean => name === HE || name === THEY;

export const isExact = (span: DaySpan): boolean => span.to - span.from <= 1;

function daysOf({ analysis }: ReadText): DaySpan[] {
  return analysis.dates.flatMap(({ span }) => (span ? [span] : []));
}
