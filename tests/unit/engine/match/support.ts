/** The bundled record as the extension ships it, opened once, and sentences that any state of its tuning must find. */
import { compilePack } from '#src/engine/index/compile';
import { createMatcher, type Matcher } from '#src/engine/matcher';
import type { Match, PageFacts } from '#src/engine/types';
import { loadPack } from '../../../../tools/corpus/load';

export const record = loadPack();
export const bytes: Uint8Array = compilePack(record);
export const matcher: Matcher = createMatcher(bytes);

/** Matches of one sentence on a page of that day. */
export function matchesOf(text: string, date: string | null, before: string[] = [], one = matcher): Match[] {
  const page: PageFacts = { date, language: 'en' };
  return one.match({ page, before, sentences: [text] })[0]?.matches ?? [];
}

/** Plain sentences, put as no phrasing of the record is, with the claim that they state. */
export const PLAIN: readonly { text: string; date: string; claim: string }[] = [
  {
    text: 'Bob Woodward writes in his book "War" that Trump has called Putin as many as seven times since he left office.',
    date: '2024-10-10',
    claim: 'woodward-seven-calls',
  },
  {
    text: "Peskov denied the newspaper's report that Trump and Putin had spoken by phone in early November 2024.",
    date: '2024-11-12',
    claim: 'kremlin-denies-nov-2024-call',
  },
  {
    text: "Kremlin spokesman Dmitry Peskov said he couldn't confirm or deny on Sunday that Trump and Putin had spoken.",
    date: '2025-02-10',
    claim: 'kremlin-neither-confirms-nor-denies-feb-9',
  },
  {
    text: 'The phone call between Trump and Putin on February 12, 2025 lasted an hour and a half.',
    date: '2025-02-13',
    claim: 'confirmed-call-feb-12-2025',
  },
  {
    text: "In the July 3 call Putin told Trump that Russia wouldn't give up its goals in Ukraine.",
    date: '2025-07-04',
    claim: 'putin-wont-abandon-goals-jul-3',
  },
  {
    text: 'Trump and Putin met in Anchorage, Alaska, for their first summit of the term on August 15, 2025.',
    date: '2025-08-16',
    claim: 'alaska-summit-aug-2025',
  },
];

/** Sentences about other matters, some in the record's own words. */
export const UNRELATED: readonly string[] = [
  'The weather in Paris stayed mild over the weekend.',
  'The council approved a new cycle path along the river.',
  'Shares of the carmaker fell three percent on Thursday.',
  'Our reporters called the hospital twice and heard nothing.',
  'The two sides played out a goalless draw in Lisbon.',
];
