/** The section of added packs: preview, add, remove. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AboutAnswer } from '#src/shared/protocol/messages';
import { type PackSummary, removePack, sweepPacks } from '#src/shared/storage/pack-store';
import { sayDate } from '#src/shared/ui/dates';
import { t, tn } from '#src/shared/ui/words';
import { askAbout } from '../parts/ask';
import { useLoaded } from '../parts/hooks';
import { FileButton } from './file-button';
import { endWords, PackPreviewNote, PackProblems } from './pack-notes';
import type { PackProgress } from './pack-work';
import { Section } from './section';
import { type ImportState, usePackImport } from './use-pack-import';
import { usePacks } from './use-packs';

export function Packs() {
  const packs = usePacks();
  const { state, read, add, cancel } = usePackImport();
  const chooser = useRef<HTMLButtonElement>(null);
  /** Runs an action that removes the pressed button, and moves the focus to the button that stays. */
  const andGoOn = (act: () => void) => () => {
    act();
    chooser.current?.focus();
  };
  useEffect(() => void sweepPacks().catch(() => undefined), []);
  // Queried again when the list changes, since the background then reads all packs again.
  const about = useLoaded(askAbout, packs);
  return (
    <Section id="packs" title="packs_title" lead="packs_lead">
      {packs.length === 0 && <p class="small quiet">{t('packs_empty')}</p>}
      <ul class="rows">
        {packs.map((pack) => (
          <PackRow
            key={pack.id}
            pack={pack}
            isUnusable={about?.unusable.includes(pack.id) ?? false}
            ahead={about?.ahead.filter((one) => one.pack === pack.id) ?? []}
            onGone={() => chooser.current?.focus()}
          />
        ))}
      </ul>
      {state.is === 'busy' && <Progress progress={state.progress} cancel={andGoOn(cancel)} />}
      {state.is === 'offered' && (
        <PackPreviewNote
          pack={state.preview}
          replaces={packs.find(({ id }) => id === state.preview.id)}
          add={andGoOn(add)}
          cancel={andGoOn(cancel)}
        />
      )}
      {state.is === 'refused' && <PackProblems problems={state.problems} close={andGoOn(cancel)} />}
      {state.is === 'ended' && <Ended why={state.why} />}
      <p>
        <FileButton
          word="packs_choose"
          accept=".json,.jsonl,.jsonld,application/json,application/ld+json"
          read={read}
        />
      </p>
    </Section>
  );
}

interface RowProps {
  pack: PackSummary;
  isUnusable: boolean;
  /** Its statements that are left out because their day lies ahead. */
  ahead: AboutAnswer['ahead'];
  /** Called after the pack was removed, with its button. */
  onGone(): void;
}

function PackRow({ pack, isUnusable, ahead, onGone }: RowProps) {
  const [failed, setFailed] = useState(false);
  return (
    <li class="row">
      <span class="grow">
        {pack.name}{' '}
        <span class="small quiet">
          {pack.version} · {tn('search_found', pack.claims)} · {pack.licence} · {sayDate(pack.date)}
        </span>
        {isUnusable && (
          <span class="small alert block">
            <strong>{t('packs_broken_word')}.</strong> {t('packs_broken')}
          </span>
        )}
        {ahead.length > 0 && (
          <span class="small alert block">
            {t('packs_ahead', ahead.map(({ claim, day }) => `${claim} (${sayDate(day)})`).join(t('why_comma')))}
          </span>
        )}
        {failed && <span class="small alert block">{t('packs_remove_failed')}</span>}
      </span>
      <button
        type="button"
        class="plain"
        aria-label={t('site_remove_label', pack.name)}
        onClick={() => void removePack(pack.id).then(onGone, () => setFailed(true))}
      >
        {t('site_remove')}
      </button>
    </li>
  );
}

const STEP_WORDS = {
  reading: 'packs_reading',
  checking: 'packs_checking',
  compiling: 'packs_compiling',
  keeping: 'packs_adding',
} as const;

function Progress({ progress, cancel }: { progress: PackProgress; cancel(): void }) {
  return (
    <div class="row note">
      <span class="small" role="status">
        {t(STEP_WORDS[progress.step])}
      </span>
      <progress
        class="grow"
        aria-label={t(STEP_WORDS[progress.step])}
        value={progress.step === 'reading' ? progress.share : undefined}
      />
      <button type="button" onClick={cancel}>
        {t('cancel')}
      </button>
    </div>
  );
}

function Ended({ why }: { why: Extract<ImportState, { is: 'ended' }>['why'] }) {
  return (
    <p class={why === 'cancelled' ? 'small' : 'small alert'} role={why === 'cancelled' ? 'status' : 'alert'}>
      {endWords(why)}
    </p>
  );
}
