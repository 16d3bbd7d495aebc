/** Settings as a file, and one button that clears everything. */
import { useRef, useState } from 'preact/hooks';
import { readBackup, writeBackup } from '#src/shared/storage/backup';
import type { Memory } from '#src/shared/storage/memory';
import { removeAllPacks } from '#src/shared/storage/pack-store';
import type { Settings } from '#src/shared/storage/settings';
import { changeMemory, changeSettings, clearStorage } from '#src/shared/storage/settings-store';
import { t, type WordKey } from '#src/shared/ui/words';
import { keep } from '../parts/keep';
import { saveFile } from '../parts/save-file';
import { FileButton } from './file-button';
import { Section } from './section';

const FILE_NAME = 'sourcelight-settings.json';

const PROBLEM_WORDS = {
  'too-large': 'backup_too_large',
  'not-json': 'backup_not_json',
  'not-ours': 'backup_not_ours',
  newer: 'backup_newer',
} as const;

export function Backup({ settings, memory }: { settings: Settings; memory: Memory }) {
  const [said, setSaid] = useState<{ word: WordKey; isAlert: boolean } | null>(null);
  const [sure, setSure] = useState(false);
  const saver = useRef<HTMLButtonElement>(null);
  const bring = async (file: File) => {
    setSaid(null);
    const backup = readBackup(await file.text());
    if ('problem' in backup) return setSaid({ word: PROBLEM_WORDS[backup.problem], isAlert: true });
    const { settings, memory } = backup;
    if (!(await keep(changeSettings(() => settings).then(() => changeMemory(() => memory))))) return;
    setSaid({ word: 'backup_brought', isAlert: false });
  };
  /** The question goes, with the button that answered it. */
  const sureDone = () => {
    setSure(false);
    saver.current?.focus();
  };
  const clear = async () => {
    sureDone();
    if (!(await keep(removeAllPacks().then(clearStorage)))) return;
    setSaid({ word: 'clear_done', isAlert: false });
  };
  return (
    <Section id="backup" title="backup_title" lead="backup_lead">
      <div class="row wrap">
        <button
          ref={saver}
          type="button"
          onClick={() => saveFile(FILE_NAME, new Blob([writeBackup(settings, memory)], { type: 'application/json' }))}
        >
          {t('backup_save')}
        </button>
        <FileButton word="backup_bring" read={(file) => void bring(file)} />
        <span class="grow" />
        {!sure && (
          <button
            type="button"
            class="alert"
            onClick={() => {
              setSaid(null);
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
          <button ref={focusOn} type="button" class="alert" onClick={() => void clear()}>
            {t('clear_do')}
          </button>
          <button type="button" onClick={sureDone}>
            {t('cancel')}
          </button>
        </div>
      )}
      <p class={said?.isAlert ? 'small alert' : 'small'} role="status">
        {said && t(said.word)}
      </p>
    </Section>
  );
}

/** Takes the focus as it appears: the button that asked for it has gone. */
const focusOn = (button: HTMLButtonElement | null): void => button?.focus();
