/** The side panel: the page's claims, all claims, and the record of one, with a Back button. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PageState } from '#src/shared/protocol/messages';
import { tellTab } from '#src/shared/protocol/tabs';
import {
  onPanelClaim,
  onSelection,
  type SelectionAnswer,
  takePanelClaim,
  takeSelection,
} from '#src/shared/storage/private-session';
import { countHeading } from '#src/shared/ui/claim-count';
import { t } from '#src/shared/ui/words';
import { useLoaded, usePage } from '../parts/hooks';
import { PageClaims } from '../parts/page-claims';
import { findTab, onTabChange } from '../parts/tab';
import { WholeTimeline } from '../timeline/whole-timeline';
import { NO_CLAIM_FILTER } from './claim-groups';
import { OpenedRecord } from './opened-record';
import { Search } from './search';
import { Selection } from './selection';

const PLACES = ['page', 'all', 'timeline'] as const;
type Place = (typeof PLACES)[number];
const PLACE_WORDS = { page: 'side_this_page', all: 'side_all', timeline: 'side_timeline' } as const;

export function SidePanel() {
  const [moves, setMoves] = useState(0);
  useEffect(() => onTabChange(() => setMoves((count) => count + 1)), []);
  const tab = useLoaded(findTab, moves);
  const page = usePage(tab?.id ?? null);
  const [place, setPlace] = useState<Place>('page');
  const [query, setQuery] = useState('');
  const [selection, setSelection] = useState<SelectionAnswer | null>(null);
  useEffect(() => {
    const take = () =>
      void takeSelection().then((answer) => {
        if (answer === null) return;
        setTrail([]);
        setSelection(answer);
      });
    take();
    return onSelection(take);
  }, []);
  const [filter, setFilter] = useState(NO_CLAIM_FILTER);
  /** Claims that were opened; the last one is shown. */
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
      <OpenedRecord
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
          {PLACES.map((name) => (
            <button
              key={name}
              type="button"
              class="tab"
              aria-current={place === name ? 'page' : undefined}
              onClick={() => setPlace(name)}
            >
              {t(PLACE_WORDS[name])}
            </button>
          ))}
        </nav>
      </header>
      <main>
        {selection && <Selection answer={selection} open={open} close={() => setSelection(null)} />}
        {place === 'all' && (
          <Search query={query} setQuery={setQuery} filter={filter} setFilter={setFilter} open={open} />
        )}
        {place === 'timeline' && <WholeTimeline page={page ?? null} claim={null} open={open} />}
        {place === 'page' && (
          <Page
            page={page ?? null}
            choose={({ key }) => tab && void tellTab(tab.id, { type: 'show', key, open: true })}
          />
        )}
      </main>
    </>
  );
}

/** Starts with the claim of a card that is open in the page, since in Firefox a card cannot open the panel. */
function useOpenCard(page: PageState | null | undefined, open: (claim: string) => void): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (!page || isDone.current) return;
    isDone.current = true;
    if (page.open !== undefined) open(page.open);
  }, [page, open]);
}

function Page({ page, choose }: { page: PageState | null; choose: Parameters<typeof PageClaims>[0]['choose'] }) {
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
      <PageClaims list={page.list} date={page.date} choose={choose} />
    </div>
  );
}
