import browser from 'webextension-polyfill';
import { commandList } from '#src/shared/protocol/command-keys';
import { t } from '#src/shared/ui/words';
import { useLoaded } from './hooks';

/** Chromium's page for shortcuts; Firefox has an API call for its own. */
const CHROMIUM_SHORTCUTS = 'chrome://extensions/shortcuts';

/** The keyboard commands with their current keys, and a button to change them. */
export function Keys() {
  const commands = useLoaded(commandList, null) ?? [];
  return (
    <div class="stack">
      <dl class="keys small">
        {commands.map(({ name, word, key }) => (
          <div key={name}>
            <dt>{t(word)}</dt>
            <dd>{key ? <kbd>{key}</kbd> : <span class="quiet">{t('shortcut_none')}</span>}</dd>
          </div>
        ))}
        <div>
          <dt>{t('keys_link')}</dt>
          <dd>{t('keys_link_how')}</dd>
        </div>
      </dl>
      <p>
        <button type="button" class="plain small" onClick={openShortcuts}>
          {t('shortcuts_change')}
        </button>
      </p>
    </div>
  );
}

function openShortcuts(): void {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  void (openShortcutSettings?.() ?? browser.tabs.create({ url: CHROMIUM_SHORTCUTS }));
}
