/** All that is drawn over the page, from one state: card, pill and list, preview, message, live region. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { STANDING_LOOKS } from '#src/extension/standing-look';
import { t } from '#src/extension/words';
import { Card } from './card';
import { Glyph, Sign } from './glyph';
import type { Intents } from './intents';
import { List } from './list';
import type { CardModel, Entry } from './model';
import type { Theme } from './theme';

export interface LayerState {
  entries: readonly Entry[];
  current: string | null;
  showPill: boolean;
  listOpen: boolean;
  /** The page's theme, for what stands in the corner; the card has that of its own sentence. */
  theme: Theme;
  card: CardModel | null;
  cardTheme: Theme;
  preview: Entry | null;
  toast: { text: string; canUndo: boolean } | null;
  /** What screen readers are told. */
  live: string;
}

export interface LayerProps {
  state: LayerState;
  intents: Intents;
  onCornerShown(element: HTMLElement): () => void;
  onCardShown(element: HTMLElement): () => void;
  onPreviewShown(element: HTMLElement): () => void;
}

export function Layer({ state, intents, onCornerShown, onCardShown, onPreviewShown }: LayerProps) {
  const corner = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one corner, once
  useLayoutEffect(() => (corner.current ? onCornerShown(corner.current) : undefined), []);
  const { entries, current, showPill, listOpen, theme, card, cardTheme, preview, toast, live } = state;
  return (
    <>
      <div ref={corner} class={`corner ${theme}`} popover="manual">
        {toast && <Toast {...toast} intents={intents} />}
        <List entries={entries} open={listOpen} current={current} showPill={showPill} intents={intents} />
      </div>
      {card && <Card card={card} theme={cardTheme} intents={intents} onShown={onCardShown} />}
      {preview && <Preview key={preview.key} entry={preview} theme={cardTheme} onShown={onPreviewShown} />}
      <div class="unseen" role="status" aria-live="polite">
        {live}
      </div>
    </>
  );
}

function Toast({ text, canUndo, intents }: { text: string; canUndo: boolean; intents: Intents }) {
  return (
    <div class="box toast">
      <span>{text}</span>
      {canUndo && (
        <button type="button" onClick={intents.undo}>
          {t('action_undo')}
        </button>
      )}
      <button type="button" class="icon" aria-label={t('action_dismiss')} onClick={intents.dismissToast}>
        <Sign name="close" />
      </button>
    </div>
  );
}

/** One line about the sentence under the pointer; only where the reader has asked for it in the options. */
function Preview({ entry, theme, onShown }: { entry: Entry; theme: Theme; onShown: LayerProps['onPreviewShown'] }) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one preview, one place
  useLayoutEffect(() => (box.current ? onShown(box.current) : undefined), []);
  return (
    <div ref={box} class={`box tip ${theme}`} popover="manual" role="tooltip">
      <span class="standing">
        <Glyph standing={entry.standing} />
        {t(STANDING_LOOKS[entry.standing].word)}
      </span>
      <p>{entry.claimText}</p>
      <p class="quiet small">{t('preview_hint')}</p>
    </div>
  );
}
