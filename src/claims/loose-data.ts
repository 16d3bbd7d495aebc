/**
 * Reads schema.org data as published: a value may be single or in a list, a text may be an object with a name, anything may
 * be missing. Trusts nothing and never throws.
 */
import { isRealDate } from './dates';
import { hash53 } from './hash';
import { hasUserName, withoutHidden } from './pack-text';
import { Id, MAX_ID, MAX_TEXT, PartialDate, WebAddress } from './schema';
import { withoutStackedMarks } from './stacked-marks';

export type Loose = Record<string, unknown>;

/** A value as a list; empty if it is absent. */
export function many(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The first object of a value, or an empty one. */
export function object(value: unknown): Loose {
  const found = many(value).find((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
  return (found as Loose | undefined) ?? {};
}

export function objects(value: unknown): Loose[] {
  return many(value).filter((one): one is Loose => typeof one === 'object' && one !== null && !Array.isArray(one));
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A text for display: without hidden characters and stacked marks, with single spaces, cut to MAX_TEXT. Undefined if empty. */
export function text(value: unknown): string | undefined {
  const [first] = many(value);
  const found = typeof first === 'number' ? String(first) : first;
  if (typeof found !== 'string') return undefined;
  const clean = withoutStackedMarks(withoutHidden(found)).replace(/\s+/g, ' ').trim();
  if (clean === '') return undefined;
  if (clean.length <= MAX_TEXT) return clean;
  // Without half of a surrogate pair, for which a pack is refused.
  const cut = clean.slice(0, MAX_TEXT - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}

/**
 * As `text`, for feeds that put markup into plain fields: removes tags and resolves the commonest entities. The result is
 * for display as text and is not safe as HTML.
 */
export function plainText(value: unknown): string | undefined {
  const found = text(value);
  if (found === undefined || !/[<&]/.test(found)) return found;
  const resolve = (whole: string, name: string) => ENTITIES[name.toLowerCase()] ?? whole;
  return text(found.replace(/<\/?[a-z][^>]*>/gi, ' ').replace(/&([a-z]+);/gi, resolve));
}

/** The name of a person or organisation, given as an object or as a text. */
export function nameOf(value: unknown): string | undefined {
  return plainText(object(value).name) ?? plainText(many(value).find((one) => typeof one === 'string'));
}

/** The date of an ISO date or date and time; undefined for anything else. */
export function date(value: unknown): string | undefined {
  const found = text(value);
  if (found === undefined) return undefined;
  const day = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ].*)?$/.exec(found)?.[1];
  return day !== undefined && PartialDate.safeParse(day).success && isRealDate(day) ? day : undefined;
}

/** A web address that is safe to open; undefined for anything else. */
export function address(value: unknown): string | undefined {
  const [first] = many(value);
  const found = typeof first === 'string' ? first.trim() : undefined;
  return found !== undefined && WebAddress.safeParse(found).success && !hasUserName(found) && URL.canParse(found)
    ? found
    : undefined;
}

/** A valid id; undefined for anything else. */
export function id(value: unknown): string | undefined {
  const found = Id.safeParse(many(value)[0]);
  return found.success ? found.data : undefined;
}

/** Longest readable part of a generated id; the rest is for the hash. */
const MAX_SLUG = MAX_ID - 20;

/** Hash of a text for an id. With 53 bits, the chance of any collision among 50,000 items is 1 in 7 million. */
const hash = (text: string): string => hash53(text).toString(36);

/** Makes a readable id from the first words of a text; a hash of `key` makes it unique. */
export function slug(words: string, key?: string): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG)
    .replace(/^-+|-+$/g, '');
  const tail = key === undefined ? '' : hash(key);
  return [plain, tail].filter((part) => part !== '').join('-') || `x-${hash(words)}`;
}
