/** Lists the entries that resemble a sentence but are not scored, and the reasons, for explanations. */
import { SOMEBODY } from '#src/language/language';
import type { Token } from '#src/language/shared/tokens';
import type { ClaimIndex } from '../index/open';
import type { Candidate, NearClaim } from './candidates';
import type { Matched } from './feature-input';
import { framedOf } from './features';
import type { Fitter } from './fit';
import { isTurned } from './fit-polarity';
import { singleOut } from './fit-rivals';
import { type Around, otherActor, replacedRuler, strangerNamed } from './fit-strangers';
import { untoldDay } from './fit-told-days';
import type { Clash, FitFeatures, Scene } from './fit-types';

export interface RuledOut {
  claim: number;
  /** Cosine of its nearest document. */
  cosine: number;
  clash: Clash;
}

/** What the sentences before, and the title, name. */
export function namesOf({ before, title }: Scene): Around {
  const words = new Set<string>();
  const names = new Set<number>();
  for (const { analysis, told } of title ? [title, ...before] : before) {
    for (const name of analysis.names) names.add(name);
    for (const { name, opening, first, last } of told.actors)
      if (name === SOMEBODY && !opening)
        for (let at = first; at < last; at++) words.add((analysis.tokens[at] as Token).word);
  }
  return { words, names };
}

/**
 * The clash of a candidate whose frame fits, found by the entry's own words: the sentence negates it, or says it of
 * somebody else; undefined if there is none.
 * @param namedBefore what the page named before; asked only if somebody acts
 */
export function clashOfWords(
  input: Matched,
  { whoAround }: FitFeatures,
  { own: { told } }: Scene,
  namedBefore: () => Around,
): Clash | undefined {
  if (isTurned(input, told)) return { kind: 'turned' };
  const untold = untoldDay(input);
  if (untold)
    return { kind: 'day', day: untold.span?.from ?? (input.index.claimFrom[input.candidate.claim] as number) };
  const isMissing = whoAround >= 0 && whoAround < 1;
  const other =
    replacedRuler(input, told, namedBefore) ??
    (isMissing ? strangerNamed(input, told) : undefined) ??
    (told.actors.length > 0 ? otherActor(input, told, namedBefore()) : undefined);
  return other && { kind: 'party', name: other.name, words: { first: other.first, last: other.last } };
}

/**
 * The candidates without a score, in their order.
 * @param claims the candidates
 * @param byWords clashes found by clashOfWords
 * @param isScored whether a candidate has a score; one without and with no other clash is `distant`
 */
export function ruledOut(
  index: ClaimIndex,
  claims: readonly NearClaim[],
  candidateOf: (claim: number) => Candidate,
  fitter: Fitter,
  byWords: ReadonlyMap<number, Clash>,
  isScored: (claim: number) => boolean,
): RuledOut[] {
  const framed = claims.map(({ claim }) => framedOf(index, claim));
  const fits = framed.map((one) => fitter.explain(one));
  singleOut(framed, fits);
  return claims.flatMap(({ claim }, at) => {
    if (isScored(claim)) return [];
    const clash = fits[at]?.clash ?? byWords.get(claim) ?? { kind: 'distant' };
    return [{ claim, cosine: candidateOf(claim).docs[0]?.sentenceCosine ?? 0, clash }];
  });
}
