/** What the command line matches: text files, pages and standard input, cut into sentences as the extension does. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { splitSentences } from '#src/language/en/sentences';

export interface InputText {
  name: string;
  /** The text that offsets refer to: the file for .txt, the prose of the page (blocks joined by a newline) for .html. */
  text: string;
  title: string | undefined;
  /** The page's own date, where it gives one. */
  date: string | null;
}

/** @param name a .txt or .html file, or `-` for standard input. @throws {Error} in a sentence, where it cannot be read. */
export async function readInput(name: string): Promise<InputText> {
  let content: string;
  try {
    content = readFileSync(name === '-' ? 0 : name, 'utf8');
  } catch (error) {
    throw new Error(`Cannot read ${name === '-' ? 'standard input' : name}: ${(error as Error).message}`);
  }
  const isPage = /^\.html?$/i.test(extname(name)) || (name === '-' && /^\s*<(?:!doctype|html)\b/i.test(content));
  if (isPage) {
    // Only pages need a DOM: a text starts without loading one.
    const { readPage } = await import('./page');
    return { name, ...(await readPage(content)) };
  }
  return { name, text: content, title: undefined, date: null };
}

export interface InputSentence {
  text: string;
  start: number;
}

/** Sentences with their UTF-16 offsets in the text. */
export function sentencesOf(text: string): InputSentence[] {
  return splitSentences(text).map(({ start, end }) => ({ text: text.slice(start, end), start }));
}
