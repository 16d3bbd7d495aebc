/** The card's foot: which record this is, and what the reader can do with it. */
import { useRef, useState } from 'preact/hooks';
import { citeJsonLd, citeLine, citeMarkdown } from '#src/claims/citation';
import { entryOfKey } from '#src/shared/protocol/claim-key';
import { sayDate } from '#src/shared/ui/dates';
import { t, type WordKey } from '#src/shared/ui/words';
import type { Intents } from '../overlay/intents';
import { Message } from '../overlay/message';
import type { CardModel } from '../overlay/model';
import type { Toast } from '../overlay/speech';
import { reportOf } from './wording';

/** From when on a record is called old, in ms: half a year, in which a talk or an answer may well have come. */
const OLD = 183 * 24 * 60 * 60 * 1000;
const isOld = (recordEnds: string): boolean => Date.now() - Date.parse(recordEnds) > OLD;

type Menu = 'copy' | 'more' | null;

export function Foot({ card, said, intents }: { card: CardModel; said: Toast | null; intents: Intents }) {
  const [menu, setMenu] = useState<Menu>(null);
  const copyButton = useRef<HTMLButtonElement>(null);
  const moreButton = useRef<HTMLButtonElement>(null);
  const { record, view, occasion, claim, key } = card;
  const toggle = (one: Menu) => setMenu(menu === one ? null : one);
  const copy = (text: string, done: WordKey = 'done_copied') => {
    // The button that was pressed goes: the focus stays in the card, at what opened the menu.
    (menu === 'copy' ? copyButton : moreButton).current?.focus({ preventScroll: true });
    setMenu(null);
    intents.copy(text, t(done));
  };
  return (
    <div class="foot">
      <p class="quiet small">
        {t(isOld(view.recordEnds) ? 'card_as_of_old' : 'card_as_of', sayDate(view.recordEnds), record.pack.version)}
      </p>
      <div class="acts">
        <button ref={copyButton} type="button" aria-expanded={menu === 'copy'} onClick={() => toggle('copy')}>
          {t('action_copy')}
        </button>
        {occasion && (
          <button type="button" onClick={() => intents.wrong(key, claim)}>
            {t('action_wrong')}
          </button>
        )}
        <button ref={moreButton} type="button" aria-expanded={menu === 'more'} onClick={() => toggle('more')}>
          {t('action_more')}
        </button>
      </div>
      {menu === 'copy' && (
        <div class="acts">
          <button type="button" onClick={() => copy(citeLine(record, view.on, entryOfKey(claim)))}>
            {t('action_copy_text')}
          </button>
          <button type="button" onClick={() => copy(citeMarkdown(record))}>
            {t('action_copy_markdown')}
          </button>
          <button type="button" onClick={() => copy(citeJsonLd(record))}>
            {t('action_copy_jsonld')}
          </button>
        </div>
      )}
      {menu === 'more' && (
        <div class="acts">
          <SidePanel claim={claim} intents={intents} />
          <button type="button" onClick={() => intents.mute(claim)}>
            {t('action_mute')}
          </button>
          <button type="button" onClick={() => copy(reportOf(card), 'done_report')}>
            {t('action_report')}
          </button>
        </div>
      )}
      {said && <Message toast={said} place="said" intents={intents} />}
    </div>
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
