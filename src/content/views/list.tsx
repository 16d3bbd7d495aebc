/** The list of the page's claims, which the pill opens: access to the marks without a mouse. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { countHeading } from '#src/shared/ui/claim-count';
import { PageList } from '#src/shared/ui/list/page-list';
import { t, tn } from '#src/shared/ui/words';
import { Sign } from '../card/sign';
import type { Intents } from '../overlay/intents';
import type { OverlayState } from '../overlay/state';

export interface ListProps {
  state: OverlayState;
  intents: Intents;
}

/** The list; nothing while it is closed. */
export function List({ state, intents }: ListProps) {
  return state.listOpen && state.entries.length > 0 ? <Entries state={state} intents={intents} /> : null;
}

function Entries({ state: { entries, records, date, current }, intents }: ListProps) {
  const unmarked = entries.filter(({ marked }) => !marked).length;
  const box = useRef<HTMLElement>(null);
  // The list takes the focus when it opens; the previous element gets it back.
  useLayoutEffect(() => {
    const start =
      box.current?.querySelector<HTMLElement>('.entry[aria-current]') ?? box.current?.querySelector('.entry');
    (start as HTMLElement | null)?.focus();
  }, []);
  return (
    <nav ref={box} class="box list" aria-labelledby="sl-list">
      <div class="head">
        <h2 id="sl-list">{countHeading(entries)}</h2>
        <button type="button" class="icon last" aria-label={t('list_close')} onClick={intents.toggleList}>
          <Sign name="close" />
        </button>
      </div>
      <PageList
        list={entries}
        records={records}
        date={date}
        current={current}
        choose={({ key }) => intents.show(key, true)}
      />
      {unmarked > 0 && <p class="more quiet small">{tn('list_more', unmarked)}</p>}
    </nav>
  );
}
