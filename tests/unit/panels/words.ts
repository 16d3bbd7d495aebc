/** A browser for views in tests: the English words, with `$1` … filled in as browsers do. */
import { readFileSync } from 'node:fs';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const ENGLISH: Record<string, { message: string }> = JSON.parse(
  readFileSync('public/_locales/en/messages.json', 'utf8'),
);

export function withWords(): void {
  const getMessage = (key: string, fill: string[] = []) =>
    (ENGLISH[key]?.message ?? '').replace(/\$(\d)/g, (_, place: string) => fill[Number(place) - 1] ?? '');
  Object.assign(fakeBrowser, { i18n: { getMessage, getUILanguage: () => 'en' } });
}
