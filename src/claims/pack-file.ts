/**
 * A pack as a single JSON file, from a stranger: it is inert text, dates, ids and addresses, or it is refused. Pure;
 * used by the command line and by the extension.
 */
import * as z from 'zod/mini';
import { isRealDate } from './dates';
import { timeOf } from './entries';
import { type Claim, PACK_FORMAT, Pack } from './schema';
import { type Json, upgrade } from './upgrade';

/**
 * Longest file, in UTF-16 units. A fact-checker's feed of 50,000 reviews becomes a pack of about 45 million; twice
 * that is refused before it is parsed.
 */
export const MAX_PACK_LENGTH = 96_000_000;
/** Most entries in one list of a pack, counted before the schema walks them. */
export const MAX_PACK_ENTRIES = 200_000;
/** Most statements, relations or sources of one thing: far above any record, low enough to stop a flood in one entry. */
export const MAX_PART_ENTRIES = 1_000;
/** Most problems that are listed: enough to mend a file by, not a wall. */
const MAX_PROBLEMS = 10;

/** What stands in the way of a pack. */
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
    | 'date';
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
  if (crowded !== undefined) return one('too-many', crowded, String(MAX_PACK_ENTRIES));
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
  'too-many': 'A list is longer than it may be',
  field: 'A field is not as it should be',
  twice: 'An id is there twice',
  missing: 'An entry is named that the pack does not have',
  hidden: 'A text carries control characters that would hide or turn what is read',
  date: 'There is no such day',
};

/** A problem as a sentence, for where there is no translation. */
export function packProblemText({ code, where, detail }: PackProblem): string {
  return `${SENTENCES[code]}${detail === '' ? '' : `: ${detail}`}${where === '' ? '' : ` (${where})`}.`;
}

/** Counts before the schema walks the file: a flood of entries is refused before it costs anything. */
function tooMany(pack: Json): string | undefined {
  const lexicon = (pack.lexicon ?? {}) as Json;
  const isLong = (list: unknown, most: number) => Array.isArray(list) && list.length > most;
  for (const key of ['claims', 'sources', 'speakers']) if (isLong(pack[key], MAX_PACK_ENTRIES)) return key;
  for (const key of ['names', 'senses']) if (isLong(lexicon[key], MAX_PACK_ENTRIES)) return `lexicon.${key}`;
  const crowded = (list: unknown, name: string, keys: string[]) => {
    if (!Array.isArray(list)) return undefined;
    for (const [index, entry] of list.entries()) {
      const key = keys.find((one) => isLong((entry as Json | null)?.[one], MAX_PART_ENTRIES));
      if (key !== undefined) return `${name}[${index}].${key}`;
    }
    return undefined;
  };
  return (
    crowded(pack.claims, 'claims', ['statements', 'relations']) ??
    crowded(pack.speakers, 'speakers', ['roles']) ??
    crowded(lexicon.names, 'lexicon.names', ['aliases', 'speaks_for']) ??
    crowded(lexicon.senses, 'lexicon.senses', ['words'])
  );
}

/** What a sound form can still get wrong: ids twice, references to nothing, days that are none, hidden characters. */
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
  yield* hidden(pack, '');
}

type KnownIds = Record<'claims' | 'sources' | 'speakers' | 'entries', ReadonlySet<string>>;

function* claimFaults(claim: Claim, at: string, ids: KnownIds): Iterable<PackProblem> {
  for (const day of timeOf(claim)?.split('/') ?? []) {
    if (!isRealDate(day)) yield { code: 'date', where: claim.event ? `${at}.event.on` : `${at}.time`, detail: day };
  }
  for (const [number, { by, sources, on, quote_source: words, answers = [] }] of claim.statements.entries()) {
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
    if (on !== undefined && !isRealDate(on)) yield { code: 'date', where: `${where}.on`, detail: on };
  }
  for (const [number, { entry }] of claim.relations.entries()) {
    if (!ids.entries.has(entry)) yield { code: 'missing', where: `${at}.relations[${number}].entry`, detail: entry };
  }
}

/**
 * Control characters, and those that turn the direction of what follows: they can make a card show another text than
 * the one it holds. Line breaks and tabs are harmless.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
export const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

function* hidden(value: unknown, where: string): Iterable<PackProblem> {
  if (typeof value === 'string') {
    if (HIDDEN.test(value)) yield { code: 'hidden', where, detail: '' };
  } else if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* hidden(entry, `${where}[${index}]`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) yield* hidden(entry, where === '' ? key : `${where}.${key}`);
  }
}

/** What is wrong with a field, in the file's own terms: zod/mini brings no sentences of its own. */
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
