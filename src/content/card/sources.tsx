/** Related claims, which open in the card, and the sources with all their details. */
import type { ComponentChildren } from 'preact';
import type { RelatedHead } from '#src/claims/record';
import type { Source } from '#src/claims/schema';
import { sayDate, saySpan } from '#src/shared/ui/dates';
import { t, tn } from '#src/shared/ui/words';
import { Sign } from './sign';
import { kindWord, labelWord, relationWord } from './wording';

export function Related({ related, onOpen }: { related: RelatedHead[]; onOpen(claim: string): void }) {
  if (related.length === 0) return null;
  return (
    <details>
      <summary>{tn('card_related_count', related.length)}</summary>
      <ul class="inside">
        {related.map((one) => (
          <li key={`${one.kind} ${one.entry}`}>
            <button type="button" class="row" onClick={() => onOpen(one.entry)}>
              <span class="quiet">{relationWord(one.kind)}: </span>
              <span lang="en">{one.text}</span>
              <RelatedFacts head={one} />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** When it happened, and a one-line reason for the relation. */
function RelatedFacts({ head: { time, why } }: { head: RelatedHead }) {
  if (!time && !why) return null;
  return (
    <span class="quiet small facts">
      {time && saySpan(time)}
      {time && why && ' · '}
      {why && <span lang="en">{why}</span>}
    </span>
  );
}

export function Sources({ sources }: { sources: Source[] }) {
  if (sources.length === 0) return null;
  return (
    <details>
      <summary>{tn('card_sources', sources.length)}</summary>
      <ol class="rows inside">
        {sources.map((source) => (
          <SourceLine key={source.id} source={source} />
        ))}
      </ol>
    </details>
  );
}

function SourceLine({ source }: { source: Source }) {
  const {
    publisher,
    headline,
    about,
    url,
    date,
    date_note,
    retrieved,
    archived,
    kind,
    country,
    labels = [],
    seen,
  } = source;
  // Only the publication's headline is in quotation marks, never the editors' description.
  const title = headline === undefined ? about : `“${headline}”`;
  const unseen = seen === 'through others' && !labels.includes('original-not-seen');
  const facts = [date ? sayDate(date) : t('date_unknown'), kind === 'state-media' ? '' : kindWord(kind), country];
  return (
    <li>
      <SourceLink source={source} name={t('source_title_link', publisher, title)}>
        {publisher}: {title}
      </SourceLink>
      {!isWeb(url) && <span class="quiet"> ({t('card_no_link')})</span>}
      <p class="quiet small">
        {facts.filter(Boolean).join(' · ')}
        {kind === 'state-media' && <Tag word={kindWord(kind)} />}
        {labels.map((label) => (
          <Tag key={label} word={labelWord(label)} />
        ))}
        {unseen && <Tag word={labelWord('original-not-seen')} />}
        {date_note && (
          <>
            {' · '}
            <span lang="en">{date_note}</span>
          </>
        )}
        {retrieved && ` · ${t('source_retrieved', sayDate(retrieved))}`}
        {isWeb(archived) && (
          <>
            {' · '}
            <SourceLink source={{ url: archived }} name={t('source_archived_link', publisher)}>
              {t('source_archived')}
            </SourceLink>
          </>
        )}
      </p>
    </li>
  );
}

const Tag = ({ word }: { word: string }) => (
  <>
    {' '}
    <span class="tag">{word}</span>
  </>
);

export interface SourceLinkProps {
  source: Pick<Source, 'url'>;
  /** Accessible name, replacing the words. */
  name?: string;
  /** Whether to draw the icon of an external link. */
  isAway?: boolean;
  children: ComponentChildren;
}

/** A link to a source, or only its words if the source has no address. */
export function SourceLink({ source: { url }, name, isAway, children }: SourceLinkProps) {
  if (!isWeb(url)) return <>{children}</>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" aria-label={name}>
      {children}
      {isAway && <Sign name="away" />}
    </a>
  );
}

/** Whether an address is a web address. The record was validated, but links are checked again when they are made. */
const isWeb = (url: string | undefined): url is string => url !== undefined && /^https?:\/\//.test(url);
