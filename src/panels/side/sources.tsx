import type { Source } from '#src/claims/schema';
import { sayDate } from '#src/shared/ui/dates';
import { t, type WordKey } from '#src/shared/ui/words';

/** A publisher as a link to the page, or as plain text if there is no address. */
export function SourceLink({ source }: { source: Source }) {
  const { url, publisher } = source;
  const title = titleOf(source);
  if (!url) return <span title={title}>{publisher}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" title={t('source_title_link', publisher, title)}>
      {publisher}
    </a>
  );
}

/** The publication's own headline in quotation marks, else the editors' description without. */
function titleOf({ headline, about }: Source): string {
  return headline === undefined ? about : `“${headline}”`;
}

/** All sources of a record: publisher, title, day, kind, country, and labels such as copy or mirror. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <ul class="stack small">
      {sources.map((source) => (
        <li key={source.id}>
          <SourceLink source={source} />
          <span dir="auto"> {titleOf(source)}</span>
          <span class="quiet"> · {facts(source).join(' · ')}</span>
          <ArchivedLink source={source} />
        </li>
      ))}
    </ul>
  );
}

/** A link to the archived copy, which remains if the page changes or disappears. */
function ArchivedLink({ source: { archived, publisher } }: { source: Source }) {
  if (!archived) return null;
  return (
    <>
      {' · '}
      <a href={archived} target="_blank" rel="noopener noreferrer" aria-label={t('source_archived_link', publisher)}>
        {t('source_archived')}
      </a>
    </>
  );
}

function facts({ date, retrieved, kind, country, labels, url }: Source): string[] {
  return [
    date ? sayDate(date) : t('date_unknown'),
    t(`kind_${kind.replaceAll('-', '_')}` as WordKey),
    ...(country ? [country] : []),
    ...(labels ?? []).map((label) => t(`label_${label.replaceAll('-', '_')}` as WordKey)),
    ...(url ? [] : [t('card_no_link')]),
    ...(retrieved ? [t('source_retrieved', sayDate(retrieved))] : []),
  ];
}
