/** Everything drawn over the page, from one state: card, pill and list, preview, message, live region. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ClaimRecord } from '#src/claims/record';
import { Glyph } from '#src/shared/ui/glyph';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { t } from '#src/shared/ui/words';
import { Card } from '../card/card';
import type { Theme } from '../marks/theme';
import type { Intents } from './intents';
import { List } from './list';
import { Message } from './message';
import type { CardModel, Entry } from './model';
import type { Toast } from './speech';

export interface LayerState {
  entries: readonly Entry[];
  records: ReadonlyMap<string, ClaimRecord>;
  /** The page's day; null if it has none. */
  date: string | null;
  current: string | null;
  showPill: boolean;
  listOpen: boolean;
  /** The page's theme, for the corner; the card has the theme of its sentence. */
  theme: Theme;
  card: CardModel | null;
  cardTheme: Theme;
  /** Whether this is the first card that the user opens: it explains what a mark means. */
  isFirstCard: boolean;
  preview: Entry | null;
  toast: Toast | null;
  /** Text for screen readers. */
  live: string;
}

/** The initial and final state. */
export const EMPTY: Readonly<LayerState> = {
  entries: [],
  records: new Map(),
  date: null,
  current: null,
  showPill: true,
  listOpen: false,
  theme: 'light',
  card: null,
  cardTheme: 'light',
  isFirstCard: false,
  preview: null,
  toast: null,
  live: '',
};

export interface LayerProps {
  state: LayerState;
  intents: Intents;
  onCornerShown(element: HTMLElement): () => void;
  onCardShown(element: HTMLElement): () => void;
  onPreviewShown(element: HTMLElement): () => void;
}

export function Layer({ state, intents, onCornerShown, onCardShown, onPreviewShown }: LayerProps) {
  const corner = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: shown once
  useLayoutEffect(() => (corner.current ? onCornerShown(corner.current) : undefined), []);
  const {
    entries,
    records,
    date,
    current,
    showPill,
    listOpen,
    theme,
    card,
    cardTheme,
    isFirstCard,
    preview,
    toast,
    live,
  } = state;
  // An open card covers the corner, so it shows the message itself. A message with Undo belongs to a closed card.
  const inCard = card !== null && toast !== null && !toast.canUndo;
  return (
    <>
      <div ref={corner} class={`corner ${theme}`} popover="manual">
        {toast && !inCard && <Message toast={toast} place="box" intents={intents} />}
        <List
          entries={entries}
          records={records}
          date={date}
          open={listOpen}
          current={current}
          showPill={showPill}
          intents={intents}
        />
      </div>
      {card && (
        <Card
          card={card}
          isFirst={isFirstCard}
          said={inCard ? toast : null}
          theme={cardTheme}
          intents={intents}
          onShown={onCardShown}
        />
      )}
      {preview && <Preview key={preview.key} entry={preview} theme={cardTheme} onShown={onPreviewShown} />}
      <div class="unseen" role="status" aria-live="polite">
        {live}
      </div>
    </>
  );
}

/** One line about the sentence under the pointer; only if the user has enabled it in the options. */
function Preview({ entry, theme, onShown }: { entry: Entry; theme: Theme; onShown: LayerProps['onPreviewShown'] }) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: shown once per preview
  useLayoutEffect(() => (box.current ? onShown(box.current) : undefined), []);
  return (
    <div ref={box} class={`box tip ${theme}`} popover="manual" role="tooltip">
      <span class="standing">
        <Glyph standing={entry.standing} />
        {t(STANDING_LOOKS[entry.standing].word)}
      </span>
      <span class="clip" lang="en">
        {entry.claimText}
      </span>
    </div>
  );
}
