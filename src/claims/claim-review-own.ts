/** Reads ClaimReviews that `claim-review.ts` wrote: every statement, speaker and source, without loss. */
import { defined, kindOf, oneOf, type Said, texts } from './claim-review-parts';
import { address, date, id, type Loose, many, object, objects, text } from './loose-data';
import { Side, type Source, SourceKind, SourceLabel, type Speaker, StatementAct } from './schema';

/** Whether `claim-review.ts` wrote the item: it has our id and form, and neither an address nor a rating. */
export function isOwnForm(review: Loose, reviewed: Loose): boolean {
  if (review.url !== undefined || review.reviewRating !== undefined) return false;
  const statements = many(reviewed.appearance);
  return id(review.identifier) !== undefined && statements.every((work) => readStatement(object(work)) !== undefined);
}

/** Reads a statement in the form that we write; undefined for any other appearance of a claim. */
export function readStatement(work: Loose): Said | undefined {
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

/** Reads a speaker in the form that we write: a member of its side in each of its roles. */
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
