import { setWords } from '#src/shared/ui/words';
import { messagesOf } from '../../panels/words';

/** English words, and the part of the browser that the overlay asks for. */
export function useEnglish(): void {
  setWords({ language: 'en', words: messagesOf('en') });
  Object.assign(globalThis, { browser: { runtime: { id: 'test' } } });
}
