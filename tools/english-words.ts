import { readFileSync } from 'node:fs';
import type { Words } from '#src/shared/ui/words';

const MESSAGES = 'public/_locales/en/messages.json';

/** The words of the interface in English, as the extension has them. */
export function englishWords(): Words {
  const file: Record<string, { message: string }> = JSON.parse(readFileSync(MESSAGES, 'utf8'));
  const words = Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message]));
  return { language: 'en', words };
}
