import { t } from '#src/shared/ui/words';
import { SHAPE_ORDER, SHAPES } from './shapes';

/** What each shape means. */
export function ShapeLegend() {
  return (
    <details>
      <summary>{t('timeline_legend')}</summary>
      <ul class="tl-legend small">
        {SHAPE_ORDER.map((shape) => {
          const { d, isFilled, isDashed, word } = SHAPES[shape];
          return (
            <li key={shape}>
              <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true" class="tl-mark">
                <path d={d} class={isFilled ? 'filled' : 'outline'} stroke-dasharray={isDashed ? '2 2' : undefined} />
              </svg>
              {t(word)}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
