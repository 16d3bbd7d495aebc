/** The colours of the panels as a style sheet, made from the same data as the card and the marks. */
import { DARK, LIGHT, paletteProperties } from '#src/shared/ui/palette';
import { standingProperties } from '#src/shared/ui/standing-look';

/** The sheet's text. A sheet made at run time is not subject to `style-src`, and needs no file of its own. */
export function colourSheet(): string {
  const light = paletteProperties(LIGHT) + standingProperties('light');
  const dark = paletteProperties(DARK) + standingProperties('dark');
  return `:root{${light}}@media (prefers-color-scheme:dark){:root{${dark}}}`;
}
