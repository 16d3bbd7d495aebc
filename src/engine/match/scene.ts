/** People and days in a sentence and the sentences before it, as needed to fit entries. */
import { type EngineLanguage, HE, type Occurrence, SOMEBODY, THEY } from '#src/language/language';
import type { DaySpan } from '#src/language/shared/calendar';
import type { Token } from '#src/language/shared/tokens';
import { TermKind } from '../reading/analyse';
import type { Frame, ReadText } from '../reading/frame';
import type { Sides } from '../reading/sides';
import type { Scene } from './fit-types';

/** Number of preceding sentences that may name the other party of a contact. */
const NEAR_SENTENCES = 3;
/** Tokens at the start, after a title, that may contain an unknown name. */
const OPENING = 3;

/** What a sentence contributes to the scenes of those after it, computed once. */
interface Contribution {
  names: readonly number[];
  /** Exact days. */
  days: readonly DaySpan[];
  /** The contacts that name somebody. */
  contacts: readonly Occurrence[];
}

const contributions = new WeakMap<ReadText, Contribution>();

function contributionOf(text: ReadText): Contribution {
  let known = contributions.get(text);
  if (!known) {
    const { analysis, told } = text;
    const contacts = told.occurrences.filter((one) => !isBare(one));
    known = { names: [...analysis.names], days: daysOf(text).filter(isExact), contacts };
    contributions.set(text, known);
  }
  return known;
}

/** Facts of a scene, computed once for all entries. */
export class SceneFacts {
  readonly own: ReadText;
  readonly page: number | undefined;
  readonly here: ReadonlySet<number>;
  readonly around: ReadonlySet<number>;
  /** Names for which somebody in the sentence stands, in its context, and in the title or the NEAR_SENTENCES before. */
  readonly metHere: ReadonlySet<number>;
  readonly metAround: ReadonlySet<number>;
  readonly metNear: ReadonlySet<number>;
  /** Whether an unknown person has a role in the sentence. */
  readonly hasSomebody: boolean;
  /** Whether the sentence has names of people or places that the lexicon does not know. */
  readonly hasStrange: boolean;
  /** Whether its first name is unknown to both lexicon and record. */
  readonly opening: boolean;
  /** Number of people to whom pronouns may refer, if the page named nobody before. */
  readonly open: number;
  /** Exact days of the title and of the sentences before. */
  readonly daysAround: DaySpan[];
  readonly foreign: readonly number[];
  /** Known days of the sentence. */
  readonly days: readonly DaySpan[];
  /** The contacts that name somebody, of the title and of each sentence before, nearest last. */
  readonly contactsBefore: readonly (readonly Occurrence[])[];
  /** People named last before the sentence; those of the title if no sentence names any. */
  readonly lastPeople: readonly number[] = [];

  constructor(
    readonly sides: Sides,
    readonly language: EngineLanguage,
    scene: Scene,
    isKnown: (hash: number) => boolean,
  ) {
    this.own = scene.own;
    this.page = scene.page;
    this.here = scene.own.analysis.names;
    const title = scene.title ? [scene.title] : [];
    const texts = [...title, ...scene.before];
    const given = texts.map(contributionOf);
    const own = contributionOf(scene.own).names;
    this.around = new Set(given.flatMap(({ names }) => names));
    this.metHere = sides.replaceable(own);
    this.metAround = sides.replaceable(this.around);
    const near = [...given.slice(0, title.length), ...given.slice(title.length).slice(-NEAR_SENTENCES)];
    this.metNear = sides.replaceable([...own, ...near.flatMap(({ names }) => names)]);
    this.hasStrange =
      scene.own.analysis.unknownCapitalised > 0 || scene.own.told.speakers.some(({ name }) => name === SOMEBODY);
    const { speakers, occurrences } = scene.own.told;
    const inRoles = [...speakers, ...occurrences.flatMap((one) => [...one.subject, ...one.others])];
    this.hasSomebody = inRoles.some(({ name }) => name === SOMEBODY);
    this.opening = opensWithStranger(scene.own, isKnown, language);
    const isStrangerAround = scene.before.some(({ told }) => told.speakers.some(({ name }) => name === SOMEBODY));
    // If nobody was named before, a pronoun may refer to anybody.
    const text = withoutPeople(scene.own, sides);
    if ([...this.around].some((name) => sides.isMan(name)) || isStrangerAround || this.opening || this.hasSomebody)
      this.open = 0;
    else this.open = this.hasStranger() ? language.officesAlone(text) : language.pronounsOf(text);
    this.days = daysOf(scene.own);
    this.daysAround = given.flatMap(({ days }) => days);
    this.contactsBefore = given.map(({ contacts }) => contacts);
    for (let at = given.length - 1; at >= 0 && this.lastPeople.length === 0; at--)
      this.lastPeople = (given[at] as Contribution).names.filter((name) => sides.isPerson(name));
    this.foreign = own.filter((name) => sides.counts(name));
  }

  /** Whether it names a known person, has an unknown one in a role, or begins with an unknown name. */
  hasStranger(): boolean {
    if (this.opening || this.hasSomebody) return true;
    return [...this.here].some((name) => this.sides.isMan(name));
  }

  standsIn(holder: number): boolean {
    return [...this.here, ...this.around].some((name) => this.mayStandIn(name, holder));
  }

  /** Whether the sentence names somebody who is on no party's side. */
  isStranger(who: readonly number[]): boolean {
    return this.foreign.some((name) => !who.some((one) => this.sides.sameSide(name, one)));
  }

  /** Whether the sentence names another head of state or government. */
  isOtherRuler(who: readonly number[]): boolean {
    return this.foreign.some((name) => this.sides.isRuler(name) && !who.some((one) => this.sides.sameSide(name, one)));
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
    if (kind !== TermKind.Word && kind !== TermKind.Name) continue;
    const { capital, word } = analysis.tokens[first] as Token;
    if (kind === TermKind.Name || first >= OPENING || !capital) return false;
    if (!isKnown(hash)) return first > 0 || !language.isPlainOpener(word);
  }
  return false;
}

/** Whether the contact names nobody: "the call", "they talked". */
export const isBare = ({ subject, others }: Occurrence): boolean =>
  [...subject, ...others].every(({ name }) => name === HE || name === THEY);

export const isExact = (span: DaySpan): boolean => span.to - span.from <= 1;

export function daysOf({ analysis }: ReadText): DaySpan[] {
  return analysis.dates.flatMap(({ span }) => (span ? [span] : []));
}
