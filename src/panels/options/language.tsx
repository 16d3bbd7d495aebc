/** Choice of the language of the interface: the browser's or a specific one. */
import browser from 'webextension-polyfill';
import type { Settings } from '#src/shared/storage/settings';
import { changeSettings } from '#src/shared/storage/settings-store';
import { LANGUAGE_NAMES, LANGUAGES, languageFor } from '#src/shared/ui/languages';
import { t } from '#src/shared/ui/words';
import { keep } from '../parts/keep';
import { Section } from './section';

export function LanguageChoice({ settings }: { settings: Settings }) {
  const ofBrowser = LANGUAGE_NAMES[languageFor('browser', browser.i18n.getUILanguage())];
  return (
    <Section id="language" title="language_title">
      <div class="stack">
        <select
          aria-labelledby="language"
          aria-describedby="language-hint"
          value={settings.language}
          onChange={({ currentTarget }) => {
            const language = currentTarget.value as Settings['language'];
            void keep(changeSettings(() => ({ language })));
          }}
        >
          <option value="browser">{t('language_browser', ofBrowser)}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </select>
        <p id="language-hint" class="small quiet">
          {t('language_hint')}
        </p>
      </div>
    </Section>
  );
}
