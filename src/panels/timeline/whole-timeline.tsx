import { useMemo } from 'preact/hooks';
import type { TimelinePoint } from '#src/claims/timeline';
import type { AboutAnswer, PageState } from '#src/shared/protocol/messages';
import { claimOf } from '#src/shared/ui/claim-count';
import { sayDate } from '#src/shared/ui/dates';
import { sayNumber, t } from '#src/shared/ui/words';
import { askAbout, askTimeline } from '../parts/ask';
import { useLoaded } from '../parts/hooks';
import { TimelineView } from './timeline-view';

interface Props {
  /** What the open page says of itself; null without one. */
  page: PageState | null;
  /** The claim to begin with; null: all. */
  claim: string | null;
  /** Opens the record of a claim. */
  open(claim: string): void;
}

/** The timeline of all claims at hand, read once; words for the time until then and for a record that cannot be read. */
export function WholeTimeline({ page, claim, open }: Props) {
  const about = useLoaded(askAbout, null);
  const answer = useLoaded(() => askTimeline().then((points) => points ?? ('failed' as const)), null);
  // A sentence may state a statement, whose key is not its claim's; its text is.
  const pageClaims = useMemo(() => {
    const onPage = new Set(page?.list.map(claimOf));
    const points = answer === null || answer === 'failed' ? [] : answer.points;
    return [...new Set(points.filter((point) => onPage.has(claimOf(point))).map((point) => point.claim))];
  }, [answer, page]);
  if (answer === null) return <p class="quiet">{t('state_loading')}</p>;
  if (answer === 'failed') return <p class="quiet">{t('state_failed_hint')}</p>;
  const end = about?.searched ?? lastDayOf(answer.points);
  return (
    <>
      {answer.total > answer.points.length && (
        <p class="small note">{t('timeline_cut', sayNumber(answer.points.length))}</p>
      )}
      <TimelineView
        end={end}
        credit={creditOf(about, end)}
        points={answer.points}
        day={page?.date ?? null}
        pageClaims={pageClaims}
        claim={claim}
        open={open}
      />
    </>
  );
}

/** What a file says of its origin. Claims of added packs may be in it, too: each is named in the table, not here. */
function creditOf(about: AboutAnswer | null, end: string): string {
  if (!about) return '';
  const checked = t('card_checked', sayDate(end), about.version);
  return `Sourcelight · ${about.name} · ${checked} · ${about.licence}`;
}

/** The last day of all, for a record that does not say to which day sources were searched. */
const lastDayOf = (points: readonly TimelinePoint[]): string =>
  points.reduce((latest, { last }) => (last > latest ? last : latest), '');
