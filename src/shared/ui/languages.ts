/** The languages of the interface. The record's own texts are in the language of their pack. */
export const LANGUAGES = ['en', 'uk', 'ru', 'de', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The name of each language in that language. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  uk: 'Українська',
  ru: 'Русский',
  de: 'Deutsch',
  fr: 'Français',
};

/** The language for a choice in the options and the browser's language tag (BCP 47); English if that one is not supported. */
export function languageFor(choice: Language | 'browser', browserTag: string): Language {
  if (choice !== 'browser') return choice;
  const primary = browserTag.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}
