/** The list of added packs, kept up to date. */
import { useEffect, useState } from 'preact/hooks';
import { listPacks, onPacksChange, type PackSummary } from '#src/shared/storage/pack-store';

export function usePacks(): PackSummary[] {
  const [packs, setPacks] = useState<PackSummary[]>([]);
  useEffect(() => {
    const look = () => void listPacks().then(setPacks);
    look();
    return onPacksChange(look);
  }, []);
  return packs;
}
