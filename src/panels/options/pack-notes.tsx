/** Shows the content of a pack file before it is added, or its problems. */
import { MAX_PROBLEMS } from '#src/claims/pack-file';
import { MAX_ALL_KEPT, MAX_PACKS } from '#src/shared/storage/kept-limits';
import type { PackProblem } from '#src/shared/storage/pack-file';
import { packProblemWords } from '#src/shared/storage/pack-problems';
import type { PackSummary, SaveProblem } from '#src/shared/storage/pack-store';
import { sayDate } from '#src/shared/ui/dates';
import { sayNumber, t, tn } from '#src/shared/ui/words';
import { MOST_MINUTES, type PackPreview, type WorkProblem } from './pack-work';

/** One million: the unit in which sizes are shown. */
const MILLION = 1_000_000;

/** Says why a pack was not stored. */
export function endWords(why: SaveProblem | WorkProblem): string {
  switch (why) {
    case 'many':
      return t('packs_at_limit', String(MAX_PACKS));
    case 'full':
      return t('packs_full', String(MAX_ALL_KEPT / MILLION));
    case 'no-room':
      return t('packs_no_room');
    case 'cancelled':
      return t('packs_cancelled');
    case 'failed':
      return t('packs_failed');
    case 'slow':
      return t('packs_slow', String(MOST_MINUTES));
  }
}

interface PreviewProps {
  pack: PackPreview;
  /** The pack with the same id, which would be replaced. */
  replaces: PackSummary | undefined;
  add(): void;
  cancel(): void;
}

export function PackPreviewNote({ pack, replaces, add, cancel }: PreviewProps) {
  return (
    <div class="stack note">
      <p>
        <strong>{pack.name}</strong>{' '}
        <span class="small quiet">
          {pack.version} · {tn('search_found', pack.claims)} · {pack.licence} · {sayDate(pack.date)}
        </span>
      </p>
      {replaces && (
        <p class="small">
          <strong>{t('packs_replaces', replaces.name, replaces.version)}</strong>
        </p>
      )}
      {pack.reviews !== undefined && (
        <p class="small">
          {t('packs_feed', sayNumber(pack.claims), sayNumber(pack.reviews))}
          {pack.claims < pack.reviews && ` ${t('packs_feed_skipped')}`}
        </p>
      )}
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

const placeWords = (line: number, column: number | undefined): string =>
  column === undefined ? t('pack_line', sayNumber(line)) : t('pack_line_column', sayNumber(line), sayNumber(column));

export function PackProblems({ problems, close }: { problems: readonly PackProblem[]; close(): void }) {
  return (
    <div class="stack note" role="alert">
      <p>{t('packs_refused')}</p>
      <ul class="small">
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.where}`}>
            {problem.line !== undefined && <strong>{placeWords(problem.line, problem.column)} </strong>}
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
      {problems.length >= MAX_PROBLEMS && <p class="small">{t('packs_more_faults', String(MAX_PROBLEMS))}</p>}
      <div class="row">
        <button type="button" onClick={close}>
          {t('action_dismiss')}
        </button>
      </div>
    </div>
  );
}
