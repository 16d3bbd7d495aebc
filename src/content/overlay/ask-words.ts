/** Gets the words of the interface from the background, which may be starting or be killed before it answers. */
import type { Words } from '#src/shared/ui/words';

/** Delays before the words are asked for again, in ms: as long as a background needs to start, on a slow machine too. */
const ASK_AGAIN = [250, 1000, 3000];

/**
 * Asks until there is an answer. Without a second attempt a page whose sentences have matched would show no mark.
 * @param ask resolves to null if nobody answers
 * @param isAlive false once the extension was updated or removed: nobody will answer
 * @returns null if no attempt is answered
 */
export async function askWords(ask: () => Promise<Words | null>, isAlive: () => boolean): Promise<Words | null> {
  for (const wait of [0, ...ASK_AGAIN]) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (!isAlive()) return null;
    const words = await ask();
    if (words) return words;
  }
  return null;
}
