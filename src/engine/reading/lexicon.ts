/**
 * Finds a lexicon's names and senses among the tokens of a text. Names are compared by folded words, so that a possessive
 * matches; senses by stems, so that every inflection matches. The longest run wins; a title before a name is part of it.
 */
import type { Lexicon, LexiconName } from '#src/claims/lexicon';
import type { EngineLanguage } from '#src/language/language';
import { parseSpan } from '#src/language/shared/calendar';
import { isPossessive, type Token } from '#src/language/shared/tokens';
import { type Entry, emptyNode, type Hit, insert, longest, nodeAt } from './alias-trie';
import { givenNames, isGivenNameAlone, ownersWord } from './owners';
import { holdersOfSharedTitle } from './shared-titles';

const NO_NAME = -1;

/** The term of a name or sense in the index. */
export const nameTerm = (id: string): string => `@${id}`;
export const senseTerm = (id: string): string => `~${id}`;

export class LexiconMatcher {
  readonly names: readonly LexiconName[];
  /** For each name, the names that it speaks for and those that speak for it, both directly. */
  readonly near: ReadonlyArray<ReadonlySet<number>>;
  /** For each name, those that it speaks for, directly or indirectly. */
  readonly above: ReadonlyArray<ReadonlySet<number>>;
  private readonly byWord = emptyNode();
  private readonly byStem = emptyNode();
  /** For each name, whether it is a head of state or government. */
  readonly rulers: readonly boolean[];
  /** For each name, the word by which aliases name it as an owner: "Putin" in "Putin's aide". */
  private readonly owners: readonly (string | undefined)[];
  private readonly given: ReadonlySet<string>;

  /** @param language of the lexicon's aliases and senses, and of every text that is searched. */
  constructor(
    lexicon: Lexicon,
    private readonly language: EngineLanguage,
  ) {
    this.names = lexicon.names;
    this.rulers = lexicon.names.map(({ aliases }) => aliases.some(({ text }) => language.names.isRulersAlias(text)));
    const words = (text: string) => language.tokenize(text).map((token) => token.word);
    const paths = lexicon.names.map(({ aliases }) => aliases.map(({ text }) => words(text)));
    this.owners = paths.map(ownersWord);
    this.given = givenNames(paths.filter((_, index) => this.isMan(index)));
    for (const [index, name] of lexicon.names.entries()) {
      for (const [place, alias] of name.aliases.entries()) {
        const entry: Entry = {
          name: index,
          sense: undefined,
          from:
            alias.from === undefined
              ? Number.NEGATIVE_INFINITY
              : (parseSpan(alias.from)?.from ?? Number.POSITIVE_INFINITY),
          until:
            alias.until === undefined
              ? Number.POSITIVE_INFINITY
              : (parseSpan(alias.until)?.from ?? Number.NEGATIVE_INFINITY),
        };
        insert(this.byWord, paths[index]?.[place] ?? [], entry);
      }
    }
    // The pack's senses come first and override the language's.
    for (const sense of [...lexicon.senses, ...language.senses])
      for (const phrase of sense.words) {
        const entry = {
          name: NO_NAME,
          sense: sense.id,
          from: Number.NEGATIVE_INFINITY,
          until: Number.POSITIVE_INFINITY,
        };
        insert(
          this.byStem,
          words(phrase).map((word) => language.stem(word)),
          entry,
        );
      }
    const direct = spokenFor(lexicon.names);
    this.near = nearNames(direct);
    this.above = namesAbove(direct);
  }

  /** Finds names and senses, in order, none overlapping. Linear in the tokens. @param page day number of the page; if undefined, no dated alias matches. */
  find(tokens: readonly Token[], stems: readonly string[], page: number | undefined): Hit[] {
    const hits: Hit[] = [];
    const word = (at: number) => tokens[at]?.word ?? '';
    const stem = (at: number) => stems[at] as string;
    /** Lexicon index of the person named last. */
    let person = NO_NAME;
    for (let index = 0; index < tokens.length; ) {
      const shared = holdersOfSharedTitle(this.language.names, this.byWord, tokens, word, index, page);
      if (shared) {
        hits.push(...shared);
        index = (shared[shared.length - 1] as Hit).last;
        continue;
      }
      let name = longest(this.byWord, tokens, word, index, page);
      name = name && (this.ownedBy(tokens, name, page) ?? name);
      // "A former Russian president" is not Putin, but still Russian.
      if (name && this.isOthers(tokens, name, person))
        name = longest(this.byWord, tokens, word, index, page, index + 1);
      if (name && this.isPartOfName(tokens, name)) name = undefined;
      // "Trump's envoy Berg" is another envoy than the one whom the words alone mean.
      if (name && this.isTitleOfOther(tokens, name, page))
        name = longest(this.byWord, tokens, word, index, page, name.last - 1);
      const sense = longest(this.byStem, tokens, stem, index, page);
      const hit = name && (!sense || name.last >= sense.last) ? name : sense;
      if (!hit) {
        index += 1;
        continue;
      }
      if (this.isPerson(hit)) person = hit.name;
      hits.push(hit);
      index = hit.last;
    }
    return this.joinTitles(tokens, hits);
  }

  /** Whether the name is that of a man or woman. */
  isMan(name: number): boolean {
    const kind = this.names[name]?.kind;
    return kind === 'man' || kind === 'woman';
  }

  private isPerson(hit: Hit | undefined): boolean {
    return hit !== undefined && this.isMan(hit.name);
  }

  /** What belongs to the person of a hit, however he is named: "the Kremlin chief's aide" is "Putin's aide". */
  private ownedBy(tokens: readonly Token[], { name, first, last }: Hit, page: number | undefined): Hit | undefined {
    const owner = this.owners[name];
    const end = tokens[last - 1] as Token;
    if (owner === undefined || !this.isMan(name) || tokens[last]?.breakBefore) return undefined;
    if (!isPossessive(end) && end.word !== owner) return undefined;
    const from = nodeAt(this.byWord, [owner]);
    const owned = from && longest(from, tokens, (at) => tokens[at]?.word ?? '', last, page);
    return owned && { ...owned, first };
  }

  /** Whether a title with its owner stands before the name of another person. */
  private isTitleOfOther(tokens: readonly Token[], { name, first, last }: Hit, page: number | undefined): boolean {
    const behind = tokens[last];
    if (!behind?.capital || behind.upper || behind.breakBefore || behind.glue !== '') return false;
    const { isTitleWord } = this.language.names;
    const isTitle = last - first > 1 && this.isMan(name) && isTitleWord(tokens[last - 1]?.word ?? '');
    if (!isTitle || isTitleWord(behind.word)) return false;
    const next = longest(this.byWord, tokens, (at) => tokens[at]?.word ?? '', last, page);
    return next ? this.isMan(next.name) && next.name !== name : !isTitleCase(tokens);
  }

  /** Whether the hit is only a given name beside another name, or no name at all: "Don" in "Don Berg", "the Don". */
  private isPartOfName(tokens: readonly Token[], { name, first, last }: Hit): boolean {
    return (
      last === first + 1 &&
      name !== NO_NAME &&
      this.given.has((tokens[first] as Token).word) &&
      !isGivenNameAlone(this.language, tokens, first)
    );
  }

  /** Whether an office is not its present holder's, or is the counterpart of somebody who is no head of state. */
  private isOthers(tokens: readonly Token[], hit: Hit, person: number): boolean {
    if (hit.last - hit.first < 2) return false;
    const words = tokens.slice(hit.first, hit.last).map((token) => token.word);
    const grammar = this.language.names;
    if (grammar.isOffice(words) || grammar.isOfficeAlone(words))
      return grammar.isHeldByOther(tokens, hit.first, hit.last);
    return grammar.isCounterpart(words) && person !== NO_NAME && !this.rulers[person];
  }

  /** Joins titles with the name after them: "US President" before "Joe Biden" is his title, not Trump. Includes plain title words. */
  private joinTitles(tokens: readonly Token[], hits: Hit[]): Hit[] {
    const { isTitleWord } = this.language.names;
    const joined: Hit[] = [];
    const titleCase = hits.length > 0 && isTitleCase(tokens);
    /** First token of the hit that is not known to be a title word. */
    let untold = 0;
    for (let index = 0; index < hits.length; index++) {
      const hit = hits[index] as Hit;
      const next = hits[index + 1];
      if (hit.name !== NO_NAME && this.isPerson(next) && next && next.last - next.first <= 4) {
        // Only title words may come between, without a comma or other break.
        let between = hit.last;
        while (
          between < next.first &&
          isTitleWord((tokens[between] as Token).word) &&
          !(tokens[between] as Token).breakBefore
        )
          between++;
        const titleOnly = between === next.first && !(tokens[next.first] as Token).breakBefore;
        // Only the hit's own words are looked at: a title that was joined to it is one already.
        const startsAsTitle = this.isAllTitle(tokens, hit, Math.max(hit.first, untold));
        if (titleOnly && startsAsTitle && (tokens[next.first] as Token).capital) {
          untold = next.first;
          next.first = hit.first;
          continue;
        }
      }
      if (this.isTitleOfStranger(tokens, hit, next, titleCase)) continue;
      if (this.isOfOther(tokens, hit, hits[index - 1], titleCase)) continue;
      if (this.isPerson(hit)) {
        const floor = (joined[joined.length - 1]?.last ?? 0) as number;
        while (
          hit.first > floor &&
          isTitleWord((tokens[hit.first - 1] as Token).word) &&
          !(tokens[hit.first] as Token).breakBefore
        )
          hit.first -= 1;
      }
      joined.push(hit);
    }
    return joined;
  }

  /** Whether an office is the title of an unknown name and so not its holder: "President-elect Andersson". */
  private isTitleOfStranger(tokens: readonly Token[], hit: Hit, next: Hit | undefined, titleCase: boolean): boolean {
    const behind = tokens[hit.last];
    if (!behind || !this.isPerson(hit) || !this.isAllTitle(tokens, hit)) return false;
    const isName = behind.capital && !behind.upper && !behind.breakBefore && behind.glue === '';
    return isName && hit.last !== next?.first && !this.language.names.isTitleWord(behind.word) && !titleCase;
  }

  /** Whether an office belongs to another country or person: "Danish president-elect", "Berg's special envoy". */
  private isOfOther(tokens: readonly Token[], hit: Hit, before: Hit | undefined, titleCase: boolean): boolean {
    const owner = tokens[hit.first - 1];
    const { isOfficeAlone, isTitleWord } = this.language.names;
    const isUnknown = before?.last !== hit.first && hit.first > 1 && !titleCase;
    // "A Berg campaign spokesman".
    if (owner?.capital && !owner.upper && !tokens[hit.first]?.breakBefore && isUnknown && !isTitleWord(owner.word))
      if (isOfficeAlone(tokens.slice(hit.first, hit.last).map(({ word }) => word))) return true;
    if (!owner?.capital || tokens[hit.first]?.breakBefore || !this.isPerson(hit) || !this.isAllTitle(tokens, hit))
      return false;
    if (before?.last !== hit.first || before.name === NO_NAME)
      return this.language.names.isNationality(owner.word) || isPossessive(owner);
    // A person of no known side may hold the office.
    if (!this.names[hit.name]?.speaks_for) return false;
    const side = [before.name, ...(this.above[before.name] ?? [])];
    return !side.some((one) => one === hit.name || this.above[hit.name]?.has(one));
  }

  /** Whether every word of the hit, or every one from a token on, can belong to a title or precede one. */
  private isAllTitle(tokens: readonly Token[], { first, last }: Hit, from = first): boolean {
    const { isTitleWord, isDeterminer } = this.language.names;
    return tokens.slice(from, last).every(({ word }) => isTitleWord(word) || isDeterminer(word));
  }
}

/** For each name, the names that it speaks for directly. */
function spokenFor(names: readonly LexiconName[]): number[][] {
  const places = new Map(names.map(({ id }, place) => [id, place] as const));
  return names.map(({ speaks_for = [] }) => speaks_for.flatMap((id) => places.get(id) ?? []));
}

function nearNames(direct: readonly (readonly number[])[]): Set<number>[] {
  const near = direct.map((over) => new Set(over));
  for (const [place, over] of direct.entries()) for (const one of over) near[one]?.add(place);
  return near;
}

function namesAbove(direct: readonly (readonly number[])[]): Set<number>[] {
  return direct.map((_, place) => {
    const found = new Set<number>();
    const open = [place];
    for (let one = open.pop(); one !== undefined; one = open.pop())
      for (const next of direct[one] ?? []) {
        if (found.has(next)) continue;
        found.add(next);
        open.push(next);
      }
    return found;
  });
}

/** Words longer than this are capitalised in a title-case headline, where capitals do not indicate names. In letters. */
const LONG_WORD = 4;
const CAPITALS_OF_HEADLINE = 0.6;

function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ word }) => word.length > LONG_WORD);
  return long.filter(({ capital }) => capital).length > CAPITALS_OF_HEADLINE * long.length;
}
