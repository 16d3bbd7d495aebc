/** The popup: a switch for the extension, one for this site, and the state of the page. */
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { openTimeline } from '#src/shared/protocol/open-timeline';
import { openSidePanel } from '#src/shared/protocol/side-panel';
import { mayRead } from '#src/shared/sites/permissions';
import { siteOf } from '#src/shared/sites/sites';
import { privateExceptions } from '#src/shared/storage/private-session';
import { t } from '#src/shared/ui/words';
import { useLoaded, usePage, useSettings } from '../parts/hooks';
import { Keys } from '../parts/keys';
import { Legend } from '../parts/legend';
import { Switch } from '../parts/switch';
import { findTab, type TabFacts } from '../parts/tab';
import { switchAll, switchSite } from './actions';
import { hasSiteSwitch, type PopupState, popupState } from './state';
import { StateView } from './state-view';

export function Popup() {
  const tab = useLoaded(findTab, null);
  const settings = useSettings();
  const page = usePage(tab?.id ?? null);
  const [tries, setTries] = useState(0);
  const right = useLoaded(() => rights(tab), `${tab?.id} ${tries} ${page === null}`);
  const again = () => setTries((count) => count + 1);

  const state =
    settings && tab && right && page !== undefined
      ? popupState({ settings, host: tab.host, page, ...right })
      : settings && !settings.on
        ? ({ kind: 'off' } as const)
        : null;

  return (
    <>
      <header class="row popup-head">
        <img src="/icon/32.png" width="20" height="20" alt="" />
        <h1 class="grow">{t('popup_title')}</h1>
        <span id="all" class="small quiet">
          {t('switch_all')}
        </span>
        {settings && <Switch labelledBy="all" on={settings.on} change={switchAll} />}
      </header>
      <main>
        <div class="stack popup-state" aria-live="polite">
          {tab && state && hasSiteSwitch(state) && <SiteSwitch tab={tab} state={state} changed={again} />}
          {state ? <StateView state={state} tab={tab} again={again} /> : <p class="quiet">{t('state_loading')}</p>}
        </div>
        <div class="popup-more">
          <details>
            <summary>{t('legend_title')}</summary>
            <Legend />
          </details>
          <details>
            <summary>{t('shortcuts_title')}</summary>
            <Keys />
          </details>
        </div>
      </main>
      <Foot tab={tab} />
    </>
  );
}

/** Permissions and private exceptions that apply to the tab. */
async function rights(tab: TabFacts | null): Promise<{ mayRead: boolean; privateExceptions: string[] } | null> {
  if (!tab) return null;
  const off = tab.isPrivate ? await privateExceptions() : [];
  return { mayRead: tab.host !== null && (await mayRead(tab.host)), privateExceptions: off };
}

function SiteSwitch({ tab, state, changed }: { tab: TabFacts; state: PopupState; changed(): void }) {
  if (tab.host === null) return null;
  return (
    <div class="stack site">
      <div class="row">
        <span id="site" class="grow">
          {t('switch_site', siteOf(tab.host))}
        </span>
        <Switch
          labelledBy="site"
          on={state.kind !== 'site-off'}
          change={(on) => void switchSite(tab, on).then(changed)}
        />
      </div>
      {tab.isPrivate && <p class="small quiet">{t('private_site')}</p>}
    </div>
  );
}

function Foot({ tab }: { tab: TabFacts | null }) {
  return (
    <footer class="row wrap popup-foot">
      <button type="button" onClick={() => void openTimeline({ tab: tab?.id })}>
        {t('foot_timeline')}
      </button>
      <button type="button" class="plain" onClick={() => void openSidePanel(tab?.window).then(() => window.close())}>
        {t('foot_side_panel')}
      </button>
      <button type="button" class="plain" onClick={() => void browser.runtime.openOptionsPage()}>
        {t('foot_options')}
      </button>
    </footer>
  );
}
