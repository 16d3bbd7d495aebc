/** Loads the interface texts of a language from the extension's files, for panels and background. */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { type Language, languageFor } from './languages';
import { setWords, type Words } from './words';

const Messages = z.record(z.string(), z.object({ message: z.string() }));

const loaded = new Map<Language, Promise<Words>>();

/**
 * Loads the words of a language, once each. A failure is not cached, so the next call tries again.
 * @throws {Error} if the file is missing or malformed, which means a broken build.
 */
export function wordsFor(choice: Language | 'browser'): Promise<Words> {
  const language = languageFor(choice, browser.i18n.getUILanguage());
  const known = loaded.get(language);
  if (known) return known;
  const reading = read(language).catch((error: unknown) => {
    loaded.delete(language);
    throw error;
  });
  loaded.set(language, reading);
  return reading;
}

/** Loads the words of a language and sets them for this context. @throws {Error} as `wordsFor`. */
export async function loadWords(choice: Language | 'browser'): Promise<Words> {
  const words = await wordsFor(choice);
  setWords(words);
  return words;
}

async function read(language: Language): Promise<Words> {
  const answer = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
  const messages = z.parse(Messages, await answer.json());
  return { language, words: Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message])) };
}
