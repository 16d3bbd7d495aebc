/**
 * A claim with who said what, to be copied: as plain text, Markdown or JSON-LD. Dates stay in ISO form, since a
 * citation travels. The JSON-LD is a schema.org Claim and carries no rating: the record gives none.
 */
import type { ClaimRecord } from './record';
import type { Source, StatementAct } from './schema';
import { type ClaimView, type StatementView, viewOf } from './view';

const DID: Record<StatementAct, string> = {
  asserts: 'said so',
  confirms: 'confirmed it',
  'partially-confirms': 'confirmed part of it',
  denies: 'denied it',
  declines: 'would neither confirm nor deny it',
  silent: 'said nothing on it',
};

const all = (view: ClaimView): StatementView[] => [
  ...view.kremlin,
  ...view.others.flatMap(({ statements }) => statements),
  ...view.since,
];

function dated(statement: StatementView): string {
  if (statement.date === null) return '';
  return statement.dated === 'published' ? `, published ${statement.date}` : `, ${statement.date}`;
}

const plainSource = ({ publisher, title, date, url }: Source): string =>
  [publisher, `“${title}”`, date, url].filter(Boolean).join(', ');

const footer = ({ pack }: ClaimRecord): string =>
  `${pack.name} ${pack.version}, record as of ${pack.date}, ${pack.licence}`;

/** For a mail or a note. */
export function citeText(record: ClaimRecord): string {
  const view = viewOf(record, null);
  const lines = all(view).map(
    (one) =>
      `- ${one.speaker.name} ${DID[one.act]}${dated(one)}: ${one.summary} (${one.sources.map(plainSource).join('; ')})`,
  );
  return [record.claim.text, ...lines, footer(record)].join('\n');
}

/** Characters that Markdown would take for its own. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');

function markdownSource({ publisher, title, date, url }: Source): string {
  // Parentheses would end the link early.
  const address = url?.replace(/\(/g, '%28').replace(/\)/g, '%29');
  const name = escaped(`${publisher}, “${title}”`);
  return `${address ? `[${name}](${address})` : name}${date ? `, ${date}` : ''}`;
}

/** For a wiki, an issue or a chat. */
export function citeMarkdown(record: ClaimRecord): string {
  const view = viewOf(record, null);
  const lines = all(view).map(
    (one) =>
      `- **${escaped(one.speaker.name)}** ${DID[one.act]}${dated(one)}: ${escaped(one.summary)} ${one.sources.map(markdownSource).join('; ')}`,
  );
  return [`**${escaped(record.claim.text)}**`, '', ...lines, '', `*${escaped(footer(record))}*`].join('\n');
}

/** For a database: schema.org Claim with its appearances. */
export function citeJsonLd(record: ClaimRecord): string {
  const { claim, pack, sources } = record;
  const view = viewOf(record, null);
  const author = ({ speaker }: StatementView) => ({
    '@type': speaker.side === 'media' ? 'Organization' : 'Thing',
    name: speaker.name,
    ...(speaker.role ? { description: speaker.role } : {}),
  });
  return JSON.stringify(
    {
      '@context': 'https://schema.org',
      '@type': 'Claim',
      identifier: claim.id,
      text: claim.text,
      ...(claim.time ? { temporalCoverage: claim.time } : {}),
      ...(sources.length > 0 ? { appearance: sources.map(workOf) } : {}),
      subjectOf: all(view).map((one) => ({
        '@type': 'CreativeWork',
        author: author(one),
        ...(one.date && one.dated === 'said' ? { dateCreated: one.date } : {}),
        abstract: one.summary,
        keywords: one.act,
        citation: one.sources.map(workOf),
      })),
      isPartOf: {
        '@type': 'Dataset',
        name: pack.name,
        version: pack.version,
        license: pack.licence,
        dateModified: pack.date,
      },
    },
    null,
    2,
  );
}

function workOf({ publisher, title, url, date }: Source): object {
  return {
    '@type': 'CreativeWork',
    name: title,
    publisher: { '@type': 'Organization', name: publisher },
    ...(url ? { url } : {}),
    ...(date ? { datePublished: date } : {}),
  };
}
