/** The timeline as a page of its own: the whole record, with the day and the claims of the tab that `?tab=` names. */
import { useState } from 'preact/hooks';
import { t } from '#src/shared/ui/words';
import { usePage } from '../parts/hooks';
import { namedTab } from '../parts/tab';
import { OpenedRecord } from '../side/opened-record';
import { WholeTimeline } from './whole-timeline';

/** @param query the address's part from `?` on: `tab=ID` and `claim=KEY`, both optional */
export function TimelinePage({ query = location.search }: { query?: string }) {
  const page = usePage(namedTab(query));
  const first = new URLSearchParams(query).get('claim');
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <>
      <header class="row timeline-head">
        <img src="/icon/32.png" width="20" height="20" alt="" />
        <h1>{t('side_timeline')}</h1>
      </header>
      {/* Kept while a record is open, so that filters and place are there when one comes back. */}
      <main class="timeline-main" hidden={opened !== null}>
        <WholeTimeline page={page ?? null} claim={first} open={setOpened} />
      </main>
      {opened !== null && (
        <OpenedRecord
          key={opened}
          claim={opened}
          date={page?.date ?? null}
          back={() => setOpened(null)}
          open={setOpened}
        />
      )}
    </>
  );
}
