/**
 * Writes a pack as schema.org ClaimReviews (JSON-LD), the format in which fact-checkers publish, without ratings, since the
 * record gives none. The format has no place for relations, lookalikes, facets, the lexicon, and unused speakers and
 * sources: these are left out. `claim-review-read.ts` reads the rest back without loss.
 */
import type {
  ClaimReview,
  CreativeWork,
  DataFeed,
  Organization,
  OrganizationRole,
  Person,
  Statement as StatementWork,
  WithContext,
} from 'schema-dts';
import { byId } from './cut-records';
import { frameOf } from './entries';
import { frameWork } from './frame-works';
import type { Claim, Pack, Side, Source, Speaker, Statement } from './schema';

/** Names of sides for display in other programs. */
const SIDE_NAMES: Record<Side, string> = {
  us: 'United States',
  russia: 'Russia',
  ukraine: 'Ukraine',
  europe: 'Europe',
  media: 'Media',
  other: 'Others',
};

const sideWork = (side: Side): Organization => ({ '@type': 'Organization', identifier: side, name: SIDE_NAMES[side] });

/** A schema.org Role: an intermediate node between member and organisation, under the same property. */
type Membership = OrganizationRole<Organization, 'memberOf'>;

/** Each role as a membership of the side, with its days; a speaker without a role is a plain member. */
function speakerWork({ id, name, kind, roles, side }: Speaker): Person | Organization {
  const memberOf = (roles.length > 0 ? roles : [undefined]).map(
    (role): Membership => ({
      '@type': 'OrganizationRole',
      roleName: role?.text,
      startDate: role?.from,
      endDate: role?.until,
      memberOf: sideWork(side),
    }),
  );
  const common = { identifier: id, name, memberOf };
  return kind === 'person' ? { '@type': 'Person', ...common } : { '@type': 'Organization', ...common };
}

function sourceWork(source: Source): CreativeWork {
  return {
    '@type': 'CreativeWork',
    identifier: source.id,
    headline: source.headline,
    abstract: source.about,
    publisher: { '@type': 'Organization', name: source.publisher },
    url: source.url,
    archivedAt: source.archived,
    datePublished: source.date,
    temporal: source.date_note,
    potentialAction: source.retrieved === undefined ? undefined : { '@type': 'ReadAction', endTime: source.retrieved },
    genre: source.kind,
    countryOfOrigin: source.country === undefined ? undefined : { '@type': 'Country', name: source.country },
    keywords: source.labels,
    creativeWorkStatus: source.seen,
    description: source.note,
  };
}

/** Writes the claims of one pack, with its speakers and sources indexed once. */
class Writer {
  private readonly speakers: Map<string, Speaker>;
  private readonly sources: Map<string, Source>;

  constructor(private readonly pack: Pack) {
    this.speakers = new Map(pack.speakers.map((speaker) => [speaker.id, speaker]));
    this.sources = new Map(pack.sources.map((source) => [source.id, source]));
  }

  review(claim: Claim): ClaimReview {
    const frame = frameOf(claim);
    return {
      '@type': 'ClaimReview',
      identifier: claim.id,
      claimReviewed: claim.text,
      dateCreated: claim.added,
      dateModified: claim.changed,
      keywords: claim.topic,
      author: { '@type': 'Organization', name: this.pack.name },
      itemReviewed: {
        '@type': 'Claim',
        text: claim.text,
        alternateName: claim.phrasings,
        temporalCoverage: claim.time,
        disambiguatingDescription: claim.caution,
        about: [...(frame === undefined ? [] : [frameWork(frame)]), ...(claim.parties ?? []).map(sideWork)],
        appearance: claim.statements.map((statement) => this.statement(statement)),
      },
    };
  }

  private statement(statement: Statement): StatementWork {
    const { id, by, act, on, says, quote, quote_source, quote_language, sources, answers, caution } = statement;
    const who = this.speakers.get(by);
    return {
      '@type': 'Statement',
      identifier: id,
      author: who === undefined ? undefined : speakerWork(who),
      keywords: act,
      dateCreated: on,
      abstract: says,
      text: quote,
      inLanguage: quote_language,
      isBasedOn: quote_source === undefined ? undefined : { '@type': 'CreativeWork', identifier: quote_source },
      about: answers?.map((identifier) => ({ '@type': 'Claim', identifier })),
      disambiguatingDescription: caution,
      alternateName: statement.phrasings,
      citation: sources.flatMap((one) => this.sources.get(one) ?? []).map(sourceWork),
    };
  }
}

/** All claims of a pack as one DataFeed, sorted by id. Deterministic; linear in the pack apart from sorting. */
export function toClaimReviews(pack: Pack): WithContext<DataFeed> {
  const writer = new Writer(pack);
  return {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    identifier: pack.id,
    name: pack.name,
    version: pack.version,
    license: pack.licence,
    inLanguage: pack.language,
    dateModified: pack.compiled,
    temporalCoverage: pack.searched === undefined ? undefined : `../${pack.searched}`,
    description: pack.description,
    dataFeedElement: [...pack.claims]
      .sort(byId)
      .map((claim) => ({ '@type': 'DataFeedItem', item: writer.review(claim) })),
  };
}
