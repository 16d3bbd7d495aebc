/** Limits what added packs put into one answer of the background. Pure. */
import { MAX_ADDED_LENGTH } from '#src/shared/protocol/limits';

/**
 * The items, in their order, without those that would make the answer too long. Linear.
 * @param addedLength length of an item, in UTF-16 units; 0 for one of the bundled record, which is always kept
 */
export function withinAnswer<T>(items: readonly T[], addedLength: (item: T) => number): T[] {
  let left = MAX_ADDED_LENGTH;
  return items.filter((item) => {
    const length = addedLength(item);
    if (length > left) return false;
    left -= length;
    return true;
  });
}

/** Length of an item for `withinAnswer`; 0 for one of the bundled record, which names no pack. */
export const addedLength = (item: { pack?: string | undefined }): number =>
  item.pack === undefined ? 0 : JSON.stringify(item).length;
