/** Related claims, which open in place, and the sources with all that is known of each. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RelatedHead } from '#src/claims/record';
import type { Source } from '#src/claims/schema';
import { sayDate, saySpan } from '#src/shared/ui/dates';
import { t, tn } from '#src/shared/ui/words';
import { kindWord, labelWord, relationWord } from './wording';

/** Related claims that are shown at once; a claim may have a dozen. */
const FIRST_RELATED = 4;

export function Related({ related, onOpen }: { related: RelatedHead[]; onOpen(claim: string): void }) {
  const [all, setAll] = useState(false);
  const rows = useRef<HTMLUListElement>(null);
  // The button for the others goes when it is pressed: the focus moves on to the first of them.
  useLayoutEffect(() => {
    if (all) rows.current?.querySelectorAll<HTMLElement>('button')[FIRST_RELATED]?.focus({ preventScroll: true });
  }, [all]);
  if (related.length === 0) return null;
  // One more than fits is shown rather than a button for it.
  const shown = all || related.length <= FIRST_RELATED + 1 ? related : related.slice(0, FIRST_RELATED);
  return (
    <section class="part" aria-label={t('card_related')}>
      <h3>{t('card_related')}</h3>
      <ul ref={rows}>
        {shown.map((one) => (
          <li key={`${one.kind} ${one.entry}`}>
            <button type="button" class="row" onClick={() => onOpen(one.entry)}>
              <span class="quiet">{relationWord(one.kind)}: </span>
              {one.text}
              <span class="quiet small"> {[one.time && saySpan(one.time), one.why].filter(Boolean).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < related.length && (
        <button type="button" class="row accent" onClick={() => setAll(true)}>
          {tn('card_related_more', related.length - shown.length)}
        </button>
      )}
    </section>
  );
}

export function Sources({ sources }: { sources: Source[] }) {
  if (sources.length === 0) return null;
  return (
    <details class="part">
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
  const { publisher, headline, about, url, date, date_note, kind, country, labels = [], seen } = source;
  // A headline is the publication's; the editors' words on what it is about are never shown as one.
  const title = headline === undefined ? about : `“${headline}”`;
  const unseen = seen === 'through others' && !labels.includes('original-not-seen');
  const facts = [date ? sayDate(date) : t('date_unknown'), kind === 'state-media' ? '' : kindWord(kind), country];
  return (
    <li>
      {isWeb(url) ? (
        <a href={url} target="_blank" rel="noopener noreferrer" aria-label={t('source_title_link', publisher, title)}>
          {publisher}: {title}
        </a>
      ) : (
        <span>
          {publisher}: {title} <span class="quiet">({t('card_no_link')})</span>
        </span>
      )}
      <p class="quiet small">
        {facts.filter(Boolean).join(' · ')}
        {kind === 'state-media' && <Tag word={kindWord(kind)} />}
        {labels.map((label) => (
          <Tag key={label} word={labelWord(label)} />
        ))}
        {unseen && <Tag word={labelWord('original-not-seen')} />}
        {date_note && ` · ${date_note}`}
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

/** The record is checked when it is loaded; a link is checked again where it is made. */
export const isWeb = (url: string | undefined): url is string => url !== undefined && /^https?:\/\//.test(url);
