/** The record of one claim: text, standing, statements by day, related claims. */

import { useState } from 'preact/hooks';
import { timeOf } from '#src/claims/entries';
import type { ClaimRecord } from '#src/claims/record';
import { type ClaimView, viewOf } from '#src/claims/view';
import { BUNDLED_PACK, claimKey, entryOfKey } from '#src/shared/protocol/claim-key';
import { openTimeline } from '#src/shared/protocol/open-timeline';
import { sayDate, saySpan } from '#src/shared/ui/dates';
import { StandingWord } from '#src/shared/ui/glyph';
import { t, tn, type WordKey } from '#src/shared/ui/words';
import { SourceList } from './sources';
import { Timeline } from './timeline';

interface Props {
  record: ClaimRecord;
  /** Day of the open page; null without one. The whole record is shown first, and can be shown as of that day. */
  pageDay: string | null;
  /** The key with which it was opened. */
  claim: string;
  /** Opens the record of a related claim. */
  open(claim: string): void;
}

export function Record({ record, pageDay, claim: key, open }: Props) {
  const { claim, pack } = record;
  const [isAsOfPage, setAsOfPage] = useState(false);
  const view = viewOf(record, isAsOfPage ? pageDay : null, entryOfKey(key));
  const time = timeOf(claim);
  return (
    <article class="stack record" aria-labelledby="claim">
      <header class="stack tight">
        <h1 id="claim" class="record-claim" lang="en">
          {claim.text}
        </h1>
        {pack.id !== BUNDLED_PACK && <p class="small">{t('packs_from', pack.name)}</p>}
        {time && <p class="small quiet">{t('card_time', saySpan(time))}</p>}
        {pageDay !== null && (
          <fieldset class="row wrap" aria-label={t('card_known')}>
            {[false, true].map((asOfPage) => (
              <button
                key={String(asOfPage)}
                type="button"
                class="small"
                aria-pressed={isAsOfPage === asOfPage}
                onClick={() => setAsOfPage(asOfPage)}
              >
                {t(asOfPage ? 'record_page_day' : 'record_whole')}
              </button>
            ))}
          </fieldset>
        )}
        <Standing view={view} />
        <p>
          <button
            type="button"
            class="plain small"
            onClick={() => void openTimeline({ claim: claimKey(pack.id, claim.id) })}
          >
            {t('record_in_timeline')}
          </button>
        </p>
      </header>
      {claim.caution && (
        <p class="note small">
          <strong>{t('card_caution')}. </strong>
          <span lang="en">{claim.caution}</span>
        </p>
      )}
      <h2>{t('record_timeline')}</h2>
      <Timeline view={view} />
      {view.related.length > 0 && (
        <>
          <h2>{t('card_related')}</h2>
          <ul class="stack tight">
            {view.related.map(({ kind, entry: id, text, time, why }) => (
              <li key={`${kind} ${id}`}>
                <button type="button" class="entry related" onClick={() => open(claimKey(pack.id, id))}>
                  <span class="entry-text">
                    <span class="small quiet">
                      {t(`relation_${kind.replaceAll('-', '_')}` as WordKey)}
                      {time && ` · ${saySpan(time)}`}
                    </span>
                    <span lang="en">{text}</span>
                    {why && (
                      <span class="small quiet" lang="en">
                        {why}
                      </span>
                    )}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary>{tn('card_sources', view.sources.length)}</summary>
        <SourceList sources={view.sources} />
      </details>
      <p class="small quiet">{t('card_checked', sayDate(view.recordEnds), pack.version)}</p>
    </article>
  );
}

function Standing({ view }: { view: ClaimView }) {
  return (
    <div class="stack tight">
      <p class="row wrap">
        <StandingWord standing={view.standing} />
        <span class="small quiet">
          {view.on === null ? t('card_known_now', sayDate(view.recordEnds)) : t('card_known_then', sayDate(view.on))}
        </span>
      </p>
    </div>
  );
}
