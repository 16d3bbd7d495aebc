/** Small drawings: the glyph of a standing, and the signs on buttons. Decoration only; words stand beside them. */
import type { Standing } from '#src/claims/standing';
import { GLYPH_PEN, GLYPH_SIZE, STANDING_LOOKS } from '#src/shared/ui/standing-look';

export function Glyph({ standing }: { standing: Standing }) {
  const colour = `var(--${standing})`;
  return (
    <svg class="glyph" viewBox={`0 0 ${GLYPH_SIZE} ${GLYPH_SIZE}`} aria-hidden="true" focusable="false">
      {STANDING_LOOKS[standing].glyph.map(({ d, paint, dash }) =>
        paint === 'fill' ? (
          <path key={d} d={d} fill={colour} />
        ) : (
          <path
            key={d}
            d={d}
            fill="none"
            stroke={colour}
            stroke-width={GLYPH_PEN}
            stroke-linecap="round"
            stroke-dasharray={dash}
          />
        ),
      )}
    </svg>
  );
}

const SIGNS = { close: 'M3 3l8 8M11 3l-8 8', back: 'M9 2.5L4.5 7L9 11.5', away: 'M4 10l6-6M5 4h5v5' } as const;

export function Sign({ name }: { name: keyof typeof SIGNS }) {
  return (
    <svg viewBox="0 0 14 14" aria-hidden="true" focusable="false" class={name === 'back' ? 'flip' : name}>
      <path d={SIGNS[name]} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
    </svg>
  );
}
