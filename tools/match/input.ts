/** Reads text files, pages and standard input, and splits them into sentences as the extension does. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { detectLanguage } from '#src/language/detect';
import type { ReaderLanguage } from '#src/language/language';

export interface InputText {
  name: string;
  /** The text that offsets refer to: the file for .txt, the prose of the page (blocks joined by a newline) for .html. */
  text: string;
  title: string | undefined;
  /** The page's date, if it gives one. */
  date: string | null;
  /** The page's language, undefined if this build does not read it; for a text, the pack's language. */
  language: ReaderLanguage | undefined;
}

/**
 * @param packLanguage the language of the pack, in which a text is taken to be.
 * @param name a .txt or .html file, or `-` for standard input.
 * @throws {Error} with a sentence, if it cannot be read
 */
export async function readInput(name: string, packLanguage: ReaderLanguage): Promise<InputText> {
  let content: string;
  try {
    content = readFileSync(name === '-' ? 0 : name, 'utf8');
  } catch (error) {
    throw new Error(`Cannot read ${name === '-' ? 'standard input' : name}: ${(error as Error).message}`);
  }
  const isPage = /^\.html?$/i.test(extname(name)) || (name === '-' && /^\s*<(?:!doctype|html)\b/i.test(content));
  if (isPage) {
    // Loaded for pages only: a text needs no DOM.
    const { readPage } = await import('./page');
    const { declared, ...page } = await readPage(content);
    return { name, ...page, language: detectLanguage(page.text, declared) };
  }
  return { name, text: content, title: undefined, date: null, language: packLanguage };
}

export interface InputSentence {
  text: string;
  start: number;
}

/** Sentences with their UTF-16 offsets in the text. */
export function sentencesOf(language: ReaderLanguage, text: string): InputSentence[] {
  return language.splitSentences(text).map(({ start, end }) => ({ text: text.slice(start, end), start }));
}
