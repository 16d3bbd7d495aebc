/** Reads saved pages as `match FILE.html` does: a DOM without layout. */
import { readPage } from '../../match/page';
import type { SavedPage } from './collections';
import { type ReadResult, resultOf } from './score';

export async function readWithoutLayout(
  pages: readonly SavedPage[],
  onPage: (done: number) => void,
): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for (const { html, url } of pages) {
    try {
      const { blocks, date } = await readPage(html, url);
      results.push(resultOf(blocks, date));
    } catch (error) {
      results.push({ ...resultOf([], null), error: String(error) });
    }
    onPage(results.length);
  }
  return results;
}
