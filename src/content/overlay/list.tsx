/** The pill with the number of claims, and the list of buttons that it opens: the access without a mouse. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { claimCount, countHeading } from '#src/shared/ui/claim-count';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { t, tn } from '#src/shared/ui/words';
import { Glyph, Sign } from '../card/glyph';
import type { Intents } from './intents';
import type { Entry } from './model';

export interface ListProps {
  entries: readonly Entry[];
  open: boolean;
  current: string | null;
  showPill: boolean;
  intents: Intents;
}

export function List({ entries, open, current, showPill, intents }: ListProps) {
  if (entries.length === 0) return null;
  return (
    <>
      {open && <Entries entries={entries} current={current} intents={intents} />}
      {showPill && (
        <div class="box pill">
          <button type="button" aria-expanded={open} onClick={intents.toggleList}>
            {tn('pill', claimCount(entries))}
          </button>
          <button type="button" class="icon" aria-label={t('pill_dismiss')} onClick={intents.dismissPill}>
            <Sign name="close" />
          </button>
        </div>
      )}
    </>
  );
}

function Entries({ entries, current, intents }: Pick<ListProps, 'entries' | 'current' | 'intents'>) {
  const unmarked = entries.filter(({ marked }) => !marked).length;
  const rows = useRef<HTMLOListElement>(null);
  // The list takes the focus when it opens; the previous element gets it back.
  useLayoutEffect(() => {
    const start = rows.current?.querySelector<HTMLElement>('[aria-current]') ?? rows.current?.querySelector('button');
    start?.focus();
  }, []);
  return (
    <nav class="box list" aria-labelledby="sl-list">
      <div class="head">
        <h2 id="sl-list">{countHeading(entries)}</h2>
        <button type="button" class="icon last" aria-label={t('list_close')} onClick={intents.toggleList}>
          <Sign name="close" />
        </button>
      </div>
      <ol ref={rows}>
        {entries.map((entry) => (
          <li key={entry.key}>
            <button
              type="button"
              class="entry"
              aria-current={entry.key === current ? 'true' : undefined}
              onClick={() => intents.show(entry.key, true)}
            >
              <Glyph standing={entry.standing} />
              <span class="small quiet">{t(STANDING_LOOKS[entry.standing].word)}</span>
              {entry.pack !== null && <span class="small">{t('packs_from', entry.pack)}</span>}
              <span class="two-lines" lang="en">
                {entry.claimText}
              </span>
              <span class="clip quiet small">{t('why_quoted', entry.words)}</span>
            </button>
          </li>
        ))}
      </ol>
      {unmarked > 0 && <p class="more quiet small">{tn('list_more', unmarked)}</p>}
    </nav>
  );
}
