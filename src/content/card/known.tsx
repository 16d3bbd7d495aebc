/** Switch between what was known on the page's day and what is known now. */
import type { ClaimView } from '#src/claims/view';
import { sayDate } from '#src/shared/ui/dates';
import { t } from '#src/shared/ui/words';

/** As known on the page's day, or by the whole record. */
export type Known = 'then' | 'now';

/** Says for which day the card is shown. */
export function knownWords(known: Known, { on, recordEnds }: ClaimView): string {
  return known === 'then' && on !== null ? t('card_known_then', sayDate(on)) : t('card_known_now', sayDate(recordEnds));
}

/** Two toggle buttons, one of them pressed. `view` is that of the page's day. */
export function KnownSwitch({ known, view, onKnown }: { known: Known; view: ClaimView; onKnown(known: Known): void }) {
  return (
    <fieldset class="switch" aria-label={t('card_known')}>
      {(['then', 'now'] as const).map((one) => {
        const words = knownWords(one, view);
        return (
          <button
            key={one}
            type="button"
            aria-pressed={known === one}
            aria-label={`${t(`card_${one}`)}: ${words}`}
            title={words}
            onClick={() => onKnown(one)}
          >
            {t(`card_${one}`)}
          </button>
        );
      })}
    </fieldset>
  );
}
