/** Shows the content of a backup before it is restored. */
import type { Memory } from '#src/shared/storage/memory';
import type { PackSummary } from '#src/shared/storage/pack-store';
import type { Settings } from '#src/shared/storage/settings';
import { sayNumber, t, tn } from '#src/shared/ui/words';
import { focusOn } from './focus-on';
import type { PackSeen, RestoreState } from './use-restore';

interface Props {
  offer: Extract<RestoreState, { is: 'offered' }>;
  /** Packs that are currently stored. */
  present: readonly PackSummary[];
  restore(): void;
  cancel(): void;
}

export function RestoreNote({ offer: { backup, packs }, present, restore, cancel }: Props) {
  return (
    <div class="stack note">
      <p>{t('backup_offer')}</p>
      <ul class="points small">
        <li>{settingsWords(backup.settings)}</li>
        <li>{memoryWords(backup.memory)}</li>
        {packs.map((pack, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two packs may have one name, and the list does not change
          <PackLine key={i} pack={pack} present={present} />
        ))}
      </ul>
      {present.length > 0 && <p class="small">{t('backup_packs_stay')}</p>}
      <div class="row">
        <button ref={focusOn} type="button" class="primary" onClick={restore}>
          {t('backup_do')}
        </button>
        <button type="button" onClick={cancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

const settingsWords = ({ mode, sites, exceptions }: Settings): string =>
  t('backup_holds_settings', t(`mode_${mode}`), sayNumber(sites.length), sayNumber(exceptions.length));

const memoryWords = ({ muted, wrong, read }: Memory): string =>
  t('backup_holds_memory', sayNumber(muted.length), sayNumber(wrong.length), sayNumber(read.length));

function PackLine({ pack: { name, found }, present }: { pack: PackSeen; present: readonly PackSummary[] }) {
  if ('why' in found) return <li class="alert">{t('backup_pack_left', name, found.why)}</li>;
  const replaced = present.find(({ id }) => id === found.id);
  return (
    <li>
      {found.name} {found.version} · {tn('search_found', found.claims)}
      {replaced && <strong> {t('packs_replaces', replaced.name, replaced.version)}</strong>}
    </li>
  );
}
