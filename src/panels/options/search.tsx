/** The search in the options: hides sections without the words, and list entries without them. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '#src/shared/ui/words';
import { narrow } from './narrow';

/** A search field for the sections inside it. Content added later is searched too. */
export function Searched({ children }: { children: ComponentChildren }) {
  const [query, setQuery] = useState('');
  const [hasHits, setHits] = useState(true);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const look = () => {
      const sections = [...(box.current?.querySelectorAll<HTMLElement>('section') ?? [])];
      setHits(sections.map((section) => narrow(section, query)).some(Boolean));
    };
    look();
    const watch = new MutationObserver(look);
    if (box.current && query.trim() !== '') watch.observe(box.current, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [query]);
  return (
    <>
      <search class="options-search">
        <input
          type="search"
          aria-label={t('options_search')}
          placeholder={t('options_search')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <p class="small quiet" role="status">
          {hasHits ? '' : t('options_no_hit', query.trim())}
        </p>
      </search>
      <div ref={box}>{children}</div>
    </>
  );
}
