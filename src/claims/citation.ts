/**
 * Makes citations of a claim or statement for copying: one line of text, Markdown, or JSON-LD. Dates are in ISO form, which
 * every reader understands. Quotation marks are used only for a publication's own headline, never for the editors'
 * descriptions. The JSON-LD is a schema.org Claim without a rating, since the record gives none.
 */
import type { Claim as ClaimWork, CreativeWork, Organization, Person, WithContext } from 'schema-dts';
import { recordEnd, timeOf } from './entries';
import type { ClaimRecord } from './record';
import type { Row } from './rows';
import type { Source, StatementAct } from './schema';
import { type ClaimView, type StatementView, viewOf } from './view';

const DID: Record<StatementAct, string> = {
  asserts: 'said so',
  confirms: 'confirmed it',
  'partially-confirms': 'confirmed part of it',
  denies: 'denied it',
  declines: 'would neither confirm nor deny it',
  silent: 'did not answer',
  reports: 'reported it',
  responds: 'responded',
};

const all = ({ said, since }: ClaimView): StatementView[] => [...said, ...since];

function dated({ date, dated: how }: StatementView): string {
  if (date === null) return '';
  return how === 'published' ? `, published ${date}` : `, ${date}`;
}

/** What was said about the claim, by whom in which role, and when. */
function saying(statement: StatementView): string {
  const { speaker, act, says, quote } = statement;
  const role = speaker.role === '' ? '' : ` (${speaker.role})`;
  return `${speaker.name}${role} ${DID[act]}${dated(statement)}: ${says}${quote === null ? '' : ` – “${quote}”`}`;
}

/** Publisher, headline if known, day, address and the day on which it was read. */
function plainSource({ publisher, headline, date, url, retrieved }: Source): string {
  const read = retrieved === undefined ? undefined : `retrieved ${retrieved}`;
  return [publisher, headline && `“${headline}”`, date, url, read].filter(Boolean).join(', ');
}

/** The statement that a single line cites: the stated one, else that of the first row that answers, else of any row. */
function leading({ stated, rows, said, since }: ClaimView): StatementView | undefined {
  const of = (kind: Row['kind']) => rows.find((row) => row.kind === kind && row.statement !== null)?.statement;
  return stated ?? of('party') ?? of('reported') ?? said[0] ?? since[0];
}

/**
 * One line for an article: the claim, who did what about it on which day, and where that was published. Cites the statement
 * if the entry is one; for a claim, the last word of the party whose answer is shown first.
 * @param entry id of the claim or of one of its statements.
 */
export function citeLine(record: ClaimRecord, on: string | null, entry?: string): string {
  const statement = leading(viewOf(record, on, entry));
  if (statement === undefined) return `${record.claim.text}. No statement on record, ${recordEnd(record.pack)}.`;
  const [source] = statement.sources;
  return `${record.claim.text}. ${saying(statement)}.${source ? ` ${plainSource(source)}.` : ''}`;
}

const footer = ({ pack }: ClaimRecord): string =>
  `${pack.name} ${pack.version}, record as of ${recordEnd(pack)}, ${pack.licence}`;

/** Escapes characters that have a meaning in Markdown. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');

function markdownSource({ publisher, headline, date, url, retrieved }: Source): string {
  // A parenthesis would end the link.
  const address = url?.replace(/\(/g, '%28').replace(/\)/g, '%29');
  const name = escaped(headline === undefined ? publisher : `${publisher}, “${headline}”`);
  const days = [date, retrieved && `retrieved ${retrieved}`].filter(Boolean).join(', ');
  return `${address ? `[${name}](${address})` : name}${days === '' ? '' : `, ${days}`}`;
}

/** The claim with everything said about it, in Markdown. */
export function citeMarkdown(record: ClaimRecord): string {
  const lines = all(viewOf(record, null)).map(
    (one) => `- ${escaped(saying(one))} (${one.sources.map(markdownSource).join('; ')})`,
  );
  return [`**${escaped(record.claim.text)}**`, '', ...lines, '', `*${escaped(footer(record))}*`].join('\n');
}

/** Acts that count as appearances of the claim; a denial or refusal is only about it. */
const APPEARS: readonly StatementAct[] = ['asserts', 'confirms', 'partially-confirms', 'reports'];

/** A schema.org Claim with its appearances and everything said about it, as JSON-LD. */
export function citeJsonLd(record: ClaimRecord): string {
  const { claim, pack } = record;
  const statements = all(viewOf(record, null));
  const works = statements.filter(({ act }) => APPEARS.includes(act)).flatMap(({ sources }) => sources);
  const cited: WithContext<ClaimWork> = {
    '@context': 'https://schema.org',
    '@type': 'Claim',
    identifier: claim.id,
    name: claim.text,
    text: claim.text,
    temporalCoverage: timeOf(claim),
    appearance: [...new Map(works.map((one) => [one.id, one])).values()].map(workOf),
    subjectOf: statements.map((one) => ({
      '@type': 'Statement',
      author: authorOf(one),
      dateCreated: one.dated === 'said' && one.date !== null ? one.date : undefined,
      abstract: one.says,
      text: one.quote ?? undefined,
      inLanguage: one.quoteLanguage ?? undefined,
      keywords: one.act,
      citation: one.sources.map(workOf),
    })),
    isPartOf: {
      '@type': 'Dataset',
      name: pack.name,
      version: pack.version,
      license: pack.licence,
      dateModified: pack.compiled,
    },
  };
  return JSON.stringify(cited, null, 2);
}

function authorOf({ speaker }: StatementView): Person | Organization {
  const about = { name: speaker.name, ...(speaker.role === '' ? {} : { description: speaker.role }) };
  return speaker.kind === 'person' ? { '@type': 'Person', ...about } : { '@type': 'Organization', ...about };
}

function workOf({ publisher, headline, about, url, date, archived }: Source): CreativeWork {
  return {
    '@type': 'CreativeWork',
    headline,
    abstract: about,
    publisher: { '@type': 'Organization', name: publisher },
    url,
    datePublished: date,
    archivedAt: archived,
  };
}
