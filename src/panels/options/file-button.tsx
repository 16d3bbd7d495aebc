import { useRef } from 'preact/hooks';
import { t, type WordKey } from '#src/extension/words';

/** A button that reads one file of the reader's choice as text. A real button; the file input behind it is hidden. */
export function FileButton({ word, read }: { word: WordKey; read(text: string): void }) {
  const input = useRef<HTMLInputElement>(null);
  const take = async () => {
    const file = input.current?.files?.[0];
    if (!file) return;
    read(await file.text());
    // So that choosing the same file again, mended, is a change again.
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <input ref={input} type="file" accept=".json,application/json" hidden onChange={() => void take()} />
      <button type="button" onClick={() => input.current?.click()}>
        {t(word)}
      </button>
    </>
  );
}
