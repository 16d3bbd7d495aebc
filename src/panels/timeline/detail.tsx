/** Details of the chosen mark: each of its points, with claim and source. */
import type { TimelinePoint } from '#src/claims/timeline';
import { StandingWord } from '#src/shared/ui/glyph';
import { t } from '#src/shared/ui/words';
import { PointSource } from './table';
import { dayWords, didWords, sideWords } from './words';

interface Props {
  points: readonly TimelinePoint[];
  /** Opens the record of a claim. */
  open(claim: string): void;
  /** Shows only this claim in the timeline. */
  only(claim: string): void;
}

export function Detail({ points, open, only }: Props) {
  return (
    <ul class="tl-detail">
      {points.map((point) => (
        <li key={point.id} class="stack tight">
          <p class="small quiet">
            {dayWords(point)} · {sideWords(point)}
          </p>
          <p>
            {point.speaker && <strong lang="en">{point.speaker} </strong>}
            {didWords(point)}
          </p>
          {point.act !== null && <p lang="en">{point.says}</p>}
          <p class="small">
            <PointSource source={point.source} />
          </p>
          <p>
            <button type="button" class="plain about" lang="en" onClick={() => open(point.claim)}>
              {point.claimText}
            </button>
          </p>
          <p class="row wrap">
            <StandingWord standing={point.standing} />
            <button type="button" class="plain small" onClick={() => only(point.claim)}>
              {t('timeline_only_claim')}
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}
