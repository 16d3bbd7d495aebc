/** Shared by both readers of ClaimReviews: the result type, and reading of common fields. */
import { type Loose, many, text } from './loose-data';
import { MAX_PHRASINGS, type Source, type Speaker, type Statement } from './schema';

export type SkipReason =
  | 'no-claim-review'
  | 'no-claim-text'
  | 'no-review-address'
  | 'no-publisher'
  | 'rating-not-understood';

/** The reasons as sentences, for the report. */
export const SKIP_REASONS: Record<SkipReason, string> = {
  'no-claim-review': 'not a ClaimReview',
  'no-claim-text': 'does not say which claim it reviews',
  'no-review-address': 'has no web address of its own',
  'no-publisher': 'does not name who published it',
  'rating-not-understood': 'its rating could not be understood, so it would show something it does not say',
};

/** A statement with its speaker and sources. */
export interface Said {
  statement: Statement;
  speaker: Speaker;
  sources: Source[];
}

export interface Gathered {
  statements: Statement[];
  speakers: Speaker[];
  sources: Source[];
}

export function unique<T extends { id: string }>(list: T[]): T[] {
  return [...new Map(list.map((one) => [one.id, one])).values()];
}

export function gather(said: Said[]): Gathered {
  return {
    statements: said.map(({ statement }) => statement),
    speakers: unique(said.map(({ speaker }) => speaker)),
    sources: unique(said.flatMap(({ sources }) => sources)),
  };
}

/** Omits keys without a value, so that records compare and serialise equal. */
export function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

export const oneOf = <T extends string>(options: readonly T[], value: unknown): T | undefined =>
  options.find((option) => option === many(value)[0]);

export const texts = (value: unknown): string[] =>
  many(value)
    .flatMap((one) => text(one) ?? [])
    .slice(0, MAX_PHRASINGS);

/** Whether the author is a person or organisation; undefined if the type does not say. */
export function kindOf(author: Loose): Speaker['kind'] {
  const types = many(author['@type']);
  if (types.includes('Person')) return 'person';
  return types.some((type) => typeof type === 'string' && type.endsWith('Organization')) ? 'organization' : undefined;
}
