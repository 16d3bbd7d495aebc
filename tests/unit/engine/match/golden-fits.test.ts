/**
 * Protects the rules that decide who, what and when: how each of these sentences fits each of these entries, as clashes or
 * features, is written to a file. A change of a rule changes lines of it: `npx vitest run FILE -u` writes it anew, and its
 * difference shows what the rule does. No score of the engine is in it.
 */
import { expect, test } from 'vitest';
import { Fitter } from '#src/engine/match/fit';
import { type Frame, readText } from '#src/engine/reading/frame';
import { LexiconMatcher } from '#src/engine/reading/lexicon';
import { Sides } from '#src/engine/reading/sides';
import { ENGLISH_ENGINE } from '#src/language/en/engine';
import { parseSpan } from '#src/language/shared/calendar';
import { LEADERS, LEADERS_LEXICON } from './leaders';

const lexicon = new LexiconMatcher(LEADERS_LEXICON, ENGLISH_ENGINE);
const sides = new Sides(lexicon);
const at = (id: string) => LEADERS.findIndex((name) => name.id === id);
const [BERG, DORN, FALK, MALMO] = ['anna-berg', 'carl-dorn', 'emil-falk', 'malmo'].map(at) as [
  number,
  number,
  number,
  number,
];
const day = (text: string) => parseSpan(text)?.from as number;

const CALL: Frame = {
  kind: 'event',
  what: 'call',
  held: true,
  act: 'asserts',
  who: [BERG, DORN],
  needed: 2,
  holder: -1,
  minutes: 90,
  ordinal: 0,
  place: -1,
  near: 0,
  beyond: 0,
};
const OF_BERG: Frame = {
  ...CALL,
  kind: 'position',
  what: undefined,
  held: false,
  who: [BERG],
  needed: 1,
  holder: BERG,
  minutes: 0,
};
const FRAMES: Record<string, Frame> = {
  call: CALL,
  secondCall: { ...CALL, ordinal: 2, minutes: 0 },
  plannedCall: { ...CALL, held: false, minutes: 0, beyond: 7 },
  contact: { ...CALL, what: 'contact', needed: 1, minutes: 0 },
  meeting: { ...CALL, what: 'meeting', place: MALMO },
  summit: { ...CALL, what: 'meeting', who: [BERG, DORN, FALK], needed: 3, minutes: 0 },
  event: { ...CALL, what: undefined, held: false, needed: 1, minutes: 0 },
  position: OF_BERG,
  positionOnDorn: { ...OF_BERG, who: [BERG, DORN], needed: 1 },
  ofUnnamed: { ...OF_BERG, who: [DORN] },
  denial: { ...OF_BERG, kind: 'statement', act: 'denies' },
  refusal: { ...OF_BERG, kind: 'statement', act: 'declines' },
  statement: { ...OF_BERG, kind: 'statement' },
  ownDenial: { ...OF_BERG, kind: 'statement', act: 'denies', what: 'call', who: [BERG, DORN], needed: 2 },
  ownCall: { ...OF_BERG, kind: 'statement', what: 'call', held: true, who: [DORN, BERG], needed: 1, minutes: 90 },
  callToldByFalk: { ...CALL, kind: 'statement', who: [FALK, BERG, DORN], needed: 3, holder: FALK },
  count: { ...CALL, kind: 'figure', what: 'call', minutes: 0 },
  open: { ...CALL, kind: 'open', what: undefined, held: false, who: [], needed: 0, minutes: 0 },
};

/** Sentences with those before them, the nearest last. */
const TOLD: readonly (readonly [string, ...string[]])[] = [
  ['Berg and Dorn spoke by phone on Tuesday.'],
  ['Berg phoned Dorn on 2 March 2025 for 90 minutes.'],
  ['Berg and Falk spoke by phone on Tuesday while Dorn waited.'],
  ['Berg will phone Dorn on Tuesday.'],
  ['Berg did not phone Dorn on Tuesday.'],
  ['Berg denied that she had spoken to Dorn by phone.'],
  ['Berg would not say whether she had phoned Dorn.'],
  ['Asked about Dorn, Berg declined to comment.'],
  ['Berg confirmed that she had spoken to Dorn.'],
  ['Dorn said that Berg had phoned Ishikawa.'],
  ['Falk said that Berg wanted a truce with Dorn.'],
  ['A truce is wanted, said Falk as he met Berg in the port.', 'Berg spoke first.'],
  ['A truce is wanted, she said.', 'Berg spoke first.'],
  ['A truce is wanted, she said.', 'Berg met Holm.', 'Holm spoke first.'],
  ['"A truce is wanted," he said.', 'Berg spoke first.', 'Dorn listened.'],
  ['Ishikawa wants a truce with Berg and Dorn.'],
  ['Berg, Dorn and Falk met in Oslo on 11 March 2025.'],
  ['Berg and Falk met in Malmo on 11 March 2025, and Dorn came.'],
  ['The two met in Malmo on 11 March 2025.', 'Berg wrote to Dorn.'],
  ['Denmark and Sweden held talks in Malmo on Tuesday.'],
  ['Danish and Norwegian officials held talks on Tuesday.'],
  ['Dorn phoned Berg’s envoy on Tuesday.'],
  ['Berg spoke with Holm on 11 March 2025.'],
  ['The president phoned Dorn on Tuesday, he told the Herald.'],
  ['The president had phoned Dorn.', 'Falk spoke.'],
  ['The call lasted an hour and a half.', 'Berg and Dorn spoke by phone.'],
  ['The call lasted four hours.', 'Dorn waited.', 'Berg and Falk spoke by phone.'],
  ['It was their second call in March.', 'Berg and Dorn spoke by phone on 3 March 2025.', 'It rained.'],
  ['They met the day after.', 'Berg and Dorn spoke by phone on 10 March 2025.'],
  ['They have had six calls.', 'Berg and Dorn have spoken by phone.'],
  ['The museum closed at six.', 'Berg and Dorn have spoken by phone.'],
  ['She had told him so in a call.', 'Dorn wrote to Berg.'],
  ['He and she may meet in Malmo in April 2025.', 'Dorn wrote to Berg.'],
  ['During a meeting with Falk, Berg told reporters on 11 March 2025 that Dorn had called.'],
  ['On Monday Berg met Dorn, and on Tuesday she phoned Falk.'],
  ['On Monday Berg met Falk, and on Tuesday she phoned Dorn.'],
];
const PAGES = ['2025-03-12', '2025-03-01', '2026-03-12', null];

const shorten = (value: number) => Number(value.toFixed(3));

function fitsOn(page: string | null, [text, ...before]: readonly [string, ...string[]]): string[] {
  const on = page === null ? undefined : day(page);
  const read = (one: string) => readText(one, { lexicon, language: ENGLISH_ENGINE, sides }, on);
  const scene = { own: read(text), before: before.map(read), title: undefined, page: on };
  const fitter = new Fitter(sides, ENGLISH_ENGINE, scene, {
    claimsWith: () => 0,
    hasWord: () => false,
    hasName: () => false,
  });
  return Object.entries(FRAMES).map(([name, frame], claim) => {
    const entry = { claim, frame, from: day('2025-03-11'), to: day('2025-03-11') };
    const { clash, features } = fitter.explain(entry);
    const soonest = fitter.fit(entry).clash?.kind;
    if (clash)
      return `${name}: ${clash.kind} ${clash.name ?? ''}${soonest === clash.kind ? '' : `, ${soonest}`}`.trim();
    return `${name}: ${Object.values(features ?? {})
      .map(shorten)
      .join(' ')}`;
  });
}

/** How a sentence fits on the first page, and on each other page what is different there. */
function fitsOf(told: readonly [string, ...string[]]): Record<string, string> {
  const [first = [], ...others] = PAGES.map((page) => fitsOn(page, told));
  const differs = (fits: readonly string[]) => fits.filter((fit) => !first.includes(fit));
  const lists = [first, ...others.map(differs)];
  return Object.fromEntries(PAGES.map((page, i) => [String(page), (lists[i] as string[]).join('; ')]));
}

test('each sentence fits each entry as it did', async () => {
  const fits = Object.fromEntries(TOLD.map((told) => [told.join(' < '), fitsOf(told)]));
  await expect(`${JSON.stringify(fits, null, 2)}\n`).toMatchFileSnapshot('golden-fits.json');
});
