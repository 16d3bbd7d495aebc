/** Paths of the icons of buttons, in a square of SIGN_SIZE. Decoration only, always next to words. */
export const SIGNS = { close: 'M3 3l8 8M11 3l-8 8', back: 'M9 2.5L4.5 7L9 11.5', away: 'M4 10l6-6M5 4h5v5' } as const;
export const SIGN_SIZE = 14;
export const SIGN_STROKE = 1.5;
