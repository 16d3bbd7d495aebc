/** Reads ClaimReviews as fact-checkers publish them. */
import { defined, type Gathered, gather, kindOf, type Said, type SkipReason, unique } from './claim-review-parts';
import { address, date, type Loose, nameOf, object, objects, plainText, slug } from './loose-data';
import { ratedAct } from './rating';
import type { Source, Speaker } from './schema';

/** Longest rating shown as a quotation, in words; the limit for quotations in docs/corpus-policy.md. */
const MAX_RATING_WORDS = 11;

/** The host of an address without `www.`; used as publisher if none is given. */
function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

/** Makes the source of a review. `headline` is the publication's own; without one, the source is described by the claim. */
function foreignSource(
  url: string,
  publisher: string,
  { headline, claimText }: { headline: string | undefined; claimText: string },
  day: string | undefined,
  kind: Source['kind'],
): Source {
  return defined({
    id: slug(hostOf(url), url),
    publisher,
    about: claimText,
    headline,
    url,
    date: day,
    kind,
    seen: 'through others' as const,
  });
}

/** Reads a fact-checker's review: the reviewer's rating of the claim, and who made the claim. Returns a reason if it cannot be used. */
export function readForeign(review: Loose, reviewed: Loose, claimText: string): Gathered | { skip: SkipReason } {
  const url =
    address(review.url) ?? address(review.mainEntityOfPage) ?? address(object(review.mainEntityOfPage)['@id']);
  if (url === undefined) return { skip: 'no-review-address' };
  const publisher = nameOf(review.author) ?? nameOf(review.publisher);
  if (publisher === undefined) return { skip: 'no-publisher' };
  const act = ratedAct(review.reviewRating);
  if (act === undefined) return { skip: 'rating-not-understood' };
  const rating = plainText(object(review.reviewRating).alternateName);
  const isShort = rating !== undefined && rating.split(' ').length <= MAX_RATING_WORDS;
  const published = date(review.datePublished);
  const page = foreignSource(
    url,
    publisher,
    { headline: plainText(review.headline ?? review.name), claimText },
    published,
    'fact-checker',
  );
  const checker: Said = {
    speaker: {
      id: slug(publisher, 'fact-checker'),
      name: publisher,
      kind: 'organization',
      roles: [{ text: 'fact-checker' }],
      side: 'media',
    },
    sources: [page],
    statement: defined({
      by: slug(publisher, 'fact-checker'),
      act,
      on: published,
      says: isShort ? 'reviewed the claim and rated it with these words' : 'reviewed and rated the claim',
      quote: isShort ? rating : undefined,
      quote_source: isShort ? page.id : undefined,
      sources: [page.id],
    }),
  };
  const claimant = nameOf(reviewed.author);
  if (claimant === undefined) return gather([checker]);
  const appearances = [...objects(reviewed.firstAppearance), ...objects(reviewed.appearance)].flatMap((work) => {
    const at = address(work.url) ?? address(work['@id']);
    if (at === undefined || at === url) return [];
    return [
      foreignSource(
        at,
        nameOf(work.publisher) ?? hostOf(at),
        { headline: plainText(work.headline ?? work.name), claimText },
        date(work.datePublished),
        'other',
      ),
    ];
  });
  const sources = unique([page, ...appearances]);
  const speaker: Speaker = defined({
    id: slug(claimant, 'claimant'),
    name: claimant,
    kind: kindOf(object(reviewed.author)),
    roles: [{ text: 'named as the source of the claim' }],
    side: 'other' as const,
  });
  const made: Said = {
    speaker,
    sources,
    statement: defined({
      by: speaker.id,
      act: 'asserts' as const,
      on: date(reviewed.datePublished),
      says: `made the claim, according to ${publisher}`,
      sources: sources.map((source) => source.id),
    }),
  };
  return gather([made, checker]);
}
