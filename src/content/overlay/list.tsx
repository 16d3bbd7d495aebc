/** The pill with the number of claims, and the list that it opens, for access without a mouse. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ClaimRecord } from '#src/claims/record';
import { claimCount, countHeading } from '#src/shared/ui/claim-count';
import { PageList } from '#src/shared/ui/list/page-list';
import { t, tn } from '#src/shared/ui/words';
import { Sign } from '../card/sign';
import type { Intents } from './intents';
import type { Entry } from './model';

export interface ListProps {
  entries: readonly Entry[];
  records: ReadonlyMap<string, ClaimRecord>;
  /** The page's day; null if it has none. */
  date: string | null;
  open: boolean;
  current: string | null;
  showPill: boolean;
  intents: Intents;
}

export function List({ open, showPill, intents, ...page }: ListProps) {
  if (page.entries.length === 0) return null;
  return (
    <>
      {open && <Entries {...page} intents={intents} />}
      {showPill && (
        <div class="box pill">
          <button type="button" aria-expanded={open} onClick={intents.toggleList}>
            {tn('pill', claimCount(page.entries))}
          </button>
          <button type="button" class="icon" aria-label={t('pill_dismiss')} onClick={intents.dismissPill}>
            <Sign name="close" />
          </button>
        </div>
      )}
    </>
  );
}

function Entries({ entries, records, date, current, intents }: Omit<ListProps, 'open' | 'showPill'>) {
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
