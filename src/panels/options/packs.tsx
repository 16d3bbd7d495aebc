/** Claim packs that the reader brings: looked at first, then added, and removed again. */
import { useEffect, useState } from 'preact/hooks';
import type { PackProblem } from '#src/shared/storage/pack-file';
import { packProblemWords } from '#src/shared/storage/pack-problems';
import { listPacks, onPacksChange, type PackSummary, removePack, savePack } from '#src/shared/storage/pack-store';
import { sayDate } from '#src/shared/ui/dates';
import { t, tn } from '#src/shared/ui/words';
import { FileButton } from './file-button';
import { type PackPreview, type PackWork, workOn } from './pack-work';
import { Section } from './section';

export function Packs() {
  const packs = usePacks();
  const [work, setWork] = useState<PackWork | null>(null);
  const [busy, setBusy] = useState<'packs_reading' | 'packs_adding' | null>(null);
  const [failed, setFailed] = useState(false);
  const drop = () => {
    work?.end();
    setWork(null);
  };
  const read = async (file: File) => {
    if (busy) return;
    drop();
    setFailed(false);
    setBusy('packs_reading');
    const next = await workOn(file).catch(() => null);
    setBusy(null);
    setFailed(!next);
    setWork(next);
  };
  const add = async (from: PackWork) => {
    setBusy('packs_adding');
    const saved = await from
      .compile()
      .then(savePack)
      .catch(() => false);
    setBusy(null);
    setFailed(!saved);
    if (saved) drop();
  };
  return (
    <Section id="packs" title="packs_title" lead="packs_lead">
      {packs.length === 0 && <p class="small quiet">{t('packs_empty')}</p>}
      <ul class="rows">
        {packs.map((pack) => (
          <li key={pack.id} class="row">
            <span class="grow">
              {pack.name}{' '}
              <span class="small quiet">
                {pack.version} · {tn('search_found', pack.claims)} · {pack.licence} · {sayDate(pack.date)}
              </span>
            </span>
            <button
              type="button"
              class="plain"
              aria-label={t('site_remove_label', pack.name)}
              onClick={() => void removePack(pack.id)}
            >
              {t('site_remove')}
            </button>
          </li>
        ))}
      </ul>
      <p class="small quiet" role="status">
        {busy && t(busy)}
      </p>
      {work && 'preview' in work.offer && busy === null && (
        <Preview pack={work.offer.preview} add={() => void add(work)} cancel={drop} />
      )}
      {work && 'problems' in work.offer && <Problems problems={work.offer.problems} />}
      {failed && (
        <p class="small alert" role="alert">
          {t('packs_failed')}
        </p>
      )}
      <p>
        <FileButton word="packs_choose" read={(file) => void read(file)} />
      </p>
    </Section>
  );
}

function Preview({ pack, add, cancel }: { pack: PackPreview; add(): void; cancel(): void }) {
  return (
    <div class="stack note">
      <p>
        <strong>{pack.name}</strong>{' '}
        <span class="small quiet">
          {pack.version} · {tn('search_found', pack.claims)} · {pack.licence} · {sayDate(pack.date)}
        </span>
      </p>
      {pack.description && <p class="small">{pack.description}</p>}
      <ul class="small">
        {pack.first.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {pack.claims > pack.first.length && <li class="quiet">…</li>}
      </ul>
      <div class="row">
        <button type="button" class="primary" onClick={add}>
          {t('packs_add')}
        </button>
        <button type="button" onClick={cancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

function Problems({ problems }: { problems: readonly PackProblem[] }) {
  return (
    <div class="stack note" role="alert">
      <p>{t('packs_refused')}</p>
      <ul class="small">
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.where}`}>
            {packProblemWords(problem)}
            {problem.where && (
              <>
                {' '}
                <code>{problem.where}</code>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function usePacks(): PackSummary[] {
  const [packs, setPacks] = useState<PackSummary[]>([]);
  useEffect(() => {
    const look = () => void listPacks().then(setPacks);
    look();
    return onPacksChange(look);
  }, []);
  return packs;
}
