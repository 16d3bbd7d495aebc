/** Makes a pack from a fact-checker's feed of schema.org ClaimReviews. Pure. */
import * as z from 'zod/mini';
import { readClaimReview } from './claim-review-read';
import { entryDaysAhead, isAhead } from './days-ahead';
import { date, id, many, nameOf, object, slug, text } from './loose-data';
import { Claim, LanguageTag, PACK_FORMAT, type Pack, Source, Speaker } from './schema';

/** Deepest nesting of reviews in objects and lists: a page's `@graph` in a list of DataFeedItems in a DataFeed takes five. */
const NESTING = 6;
/** Licence of a feed that names none. */
export const UNKNOWN_LICENCE = 'unknown: ask the publisher';

/** Schema of a claim with the speakers and sources of its statements. */
export const FittingReview = z.object({ claim: Claim, speakers: z.array(Speaker), sources: z.array(Source) });

/** The ClaimReviews in an item; the item itself if it contains none, so that it is counted and reported. */
export function reviewsIn(value: unknown, depth = NESTING): unknown[] {
  if (depth === 0) return [value];
  if (Array.isArray(value)) return value.flatMap((one) => reviewsIn(one, depth - 1));
  const item = object(value);
  if (!isReview(item)) {
    const inner = item['@graph'] ?? item.item ?? item.dataFeedElement ?? item.itemListElement;
    if (inner !== undefined) return reviewsIn(inner, depth - 1);
  }
  return [value];
}

const isReview = (item: unknown): boolean => many(object(item)['@type']).includes('ClaimReview');

/**
 * Parses a feed: one JSON value, or one per line, where a broken line counts as an item without content. Undefined if it
 * contains no ClaimReview. Never throws.
 */
export function feedIn(content: string): unknown {
  const value = parsed(content) ?? jsonLines(content);
  return reviewsIn(value).some(isReview) ? value : undefined;
}

function jsonLines(content: string): unknown[] | undefined {
  if (!/^\s*\{/.test(content)) return undefined;
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => parsed(line) ?? null);
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

interface FeedPack {
  pack: Pack;
  /** Number of reviews in the feed; the difference to `pack.claims` was skipped. */
  items: number;
}

/**
 * Makes a pack from a feed. Reviews with too little content (see `readClaimReview`), duplicates and reviews that are dated
 * ahead are left out.
 * @param name of the pack if the feed has none.
 * @param today `YYYY-MM-DD`; the day of the pack if the feed has none, or one that lies ahead.
 */
export function packOfFeed(feed: unknown, name: string, today: string): FeedPack {
  const head = object(feed);
  const modified = date(head.dateModified);
  const compiled = modified === undefined || isAhead(modified, today) ? today : modified;
  const title = nameOf(head) ?? text(name) ?? name;
  const language = LanguageTag.safeParse(text(head.inLanguage) ?? 'en');
  const claims = new Map<string, Claim>();
  const speakers = new Map<string, Speaker>();
  const sources = new Map<string, Source>();
  const reviews = reviewsIn(feed);
  for (const review of reviews) {
    const read = readClaimReview(review, compiled);
    if ('skip' in read || claims.has(read.claim.id) || !FittingReview.safeParse(read).success) continue;
    if (!entryDaysAhead({ sources: read.sources, claims: [read.claim] }, today).next().done) continue;
    claims.set(read.claim.id, read.claim);
    for (const speaker of read.speakers) if (!speakers.has(speaker.id)) speakers.set(speaker.id, speaker);
    for (const source of read.sources) if (!sources.has(source.id)) sources.set(source.id, source);
  }
  const pack: Pack = {
    format: PACK_FORMAT,
    id: id(head.identifier) ?? slug(title),
    name: title,
    version: text(head.version) ?? compiled,
    licence: text(head.license) ?? UNKNOWN_LICENCE,
    language: language.success ? language.data : 'en',
    compiled,
    speakers: [...speakers.values()],
    sources: [...sources.values()],
    lexicon: { names: [], senses: [] },
    claims: [...claims.values()],
  };
  return { pack, items: reviews.length };
}
