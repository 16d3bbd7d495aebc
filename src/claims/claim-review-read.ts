/**
 * Reads one schema.org ClaimReview, as a fact-checker publishes it or as `claim-review.ts` writes it, into a claim
 * with its speakers and sources. Unreadable fields are left out, never guessed; an item with too little content is skipped
 * with a reason.
 */

import { readForeign } from './claim-review-foreign';
import { isOwnForm, readStatement } from './claim-review-own';
import { defined, gather, oneOf, type SkipReason, texts } from './claim-review-parts';
import { readFrame } from './frame-works';
import { address, date, id, many, object, objects, plainText, slug, text } from './loose-data';
import { type Claim, DateSpan, MAX_PARTIES, Side, type Source, type Speaker } from './schema';

export { SKIP_REASONS, type SkipReason } from './claim-review-parts';

export interface ReadReview {
  claim: Claim;
  speakers: Speaker[];
  sources: Source[];
}

/** Topic of imported claims, which have none. */
const DEFAULT_TOPIC = 'imported';
/**
 * Reads one item. Never throws.
 * @param item one parsed item of a feed, of any shape.
 * @param today value of `added` and `changed` if the item gives no dates, `YYYY-MM-DD`.
 */
export function readClaimReview(item: unknown, today: string): ReadReview | { skip: SkipReason } {
  const review = object(item);
  if (!many(review['@type']).includes('ClaimReview')) return { skip: 'no-claim-review' };
  const reviewed = object(review.itemReviewed);
  const isOurs = isOwnForm(review, reviewed);
  const claimText = isOurs
    ? text(review.claimReviewed)
    : (plainText(review.claimReviewed) ?? plainText(reviewed.text) ?? plainText(reviewed.name));
  if (claimText === undefined) return { skip: 'no-claim-text' };
  const found = isOurs
    ? gather(objects(reviewed.appearance).flatMap((work) => readStatement(work) ?? []))
    : readForeign(review, reviewed, claimText);
  if ('skip' in found) return found;
  const added = date(review.dateCreated) ?? date(review.datePublished) ?? today;
  const span = DateSpan.safeParse(text(reviewed.temporalCoverage));
  const parties = objects(reviewed.about).flatMap((one) => oneOf(Side.options, one.identifier) ?? []);
  const claim: Claim = defined({
    id: id(review.identifier) ?? slug(claimText, `${address(review.url) ?? ''} ${claimText}`),
    text: claimText,
    topic: id(review.keywords) ?? DEFAULT_TOPIC,
    time: span.success ? span.data : undefined,
    parties: parties.length > 0 && parties.length <= MAX_PARTIES ? parties : undefined,
    added,
    changed: date(review.dateModified) ?? added,
    statements: found.statements,
    ...(isOurs ? readFrame(reviewed.about) : undefined),
    relations: [],
    caution: text(reviewed.disambiguatingDescription),
    phrasings: texts(reviewed.alternateName),
    lookalikes: [],
  });
  return { claim, speakers: found.speakers, sources: found.sources };
}
