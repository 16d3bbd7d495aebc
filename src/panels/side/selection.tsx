/** What "Find claims in the selection" found, in the side panel. */
import { standingOf } from '#src/claims/standing';
import { claimKey } from '#src/shared/protocol/claim-key';
import type { SelectionAnswer } from '#src/shared/storage/private-session';
import { Glyph } from '#src/shared/ui/glyph';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { t } from '#src/shared/ui/words';
import { askRecords } from '../parts/ask';
import { useLoaded } from '../parts/hooks';

interface Props {
  answer: SelectionAnswer;
  open(claim: string): void;
  close(): void;
}

/** The claims of the selection, or a message that there are none. Announced to screen readers. */
export function Selection({ answer, open, close }: Props) {
  const { claims, failed } = answer;
  const records = useLoaded(() => askRecords(claims), claims.join(' '));
  return (
    <section class="stack" aria-labelledby="selection">
      <h2 id="selection">{t('selection_title')}</h2>
      {failed && <p role="alert">{t('state_failed_hint')}</p>}
      {!failed && claims.length === 0 && <p role="status">{t('selection_none')}</p>}
      <ul class="page-list">
        {records?.map((record) => {
          const standing = standingOf(record, null);
          return (
            <li key={claimKey(record.pack.id, record.claim.id)}>
              <button type="button" class="entry" onClick={() => open(claimKey(record.pack.id, record.claim.id))}>
                <Glyph standing={standing} />
                <span class="entry-text">
                  <span lang="en">{record.claim.text}</span>
                  <span class={`small ${standing} strong`}>{t(STANDING_LOOKS[standing].word)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <p>
        <button type="button" onClick={close}>
          {t('action_dismiss')}
        </button>
      </p>
    </section>
  );
}
