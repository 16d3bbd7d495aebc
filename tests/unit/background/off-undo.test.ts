import { describe, expect, it } from 'vitest';
import { offerUndo, takeUndo } from '#src/background/off-undo';

describe('taking back what a key has switched off', () => {
  it('is for the tab that was told of it, once, and for a while', () => {
    offerUndo(7, 1000);
    expect(takeUndo(8, 2000)).toBe(false);
    expect(takeUndo(7, 2000)).toBe(true);
    expect(takeUndo(7, 2001)).toBe(false);
    offerUndo(7, 1000);
    expect(takeUndo(7, 16_001)).toBe(false);
    expect(takeUndo(7, 16_000)).toBe(true);
  });
});
