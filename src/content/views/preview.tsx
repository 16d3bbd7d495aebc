/** One line about the sentence under the pointer; only if the user has enabled it in the options. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageEntry } from '#src/shared/protocol/messages';
import { Glyph } from '#src/shared/ui/glyph';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { t } from '#src/shared/ui/words';
import type { Theme } from '../marks/theme';

export interface PreviewProps {
  entry: PageEntry;
  theme: Theme;
  /** Shows the preview next to its sentence until the returned function is called. */
  onShown(element: HTMLElement): () => void;
}

export function Preview({ entry, theme, onShown }: PreviewProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: shown once per preview
  useLayoutEffect(() => (box.current ? onShown(box.current) : undefined), []);
  return (
    <div ref={box} class={`box tip ${theme}`} popover="manual" role="tooltip">
      <span class="standing">
        <Glyph standing={entry.standing} />
        {t(STANDING_LOOKS[entry.standing].word)}
      </span>
      <span class="clip" lang="en">
        {entry.claimText}
      </span>
    </div>
  );
}
