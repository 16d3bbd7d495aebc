/** The engine interface of every language. */
import { ENGLISH_ENGINE } from './en/engine';
import type { EngineLanguage } from './language';

export const ENGINE_LANGUAGES: readonly EngineLanguage[] = [ENGLISH_ENGINE];
