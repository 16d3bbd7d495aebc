import type { PageEntry } from '#src/shared/protocol/messages';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { t, type WordKey } from '#src/shared/ui/words';
import { Glyph } from './glyph';

/** Said only where the sentence does something else with the claim than state it. */
const ACT_WORDS: Partial<Record<PageEntry['act'], WordKey>> = {
  denies: 'entry_denies',
  declines: 'entry_declines',
  asks: 'entry_asks',
};

interface Props {
  list: readonly PageEntry[];
  /** Scrolls to the sentence and flashes it; the side panel also shows the record. */
  choose(entry: PageEntry): void;
}

/** The page's claims, in the order of the page: standing, claim, first words of the sentence. */
export function PageList({ list, choose }: Props) {
  return (
    <ul class="page-list" aria-label={t('page_list')}>
      {list.map((entry) => (
        <li key={entry.key}>
          <button type="button" class="entry" onClick={() => choose(entry)}>
            <Glyph standing={entry.standing} />
            <span class="entry-text">
              <span class="entry-claim" lang="en">
                {entry.claimText}
              </span>
              {entry.pack !== undefined && <span class="small">{t('packs_from', entry.pack)}</span>}
              <span class="small">
                <span class={`${entry.standing} strong`}>{t(STANDING_LOOKS[entry.standing].word)}</span>
                <ActWord act={entry.act} />
              </span>
              <q class="entry-words small quiet" dir="auto">
                {entry.words}
              </q>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function ActWord({ act }: { act: PageEntry['act'] }) {
  const word = ACT_WORDS[act];
  return word ? <span class="quiet"> · {t(word)}</span> : null;
}
