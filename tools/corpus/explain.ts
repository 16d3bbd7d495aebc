/** Explains to an editor what a schema found wrong: zod's "Invalid input" does not say what to do. */
import type * as z from 'zod/mini';
import { MAX_ID, MAX_TEXT } from '#src/claims/schema';

type Issue = z.core.$ZodIssue;

interface Explained {
  what: string;
  remedy: string;
}

const SLUG_FIELDS = new Set([
  'id',
  'by',
  'sources',
  'entry',
  'topic',
  'states',
  'who',
  'of',
  'answers',
  'quote_source',
  'about',
  'place',
  'unit',
]);
const DATE_FIELDS = new Set(['date', 'added', 'changed', 'from', 'until', 'retrieved', 'searched', 'compiled']);

/** Other fields with an explanation of their form. */
const KNOWN_FORMS = new Set(['time', 'url', 'archived']);

/**
 * Name of the field that a path leads to: `statements[2].sources[0]` gives `sources`. `on` is a day in a statement, a
 * time in an event, and a subject in positions and figures.
 */
function fieldOf(path: readonly PropertyKey[]): string {
  const names = path.filter((part) => typeof part === 'string');
  const field = String(names.at(-1) ?? '');
  if (field !== 'on') return field;
  const parent = names.at(-2);
  return parent === 'event' ? 'time' : parent === 'position' || parent === 'figure' ? 'id' : 'date';
}

const KINDS: Record<string, string> = {
  array: 'a list',
  object: 'a set of fields',
  string: 'text',
  number: 'a number',
};

function kind(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null || value === undefined) return 'nothing';
  return KINDS[typeof value] ?? typeof value;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    input,
  );
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${text === undefined ? '' : text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
}

function format(field: string, value: unknown): Explained {
  if (DATE_FIELDS.has(field)) {
    return {
      what: `${shown(value)} is not a date.`,
      remedy: 'Write 2025, 2025-02 or 2025-02-07, or leave the line out when it is unknown.',
    };
  }
  if (field === 'time') {
    return {
      what: `${shown(value)} is not a time.`,
      remedy: 'Write 2025, 2025-02, 2025-02-07, or two of these as FROM/TO.',
    };
  }
  if (field === 'url' || field === 'archived') {
    return {
      what: `${shown(value)} is not a web address.`,
      remedy: 'Write the full address with http:// or https://, without spaces; leave the line out when it is unknown.',
    };
  }
  return {
    what: `${shown(value)} is not an id.`,
    remedy: 'Use lower-case letters, digits and single hyphens, such as trump-says-so-feb-2025.',
  };
}

/** Says what is wrong and what to do, for one issue of a schema and the data in which it was found. */
export function explain(issue: Issue, input: unknown): Explained {
  const field = fieldOf(issue.path);
  const value = valueAt(input, issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? { what: 'is missing.', remedy: `Add it: ${KINDS[issue.expected] ?? issue.expected}.` }
        : {
            what: `is ${kind(value)}, not ${KINDS[issue.expected] ?? issue.expected}.`,
            remedy: 'Compare with `corpus new`.',
          };
    case 'invalid_format':
      return format(SLUG_FIELDS.has(field) || DATE_FIELDS.has(field) || KNOWN_FORMS.has(field) ? field : 'id', value);
    case 'invalid_value':
      return value === undefined
        ? { what: 'is missing.', remedy: `Add one of: ${issue.values.join(', ')}.` }
        : { what: `${shown(value)} is not known.`, remedy: `Use one of: ${issue.values.join(', ')}.` };
    case 'too_small':
      return {
        what: 'is empty.',
        remedy:
          issue.origin === 'array' ? 'Name at least one.' : 'Write something, or leave the line out if it is optional.',
      };
    case 'too_big':
      return {
        what: `is too long (at most ${issue.maximum}).`,
        remedy:
          issue.origin === 'array' ? 'Keep the best.' : `Shorten it; texts hold ${MAX_TEXT}, ids ${MAX_ID} characters.`,
      };
    default:
      return { what: issue.message || 'does not fit.', remedy: 'Compare with `corpus new`.' };
  }
}

/**
 * Paths of keys that a schema does not know: those in the input that are not in the output. Without this a misspelt
 * optional field would be dropped silently. Relies on the schemas dropping unknown keys.
 */
export function unknownKeys(given: unknown, taken: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  if (typeof given !== 'object' || given === null || typeof taken !== 'object' || taken === null) return [];
  return Object.keys(given).flatMap((key) => {
    const here = [...path, Array.isArray(given) ? Number(key) : key];
    if (!Object.hasOwn(taken, key)) return [here];
    return unknownKeys(Reflect.get(given, key), Reflect.get(taken, key), here);
  });
}
