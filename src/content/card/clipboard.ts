import type { EarlyEvents } from '../reader/early-events';

/** Copies text. The newer way needs a secure page and its permission; the older one works where that is missing. */
export async function copyText(text: string, near: ShadowRoot, early: EarlyEvents): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, near, early);
  }
}

/**
 * The older way fires an event that the page hears too: sites use it to add their address to what is copied, or to
 * forbid it. The last word on what is copied has to be ours, or we may not say that it was.
 */
function copyBySelection(text: string, near: ShadowRoot, early: EarlyEvents): boolean {
  const { ownerDocument } = near;
  const before = near.activeElement as HTMLElement | null;
  const area = ownerDocument.createElement('textarea');
  area.className = 'unseen';
  area.value = text;
  near.append(area);
  area.select();
  let filled = false;
  const copied = new AbortController();
  const fill = (heard: Event) => {
    const event = heard as ClipboardEvent;
    if (!event.isTrusted || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    filled = true;
  };
  early.on('copy', fill, copied.signal);
  try {
    return ownerDocument.execCommand('copy') && filled;
  } catch {
    return false;
  } finally {
    copied.abort();
    area.remove();
    before?.focus({ preventScroll: true });
  }
}
