/** A fact-checker's feed of schema.org ClaimReviews as a pack. Pure. */
import * as z from 'zod/mini';
import { readClaimReview } from './claim-review-read';
import { date, id, many, nameOf, object, slug, text } from './loose-data';
import { Claim, LanguageTag, PACK_FORMAT, type Pack, Source, Speaker } from './schema';

/** How deep reviews may lie in an item: a page's `@graph` in a list, a DataFeedItem in a feed. */
const NESTING = 3;
/** Said of a feed that does not name its licence. */
export const UNKNOWN_LICENCE = 'unknown: ask the publisher';

/** What a claim of a pack has to fit, with all that its statements name. */
export const FittingReview = z.object({ claim: Claim, speakers: z.array(Speaker), sources: z.array(Source) });

/** The ClaimReviews in an item; the item itself when there is none in it, so that it is counted and reported. */
export function reviewsIn(value: unknown, depth = NESTING): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => reviewsIn(one, depth - 1));
  const item = object(value);
  if (depth > 0 && !isReview(item)) {
    const inner = item['@graph'] ?? item.item ?? item.dataFeedElement ?? item.itemListElement;
    if (inner !== undefined) return reviewsIn(inner, depth - 1);
  }
  return [value];
}

const isReview = (item: unknown): boolean => many(object(item)['@type']).includes('ClaimReview');

/** A feed in a file's text: one JSON value, or one a line. Undefined where no ClaimReview is in it. Never throws. */
export function feedIn(content: string): unknown {
  const value = parsed(content) ?? jsonLines(content);
  return reviewsIn(value).some(isReview) ? value : undefined;
}

function jsonLines(content: string): unknown[] | undefined {
  if (!/^\s*\{/.test(content)) return undefined;
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  return lines.flatMap((line) => parsed(line) ?? []);
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
  /** Reviews in the feed. Those that `pack.claims` has fewer of were skipped. */
  items: number;
}

/**
 * The pack that a feed's reviews make. Reviews that say too little (see `readClaimReview`) or come twice are left out.
 * @param name of the pack where the feed has none.
 * @param today day of the pack where the feed has none, `YYYY-MM-DD`.
 */
export function packOfFeed(feed: unknown, name: string, today: string): FeedPack {
  const head = object(feed);
  const compiled = date(head.dateModified) ?? today;
  const title = nameOf(head) ?? name;
  const language = LanguageTag.safeParse(text(head.inLanguage) ?? 'en');
  const claims = new Map<string, Claim>();
  const speakers = new Map<string, Speaker>();
  const sources = new Map<string, Source>();
  const reviews = reviewsIn(feed);
  for (const review of reviews) {
    const read = readClaimReview(review, compiled);
    if ('skip' in read || claims.has(read.claim.id) || !FittingReview.safeParse(read).success) continue;
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
