/** The words of the interface for tests, from the locale files that ship. */
import { readFileSync } from 'node:fs';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Language } from '#src/shared/ui/languages';
import { setWords } from '#src/shared/ui/words';

export function messagesOf(language: Language): Record<string, string> {
  const file = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
  return Object.fromEntries(Object.entries(file).map(([key, value]) => [key, (value as { message: string }).message]));
}

/** Sets the words of a language and a browser that has it. */
export function withWords(language: Language = 'en'): void {
  setWords({ language, words: messagesOf(language) });
  Object.assign(fakeBrowser, { i18n: { getUILanguage: () => language } });
}
