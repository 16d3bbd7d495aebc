import english from '../../../../public/_locales/en/messages.json';

const words: Record<string, { message: string }> = english;

/** The part of the browser that the overlay's words come from, read from the English file. */
export function useEnglish(): void {
  Object.assign(globalThis, {
    browser: {
      runtime: { id: 'test' },
      i18n: {
        getUILanguage: () => 'en',
        getMessage: (key: string, fill: string[] = []) =>
          (words[key]?.message ?? '').replace(/\$(\d)/g, (_, n: string) => fill[Number(n) - 1] ?? ''),
      },
    },
  });
}
