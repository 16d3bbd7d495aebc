/** The shape of a point says what was done; its lane says by whom. Paths in a box of 12 by 12 around 0,0. */
import type { TimelinePoint } from '#src/claims/timeline';
import type { WordKey } from '#src/shared/ui/words';

export type Shape =
  | 'says'
  | 'partly'
  | 'denies'
  | 'declines'
  | 'reports'
  | 'responds'
  | 'held'
  | 'told'
  | 'planned'
  | 'cluster';

export interface ShapeLook {
  d: string;
  /** Filled, or only its outline. */
  isFilled: boolean;
  isDashed?: boolean;
  word: WordKey;
}

const CIRCLE = 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z';
const DIAMOND = 'M0 -6L6 0L0 6L-6 0Z';

export const SHAPES: Record<Shape, ShapeLook> = {
  says: { d: CIRCLE, isFilled: true, word: 'shape_says' },
  partly: { d: `${CIRCLE}M-5 0L5 0`, isFilled: false, word: 'shape_partly' },
  denies: { d: 'M-5 -5L5 5M5 -5L-5 5', isFilled: false, word: 'shape_denies' },
  declines: { d: CIRCLE, isFilled: false, word: 'shape_declines' },
  reports: { d: 'M-4.5 -4.5H4.5V4.5H-4.5Z', isFilled: true, word: 'shape_reports' },
  responds: { d: 'M0 -5L5.5 4.5H-5.5Z', isFilled: false, word: 'shape_responds' },
  held: { d: DIAMOND, isFilled: true, word: 'shape_held' },
  told: { d: DIAMOND, isFilled: false, word: 'shape_told' },
  planned: { d: DIAMOND, isFilled: false, isDashed: true, word: 'shape_planned' },
  cluster: { d: 'M-8 -8H8V8H-8Z', isFilled: false, word: 'shape_cluster' },
};

/** In the order of the legend. */
export const SHAPE_ORDER = Object.keys(SHAPES) as Shape[];

/** The shape of one point. */
export function shapeOf({ act, event }: Pick<TimelinePoint, 'act' | 'event'>): Shape {
  if (event !== null) return event === 'planned' ? 'planned' : event === 'confirmed' ? 'held' : 'told';
  switch (act) {
    case 'denies':
      return 'denies';
    case 'declines':
    case 'silent':
      return 'declines';
    case 'reports':
      return 'reports';
    case 'responds':
      return 'responds';
    case 'partially-confirms':
      return 'partly';
    default:
      return 'says';
  }
}
