import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { t, type WordKey } from '#src/shared/ui/words';

interface Props {
  word: WordKey;
  /** Kinds of file that the browser's dialog offers, as the `accept` of an input. */
  accept?: string;
  read(file: File): void;
  /** Gets the button, for whoever gives it the focus. */
  button?: RefObject<HTMLButtonElement>;
}

/** A button that takes one file of the reader's choice. A real button; the file input behind it is hidden. */
export function FileButton({ word, read, accept = '.json,application/json', button }: Props) {
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
      <input ref={input} type="file" accept={accept} hidden onChange={take} />
      <button ref={button} type="button" onClick={() => input.current?.click()}>
        {t(word)}
      </button>
    </>
  );
}
