/** The record of one claim: what it is, where it stands, who said what in the order of days, what it is related to. */
import { timeOf } from '#src/claims/entries';
import type { ClaimRecord } from '#src/claims/record';
import { type ClaimView, viewOf } from '#src/claims/view';
import { BUNDLED_PACK, claimKey } from '#src/shared/protocol/claim-key';
import { sayDate, saySpan } from '#src/shared/ui/dates';
import { t, tn, type WordKey } from '#src/shared/ui/words';
import { StandingWord } from '../parts/glyph';
import { SourceList } from './sources';
import { Timeline } from './timeline';

interface Props {
  record: ClaimRecord;
  /** Day of the page that the record is read for; null: the whole record. */
  date: string | null;
  /** Opens the record of a related claim. */
  open(claim: string): void;
}

export function Record({ record, date, open }: Props) {
  const { claim, pack } = record;
  const view = viewOf(record, date);
  const time = timeOf(claim);
  return (
    <article class="stack record" aria-labelledby="claim">
      <header class="stack tight">
        <h2 id="claim" class="record-claim" lang="en">
          {claim.text}
        </h2>
        {pack.id !== BUNDLED_PACK && <p class="small">{t('packs_from', pack.name)}</p>}
        {time && <p class="small quiet">{t('card_time', saySpan(time))}</p>}
        <Standing view={view} />
      </header>
      {claim.caution && (
        <p class="note small">
          <strong>{t('card_caution')}. </strong>
          <span lang="en">{claim.caution}</span>
        </p>
      )}
      <h3>{t('record_timeline')}</h3>
      <Timeline view={view} />
      {view.related.length > 0 && (
        <>
          <h3>{t('card_related')}</h3>
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
                    {why && <span class="small quiet">{why}</span>}
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
      <p class="small quiet">
        {t('card_as_of', sayDate(view.compiled), pack.version)}
        {view.searched && ` · ${t('about_searched', sayDate(view.searched))}`}
      </p>
    </article>
  );
}

function Standing({ view }: { view: ClaimView }) {
  return (
    <div class="stack tight">
      <p class="row wrap">
        <StandingWord standing={view.standing} />
        <span class="small quiet">
          {view.on === null
            ? t('record_standing_whole', sayDate(view.recordEnds))
            : t('record_standing_on', sayDate(view.on))}
        </span>
      </p>
      {view.standingNow !== view.standing && (
        <p class="row wrap">
          <StandingWord standing={view.standingNow} />
          <span class="small quiet">{t('record_standing_whole', sayDate(view.recordEnds))}</span>
        </p>
      )}
    </div>
  );
}
