import { STANDINGS } from '#src/claims/standing';
import { Glyph } from '#src/shared/ui/glyph';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { t } from '#src/shared/ui/words';

/** The legend of marks: for each standing its line, glyph and word. */
export function Legend() {
  return (
    <div class="stack">
      <p class="small">{t('legend_lead')}</p>
      <ul class="legend">
        {STANDINGS.map((standing) => {
          const { line, thickness, word } = STANDING_LOOKS[standing];
          return (
            <li key={standing}>
              <Glyph standing={standing} />
              <span class={`mark-sample ${standing} ${line}`} style={{ textDecorationThickness: `${thickness}px` }}>
                <span>{t(word)}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
