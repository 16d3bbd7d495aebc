/**
 * A pack as schema.org ClaimReviews (JSON-LD), the form in which fact-checkers publish. No rating is written: the
 * record gives none. What the format has no place for, and so is left out: relations, lookalikes, the lexicon,
 * unused speakers and sources. `claim-review-read.ts` reads the rest back without loss.
 */
import type {
  ClaimReview,
  CreativeWork,
  DataFeed,
  Organization,
  Person,
  Statement as StatementWork,
  WithContext,
} from 'schema-dts';
import { byId } from './cut-records';
import type { Claim, Pack, Side, Source, Speaker, Statement } from './schema';

/** Sides by the names that other programs can show. */
const SIDE_NAMES: Record<Side, string> = {
  us: 'United States',
  russia: 'Russia',
  ukraine: 'Ukraine',
  europe: 'Europe',
  media: 'Media',
  other: 'Others',
};

const sideWork = (side: Side): Organization => ({ '@type': 'Organization', identifier: side, name: SIDE_NAMES[side] });

function speakerWork({ id, name, role, side }: Speaker, isPerson: boolean): Person | Organization {
  const common = { identifier: id, name, description: role };
  return isPerson
    ? { '@type': 'Person', ...common, affiliation: sideWork(side) }
    : { '@type': 'Organization', ...common, parentOrganization: sideWork(side) };
}

function sourceWork(source: Source): CreativeWork {
  return {
    '@type': 'CreativeWork',
    identifier: source.id,
    name: source.title,
    publisher: { '@type': 'Organization', name: source.publisher },
    url: source.url,
    datePublished: source.date,
    temporal: source.date_note,
    genre: source.kind,
    countryOfOrigin: source.country === undefined ? undefined : { '@type': 'Country', name: source.country },
    keywords: source.labels,
    creativeWorkStatus: source.seen,
    description: source.note,
  };
}

/** Writes the claims of one pack; the speakers and sources are looked up once. */
class Writer {
  private readonly speakers: Map<string, Speaker>;
  private readonly sources: Map<string, Source>;
  private readonly people: Set<string>;

  constructor(private readonly pack: Pack) {
    this.speakers = new Map(pack.speakers.map((speaker) => [speaker.id, speaker]));
    this.sources = new Map(pack.sources.map((source) => [source.id, source]));
    const isPerson = ({ kind }: { kind: string }) => kind === 'man' || kind === 'woman';
    this.people = new Set(pack.lexicon.names.filter(isPerson).map(({ id }) => id));
  }

  review(claim: Claim): ClaimReview {
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
        about: claim.parties?.map(sideWork),
        appearance: claim.statements.map((statement) => this.statement(statement)),
      },
    };
  }

  private statement({ speaker, act, date, summary, quote, sources }: Statement): StatementWork {
    const who = this.speakers.get(speaker);
    return {
      '@type': 'Statement',
      author: who === undefined ? undefined : speakerWork(who, this.people.has(speaker)),
      keywords: act,
      dateCreated: date,
      abstract: summary,
      text: quote,
      citation: sources.flatMap((id) => this.sources.get(id) ?? []).map(sourceWork),
    };
  }
}

/** All claims of a pack as one DataFeed, sorted by id; the same pack gives the same feed. Linear in the pack. */
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
    dateModified: pack.date,
    description: pack.description,
    dataFeedElement: [...pack.claims]
      .sort(byId)
      .map((claim) => ({ '@type': 'DataFeedItem', item: writer.review(claim) })),
  };
}
