/** Copies text. The newer way needs a secure page and its permission; the older one works where that is missing. */
export async function copyText(text: string, near: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, near);
  }
}

function copyBySelection(text: string, near: ShadowRoot): boolean {
  const { ownerDocument } = near;
  const before = near.activeElement as HTMLElement | null;
  const area = ownerDocument.createElement('textarea');
  area.className = 'unseen';
  area.value = text;
  near.append(area);
  area.select();
  try {
    return ownerDocument.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    before?.focus({ preventScroll: true });
  }
}
