import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { t, type WordKey } from '#src/shared/ui/words';

interface Props {
  word: WordKey;
  /** Kinds of file that the browser's dialog offers, as the `accept` of an input. */
  accept?: string;
  read(file: File): void;
  /** Receives the button, so that the parent can focus it. */
  button?: RefObject<HTMLButtonElement>;
}

/** A button that lets the user choose a file. The file input itself is hidden. */
export function FileButton({ word, read, accept = '.json,application/json', button }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const take = () => {
    const file = input.current?.files?.[0];
    if (!file) return;
    read(file);
    // Reset, so that choosing the same file again fires a change event.
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <input ref={input} type="file" accept={accept} hidden onChange={take} />
      <button ref={button} type="button" onClick={() => input.current?.click()}>
        {t(word)}
      </button>
    </>
  );
}
