/** Claim keys identify a claim across packs: its id in the bundled pack, `pack/claim` in all others. */

/** The id of the pack that ships with the extension (corpus/pack.yaml). No other pack may take it. */
export const BUNDLED_PACK = 'sourcelight';

/** The id of the entry of a key, without its pack. */
export function entryOfKey(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}

/** The key of a claim of a pack, as matches, messages and the memory name it. */
export function claimKey(pack: string, claim: string): string {
  return pack === BUNDLED_PACK ? claim : `${pack}/${claim}`;
}

/** Whether a key names a claim or statement of the bundled pack. */
export function isBundledKey(key: string): boolean {
  return !key.includes('/');
}

/** The name of the added pack to which a record belongs; null for the bundled pack. */
export function addedPackName({ pack }: { pack: { id: string; name: string } }): string | null {
  return pack.id === BUNDLED_PACK ? null : pack.name;
}
