import type { Standing } from '#src/claims/standing';
import { GLYPH_PEN, GLYPH_SIZE, STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { t } from '#src/shared/ui/words';

/** The glyph of a standing, in the colour of the text around it. Always next to its word, so hidden from screen readers. */
export function Glyph({ standing }: { standing: Standing }) {
  return (
    <svg
      class={`glyph ${standing}`}
      viewBox={`0 0 ${GLYPH_SIZE} ${GLYPH_SIZE}`}
      aria-hidden="true"
      fill="none"
      stroke-width={GLYPH_PEN}
      stroke-linecap="round"
    >
      {STANDING_LOOKS[standing].glyph.map(({ d, paint, dash }) =>
        paint === 'fill' ? (
          <path key={d} d={d} fill="currentColor" />
        ) : (
          <path key={d} d={d} stroke="currentColor" stroke-dasharray={dash} />
        ),
      )}
    </svg>
  );
}

/** The glyph and word of a standing. */
export function StandingWord({ standing }: { standing: Standing }) {
  return (
    <span class={`standing ${standing}`}>
      <Glyph standing={standing} />
      {t(STANDING_LOOKS[standing].word)}
    </span>
  );
}
