/** Lists what is stored, with Undo for each: muted claims, wrong matches, claims read. */

import { claimKey } from '#src/shared/protocol/claim-key';
import { MAX_RECORDS_A_MESSAGE } from '#src/shared/protocol/limits';
import type { Memory } from '#src/shared/storage/memory';
import { changeMemory } from '#src/shared/storage/settings-store';
import { t, tn } from '#src/shared/ui/words';
import { askRecords } from '../parts/ask';
import { useLoaded } from '../parts/hooks';
import { keep } from '../parts/keep';
import { Undoable, unmute } from '../parts/undoable';
import { Section } from './section';

export function Remembered({ memory }: { memory: Memory }) {
  const { muted, wrong, read } = memory;
  const texts = useClaimTexts([...muted, ...wrong.map(({ claim }) => claim)]);
  return (
    <Section id="remembered" title="remembered_title" lead="remembered_lead">
      <h3>{t('muted_title')}</h3>
      {muted.length === 0 && <p class="small quiet">{t('muted_empty')}</p>}
      <ul class="rows">
        {muted.map((claim) => (
          <Undoable key={claim} text={texts.get(claim) ?? claim} undo={() => unmute(claim)} />
        ))}
      </ul>
      <h3>{t('wrong_title')}</h3>
      {wrong.length === 0 && <p class="small quiet">{t('wrong_empty')}</p>}
      <ul class="rows">
        {wrong.map(({ claim, sentence }) => (
          <Undoable
            key={`${claim} ${sentence}`}
            text={texts.get(claim) ?? claim}
            undo={() =>
              keep(
                changeMemory((now) => ({
                  ...now,
                  wrong: now.wrong.filter((one) => one.claim !== claim || one.sentence !== sentence),
                })),
              )
            }
          />
        ))}
      </ul>
      <div class="row">
        <span class="grow">{tn('read_count', read.length)}</span>
        {read.length > 0 && (
          <button type="button" onClick={() => void keep(changeMemory((now) => ({ ...now, read: [] })))}>
            {t('read_forget')}
          </button>
        )}
      </div>
    </Section>
  );
}

/** Texts of claims by key; for a claim that is no longer in the record, its id is shown. */
function useClaimTexts(claims: readonly string[]): Map<string, string> {
  const wanted = [...new Set(claims)];
  const texts = useLoaded(async () => {
    const found = new Map<string, string>();
    for (let i = 0; i < wanted.length; i += MAX_RECORDS_A_MESSAGE)
      for (const { claim, pack } of await askRecords(wanted.slice(i, i + MAX_RECORDS_A_MESSAGE)))
        found.set(claimKey(pack.id, claim.id), claim.text);
    return found;
  }, wanted.join(' '));
  return texts ?? new Map();
}
