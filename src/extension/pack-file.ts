/**
 * A pack that a reader brings: from a file's text to a pack that is known to be safe to keep. Pure. A pack is a
 * stranger's file: it is inert text, dates, ids and addresses, or it is refused.
 */
import * as z from 'zod/mini';
import { PACK_FORMAT, Pack } from '#src/claims/schema';
import { BUNDLED_PACK } from './claim-key';

/** Largest file, in UTF-16 units: about 10,000 claims with their sources; reading it takes a second, not a minute. */
export const MAX_PACK_LENGTH = 16_000_000;
/** Most claims, sources or names a pack may hold: the sizes that the engine is measured at. */
export const MAX_PACK_ENTRIES = 20_000;
/** Most problems that are listed: enough to mend a file by, not a wall. */
const MAX_PROBLEMS = 10;

/** What stands in the way of a pack; `where` is the path to the field, as `claims[3].statements[0].date`. */
export interface PackProblem {
  code: 'too-large' | 'not-json' | 'newer' | 'bundled-id' | 'too-many' | 'twice' | 'field';
  where: string;
  /** What was found or expected there, in the file's own terms; may be empty. */
  detail: string;
}

/** The pack in a file, or up to ten problems. Never throws. */
export function readPack(text: string): { pack: Pack } | { problems: PackProblem[] } {
  if (text.length > MAX_PACK_LENGTH) return one('too-large', '', String(MAX_PACK_LENGTH));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return one('not-json', '', error instanceof Error ? error.message : '');
  }
  const format = (value as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && format > PACK_FORMAT) return one('newer', 'format', String(format));
  const crowded = tooMany(value);
  if (crowded) return one('too-many', crowded, String(MAX_PACK_ENTRIES));
  const pack = z.safeParse(Pack, value);
  if (!pack.success)
    return {
      problems: pack.error.issues
        .slice(0, MAX_PROBLEMS)
        .map((issue) => ({ code: 'field', where: pathOf(issue.path), detail: wrongWith(issue) })),
    };
  if (pack.data.id === BUNDLED_PACK) return one('bundled-id', 'id', BUNDLED_PACK);
  const twins = twice(pack.data);
  return twins.length > 0 ? { problems: twins } : { pack: pack.data };
}

/** Counts before the schema walks the whole file: a flood of entries is refused before it costs anything. */
function tooMany(value: unknown): string | null {
  const pack = value as { lexicon?: Record<string, unknown> } & Record<string, unknown>;
  const lists: [string, unknown][] = [
    ...['claims', 'sources', 'speakers'].map((key): [string, unknown] => [key, pack?.[key]]),
    ...['names', 'senses'].map((key): [string, unknown] => [`lexicon.${key}`, pack?.lexicon?.[key]]),
  ];
  return lists.find(([, list]) => Array.isArray(list) && list.length > MAX_PACK_ENTRIES)?.[0] ?? null;
}

function twice(pack: Pack): PackProblem[] {
  const problems: PackProblem[] = [];
  for (const list of ['claims', 'sources', 'speakers'] as const) {
    const seen = new Set<string>();
    for (const [i, { id }] of pack[list].entries()) {
      if (seen.has(id)) problems.push({ code: 'twice', where: `${list}[${i}].id`, detail: id });
      seen.add(id);
    }
  }
  return problems.slice(0, MAX_PROBLEMS);
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
