import Mark from 'mark.js';

/**
 * A text with the hits of a query marked. The element is recreated for each query: mark.js splits the text node, which
 * Preact must not change afterwards.
 */
export function Hits({ text, query, lang }: { text: string; query: string; lang?: string }) {
  const wanted = query.trim();
  const mark = (element: HTMLElement | null) => {
    if (element && wanted !== '' && element.childElementCount === 0)
      new Mark(element).mark(wanted, { separateWordSearch: false, diacritics: true });
  };
  return (
    <span key={`${wanted}\n${text}`} ref={mark} lang={lang}>
      {text}
    </span>
  );
}
