/** The card's footer: actions on the claim, the one-line citation first, and the version of the record. */
import { useRef, useState } from 'preact/hooks';
import { citeJsonLd, citeLine, citeMarkdown } from '#src/claims/citation';
import type { ClaimRecord } from '#src/claims/record';
import type { ClaimView } from '#src/claims/view';
import { claimKey, entryOfKey } from '#src/shared/protocol/claim-key';
import { sayDate } from '#src/shared/ui/dates';
import { t } from '#src/shared/ui/words';
import type { Intents } from '../overlay/intents';
import type { Toast } from '../overlay/speech';
import { Message } from './message';
import type { CardModel } from './model';
import { reportCopied, reportOf } from './wording';

/** Age from which a record is called old, in ms: half a year, in which new calls or answers are likely. */
const OLD = 183 * 24 * 60 * 60 * 1000;
const isOld = (recordEnds: string): boolean => Date.now() - Date.parse(recordEnds) > OLD;

/** Shows the day up to which sources were searched and the version of the record, with a note if that is long ago. */
export function RecordLine({ card: { record, view } }: { card: CardModel }) {
  return (
    <p class="quiet small">
      {t(isOld(view.recordEnds) ? 'card_checked_old' : 'card_checked', sayDate(view.recordEnds), record.pack.version)}
    </p>
  );
}

export interface FootProps {
  card: CardModel;
  /** The view that the card shows: as known on the page's day, or now. */
  view: ClaimView;
  said: Toast | null;
  intents: Intents;
}

export function Foot({ card, view, said, intents }: FootProps) {
  const [isMore, setMore] = useState(false);
  const moreButton = useRef<HTMLButtonElement>(null);
  const { record, occasion, claim, key } = card;
  /** Copies and returns the focus to the button that opened the menu, since the pressed one disappears. */
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
      {said && <Message text={said.text} intents={intents} />}
    </div>
  );
}

interface TimelineProps {
  /** On narrow screens the menu is behind "More" to save space; the style sheet shows one of the two. */
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

/** Button that opens the side panel. In Firefox, which does not allow that from a page, it names the shortcut. */
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
