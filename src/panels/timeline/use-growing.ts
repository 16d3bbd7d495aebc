import { useEffect, useState } from 'preact/hooks';

/** Rows that are drawn at once; the others follow in the next frames, so that nothing waits for them. */
const FIRST_ROWS = 50;

/**
 * How many rows of a list to draw: a first screen, and from the frame after it all of them.
 * @param count number of rows, if the list has groups of rows
 */
export function useGrowing(list: readonly unknown[], count = list.length): number {
  const [whole, setWhole] = useState<readonly unknown[] | null>(null);
  useEffect(() => {
    // Two frames: the first one shows the first screen.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setWhole(list));
    });
    return () => cancelAnimationFrame(frame);
  }, [list]);
  return whole === list ? count : FIRST_ROWS;
}
