/** The list of added packs, kept up to date. */
import { useEffect, useState } from 'preact/hooks';
import { listPacks, onPacksChange, type PackSummary } from '#src/shared/storage/pack-store';

export function usePacks(): PackSummary[] {
  const [packs, setPacks] = useState<PackSummary[]>([]);
  useEffect(() => {
    let latest = 0;
    // An answer that a later one has overtaken is of a list that is gone.
    const look = async () => {
      const mine = ++latest;
      const found = await listPacks();
      if (mine === latest) setPacks(found);
    };
    void look();
    return onPacksChange(() => void look());
  }, []);
  return packs;
}
