/** State shared by the parts of the overlay. After a change they call `draw`, `paint` or `update` of the view. */
import type { ClaimRecord } from '#src/claims/record';
import type { PageEntry } from '#src/shared/protocol/messages';
import type { Bridge } from '../bridge';
import type { Theme } from '../marks/theme';

/** The sentence whose card is open, and the trail of claims opened from it; the last one is shown. */
export interface OpenCard {
  key: string;
  trail: string[];
}

export interface OverlayState {
  entries: readonly PageEntry[];
  records: ReadonlyMap<string, ClaimRecord>;
  /** The page's day; null if it has none. */
  date: string | null;
  current: string | null;
  showPill: boolean;
  listOpen: boolean;
  /** The page's theme, for the corner; the card has the theme of its sentence. */
  theme: Theme;
  open: OpenCard | null;
  cardTheme: Theme;
  /** Whether this is the first card that the user opens: it explains what a mark means. */
  isFirstCard: boolean;
  preview: PageEntry | null;
  isPaper: boolean;
}

export const createState = (isPaper: boolean): OverlayState => ({
  entries: [],
  records: new Map(),
  date: null,
  current: null,
  showPill: true,
  listOpen: false,
  theme: 'light',
  open: null,
  cardTheme: 'light',
  isFirstCard: false,
  preview: null,
  isPaper,
});

/** Whether resting on a mark shows a preview: only if the user enabled it, and not while a card is open. */
export const wantsPreview = (bridge: Bridge, state: OverlayState): boolean =>
  bridge.settings.hoverPreview && state.open === null;

/** Whether something is open that only the views draw. */
export const needsViews = ({ open, preview, listOpen }: OverlayState): boolean =>
  open !== null || preview !== null || listOpen;
