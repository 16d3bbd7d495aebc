/** `match --explain`: prints what each step of the engine makes of one sentence. */

import type { Clash, ClashKind } from '#src/engine/match/fit-types';
import { FIRST_THRESHOLD } from '#src/engine/match/thresholds';
import type { Matcher } from '#src/engine/matcher';
import { TermKind } from '#src/engine/reading/analyse';
import type { PageFacts } from '#src/engine/types';
import { NEGATED, UNREAL } from '#src/language/language';
import { isoDay } from '#src/language/shared/calendar';

/** Most candidates that are printed. */
const SHOWN = 3;
const KIND_NAMES = Object.fromEntries(Object.entries(TermKind).map(([name, code]) => [code, name.toLowerCase()]));

/** Tokens, terms, context, candidates and features, as lines of text. */
export function explainSentence(matcher: Matcher, text: string, before: readonly string[], page: PageFacts): string {
  const { query, judged, ruledOut } = matcher.judge(text, before, page);
  const { analysis } = query;
  const { names } = matcher.index.lexicon;
  const words = (first: number, last: number) =>
    text.slice(analysis.tokens[first]?.start, analysis.tokens[last - 1]?.end);
  const terms = analysis.terms.map((term) => {
    const known = query.terms.find((one) => one.term.first === term.first && one.term.hash === term.hash);
    const cues = `${term.flags & NEGATED ? ' negated' : ''}${term.flags & UNREAL ? ' unreal' : ''}`;
    return `    ${words(term.first, term.last)}  ${KIND_NAMES[term.kind]}  weight ${known ? known.weight.toFixed(2) : '(unknown)'}${cues}`;
  });
  const dates = analysis.dates.map((one) => {
    const span = one.span ? `${isoDay(one.span.from)}/${isoDay(one.span.to)}` : 'year unknown';
    return `${words(one.first, one.last)} = ${span}`;
  });
  const cues = ['denies', 'declines', 'asks'].filter((name) => analysis.cues[name as 'denies' | 'declines' | 'asks']);
  const context = [...query.contextNames].map((name) => names[name]?.id);
  const candidates = judged.slice(0, SHOWN).map(({ claim, score, values, candidate }) => {
    const nearest = candidate.docs[0];
    const shown = Object.entries(values)
      .filter(([, value]) => value !== 0)
      .map(([name, value]) => `${name} ${Number(value.toFixed(2))}`);
    return `    ${score >= FIRST_THRESHOLD ? '*' : ' '} ${claim}  ${score.toFixed(3)}  (phrasing cosine ${nearest?.sentenceCosine.toFixed(2)})\n        ${shown.join(', ')}`;
  });
  const near = ruledOut.slice(0, SHOWN).map(({ claim, cosine, clash }) => {
    const who = clash.words ? words(clash.words.first, clash.words.last) : (names[clash.name ?? -1]?.id ?? 'somebody');
    return `      ${matcher.index.claimId(claim)}  ${reasonOf(clash, who)}  (phrasing cosine ${cosine.toFixed(2)})`;
  });
  return [
    text,
    '  terms',
    ...terms,
    `  numbers  ${analysis.numbers.map((one) => `${one.kind} ${one.value}`).join(', ') || 'none'}`,
    `  dates    ${dates.join(', ') || 'none'}`,
    `  cues     ${cues.join(', ') || 'none'}`,
    `  context  ${context.join(', ') || 'none'}`,
    '  candidates',
    ...candidates,
    ...(near.length > 0 ? ['  ruled out', ...near] : []),
    '',
  ].join('\n');
}

const REASONS: Record<ClashKind, (who: string, day: string) => string> = {
  absent: (who) => `${who} is not named`,
  party: (who) => `the other party is ${who}`,
  speaker: (who) => `the speaker is ${who}`,
  negated: () => 'the contact is denied',
  planned: () => 'the contact is only planned',
  act: () => 'it is confirmed here, and denied or refused in the entry',
  day: (_, day) => `the day is ${day}`,
  early: (_, day) => `the page is older than ${day}`,
  length: () => 'the length differs',
  'other-event': (_, day) => `the event of ${day} fits better`,
  turned: () => 'the sentence says that it is not so',
  distant: () => 'too little of it is said',
};

/** Why an entry is ruled out, in a clause. */
function reasonOf({ kind, day }: Clash, who: string): string {
  return REASONS[kind](who, day === undefined ? 'another' : isoDay(day));
}
