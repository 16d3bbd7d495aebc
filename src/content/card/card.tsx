/** The card of a claim: a non-modal dialog in the top layer, next to its sentence. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { timeOf } from '#src/claims/entries';
import type { ClaimView } from '#src/claims/view';
import { addedPackName, BUNDLED_PACK, claimKey } from '#src/shared/protocol/claim-key';
import { saySpan } from '#src/shared/ui/dates';
import { Glyph } from '#src/shared/ui/glyph';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { t } from '#src/shared/ui/words';
import type { Theme } from '../marks/theme';
import type { Intents } from '../overlay/intents';
import type { Toast } from '../overlay/speech';
import { Foot, RecordLine } from './actions';
import { type Known, KnownSwitch, knownWords } from './known';
import type { CardModel } from './model';
import { Rows } from './rows';
import { Sign } from './sign';
import { Related, Sources } from './sources';
import { Said, Since } from './statements';
import { Differences, Notices, Why } from './why';

export interface CardProps {
  card: CardModel;
  /** Whether this is the user's first card, which explains that a mark is not a verdict. */
  isFirst: boolean;
  /** Message about the last action in the card. */
  said: Toast | null;
  theme: Theme;
  intents: Intents;
  /** Shows the card and keeps it next to its sentence until the returned function is called. */
  onShown(element: HTMLElement): () => void;
}

export function Card({ card, isFirst, said, theme, intents, onShown }: CardProps) {
  const box = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLElement>(null);
  const { record, claim, key } = card;
  // For another claim or sentence, start again with the page's day.
  const shown = `${key} ${claim}`;
  const [shownNow, setShownNow] = useState<string | null>(null);
  const known: Known = shownNow === shown ? 'now' : 'then';
  const view = known === 'now' ? card.viewNow : card.view;
  const pack = addedPackName(record);

  // Once per sentence: the card stays in place while the user opens related claims.
  // biome-ignore lint/correctness/useExhaustiveDependencies: depends on the sentence only
  useLayoutEffect(() => (box.current ? onShown(box.current) : undefined), [key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls to the top for another claim
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
          {t(STANDING_LOOKS[view.standing].word)}
        </span>
        {card.view.on !== null && (
          <KnownSwitch known={known} view={card.view} onKnown={(one) => setShownNow(one === 'now' ? shown : null)} />
        )}
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
        <Differences occasion={card.occasion} />
        <Rows
          view={view}
          laterThan={known === 'now' ? card.view.on : null}
          isBundled={record.pack.id === BUNDLED_PACK}
        />
        <Days card={card} known={known} />
        {isFirst && <p class="notice">{t('legend_lead')}</p>}
        <Notices card={card} onGo={(other) => intents.show(other, true)} />
        <Caution card={card} view={view} />
        <Folds key={shown} card={card} view={view} intents={intents} />
        <RecordLine card={card} />
      </section>
      <Foot key={`foot ${claim}`} card={card} view={view} said={said} intents={intents} />
    </div>
  );
}

/** When it happened, and for which day the card is shown. A page without a date has a separate notice. */
function Days({ card: { record, view }, known }: { card: CardModel; known: Known }) {
  const time = timeOf(record.claim);
  const words = [time && t('card_time', saySpan(time)), view.on !== null && knownWords(known, view)].filter(Boolean);
  return <p class="quiet small known">{words.join(' · ')}</p>;
}

/** The cautions of the stated statement, then those of its claim. */
function Caution({ card, view }: { card: CardModel; view: ClaimView }) {
  const caution = [view.stated?.caution, card.record.claim.caution].filter(Boolean).join(' ');
  if (caution === '') return null;
  return (
    <div class="notice">
      <strong>{t('card_caution')}</strong>
      <p lang="en">{caution}</p>
    </div>
  );
}

/** The folded sections: side by side while closed, full width when open. */
function Folds({ card, view, intents }: { card: CardModel; view: ClaimView; intents: Intents }) {
  const { record, occasion } = card;
  const standsNow = view.standingNow === view.standing ? null : t(STANDING_LOOKS[view.standingNow].word);
  return (
    <div class="folds">
      <Said said={view.said} />
      <Since statements={view.since} standsNow={standsNow} />
      <Related related={view.related} onOpen={(id) => intents.openClaim(claimKey(record.pack.id, id))} />
      <Sources sources={view.sources} />
      {occasion && <Why occasion={occasion} onOpen={intents.openClaim} />}
    </div>
  );
}
