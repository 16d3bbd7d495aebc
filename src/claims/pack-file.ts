/**
 * Reads a pack from a JSON file of a stranger: it contains only text, dates, ids and addresses, or it is refused. Pure;
 * used by the command line and by the extension.
 */
import * as z from 'zod/mini';
import { tooMany } from './pack-limits';
import { textFaults } from './pack-text';
import { type Claim, PACK_FORMAT, Pack } from './schema';
import { type Json, upgrade } from './upgrade';

/**
 * Longest file, in UTF-16 units. A fact-checker's feed of 50,000 reviews becomes a pack of about 45 million; twice
 * that is refused before it is parsed.
 */
export const MAX_PACK_LENGTH = 96_000_000;
/** Most problems listed at once. */
export const MAX_PROBLEMS = 10;

/** Why a pack is refused. */
export interface PackProblem {
  code:
    | 'too-large'
    | 'not-json'
    | 'not-a-pack'
    | 'newer'
    | 'too-many'
    | 'field'
    | 'twice'
    | 'missing'
    | 'hidden'
    | 'date'
    | 'address';
  /** Path to the field, as `claims[3].statements[0].date`. */
  where: string;
  /** What was found or expected there, in the file's own terms; may be empty. */
  detail: string;
}

export type PackOrProblems = { pack: Pack } | { problems: PackProblem[] };

/**
 * The pack in a file's text, or up to ten problems. Never throws, whatever the text. Unknown fields (`__proto__`
 * among them) are dropped, as the schemas copy only what they know. Linear in the text.
 */
export function readPackFile(text: string): PackOrProblems {
  if (text.length > MAX_PACK_LENGTH) return one('too-large', '', String(MAX_PACK_LENGTH));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return one('not-json', '', error instanceof Error ? error.message : '');
  }
  return readPackValue(value);
}

/** As `readPackFile`, for data that is parsed already. */
export function readPackValue(value: unknown): PackOrProblems {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return one('not-a-pack', '', '');
  const { format } = value as Json;
  if (typeof format !== 'number') return one('not-a-pack', 'format', '');
  if (format > PACK_FORMAT) return one('newer', 'format', String(format));
  const upgraded = upgrade(value as Json, format);
  if (upgraded === undefined) return one('not-a-pack', 'format', String(format));
  const crowded = tooMany(upgraded);
  if (crowded !== undefined) return one('too-many', crowded.where, String(crowded.most));
  const parsed = z.safeParse(Pack, upgraded);
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, MAX_PROBLEMS);
    return {
      problems: issues.map((issue) => ({ code: 'field', where: pathOf(issue.path), detail: wrongWith(issue) })),
    };
  }
  const problems: PackProblem[] = [];
  for (const problem of faults(parsed.data)) {
    if (problems.push(problem) >= MAX_PROBLEMS) break;
  }
  return problems.length > 0 ? { problems } : { pack: parsed.data };
}

/** The text of a pack file. `readPackFile` gives the same pack back. */
export function writePackFile(pack: Pack): string {
  return `${JSON.stringify({ ...pack, format: PACK_FORMAT })}\n`;
}

const SENTENCES: Record<PackProblem['code'], string> = {
  'too-large': 'The file is larger than a pack may be',
  'not-json': 'The file is no JSON',
  'not-a-pack': 'The file is no claim pack',
  newer: `The pack was made by a newer version of Sourcelight (this one reads formats up to ${PACK_FORMAT}); update first. Its format is`,
  'too-many': 'A list is longer than it may be; split it. It may have so many entries',
  field: 'A field is not as it should be',
  twice: 'An id is there twice',
  missing: 'An entry is named that the pack does not have',
  hidden: 'A text has an invisible character or half of one; take it out',
  date: 'There is no such day; give one of the calendar',
  address: 'An address names a user before the host; give it without what stands before the @',
};

/** A problem as an English sentence, for the command line. */
export function packProblemText({ code, where, detail }: PackProblem): string {
  return `${SENTENCES[code]}${detail === '' ? '' : `: ${detail}`}${where === '' ? '' : ` (${where})`}.`;
}

/** Problems that a schema cannot find: duplicate ids, dangling references, forbidden text. */
function* faults(pack: Pack): Iterable<PackProblem> {
  const ids = { claims: new Set<string>(), sources: new Set<string>(), speakers: new Set<string>() };
  for (const list of ['claims', 'sources', 'speakers'] as const) {
    for (const [index, { id }] of pack[list].entries()) {
      if (ids[list].has(id)) yield { code: 'twice', where: `${list}[${index}].id`, detail: id };
      ids[list].add(id);
    }
  }
  // Statements with an id are entries beside the claims: a sentence is answered with one id, whichever it is.
  const entries = new Set(ids.claims);
  for (const [index, { statements }] of pack.claims.entries()) {
    for (const [number, { id, phrasings }] of statements.entries()) {
      const where = `claims[${index}].statements[${number}].id`;
      if (id === undefined && phrasings !== undefined && phrasings.length > 0)
        yield { code: 'field', where, detail: 'expected string' };
      if (id === undefined) continue;
      if (entries.has(id)) yield { code: 'twice', where, detail: id };
      entries.add(id);
    }
  }
  for (const [index, claim] of pack.claims.entries())
    yield* claimFaults(claim, `claims[${index}]`, { ...ids, entries });
  yield* textFaults(pack);
}

type KnownIds = Record<'claims' | 'sources' | 'speakers' | 'entries', ReadonlySet<string>>;

function* claimFaults(claim: Claim, at: string, ids: KnownIds): Iterable<PackProblem> {
  for (const [number, { by, sources, quote_source: words, answers = [] }] of claim.statements.entries()) {
    const where = `${at}.statements[${number}]`;
    if (!ids.speakers.has(by)) yield { code: 'missing', where: `${where}.by`, detail: by };
    for (const source of sources) {
      if (!ids.sources.has(source)) yield { code: 'missing', where: `${where}.sources`, detail: source };
    }
    if (words !== undefined && !sources.includes(words))
      yield { code: 'missing', where: `${where}.quote_source`, detail: words };
    for (const other of answers) {
      if (!ids.claims.has(other)) yield { code: 'missing', where: `${where}.answers`, detail: other };
    }
  }
  for (const [number, { entry }] of claim.relations.entries()) {
    if (!ids.entries.has(entry)) yield { code: 'missing', where: `${at}.relations[${number}].entry`, detail: entry };
  }
}

/** Describes a schema issue: zod/mini has no messages of its own. */
function wrongWith(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'invalid_value':
      return `expected ${issue.values.join(' | ')}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'too_small':
      return `at least ${issue.minimum}`;
    case 'custom':
      return issue.message;
    default:
      return issue.code.replaceAll('_', ' ');
  }
}

function one(code: PackProblem['code'], where: string, detail: string): { problems: PackProblem[] } {
  return { problems: [{ code, where, detail }] };
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i ? '.' : ''}${String(step)}`)).join('');
}
