/** Looks after what the page may take away, cover or change, until the signal ends. */
import type { Boxes } from '../marks/boxes';
import type { Host } from './host';
import { holds, type Stage } from './modal-host';

/** How often we look whether the page has taken something of ours away, in ms. */
const PULSE = 1000;

export interface Upkeep {
  stage: Stage;
  host: Host;
  boxes: Boxes;
  /** Puts the host back where it belongs. */
  mend(): void;
  /** Looks after everything else. */
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
  // The root in fullscreen covers what was in the top layer before; over a video that fills the screen nothing of ours
  // is shown.
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
