/**
 * Reads one schema.org ClaimReview, as a fact-checker publishes it or as `claim-review.ts` writes it, into a claim
 * with its speakers and sources. Nothing is invented: unreadable fields are left out, and an
 * item with too little content is skipped with a reason.
 */
import { readFrame } from './frame-works';
import { address, date, id, type Loose, many, nameOf, object, objects, plainText, slug, text } from './loose-data';
import { ratedAct } from './rating';
import {
  type Claim,
  DateSpan,
  MAX_PARTIES,
  MAX_PHRASINGS,
  Side,
  type Source,
  SourceKind,
  SourceLabel,
  type Speaker,
  type Statement,
  StatementAct,
} from './schema';

export type SkipReason =
  | 'no-claim-review'
  | 'no-claim-text'
  | 'no-review-address'
  | 'no-publisher'
  | 'rating-not-understood';

/** The reasons as sentences for the report. */
export const SKIP_REASONS: Record<SkipReason, string> = {
  'no-claim-review': 'not a ClaimReview',
  'no-claim-text': 'does not say which claim it reviews',
  'no-review-address': 'has no web address of its own',
  'no-publisher': 'does not name who published it',
  'rating-not-understood': 'its rating could not be understood, so it would show something it does not say',
};

export interface ReadReview {
  claim: Claim;
  speakers: Speaker[];
  sources: Source[];
}

/** Topic of claims without one. */
const DEFAULT_TOPIC = 'imported';
/** Longest rating that is shown as a quotation; the policy for quotations (docs/corpus-policy.md). */
const MAX_RATING_WORDS = 11;

/** Omits keys without a value, so that records compare and serialise equal. */
function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

const oneOf = <T extends string>(options: readonly T[], value: unknown): T | undefined =>
  options.find((option) => option === many(value)[0]);

/**
 * @param item one item of a feed, parsed; anything at all.
 * @param today the day that stands for `added` and `changed` where the item gives none.
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

/** Whether `claim-review.ts` wrote the item: it has our id, neither an address nor a rating, and our form throughout. */
function isOwnForm(review: Loose, reviewed: Loose): boolean {
  if (review.url !== undefined || review.reviewRating !== undefined) return false;
  const statements = many(reviewed.appearance);
  return id(review.identifier) !== undefined && statements.every((work) => readStatement(object(work)) !== undefined);
}

interface Said {
  statement: Statement;
  speaker: Speaker;
  sources: Source[];
}

interface Gathered {
  statements: Statement[];
  speakers: Speaker[];
  sources: Source[];
}

function unique<T extends { id: string }>(list: T[]): T[] {
  return [...new Map(list.map((one) => [one.id, one])).values()];
}

function gather(said: Said[]): Gathered {
  return {
    statements: said.map(({ statement }) => statement),
    speakers: unique(said.map(({ speaker }) => speaker)),
    sources: unique(said.flatMap(({ sources }) => sources)),
  };
}

/** A statement in the form that we write; undefined for any other appearance of a claim. */
function readStatement(work: Loose): Said | undefined {
  const act = oneOf(StatementAct.options, work.keywords);
  const [speaker, says] = [readSpeaker(object(work.author)), text(work.abstract)];
  const sources = objects(work.citation).flatMap((one) => readSource(one) ?? []);
  if (!speaker || !act || !says || sources.length === 0) return undefined;
  const answers = objects(work.about).flatMap((one) => id(one.identifier) ?? []);
  const phrasings = texts(work.alternateName);
  return {
    speaker,
    sources,
    statement: defined({
      id: id(work.identifier),
      by: speaker.id,
      act,
      on: date(work.dateCreated),
      says,
      quote: text(work.text),
      quote_source: id(object(work.isBasedOn).identifier),
      quote_language: text(work.inLanguage),
      sources: sources.map((source) => source.id),
      answers: answers.length > 0 ? answers : undefined,
      caution: text(work.disambiguatingDescription),
      phrasings: phrasings.length > 0 ? phrasings : undefined,
    }),
  };
}

const texts = (value: unknown): string[] =>
  many(value)
    .flatMap((one) => text(one) ?? [])
    .slice(0, MAX_PHRASINGS);

/** A speaker in the form that we write: a member of its side in each of its roles. */
function readSpeaker(author: Loose): Speaker | undefined {
  const [speakerId, name] = [id(author.identifier), text(author.name)];
  const memberships = objects(author.memberOf);
  const side = oneOf(Side.options, object(memberships[0]?.memberOf).identifier);
  if (!speakerId || !name || !side) return undefined;
  const roles = memberships.flatMap(({ roleName, startDate, endDate }) => {
    const role = text(roleName);
    return role === undefined ? [] : [defined({ text: role, from: date(startDate), until: date(endDate) })];
  });
  return defined({ id: speakerId, name, kind: kindOf(author), roles, side });
}

/** Person or organisation, where the author's type says it. */
function kindOf(author: Loose): Speaker['kind'] {
  const types = many(author['@type']);
  if (types.includes('Person')) return 'person';
  return types.some((type) => typeof type === 'string' && type.endsWith('Organization')) ? 'organization' : undefined;
}

function readSource(work: Loose): Source | undefined {
  const sourceId = id(work.identifier);
  const [publisher, about] = [text(object(work.publisher).name), text(work.abstract)];
  const kind = oneOf(SourceKind.options, work.genre);
  const seen = oneOf(['full', 'excerpt', 'through others'] as const, work.creativeWorkStatus);
  if (!sourceId || !publisher || !about || !kind || !seen) return undefined;
  const labels = many(work.keywords).flatMap((one) => oneOf(SourceLabel.options, one) ?? []);
  return defined({
    id: sourceId,
    publisher,
    about,
    headline: text(work.headline),
    url: address(work.url),
    date: date(work.datePublished),
    date_note: text(work.temporal),
    retrieved: date(object(work.potentialAction).endTime),
    archived: address(work.archivedAt),
    kind,
    country: text(object(work.countryOfOrigin).name),
    labels: labels.length > 0 ? labels : undefined,
    seen,
    note: text(work.description),
  });
}

/** The host of an address without `www.`, used as publisher if none is given. */
function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

/** `headline` is the publication's own, as its feed gives it; without one, the source is about the claim. */
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

/** A fact-checker's review: the reviewer's rating of the claim, and who made the claim. */
function readForeign(review: Loose, reviewed: Loose, claimText: string): Gathered | { skip: SkipReason } {
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
