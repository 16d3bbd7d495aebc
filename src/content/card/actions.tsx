/** The card's foot: what the reader can do with the claim, the one-line citation first; and which record this is. */
import { useRef, useState } from 'preact/hooks';
import { citeJsonLd, citeLine, citeMarkdown } from '#src/claims/citation';
import type { ClaimRecord } from '#src/claims/record';
import type { ClaimView } from '#src/claims/view';
import { claimKey, entryOfKey } from '#src/shared/protocol/claim-key';
import { sayDate } from '#src/shared/ui/dates';
import { t } from '#src/shared/ui/words';
import type { Intents } from '../overlay/intents';
import { Message } from '../overlay/message';
import type { CardModel } from '../overlay/model';
import type { Toast } from '../overlay/speech';
import { reportCopied, reportOf } from './wording';

/** From when on a record is called old, in ms: half a year, in which a talk or an answer may well have come. */
const OLD = 183 * 24 * 60 * 60 * 1000;
const isOld = (recordEnds: string): boolean => Date.now() - Date.parse(recordEnds) > OLD;

/** To which day sources were searched, and the version of the record; it says so where that is long ago. */
export function RecordLine({ card: { record, view } }: { card: CardModel }) {
  return (
    <p class="quiet small">
      {t(isOld(view.recordEnds) ? 'card_checked_old' : 'card_checked', sayDate(view.recordEnds), record.pack.version)}
    </p>
  );
}

export interface FootProps {
  card: CardModel;
  /** What the card shows: as known on the page's day, or now. */
  view: ClaimView;
  said: Toast | null;
  intents: Intents;
}

export function Foot({ card, view, said, intents }: FootProps) {
  const [isMore, setMore] = useState(false);
  const moreButton = useRef<HTMLButtonElement>(null);
  const { record, occasion, claim, key } = card;
  /** The button that was pressed goes: the focus stays in the card, at what opened the menu. */
  const copyFromMenu = (text: string, done = t('done_copied')) => {
    moreButton.current?.focus({ preventScroll: true });
    setMore(false);
    intents.copy(text, done);
  };
  return (
    <div class="foot">
      <div class="acts">
        <button
          type="button"
          onClick={() => intents.copy(citeLine(record, view.on, entryOfKey(claim)), t('done_copied'))}
        >
          {t('action_cite')}
        </button>
        <TimelineButton place="wide" record={record} intents={intents} />
        {occasion && (
          <button type="button" onClick={() => intents.wrong(key, claim)}>
            {t('action_wrong')}
          </button>
        )}
        <button ref={moreButton} type="button" aria-expanded={isMore} onClick={() => setMore(!isMore)}>
          {t('action_more')}
        </button>
      </div>
      {isMore && (
        <div class="acts">
          <TimelineButton place="narrow" record={record} intents={intents} />
          <SidePanel claim={claim} intents={intents} />
          <button type="button" onClick={() => copyFromMenu(citeMarkdown(record))}>
            {t('action_copy_markdown')}
          </button>
          <button type="button" onClick={() => copyFromMenu(citeJsonLd(record))}>
            {t('action_copy_jsonld')}
          </button>
          <button type="button" onClick={() => intents.mute(claim)}>
            {t('action_mute')}
          </button>
          <button type="button" onClick={() => copyFromMenu(reportOf(card), reportCopied())}>
            {t('action_report')}
          </button>
        </div>
      )}
      {said && <Message toast={said} place="said" intents={intents} />}
    </div>
  );
}

interface TimelineProps {
  /** On narrow screens it is behind "More", so that the first screen stays whole; the style shows one of the two. */
  place: 'wide' | 'narrow';
  record: ClaimRecord;
  intents: Intents;
}

function TimelineButton({ place, record: { pack, claim }, intents }: TimelineProps) {
  return (
    <button
      type="button"
      class={place}
      aria-label={t('action_timeline_label')}
      onClick={() => intents.openTimeline(claimKey(pack.id, claim.id))}
    >
      {t('side_timeline')}
    </button>
  );
}

/** Firefox opens its sidebar only for a gesture outside the page: there the card names the shortcut. */
function SidePanel({ claim, intents }: { claim: string; intents: Intents }) {
  const { opens, shortcut } = intents.sidePanel();
  if (opens) {
    return (
      <button type="button" onClick={() => intents.openSidePanel(claim)}>
        {t('action_side_panel')}
      </button>
    );
  }
  return <span class="keys">{shortcut ? t('action_side_panel_keys', shortcut) : t('action_side_panel_button')}</span>;
}
