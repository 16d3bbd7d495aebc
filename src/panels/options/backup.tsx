/** Backup and restore of settings, memory and packs, and a button that clears everything. */
import { useRef, useState } from 'preact/hooks';
import type { Memory } from '#src/shared/storage/memory';
import { removeAllPacks } from '#src/shared/storage/pack-store';
import type { Settings } from '#src/shared/storage/settings';
import { clearStorage } from '#src/shared/storage/settings-store';
import { t } from '#src/shared/ui/words';
import { keep } from '../parts/keep';
import { saveFile } from '../parts/save-file';
import { backupOf } from './backup-file';
import { FileButton } from './file-button';
import { focusOn } from './focus-on';
import { RestoreNote } from './restore-note';
import { Section } from './section';
import { usePacks } from './use-packs';
import { type RestoreState, useRestore } from './use-restore';

const FILE_NAME = 'sourcelight-settings.json';

const PROBLEM_WORDS = {
  'too-large': 'backup_too_large',
  'not-json': 'backup_not_json',
  'not-ours': 'backup_not_ours',
  newer: 'backup_newer',
} as const;

export function Backup({ settings, memory }: { settings: Settings; memory: Memory }) {
  const packs = usePacks();
  const { state, read, restore, close } = useRestore();
  const [said, setSaid] = useState('');
  const [sure, setSure] = useState(false);
  const saver = useRef<HTMLButtonElement>(null);
  /** Runs an action that removes the pressed button, and moves the focus to one that stays. */
  const andGoOn = (act: () => void) => () => {
    act();
    saver.current?.focus();
  };
  const save = async () => {
    setSaid('');
    close();
    const { file, left } = await backupOf(settings, memory, packs);
    saveFile(FILE_NAME, file);
    if (left.length > 0) setSaid(t('backup_unsaved', left.join(t('why_comma'))));
  };
  const clear = async () => {
    if (!(await keep(removeAllPacks().then(clearStorage)))) return;
    setSaid(t('clear_done'));
  };
  return (
    <Section id="backup" title="backup_title" lead="backup_lead">
      <div class="row wrap">
        <button ref={saver} type="button" onClick={() => void save()}>
          {t('backup_save')}
        </button>
        <FileButton
          word="backup_bring"
          read={(file) => {
            setSaid('');
            read(file);
          }}
        />
        <span class="grow" />
        {!sure && (
          <button
            type="button"
            class="alert"
            onClick={() => {
              setSaid('');
              close();
              setSure(true);
            }}
          >
            {t('clear_all')}
          </button>
        )}
      </div>
      {sure && (
        <div class="row wrap note">
          <span class="grow">{t('clear_sure')}</span>
          <button
            ref={focusOn}
            type="button"
            class="alert"
            onClick={andGoOn(() => {
              setSure(false);
              void clear();
            })}
          >
            {t('clear_do')}
          </button>
          <button type="button" onClick={andGoOn(() => setSure(false))}>
            {t('cancel')}
          </button>
        </div>
      )}
      {state.is === 'offered' && (
        <RestoreNote offer={state} present={packs} restore={andGoOn(restore)} cancel={andGoOn(close)} />
      )}
      <p class={state.is === 'refused' ? 'small alert' : 'small'} role="status">
        {said || stateWords(state)}
      </p>
      {state.is === 'restored' && state.left.length > 0 && (
        <ul class="points small alert">
          {state.left.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function stateWords(state: RestoreState): string {
  switch (state.is) {
    case 'refused':
      return t(PROBLEM_WORDS[state.problem]);
    case 'looking':
      return t('backup_looking');
    case 'restoring':
      return t('backup_restoring');
    case 'restored':
      return t('backup_brought');
    default:
      return '';
  }
}
