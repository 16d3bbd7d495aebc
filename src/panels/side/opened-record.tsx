/** A record with a Back button. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '#src/shared/ui/words';
import { askRecord } from '../parts/ask';
import { useLoaded } from '../parts/hooks';
import { Record } from './record';

interface Props {
  claim: string;
  /** The page's day; null without one. */
  date: string | null;
  back(): void;
  /** Opens the record of another claim. */
  open(claim: string): void;
}

/** A record with a Back button, which gets the focus when the record opens. */
export function OpenedRecord({ claim, date, back, open }: Props) {
  const record = useLoaded(() => askRecord(claim).then((found) => ({ found })), claim);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <>
      <header class="side-head">
        <button ref={button} type="button" class="plain" onClick={back}>
          <span aria-hidden="true">‹ </span>
          {t('card_back')}
        </button>
      </header>
      <main class="record-main">
        {record?.found ? (
          <Record record={record.found} pageDay={date} claim={claim} open={open} />
        ) : (
          <p class="quiet">{t(record ? 'card_related_none' : 'state_loading')}</p>
        )}
      </main>
    </>
  );
}
