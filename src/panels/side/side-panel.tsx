/** The side panel: the page's claims, all claims, and the record of one, with a way back. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PageState } from '#src/shared/protocol/messages';
import { tellTab } from '#src/shared/protocol/tabs';
import { onPanelClaim, takePanelClaim } from '#src/shared/storage/private-session';
import { countHeading } from '#src/shared/ui/claim-count';
import { t } from '#src/shared/ui/words';
import { askRecord } from '../parts/ask';
import { useLoaded, usePage } from '../parts/hooks';
import { PageList } from '../parts/page-list';
import { findTab, onTabChange } from '../parts/tab';
import { Record } from './record';
import { Search } from './search';

type Place = 'page' | 'all';

export function SidePanel() {
  const [moves, setMoves] = useState(0);
  useEffect(() => onTabChange(() => setMoves((count) => count + 1)), []);
  const tab = useLoaded(findTab, moves);
  const page = usePage(tab?.id ?? null);
  const [place, setPlace] = useState<Place>('page');
  const [query, setQuery] = useState('');
  /** Claims that were opened, the last one shown. */
  const [trail, setTrail] = useState<string[]>([]);
  const open = useCallback(
    (claim: string) => setTrail((claims) => (claims.at(-1) === claim ? claims : [...claims, claim])),
    [],
  );
  useEffect(() => {
    const take = () => void takePanelClaim().then((claim) => claim !== null && open(claim));
    take();
    return onPanelClaim(take);
  }, [open]);
  useOpenCard(page, open);

  const claim = trail.at(-1);
  if (claim !== undefined)
    return (
      <Opened
        key={claim}
        claim={claim}
        date={page?.date ?? null}
        back={() => setTrail((claims) => claims.slice(0, -1))}
        open={open}
      />
    );
  return (
    <>
      <header class="side-head">
        <h1 class="only-heard">{t('popup_title')}</h1>
        <nav class="row" aria-label={t('side_views')}>
          {(['page', 'all'] as const).map((name) => (
            <button
              key={name}
              type="button"
              class="tab"
              aria-current={place === name ? 'page' : undefined}
              onClick={() => setPlace(name)}
            >
              {t(name === 'page' ? 'side_this_page' : 'side_all')}
            </button>
          ))}
        </nav>
      </header>
      <main>
        {place === 'all' ? (
          <Search query={query} setQuery={setQuery} open={open} />
        ) : (
          <Page
            page={page ?? null}
            choose={(entry) => {
              if (tab) void tellTab(tab.id, { type: 'show', key: entry.key, open: true });
            }}
          />
        )}
      </main>
    </>
  );
}

/** A panel that opens while a card is open in the page begins with its claim: Firefox lets no card ask for that. */
function useOpenCard(page: PageState | null | undefined, open: (claim: string) => void): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (!page || isDone.current) return;
    isDone.current = true;
    if (page.open !== undefined) open(page.open);
  }, [page, open]);
}

function Page({ page, choose }: { page: PageState | null; choose: Parameters<typeof PageList>[0]['choose'] }) {
  if (page?.state === 'scanning') return <p class="quiet">{t('page_scanning')}</p>;
  if (page?.state !== 'ready') return <p class="quiet">{t('side_no_page')}</p>;
  if (page.list.length === 0)
    return (
      <div class="stack">
        <h2>{t('page_none')}</h2>
        <p class="quiet">{t('page_none_hint')}</p>
      </div>
    );
  return (
    <div class="stack">
      <h2>{countHeading(page.list)}</h2>
      <PageList list={page.list} date={page.date} choose={choose} />
    </div>
  );
}

interface OpenedProps {
  claim: string;
  date: string | null;
  back(): void;
  open(claim: string): void;
}

/** One record; focus goes to the way back, so that the keyboard is where the eye is. */
function Opened({ claim, date, back, open }: OpenedProps) {
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
      <main>
        {record?.found ? (
          <Record record={record.found} date={date} open={open} />
        ) : (
          <p class="quiet">{t(record ? 'card_related_none' : 'state_loading')}</p>
        )}
      </main>
    </>
  );
}
