/** The section "About": the record and its limits, privacy, keys, licences. */
import browser from 'webextension-polyfill';
import { sayDate } from '#src/shared/ui/dates';
import { t, type WordKey } from '#src/shared/ui/words';
import { askAbout } from '../parts/ask';
import { useLoaded } from '../parts/hooks';
import { Keys } from '../parts/keys';
import { Section } from './section';

const COVERED: readonly WordKey[] = ['about_covers_1', 'about_covers_2', 'about_covers_3', 'about_covers_4'];
const PRIVACY: readonly WordKey[] = ['privacy_1', 'privacy_2', 'privacy_3', 'privacy_4', 'privacy_5'];

export function About() {
  const about = useLoaded(askAbout, null);
  return (
    <>
      <Section id="keys" title="shortcuts_title">
        <Keys />
      </Section>
      <Section id="record" title="about_title">
        {about && (
          <p>
            {t('about_record', about.name, about.version, sayDate(about.compiled))}{' '}
            {about.searched && t('about_searched', sayDate(about.searched))}{' '}
            {t('about_counts', String(about.claims), String(about.sources))}
          </p>
        )}
        <h3>{t('about_covers_title')}</h3>
        <Points words={COVERED} />
        <p class="small quiet">
          {t('about_licence', browser.runtime.getManifest().version, about?.licence ?? 'CC-BY-4.0')}
        </p>
      </Section>
      <Section id="mistakes" title="mistakes_title">
        <p>{t('mistakes_how')}</p>
        <p>{__REPORTS__ === '' ? t('mistakes_nowhere') : t('mistakes_where', __REPORTS__)}</p>
      </Section>
      <Section id="privacy" title="privacy_title">
        <Points words={PRIVACY} />
      </Section>
    </>
  );
}

function Points({ words }: { words: readonly WordKey[] }) {
  return (
    <ul class="points">
      {words.map((word) => (
        <li key={word}>{t(word)}</li>
      ))}
    </ul>
  );
}
