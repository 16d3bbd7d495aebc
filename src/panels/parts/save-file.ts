/** Saves a file by a detached link, which needs no permission for downloads. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // Delayed, since Firefox reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

/** How long the address stays valid after the click, in ms. */
const KEPT = 10_000;
