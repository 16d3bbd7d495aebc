/** Gives the reader a file, by a link that is never in the page: no permission for downloads is needed. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // Not at once: Firefox reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

/** How long the file stays readable after the click, in ms. */
const KEPT = 10_000;
