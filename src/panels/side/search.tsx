/** Search over all claims at hand; with no words, all of them, latest first. */
import { useEffect, useState } from 'preact/hooks';
import { MAX_QUERY } from '#src/shared/protocol/limits';
import type { SearchAnswer } from '#src/shared/protocol/messages';
import { saySpan } from '#src/shared/ui/dates';
import { STANDING_LOOKS } from '#src/shared/ui/standing-look';
import { t, tn } from '#src/shared/ui/words';
import { askSearch } from '../parts/ask';
import { Glyph } from '../parts/glyph';

/** Wait after a key before asking, in ms: while someone types, nothing is asked. */
const PAUSE = 150;

export function Search({
  query,
  setQuery,
  open,
}: {
  query: string;
  setQuery(query: string): void;
  open(claim: string): void;
}) {
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(async () => {
      const found = await askSearch(query);
      if (gone) return;
      setFailed(found === null);
      setAnswer(found);
    }, PAUSE);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [query]);

  return (
    <section class="stack">
      <search>
        <label class="only-heard" for="query">
          {t('search_label')}
        </label>
        <input
          id="query"
          type="search"
          maxLength={MAX_QUERY}
          placeholder={t('search_label')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </search>
      <p class="small quiet" role="status">
        {failed ? t('state_failed_hint') : answer && tn('search_found', answer.total)}
      </p>
      <ul class="page-list">
        {answer?.found.map((head) => (
          <li key={head.claim}>
            <button type="button" class="entry" onClick={() => open(head.claim)}>
              <Glyph standing={head.standing} />
              <span class="entry-text">
                <span lang="en">{head.text}</span>
                {head.pack !== undefined && <span class="small">{t('packs_from', head.pack)}</span>}
                <span class="small quiet">
                  <span class={`${head.standing} strong`}>{t(STANDING_LOOKS[head.standing].word)}</span>
                  {head.time && ` · ${saySpan(head.time)}`}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {answer && answer.total > answer.found.length && (
        <p class="small quiet">{t('search_more', String(answer.total - answer.found.length))}</p>
      )}
    </section>
  );
}
