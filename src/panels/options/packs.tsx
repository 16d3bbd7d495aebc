/** Claim packs that the reader brings: looked at first, then added, and removed again. */
import { useEffect, useState } from 'preact/hooks';
import { compilePack } from '#src/claim-index/compile';
import { cutRecords } from '#src/claims/cut-records';
import type { Pack } from '#src/claims/schema';
import { sayDate } from '#src/extension/dates';
import { type PackProblem, readPack } from '#src/extension/pack-file';
import { listPacks, onPacksChange, type PackSummary, removePack, savePack } from '#src/extension/pack-store';
import { t, tn } from '#src/extension/words';
import { FileButton } from './file-button';
import { Section } from './section';

/** Claims shown before a pack is added: enough to see what it is. */
const PREVIEW = 5;

type Offer = { pack: Pack } | { problems: PackProblem[] };

export function Packs() {
  const packs = usePacks();
  const [offer, setOffer] = useState<Offer | null>(null);
  const [failed, setFailed] = useState(false);
  const add = async (pack: Pack) => {
    const saved = await keep(pack).catch(() => false);
    setFailed(!saved);
    if (saved) setOffer(null);
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
                {pack.version} · {tn('search_found', pack.claims)} · {pack.licence} · {sayDate(pack.date, t('locale'))}
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
      {offer && 'pack' in offer && (
        <Preview pack={offer.pack} add={() => void add(offer.pack)} cancel={() => setOffer(null)} />
      )}
      {offer && 'problems' in offer && <Problems problems={offer.problems} />}
      {failed && (
        <p class="small alert" role="alert">
          {t('packs_failed')}
        </p>
      )}
      <p>
        <FileButton
          word="packs_choose"
          read={(text) => {
            setFailed(false);
            setOffer(readPack(text));
          }}
        />
      </p>
    </Section>
  );
}

/** Compiles a pack and keeps it. Here and not in the background: the reader waits here, and sees when it fails. */
async function keep(pack: Pack): Promise<boolean> {
  const { speakers: _, sources: __, lexicon: ___, claims: ____, ...header } = pack;
  return savePack({ header, records: cutRecords(pack), index: compilePack(pack) });
}

function Preview({ pack, add, cancel }: { pack: Pack; add(): void; cancel(): void }) {
  return (
    <div class="stack note">
      <p>
        <strong>{pack.name}</strong>{' '}
        <span class="small quiet">
          {pack.version} · {tn('search_found', pack.claims.length)} · {pack.licence} · {sayDate(pack.date, t('locale'))}
        </span>
      </p>
      {pack.description && <p class="small">{pack.description}</p>}
      <ul class="small">
        {pack.claims.slice(0, PREVIEW).map((claim) => (
          <li key={claim.id}>{claim.text}</li>
        ))}
        {pack.claims.length > PREVIEW && <li class="quiet">…</li>}
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
        {problems.map(({ code, where, detail }) => (
          <li key={`${code} ${where}`}>
            {t(PROBLEM_WORDS[code], detail)}
            {where && (
              <>
                {' '}
                <code>{where}</code>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const PROBLEM_WORDS = {
  'too-large': 'pack_too_large',
  'not-json': 'pack_not_json',
  newer: 'pack_newer',
  'bundled-id': 'pack_bundled_id',
  'too-many': 'pack_too_many',
  twice: 'pack_twice',
  field: 'pack_field',
} as const;

function usePacks(): PackSummary[] {
  const [packs, setPacks] = useState<PackSummary[]>([]);
  useEffect(() => {
    const look = () => void listPacks().then(setPacks);
    look();
    return onPacksChange(look);
  }, []);
  return packs;
}
