/**
 * Sentences with one thing exchanged, so that they state nothing known: a party, the day, yes for no, done for announced
 * (`eval --exchanged`). Made from labelled sentences; a mark on one of them is wrong. Left out is what would still state the
 * entry or would be no English, by the rules of the parts.
 */
import { SIDES } from './exchange-parties';
import type { EntryFacts, ExchangeRecord } from './exchange-record';
import { type LeftOut, type Turned, turnAnswer, turnDay, turnDeed, turnStance } from './exchange-turns';
import type { Labelled } from './labelled';

export const EXCHANGES = ['party', 'day', 'polarity', 'announced'] as const;
export type Exchange = (typeof EXCHANGES)[number];

export interface Exchanged extends Labelled {
  exchange: Exchange;
  /** Whether a mark with this entry is wrong. */
  isWrong(claim: string): boolean;
}

export interface Exchanges {
  made: Exchanged[];
  /** How many were left out, by kind and reason. */
  leftOut: Record<Exchange, Record<LeftOut, number>>;
}

/** Each sentence gets two leaders in place of each of its own. */
const TURNS = [0, 6];

/** All exchanges of the sentences that state an entry. Linear in their text. */
export function exchange(sentences: readonly Labelled[], record: ExchangeRecord): Exchanges {
  const none = () => ({ 'still true': 0, 'no English': 0 });
  const all: Exchanges = { made: [], leftOut: { party: none(), day: none(), polarity: none(), announced: none() } };
  const add = (
    sentence: Labelled,
    kind: Exchange,
    turned: Turned,
    isWrong: (claim: string) => boolean,
    change: Partial<Labelled> = {},
  ) => {
    if (!turned) return;
    if ('leftOut' in turned) all.leftOut[kind][turned.leftOut] += 1;
    else all.made.push({ ...sentence, id: `${sentence.id}:${kind}`, ...turned, ...change, exchange: kind, isWrong });
  };
  for (const [at, sentence] of sentences.filter(({ must }) => must.length > 0).entries()) {
    const entries = sentence.must.map((id) => record.entry(id));
    const isStated = (claim: string) => sentence.must.includes(claim);
    for (const { leader, turned, change } of exchangeParties(sentence, at, entries, record)) {
      // What else the sentence states stays true where the exchanged party is no part of it.
      const isOther = (claim: string) => sentence.may.includes(claim) && !record.entry(claim).isOf(leader);
      add(sentence, 'party', turned, (claim) => !isOther(claim), change);
    }
    const around = [...sentence.before, sentence.title ?? ''].join(' ');
    // An entry without a single day does not become false with the day of another.
    const isDated = (claim: string) => isStated(claim) && record.entry(claim).days.length > 0;
    add(sentence, 'day', turnDay(sentence.text, around, entries), isDated, { date: null });
    const deed = turnDeed(sentence.text, entries);
    const turned = deed?.denied ?? turnAnswer(sentence.text, entries) ?? turnStance(sentence.text, entries);
    add(sentence, 'polarity', turned, isStated);
    add(sentence, 'announced', deed?.announced, isStated);
  }
  return all;
}

/** One party for another throughout sentence, context and title; only where the party is one of each stated entry's. */
function* exchangeParties(
  sentence: Labelled,
  at: number,
  entries: readonly EntryFacts[],
  record: ExchangeRecord,
): Generator<{ leader: string; turned: Turned; change?: Partial<Labelled> }> {
  for (const { id, named, swap, leaders } of SIDES) {
    if (!named.test(sentence.text)) continue;
    if (!entries.every((entry) => entry.isOf(id))) {
      yield { leader: id, turned: { leftOut: 'still true' } };
      continue;
    }
    // A leader with an entry of his own beside the other party may make another true sentence.
    const others = entries.flatMap(({ who }) => [...who].filter((one) => one !== id));
    const free = leaders.filter(({ full }) => !record.hasBeside(full, others));
    for (const turn of TURNS) {
      const to = free[(at + turn) % free.length];
      if (!to) continue;
      yield {
        leader: id,
        turned: { text: swap(sentence.text, to) },
        change: {
          id: `${sentence.id}:${to.name}`,
          before: sentence.before.map((text) => swap(text, to)),
          ...(sentence.title === undefined ? {} : { title: swap(sentence.title, to) }),
        },
      };
    }
  }
}
