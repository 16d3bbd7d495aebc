/**
 * Splits English text into sentences. Handles "Mr.", "Gen.", "U.S. President", "J.D. Vance", "p.m. Moscow time", decimals, quotations
 * and ellipses.
 */
import { createSplitter } from '../shared/sentences';
import { endsAfter, opensSentences } from './abbreviations';
import { attributionAt } from './attribution';

/** Splits an English text; see ReaderLanguage.splitSentences. */
export const splitSentences = createSplitter({ endsAfter, opensSentences, attributionAt });
