/** The options page. */
import { t } from '#src/shared/ui/words';
import { useMemory, useSettings } from '../parts/hooks';
import { About } from './about';
import { Backup } from './backup';
import { LanguageChoice } from './language';
import { Marks } from './marks';
import { Packs } from './packs';
import { Remembered } from './remembered';
import { Searched } from './search';
import { Where } from './where';

export function Options() {
  const settings = useSettings();
  const memory = useMemory();
  return (
    <>
      <header class="row options-head">
        <img src="/icon/48.png" width="32" height="32" alt="" />
        <h1>{t('options_title')}</h1>
      </header>
      <main>
        <Searched>
          {settings && (
            <>
              <Where settings={settings} />
              <Marks settings={settings} />
              <LanguageChoice settings={settings} />
              <Remembered memory={memory} />
              <Packs />
              <Backup settings={settings} memory={memory} />
            </>
          )}
          <About />
        </Searched>
      </main>
    </>
  );
}
