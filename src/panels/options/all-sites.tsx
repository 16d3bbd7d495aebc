/** Buttons that request and revoke access to all sites. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { askFor, giveBack, grantedOrigins } from '#src/shared/sites/permissions';
import { ALL_SITES } from '#src/shared/sites/sites';
import { t } from '#src/shared/ui/words';

export function AllSites() {
  const allowed = useAllSites();
  return (
    <div class="row note">
      <span class="grow small">{t(allowed ? 'all_sites_on' : 'all_sites_off')}</span>
      <button type="button" onClick={() => void (allowed ? giveBack('*') : askFor('*'))}>
        {t(allowed ? 'all_sites_give_back' : 'all_sites_ask')}
      </button>
    </div>
  );
}

function useAllSites(): boolean {
  const [allowed, setAllowed] = useState(false);
  useEffect(() => {
    const look = () => void grantedOrigins().then((origins) => setAllowed(origins.includes(ALL_SITES)));
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return allowed;
}
