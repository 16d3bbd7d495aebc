/** Makes training rows: every labelled sentence, phrasing and lookalike with each of its candidate claims. */

import { entriesOf } from '#src/claims/entries';
import { withoutFacets } from '#src/claims/facets';
import type { Pack } from '#src/claims/schema';
import { compilePack } from '#src/engine/index/compile';
import { openIndex } from '#src/engine/index/open';
import { FEATURES } from '#src/engine/match/feature-list';
import { createRowReader } from '#src/engine/match/features';
import { Pipeline } from '#src/engine/match/pipeline';
import { isoDay, parseSpan } from '#src/language/shared/calendar';
import { type Exchange, exchange } from '../eval/exchange';
import { exchangeRecord } from '../eval/exchange-record';
import { type Labelled, pageOf } from '../eval/labelled';
import { seededRandom } from './random';

export interface Row {
  /** Index of the sentence. */
  sentence: number;
  claim: string;
  features: Float64Array;
  /** 1 if the sentence states the claim, else 0; MAY_LABEL if the claim is optional. */
  label: number;
  weight: number;
  /** The sentence may be marked with the claim (`may`), which is right, but not required. */
  isOptional: boolean;
  /** Matching drops it whatever its score, so it is learned from, but not measured. */
  isDropped: boolean;
}

export interface Sentence extends Labelled {
  /** Phrasing or lookalike of the pack (left out of its own index), or a labelled sentence. */
  origin: 'phrasing' | 'lookalike' | 'labelled' | 'displaced' | 'printed' | 'page' | 'plain' | 'exchanged';
  /** Document of the index that is left out. */
  skip: number;
  /** Of an exchanged sentence: whether a mark with this entry is known to be wrong. */
  isWrong?: (claim: string) => boolean;
  /** Of an exchanged sentence: what was exchanged. */
  exchange?: Exchange;
}

export interface TrainingSet {
  names: string[];
  sentences: Sentence[];
  rows: Row[];
}

/** Days between the event and a page that contains a phrasing: mostly few, sometimes many, sometimes no date. */
const UNDATED_SHARE = 0.08;
const LATE_SHARE = 0.3;
const LATE_DAYS = 420;
const PROMPT_DAYS = 4;
/** Sentences without a day of labelling were labelled for the claims that were added up to this day. */
const LABELLED_UNTIL = '2026-11-22';
const isLabelled = ({ origin }: Sentence): boolean =>
  origin === 'labelled' || origin === 'displaced' || origin === 'plain';
/** One phrasing in this many is also put behind a context (`printed`). */
const PRINTED_STEP = 4;
/**
 * A sentence of a real page counts most: with 3 instead of 6, recall at precision 0.93 on such pages is 0.02 lower, with 10 the
 * same. A phrasing is easier than a stranger's sentence: it counts less. With three times these weights for the pack's own
 * sentences, precision on real pages is 0.01 lower at the same recall (cross-validated).
 */
const WEIGHTS = {
  phrasing: 0.15,
  lookalike: 0.2,
  labelled: 1,
  displaced: 0.7,
  printed: 0.1,
  page: 6,
  plain: 1,
} as const;
/**
 * Of exchanged sentences there are few but those with another party, and an error in them misleads most. With 2 for all
 * kinds, .055 of our own sentences with changed polarity are marked, not .022, and recall is the same.
 */
const EXCHANGED_WEIGHTS: Readonly<Record<Exchange, number>> = { party: 3, day: 10, polarity: 12, announced: 5 };
const weightOf = ({ origin, exchange }: Sentence): number =>
  exchange === undefined ? WEIGHTS[origin as keyof typeof WEIGHTS] : EXCHANGED_WEIGHTS[exchange];
/**
 * A mark with an optional claim is right, but a sentence that states nothing else need not have one. With these rows left
 * out, recall on real pages at precision 0.93 is 0.01 lower; with 0.6 it is the same (docs/engine.md).
 */
const MAY_LABEL = 0.3;
/** One group of labelled sentences in this many is also matched with a pack without facets. */
const PLAIN_STEP = 3;

/** Phrasings and lookalikes as sentences of pages with plausible dates. */
export function packSentences(pack: Pack, seed: number): Sentence[] {
  const random = seededRandom(seed);
  const sentences: Sentence[] = [];
  let doc = 0;
  for (const claim of entriesOf(pack)) {
    doc += 1;
    const span = claim.time === undefined ? undefined : parseSpan(claim.time);
    const pageDate = () => {
      if (!span || random() < UNDATED_SHARE) return null;
      const late = random() < LATE_SHARE ? Math.floor(random() * LATE_DAYS) : Math.floor(random() * PROMPT_DAYS);
      return isoDay(span.to + late);
    };
    const base = { group: claim.id, before: [], not: [], may: [] };
    for (const text of claim.phrasings)
      sentences.push({
        ...base,
        id: `p${doc}`,
        text,
        date: pageDate(),
        must: [claim.id],
        kind: 'positive',
        origin: 'phrasing',
        skip: doc++,
      });
    for (const { text, states } of claim.lookalikes)
      sentences.push({
        ...base,
        id: `l${doc}`,
        text,
        date: pageDate(),
        must: states ? [states] : [],
        not: [claim.id],
        kind: states ? 'confusable' : 'near-miss',
        origin: 'lookalike',
        skip: doc++,
      });
  }
  return sentences;
}

/** Number of contexts that each displaced sentence gets. */
const DISPLACEMENTS = 3;

/**
 * Sentences that state no claim, put behind the context of sentences that do, like a caption on a page about the
 * claims. From these the model learns that a context alone states nothing.
 */
export function displaced(labelled: readonly Labelled[], seed: number): Sentence[] {
  const random = seededRandom(seed);
  const stating = new Set(labelled.filter((one) => one.must.length + one.may.length > 0).map((one) => one.group));
  const silent = labelled.filter((one) => !stating.has(one.group) && one.kind !== 'near-miss');
  const hosts = labelled.filter((one) => one.must.length > 0 && one.before.length > 0);
  if (hosts.length === 0) return [];
  return silent.flatMap((one) =>
    Array.from({ length: DISPLACEMENTS }, (_, at) => {
      const host = hosts[Math.floor(random() * hosts.length)] as Labelled;
      // After the original sentence, or in its place.
      const before = random() < 0.5 ? [...host.before, host.text] : host.before;
      const { title, date } = host;
      return {
        ...one,
        id: `${one.id}+${at}`,
        before,
        date,
        ...(title === undefined ? {} : { title }),
        origin: 'displaced' as const,
        skip: -1,
      };
    }),
  );
}

/**
 * Phrasings as a page may contain them, word for word and behind any context of the subject: such a sentence states the
 * claim, whatever the sentences before are about. Unlike above, the phrasing stays in the index.
 */
export function printed(phrasings: readonly Sentence[], labelled: readonly Labelled[], seed: number): Sentence[] {
  const random = seededRandom(seed);
  const hosts = labelled.filter((one) => one.before.length > 0);
  if (hosts.length === 0) return [];
  return phrasings
    .filter((one, at) => one.origin === 'phrasing' && at % PRINTED_STEP === 0)
    .map((one) => {
      const { before, title } = hosts[Math.floor(random() * hosts.length)] as Labelled;
      return {
        ...one,
        id: `${one.id}+`,
        before,
        ...(title === undefined ? {} : { title }),
        origin: 'printed' as const,
        skip: -1,
      };
    });
}

/** Labelled sentences once more, to be matched with the pack as if it had no facets, since most packs have none. */
export function plain(labelled: readonly Sentence[]): Sentence[] {
  const groups = new Map([...new Set(labelled.map(({ group }) => group))].map((group, at) => [group, at]));
  return labelled
    .filter(({ group }) => (groups.get(group) as number) % PLAIN_STEP === 0)
    .map((one) => ({ ...one, id: `${one.id}-`, origin: 'plain' as const }));
}

/**
 * Labelled sentences with a party, the day, yes and no, or done and announced exchanged (eval/exchange.ts), which state
 * nothing known. With them, a tenth fewer sentences with another party are marked (cross-validated).
 */
export function exchanged(pack: Pack, labelled: readonly Sentence[]): Sentence[] {
  const { made } = exchange(labelled, exchangeRecord(openIndex(compilePack(pack))));
  return made.map((one) => ({ ...one, must: [], may: [], origin: 'exchanged' as const, skip: -1 }));
}

/** Computes the features of all sentences with their candidates, as the matcher does. */
export function makeRows(pack: Pack, sentences: readonly Sentence[]): TrainingSet {
  const index = openIndex(compilePack(pack));
  const pipeline = new Pipeline(index);
  const plainPipeline = new Pipeline(openIndex(compilePack({ ...pack, claims: pack.claims.map(withoutFacets) })));
  const names = FEATURES.map(({ name }) => name);
  const rowOf = createRowReader(names);
  const set: TrainingSet = { names, sentences: [...sentences], rows: [] };
  const added = new Map(
    pack.claims.flatMap((claim) =>
      [claim.id, ...claim.statements.flatMap((one) => one.id ?? [])].map((id) => [id, claim.added] as const),
    ),
  );
  for (const [at, sentence] of sentences.entries()) {
    const options = { skip: sentence.skip, unfiltered: true };
    const labelledOn = sentence.labelled ?? LABELLED_UNTIL;
    const walker = sentence.origin === 'plain' ? plainPipeline : pipeline;
    for (const { readings, isDropped } of walker.walk(pageOf(sentence), sentence.before, [sentence.text], options))
      for (const reading of readings) {
        const claim = index.claimId(reading.input.candidate.claim);
        if (sentence.isWrong?.(claim) === false) continue;
        // Labelled before the claim was added, so its labels do not cover the claim.
        if (!sentence.must.includes(claim) && isLabelled(sentence) && (added.get(claim) ?? '') > labelledOn) continue;
        const isOptional = sentence.may.includes(claim);
        set.rows.push({
          sentence: at,
          claim,
          features: rowOf(reading),
          label: sentence.must.includes(claim) ? 1 : isOptional ? MAY_LABEL : 0,
          weight: weightOf(sentence),
          isOptional,
          isDropped: isDropped(reading),
        });
      }
  }
  return set;
}
