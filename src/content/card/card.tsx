/** The card of a claim: a non-modal dialog in the top layer, beside the sentence that it belongs to. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { timeOf } from '#src/claims/entries';
import { claimKey } from '#src/shared/protocol/claim-key';
import { saySpan } from '#src/shared/ui/dates';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { t } from '#src/shared/ui/words';
import type { Theme } from '../marks/theme';
import type { Intents } from '../overlay/intents';
import { addedPackName, type CardModel } from '../overlay/model';
import type { Toast } from '../overlay/speech';
import { Foot } from './actions';
import { Glyph, Sign } from './glyph';
import { Related, Sources } from './sources';
import { Rows, Said, Since } from './statements';
import { Notices, Why } from './why';

export interface CardProps {
  card: CardModel;
  /** The first card of this reader: it says what a mark means, since most take a mark for a verdict. */
  isFirst: boolean;
  /** What was just done in the card. */
  said: Toast | null;
  theme: Theme;
  intents: Intents;
  /** Puts the card on screen and keeps it beside its sentence until the returned function is called. */
  onShown(element: HTMLElement): () => void;
}

export function Card({ card, isFirst, said, theme, intents, onShown }: CardProps) {
  const box = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLElement>(null);
  const { record, view, occasion, claim, key } = card;
  const time = timeOf(record.claim);
  const pack = addedPackName(record);
  // What is to be known of the statement comes before what is to be known of its claim.
  const caution = [view.stated?.caution, record.claim.caution].filter(Boolean).join(' ');
  const word = t(STANDING_LOOKS[view.standing].word);
  const nowWord = view.standingNow === view.standing ? null : t(STANDING_LOOKS[view.standingNow].word);
  const open = (id: string) => intents.openClaim(claimKey(record.pack.id, id));

  // Once a sentence: the card stays where it is while the reader walks through related claims.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sentence decides, not who asks
  useLayoutEffect(() => (box.current ? onShown(box.current) : undefined), [key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another claim is read from its beginning
  useLayoutEffect(() => {
    // On low screens the whole card scrolls.
    for (const part of [box.current, body.current]) if (part) part.scrollTop = 0;
    box.current?.focus({ preventScroll: true });
  }, [key, claim]);

  return (
    <div
      ref={box}
      class={`box card ${theme}`}
      popover="manual"
      role="dialog"
      aria-modal="false"
      aria-labelledby="sl-title"
      aria-describedby="sl-rows"
      tabIndex={-1}
    >
      <div class="head">
        {card.backTo !== null && (
          <button type="button" class="icon" aria-label={t('card_back_to', card.backTo)} onClick={intents.back}>
            <Sign name="back" />
          </button>
        )}
        <span class="standing">
          <Glyph standing={view.standing} />
          {word}
        </span>
        <button type="button" class="icon last" aria-label={t('card_close')} onClick={intents.closeCard}>
          <Sign name="close" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box has to be reachable by keyboard */}
      <section class="body" ref={body} tabIndex={0} aria-labelledby="sl-title">
        <h2 class="title" id="sl-title" lang="en">
          {record.claim.text}
        </h2>
        {pack !== null && <p class="small">{t('packs_from', pack)}</p>}
        {time && <p class="quiet small">{t('card_time', saySpan(time))}</p>}
        {isFirst && <p class="notice">{t('legend_lead')}</p>}
        <Notices card={card} onGo={(other) => intents.show(other, true)} />
        <Rows view={view} />
        {caution && (
          <div class="notice">
            <strong>{t('card_caution')}</strong>
            <p lang="en">{caution}</p>
          </div>
        )}
        <Said said={view.said} />
        <Since statements={view.since} standsNow={nowWord} />
        <Related key={`related ${claim}`} related={view.related} onOpen={open} />
        <Sources key={claim} sources={view.sources} />
        {occasion && <Why key={`why ${key}`} occasion={occasion} onOpen={intents.openClaim} />}
      </section>
      <Foot key={`foot ${claim}`} card={card} said={said} intents={intents} />
    </div>
  );
}
