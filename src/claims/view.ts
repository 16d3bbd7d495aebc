/**
 * Makes the view of a record for one page: who said what up to the page's date and since, in display order. Shared by card,
 * side panel and tests. Pure; linear in statements times sources.
 */
import { RELATED_ORDER } from './cut-records';
import { lastDay } from './dates';
import { recordEnd } from './entries';
import type { ClaimRecord, RelatedHead } from './record';
import { roleOn } from './roles';
import { type Row, rowsOf } from './rows';
import type { Side, Source, Speaker, Statement, StatementAct } from './schema';
import { bestFirst } from './source-order';
import { countsOn, knownFrom, type Standing, standingOf } from './standing';

/** The speaker, with the role held on the day of the statement. */
export interface SpeakerView {
  id: string;
  name: string;
  /** The role; '' if the record has none for that day. */
  role: string;
  side: Side;
  kind: Speaker['kind'];
}

export interface StatementView {
  /** Absent if the statement is not an entry. */
  id?: string;
  speaker: SpeakerView;
  act: StatementAct;
  /** When it was said, as precisely as known; else the date of its earliest source; null if neither is known. */
  date: string | null;
  /** `said`: the statement's own date; `published`: its source's; `unknown`: neither is known. */
  dated: 'said' | 'published' | 'unknown';
  /** Predicate to follow the speaker's name. */
  says: string;
  quote: string | null;
  quoteLanguage: string | null;
  /** The source that contains the quotation. */
  quoteSource: Source | null;
  caution: string | null;
  /** Best first. */
  sources: Source[];
  /** Whether the sentence of the page states this statement. */
  isStated: boolean;
}

export interface ClaimView {
  /** Day of the view, `YYYY-MM-DD`; null if the page has no date: the whole record then counts. */
  on: string | null;
  standing: Standing;
  /** The standing by the whole record; differs from `standing` if something was published since. */
  standingNow: Standing;
  /** The statement that the sentence states; null if it states the claim itself. */
  stated: StatementView | null;
  /** Who reported it, then each party with its last word, the party whose answer is shown first before the others. */
  rows: Row[];
  /** Everything said up to that day, oldest first. */
  said: StatementView[];
  /** Statements that became known after that day, oldest first. */
  since: StatementView[];
  /** Contradicting entries first. */
  related: RelatedHead[];
  /** Every source of the claim's statements, earliest first, undated last. */
  sources: Source[];
  /** The day up to which sources were searched; null if the pack does not say. */
  searched: string | null;
  /** The day on which the pack was compiled. */
  compiled: string;
  /** The day on which the record ends: `searched`, else `compiled`. */
  recordEnds: string;
  /** Whether the page is later than the record, so that something may be missing. */
  isPageLater: boolean;
}

/** Sides in display order. */
export const SIDE_ORDER: readonly Side[] = ['us', 'russia', 'ukraine', 'europe', 'other', 'media'];

/** Sorts after every date: undated items come last. */
const NO_DATE = '9999';

/**
 * Makes the view of a record for a page of the given day (`YYYY-MM-DD`; null for a page without a date).
 * @param entry id of the entry that the sentence states: that of the claim or of one of its statements.
 */
export function viewOf(record: ClaimRecord, on: string | null, entry: string = record.claim.id): ClaimView {
  const { claim, sources, pack } = record;
  const said: StatementView[] = [];
  const since: StatementView[] = [];
  for (const statement of claim.statements) {
    const view = viewStatement(statement, record, entry);
    (countsOn(statement, sources, on) ? said : since).push(view);
  }
  said.sort(byDate);
  since.sort(byDate);
  const used = new Set(claim.statements.flatMap((statement) => statement.sources));
  const ends = recordEnd(pack);
  return {
    on,
    standing: standingOf(record, on),
    standingNow: standingOf(record, null),
    stated: [...said, ...since].find(({ isStated }) => isStated) ?? null,
    rows: rowsOf(record, said, on),
    said,
    since,
    related: relatedOf(record),
    sources: sources.filter(({ id }) => used.has(id)).sort(byDate),
    searched: pack.searched ?? null,
    compiled: pack.compiled,
    recordEnds: ends,
    isPageLater: on !== null && on > lastDay(ends),
  };
}

/** Each related entry once, under its most important relation. */
function relatedOf(record: ClaimRecord): RelatedHead[] {
  const sorted = [...record.related].sort((a, b) => RELATED_ORDER.indexOf(a.kind) - RELATED_ORDER.indexOf(b.kind));
  const seen = new Set<string>();
  return sorted.filter(({ entry }) => !seen.has(entry) && seen.add(entry));
}

/** Sources by id: a pack may have 50,000 in a record, and each statement looks some up. */
const indexed = new WeakMap<readonly Source[], ReadonlyMap<string, Source>>();

function sourcesById(sources: readonly Source[]): ReadonlyMap<string, Source> {
  const known = indexed.get(sources);
  if (known) return known;
  // Reversed: of two sources with one id, the first counts.
  const made = new Map([...sources].reverse().map((source) => [source.id, source]));
  indexed.set(sources, made);
  return made;
}

function viewStatement(statement: Statement, record: ClaimRecord, entry: string): StatementView {
  const { id, by, act, on, says, quote, quote_language, quote_source, caution } = statement;
  // Within one rank, sources keep the editors' order.
  const sources = bestFirst(statement.sources.flatMap((one) => sourcesById(record.sources).get(one) ?? []));
  const known = knownFrom(statement, record.sources);
  // Keeps the precision of the source's date: "July 2025" does not become its last day.
  const published = sources.find(({ date }) => date !== undefined && lastDay(date) === known)?.date;
  const date = on ?? published ?? null;
  return {
    ...(id === undefined ? {} : { id }),
    speaker: viewSpeaker(record, by, date),
    act,
    date,
    dated: on !== undefined ? 'said' : published !== undefined ? 'published' : 'unknown',
    says,
    quote: quote ?? null,
    quoteLanguage: quote_language ?? null,
    quoteSource: sources.find((source) => source.id === quote_source) ?? null,
    caution: caution ?? null,
    sources,
    isStated: id === entry,
  };
}

function viewSpeaker({ speakers }: ClaimRecord, id: string, date: string | null): SpeakerView {
  const speaker = speakers.find((one) => one.id === id);
  // A valid record contains its speakers; an inconsistent one shows the bare id.
  if (speaker === undefined) return { id, name: id, role: '', side: 'other', kind: undefined };
  return { id, name: speaker.name, role: roleOn(speaker.roles, date) ?? '', side: speaker.side, kind: speaker.kind };
}

/** Compares by date as text, in which a year comes before its months and a month before its days. */
function byDate(a: { date?: string | null | undefined }, b: { date?: string | null | undefined }): number {
  return compare(a.date ?? NO_DATE, b.date ?? NO_DATE);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const SAYS_YES: readonly StatementAct[] = ['asserts', 'confirms', 'reports'];

/**
 * Finds the entries on a page that conflict with `entry` by the record: those that it contradicts; for a
 * denial, the claim and the statements that assert, confirm or report it; for any other entry, denials of the claim.
 */
export function contradictedBy(record: ClaimRecord, entry: string, onPage: Iterable<string>): string[] {
  const { claim, related } = record;
  const ids = (acts: readonly StatementAct[]) =>
    claim.statements.flatMap(({ id, act }) => (id !== undefined && acts.includes(act) ? id : []));
  const isDenial = ids(['denies']).includes(entry);
  const against = new Set([
    ...related.filter(({ kind }) => kind === 'contradicts').map((one) => one.entry),
    ...(isDenial ? [claim.id, ...ids(SAYS_YES)] : ids(['denies'])),
  ]);
  return [...new Set(onPage)].filter((one) => one !== entry && against.has(one));
}
