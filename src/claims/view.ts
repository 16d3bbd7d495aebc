/**
 * A record as it is shown for one page: who said what up to the page's date, what came out since, in which order.
 * Pure, so that card, side panel and tests read a claim the same way. Linear in statements times sources.
 */
import { RELATED_ORDER } from './cut-records';
import { firstDay, lastDay } from './dates';
import type { ClaimRecord, RelatedHead } from './record';
import type { Side, Source, Speaker, Statement, StatementAct } from './schema';
import { countsOn, knownFrom, type Position, positions, type Standing, standing } from './standing';

export interface StatementView {
  speaker: Speaker;
  act: StatementAct;
  /** When it was said, as precisely as the record knows; else the day on which its earliest source was published. */
  date: string | null;
  /** `said`: the statement's own date; `published`: its source's; `unknown`: neither is known. */
  dated: 'said' | 'published' | 'unknown';
  summary: string;
  quote: string | null;
  /** Earliest first. */
  sources: Source[];
}

export interface SideGroup {
  side: Side;
  statements: StatementView[];
}

/** One voice of the line that says where the claim stands. */
export interface Voice {
  speaker: Speaker;
  act: StatementAct;
}

export interface ClaimView {
  /** Day for which it is read, `YYYY-MM-DD`; null: the page has no date, and the whole record counts. */
  on: string | null;
  standing: Standing;
  /** Where it stands by the whole record; differs from `standing` when something came out since. */
  standingNow: Standing;
  /** The last word of each side up to that day, sides in their fixed order; of outlets only where no side spoke. */
  voices: Voice[];
  /** Statements of the Russian side up to that day, oldest first. */
  kremlin: StatementView[];
  /** All others up to that day, by side. */
  others: SideGroup[];
  /** What came out after that day, oldest first. */
  since: StatementView[];
  /** Contradicting claims first. */
  related: RelatedHead[];
  /** Every source of the claim's statements, earliest first, undated last. */
  sources: Source[];
  /** The day on which the record ends. */
  recordEnds: string;
  /** The page is later than the record: something may be missing. */
  isPageLater: boolean;
}

/** Sides in the order in which they are shown. */
export const SIDE_ORDER: readonly Side[] = ['us', 'russia', 'ukraine', 'europe', 'other', 'media'];

/** After every date: what has none is shown last. */
const NO_DATE = '9999';

/** The view of a record for a page of the given day (`YYYY-MM-DD`), or for a page without one. */
export function viewOf(record: ClaimRecord, on: string | null): ClaimView {
  const { claim, sources, speakers, pack } = record;
  const before: StatementView[] = [];
  const since: StatementView[] = [];
  for (const statement of claim.statements) {
    (countsOn(statement, sources, on) ? before : since).push(viewStatement(statement, record));
  }
  before.sort(byDate);
  since.sort(byDate);
  const used = new Set(claim.statements.flatMap((statement) => statement.sources));
  return {
    on,
    standing: standing(claim, sources, speakers, on),
    standingNow: standing(claim, sources, speakers, null),
    voices: voicesOf(record, before, on),
    kremlin: before.filter(({ speaker }) => speaker.side === 'russia'),
    others: SIDE_ORDER.filter((side) => side !== 'russia')
      .map((side) => ({ side, statements: before.filter(({ speaker }) => speaker.side === side) }))
      .filter(({ statements }) => statements.length > 0),
    since,
    related: relatedOf(record),
    sources: sources.filter(({ id }) => used.has(id)).sort((a, b) => compare(a.date ?? NO_DATE, b.date ?? NO_DATE)),
    recordEnds: pack.date,
    isPageLater: on !== null && on > lastDay(pack.date),
  };
}

/** Each related claim once, by what matters most of how it is related. */
function relatedOf(record: ClaimRecord): RelatedHead[] {
  const sorted = [...record.related].sort((a, b) => RELATED_ORDER.indexOf(a.kind) - RELATED_ORDER.indexOf(b.kind));
  const seen = new Set<string>();
  return sorted.filter(({ claim }) => !seen.has(claim) && seen.add(claim));
}

function viewStatement(statement: Statement, record: ClaimRecord): StatementView {
  const speaker = record.speakers.find(({ id }) => id === statement.speaker);
  const wanted = new Set(statement.sources);
  const sources = record.sources
    .filter(({ id }) => wanted.has(id))
    .sort((a, b) => compare(a.date ?? NO_DATE, b.date ?? NO_DATE));
  const known = statement.date === undefined ? knownFrom(statement, record.sources) : undefined;
  // As precisely as that source is dated, no more: "July 2025" does not become its last day.
  const published = sources.find(({ date }) => date !== undefined && lastDay(date) === known)?.date;
  return {
    // A record always carries its speakers; a pack that lies about that gets the bare id.
    speaker: speaker ?? { id: statement.speaker, name: statement.speaker, role: '', side: 'other' },
    act: statement.act,
    date: statement.date ?? published ?? null,
    dated: statement.date !== undefined ? 'said' : published !== undefined ? 'published' : 'unknown',
    summary: statement.summary,
    quote: statement.quote ?? null,
    sources,
  };
}

const POSITION_ACTS: Record<Position, readonly StatementAct[]> = {
  confirms: ['confirms', 'asserts'],
  denies: ['denies'],
  partly: ['partially-confirms'],
  declines: ['declines'],
};

/** Who spoke last for each side, as the standing counts it. `before` is sorted, oldest first. */
function voicesOf(record: ClaimRecord, before: StatementView[], on: string | null): Voice[] {
  const held = positions(record.claim, record.sources, record.speakers, on);
  const newestFirst = [...before].reverse();
  const voices: Voice[] = [];
  for (const side of SIDE_ORDER) {
    const position = held.get(side);
    const ofSide = newestFirst.filter(({ speaker }) => speaker.side === side);
    const said = position
      ? ofSide.find(({ act }) => POSITION_ACTS[position].includes(act))
      : side === 'russia'
        ? ofSide.find(({ act }) => act === 'silent')
        : undefined;
    if (said) voices.push({ speaker: said.speaker, act: said.act });
  }
  if (voices.some(({ act }) => act !== 'silent')) return voices;
  const outlet = before.find(({ speaker, act }) => speaker.side === 'media' && act !== 'silent');
  return outlet ? [{ speaker: outlet.speaker, act: outlet.act }, ...voices] : voices;
}

/** Earliest possible day first; what is known to the day before what is known to the month. */
function byDate(a: StatementView, b: StatementView): number {
  return compare(sortDay(a), sortDay(b)) || compare(a.date ?? NO_DATE, b.date ?? NO_DATE);
}

const sortDay = ({ date }: StatementView): string => (date === null ? NO_DATE : firstDay(date));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Which of the claims on a page the record sets against this one. */
export function contradictedBy(record: ClaimRecord, onPage: Iterable<string>): string[] {
  const against = new Set(record.related.filter(({ kind }) => kind === 'contradicts').map(({ claim }) => claim));
  return [...new Set(onPage)].filter((claim) => against.has(claim));
}
