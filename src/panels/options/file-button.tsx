import { useRef } from 'preact/hooks';
import { t, type WordKey } from '#src/shared/ui/words';

/** A button that takes one file of the reader's choice. A real button; the file input behind it is hidden. */
export function FileButton({ word, read }: { word: WordKey; read(file: File): void }) {
  const input = useRef<HTMLInputElement>(null);
  const take = () => {
    const file = input.current?.files?.[0];
    if (!file) return;
    read(file);
    // So that choosing the same file again, mended, is a change again.
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <input ref={input} type="file" accept=".json,application/json" hidden onChange={take} />
      <button type="button" onClick={() => input.current?.click()}>
        {t(word)}
      </button>
    </>
  );
}
