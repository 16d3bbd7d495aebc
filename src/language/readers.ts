/** The reader interface of every language, the most likely first. Imports no engine interface: see language.ts. */
import { ENGLISH_READER } from './en/reader';
import type { ReaderLanguage } from './language';

export const READER_LANGUAGES: readonly ReaderLanguage[] = [ENGLISH_READER];
