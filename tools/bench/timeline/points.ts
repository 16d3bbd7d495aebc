/** A made-up record as points in time, as large as the bundled one may become. */
import type { StatementAct } from '#src/claims/schema';
import { LANES, type Lane, type TimelinePoint } from '#src/claims/timeline';

/** Size of the record for which the timeline has to be quick: the bundled one has fewer. */
export const CLAIMS = 330;
export const STATEMENTS = 1_000;
/** Number of topics, as in the bundled record. */
const TOPICS = 15;

const SPEAKERS: Record<Exclude<Lane, 'contacts'>, string> = {
  us: 'Donald Trump',
  russia: 'Dmitry Peskov',
  ukraine: 'Volodymyr Zelensky',
  other: 'Another government',
  media: 'A newspaper',
};
const ACTS: readonly StatementAct[] = ['asserts', 'denies', 'declines', 'reports', 'confirms', 'partially-confirms'];
const FIRST = Date.parse('2024-01-01');
const DAYS = 1_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Park and Miller's generator (1988): the same points in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Points by day: every claim a call or meeting, and the statements spread over the claims. Two in three days are near others. */
export function madeUpPoints(): TimelinePoint[] {
  const next = random(1);
  const dayOf = () => {
    // Squared twice towards the middle: a record is dense in some months and thin in others.
    const share = next() < 2 / 3 ? 0.5 + (next() - 0.5) ** 3 * 4 : next();
    return new Date(FIRST + Math.floor(share * DAYS) * DAY_MS).toISOString().slice(0, 10);
  };
  const lanes = LANES.filter((lane): lane is Exclude<Lane, 'contacts'> => lane !== 'contacts');
  const shared = (claim: number, day: string) => ({
    claim: `claim-${claim}`,
    claimText: `The two presidents spoke by phone for the ${claim}th time, with interpreters, on an energy truce`,
    topic: `topic-${claim % TOPICS}`,
    standing: 'disputed' as const,
    minutes: null,
    date: day,
    first: day,
    last: day,
    isPublication: false,
  });
  const events = Array.from(
    { length: CLAIMS },
    (_, claim): TimelinePoint => ({
      ...shared(claim, dayOf()),
      id: `claim-${claim}#event`,
      lane: 'contacts',
      side: null,
      speaker: '',
      act: null,
      event: 'reported',
      says: '',
      source: null,
      answers: [],
    }),
  );
  const statements = Array.from({ length: STATEMENTS }, (_, i): TimelinePoint => {
    const claim = i % CLAIMS;
    const lane = lanes[Math.floor(next() * lanes.length)] as Exclude<Lane, 'contacts'>;
    return {
      ...shared(claim, dayOf()),
      id: `claim-${claim}#${i}`,
      lane,
      side: lane,
      speaker: SPEAKERS[lane],
      act: ACTS[Math.floor(next() * ACTS.length)] as StatementAct,
      event: null,
      says: 'told reporters that such reports had nothing to do with what had been said',
      source: { publisher: 'A newspaper', url: `https://example.org/${i}` },
      answers: [`claim-${claim}#event`],
    };
  });
  return [...events, ...statements].sort((a, b) => (a.first < b.first ? -1 : 1));
}
