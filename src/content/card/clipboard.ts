import type { EarlyEvents } from '../reader/early-events';

/** Copies text; false if that fails. The Clipboard API needs a secure context and permission; falls back to execCommand. */
export async function copyText(text: string, near: ShadowRoot, early: EarlyEvents): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, near, early);
  }
}

/**
 * Copies by execCommand, whose event the page receives too: sites use it to append their address or to prevent copying.
 * So our handler must be the last, or success must not be reported.
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
