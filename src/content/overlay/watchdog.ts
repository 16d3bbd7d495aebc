/** Restores what the page removes, covers or changes, until the signal aborts. */
import type { Boxes } from '../marks/boxes';
import type { Host } from './host';
import { holds, type Stage } from './modal-host';

/** Interval of the check, in ms. */
const PULSE = 1000;

export interface Upkeep {
  stage: Stage;
  host: Host;
  boxes: Boxes;
  /** Restores the host. */
  mend(): void;
  /** Restores everything else. */
  onPulse(): void;
  signal: AbortSignal;
}

export function keepUp(document: Document, { stage, host, boxes, mend, onPulse, signal }: Upkeep): void {
  const pulse = setInterval(() => {
    if (document.hidden) return;
    stage.look();
    mend();
    onPulse();
  }, PULSE);
  const watchRoot = new MutationObserver(mend);
  watchRoot.observe(document.documentElement, { childList: true });
  // A root in fullscreen covers earlier elements of the top layer, so the boxes are shown again. Over a video in fullscreen
  // none are shown.
  const onFullscreen = () => {
    const full = document.fullscreenElement;
    if (!full || holds(full, host.root.host)) boxes.reshow();
  };
  document.addEventListener('fullscreenchange', onFullscreen, { signal });
  signal.addEventListener('abort', () => {
    clearInterval(pulse);
    watchRoot.disconnect();
  });
}
