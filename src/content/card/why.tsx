/** Explains why the sentence was marked, where it differs from the record, and limits of page and record. */

import { withoutStackedMarks } from '#src/claims/stacked-marks';
import type { Difference } from '#src/engine/types';
import { sayDate } from '#src/shared/ui/dates';
import { t, type WordKey } from '#src/shared/ui/words';
import { type CardModel, type Occasion, piecesOf } from './model';
import { closeness, sharedWords } from './wording';

export function Why({ occasion, onOpen }: { occasion: Occasion; onOpen(claim: string): void }) {
  const { sentence, match, phrasing, others } = occasion;
  return (
    <details>
      <summary>{t('card_why')}</summary>
      <div class="inside">
        <blockquote class="sentence" dir="auto" lang="en">
          {piecesOf(sentence, match).map(({ text, kind }, i) =>
            kind === 'plain' ? (
              withoutStackedMarks(text)
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name and never move
              <mark key={i} class={kind === 'off' ? 'hit off' : 'hit'}>
                {withoutStackedMarks(text)}
              </mark>
            ),
          )}
        </blockquote>
        <p class="quiet small">{t('why_evidence_legend')}</p>
        <p>
          {closeness(match.score)} {t(`why_here_${match.act}`)}
        </p>
        {sharedWords(match) && <p>{withoutStackedMarks(sharedWords(match))}</p>}
        <p class="quiet">{t('why_nearest')}</p>
        <blockquote class="sentence" lang="en">
          {phrasing}
        </blockquote>
        {others.length > 0 && <p class="quiet">{t('card_also')}</p>}
        {others.map(({ claim, text }) => (
          <button key={claim} type="button" class="row" lang="en" onClick={() => onOpen(claim)}>
            {text}
          </button>
        ))}
      </div>
    </details>
  );
}

const DIFFERS: Record<Difference['kind'], WordKey> = {
  number: 'differs_number',
  ordinal: 'differs_ordinal',
  year: 'differs_year',
};

/** Figures of the sentence that differ from the record's; shown between claim and rows. */
export function Differences({ occasion }: { occasion: Occasion | null }) {
  if (!occasion || occasion.match.differences.length === 0) return null;
  return (
    <div class="notice">
      <strong>{t('differs_title')}</strong>
      {occasion.match.differences.map(({ kind, start, found, recorded }) => (
        <p key={start}>{t(DIFFERS[kind], withoutStackedMarks(found), recorded)}</p>
      ))}
    </div>
  );
}

/** Notices next to the rows: contradictions on this page, limits of page and record. */
export function Notices({ card, onGo }: { card: CardModel; onGo(key: string): void }) {
  const { view, occasion, genre, hasPaywall } = card;
  const ends = sayDate(view.recordEnds);
  return (
    <>
      {occasion && occasion.against.length > 0 && (
        <div class="notice">
          <strong>{t('against_title')}</strong>
          {occasion.against.map(({ key, words }) => (
            <button key={key} type="button" class="row" onClick={() => onGo(key)}>
              {t('against_go', words)}
            </button>
          ))}
        </div>
      )}
      {view.isPageLater && <p class="notice">{t('notice_later', ends)}</p>}
      {view.on === null && <p class="notice">{t('notice_undated', ends)}</p>}
      {genre && <p class="notice">{t(genre === 'opinion' ? 'notice_opinion' : 'notice_satire')}</p>}
      {hasPaywall && <p class="notice">{t('notice_paywall')}</p>}
    </>
  );
}
