/**
 * Reads a pack from an untrusted JSON file. A file with anything but valid texts, dates, ids and addresses is refused. Pure;
 * used by the command line and the extension.
 */
import type * as z from 'zod/mini';
import { FORM_EXAMPLES } from './fields';
import { brokenPlace, linesOf, pathText } from './json-lines';
import { tooMany } from './pack-limits';
import { parsePack } from './pack-parse';
import { textFaults } from './pack-text';
import { type Claim, PACK_FORMAT, type Pack } from './schema';
import { type Json, upgrade } from './upgrade';

/**
 * Longest file, in UTF-16 units; a longer one is refused before it is parsed. Twice the size of a pack made from a feed of
 * 50,000 reviews, which has about 45 million.
 */
export const MAX_PACK_LENGTH = 96_000_000;
/** Most problems that are listed: enough to correct a file in one go, few enough to display. */
export const MAX_PROBLEMS = 50;

/** Why a pack is refused. */
export interface PackProblem {
  code:
    | 'too-large'
    | 'not-json'
    | 'not-a-pack'
    | 'newer'
    | 'too-many'
    | 'field'
    | 'form'
    | 'absent'
    | 'type'
    | 'value'
    | 'long'
    | 'short'
    | 'twice'
    | 'missing'
    | 'hidden'
    | 'stacked'
    | 'date'
    | 'address';
  /** Path to the field: `claims[3].statements[0].date`. */
  where: string;
  /** What was found or expected there, in the file's own terms; may be empty. */
  detail: string;
  /** Line of the file, from 1; absent if it is not known. */
  line?: number;
  /** Column of that line, from 1, in UTF-16 units; only of what is no JSON. */
  column?: number;
}

export type PackOrProblems = { pack: Pack } | { problems: PackProblem[] };

/**
 * Reads the text of a pack file. Returns the pack, or up to `MAX_PROBLEMS` problems with their lines. Never throws. Unknown
 * fields, including `__proto__`, are dropped, since the schemas copy only known ones. Linear in the text.
 */
export function readPackFile(text: string): PackOrProblems {
  if (text.length > MAX_PACK_LENGTH) return one('too-large', '', String(MAX_PACK_LENGTH));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Without the engine's message: it is in English, differs between browsers, and repeats a piece of the file.
    return { problems: [{ code: 'not-json', where: '', detail: '', ...brokenPlace(text) }] };
  }
  const read = readPackValue(value);
  return 'problems' in read ? { problems: withLines(text, read.problems) } : read;
}

/** Sorts after every line. */
const AFTER_ALL = Number.MAX_SAFE_INTEGER;

/** Adds to each problem its line in the text, and sorts by line; problems without a line are last. n log n in problems. */
export function withLines<T extends Pick<PackProblem, 'where'>>(text: string, problems: readonly T[]): T[] {
  const lines = linesOf(
    text,
    problems.map(({ where }) => where),
  );
  return problems
    .map((problem) => {
      const line = problem.where === '' ? undefined : lines.get(problem.where);
      return line === undefined ? problem : { ...problem, line };
    })
    .sort((a, b) => (lines.get(a.where) ?? AFTER_ALL) - (lines.get(b.where) ?? AFTER_ALL));
}

/** As `readPackFile`, for parsed data. */
export function readPackValue(value: unknown): PackOrProblems {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return one('not-a-pack', '', '');
  const { format } = value as Json;
  if (typeof format !== 'number') return one('not-a-pack', 'format', '');
  if (format > PACK_FORMAT) return one('newer', 'format', String(format));
  const upgraded = upgrade(value as Json, format);
  if (upgraded === undefined) return one('not-a-pack', 'format', String(format));
  const crowded = tooMany(upgraded);
  if (crowded !== undefined) return one('too-many', crowded.where, String(crowded.most));
  const parsed = parsePack(upgraded, MAX_PROBLEMS);
  if ('issues' in parsed) return { problems: parsed.issues.map((issue) => fieldProblem(issue, upgraded)) };
  const problems: PackProblem[] = [];
  for (const problem of faults(parsed.pack)) {
    if (problems.push(problem) >= MAX_PROBLEMS) break;
  }
  return problems.length > 0 ? { problems } : parsed;
}

/** The text of a pack file. `readPackFile` gives the same pack back. */
export function writePackFile(pack: Pack): string {
  return `${JSON.stringify({ ...pack, format: PACK_FORMAT })}\n`;
}

const SENTENCES: Record<PackProblem['code'], string> = {
  'too-large': 'The file is larger than a pack may be',
  'not-json': 'The file is no JSON; look for a comma, a quotation mark or a bracket that is missing or too many',
  'not-a-pack': 'The file is no claim pack',
  newer: `The pack was made by a newer version of Sourcelight (this one reads formats up to ${PACK_FORMAT}); update first. Its format is`,
  'too-many': 'A list is longer than it may be; split it. It may have so many entries',
  field: 'A field is not as it must be',
  form: 'A field is not in the form that it needs; write it like this',
  absent: 'A field is not there; add it',
  type: 'A field has the wrong type; give one of this type',
  value: 'A field has a word that is not known; write one of these',
  long: 'A field is too long; it may have so many characters or entries',
  short: 'A field is too short; it needs so many characters or entries',
  twice: 'An id is there twice',
  missing: 'An entry is named that the pack does not have',
  hidden: 'A text has an invisible character or half of one; take it out',
  stacked: 'A letter has more combining marks than any word needs; leave at most so many',
  date: 'There is no such day; give one of the calendar',
  address: 'An address names a user before the host; give it without what stands before the @',
};

/** Where a problem is: line, column and path, as far as they are known; may be empty. */
export function placeText({ where, line, column }: Pick<PackProblem, 'where' | 'line' | 'column'>): string {
  return [line === undefined ? '' : `line ${line}`, column === undefined ? '' : `column ${column}`, where]
    .filter(Boolean)
    .join(', ');
}

/** A problem as an English sentence, for the command line. */
export function packProblemText(problem: PackProblem): string {
  const { code, detail } = problem;
  const place = placeText(problem);
  return `${SENTENCES[code]}${detail === '' ? '' : `: ${detail}`}${place === '' ? '' : ` (${place})`}.`;
}

/** Finds problems that a schema cannot: duplicate ids, dangling references, forbidden text. */
function* faults(pack: Pack): Iterable<PackProblem> {
  const ids = { claims: new Set<string>(), sources: new Set<string>(), speakers: new Set<string>() };
  for (const list of ['claims', 'sources', 'speakers'] as const) {
    for (const [index, { id }] of pack[list].entries()) {
      if (ids[list].has(id)) yield { code: 'twice', where: `${list}[${index}].id`, detail: id };
      ids[list].add(id);
    }
  }
  // Statements with an id are entries as claims are, so their ids must differ from those of claims.
  const entries = new Set(ids.claims);
  for (const [index, { statements }] of pack.claims.entries()) {
    for (const [number, { id, phrasings }] of statements.entries()) {
      const where = `claims[${index}].statements[${number}].id`;
      if (id === undefined && phrasings !== undefined && phrasings.length > 0)
        yield { code: 'absent', where, detail: 'id' };
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
function fieldProblem(issue: z.core.$ZodIssue, pack: unknown): PackProblem {
  const where = pathText(issue.path);
  const name = String(issue.path.at(-1) ?? '');
  if (issue.path.length > 0 && valueAt(pack, issue.path) === undefined) return { code: 'absent', where, detail: name };
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'type', where, detail: issue.expected };
    case 'invalid_value':
      return { code: 'value', where, detail: issue.values.join(' | ') };
    case 'too_big':
      return { code: 'long', where, detail: String(issue.maximum) };
    case 'too_small':
      return { code: 'short', where, detail: String(issue.minimum) };
    case 'invalid_format':
      return formProblem(where, issue.pattern) ?? { code: 'field', where, detail: 'invalid format' };
    case 'custom':
      return formProblem(where, issue.params?.pattern) ?? { code: 'field', where, detail: issue.message };
    default:
      return { code: 'field', where, detail: issue.code.replaceAll('_', ' ') };
  }
}

/** The problem that a value does not fit a pattern, with an example of one that does. */
function formProblem(where: string, pattern: unknown): PackProblem | undefined {
  const example = FORM_EXAMPLES.get(String(pattern));
  return example === undefined ? undefined : { code: 'form', where, detail: example };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? (inner as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );
}

function one(code: PackProblem['code'], where: string, detail: string): { problems: PackProblem[] } {
  return { problems: [{ code, where, detail }] };
}
