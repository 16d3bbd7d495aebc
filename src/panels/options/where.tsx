/** Options for where pages are read: mode, added sites, exceptions. */
import { NEWS_SITES } from '#src/shared/sites/news-sites';
import { askFor, giveBack } from '#src/shared/sites/permissions';
import { MAX_SITES, type Settings } from '#src/shared/storage/settings';
import { changeSettings } from '#src/shared/storage/settings-store';
import { t } from '#src/shared/ui/words';
import { keep } from '../parts/keep';
import { AllSites } from './all-sites';
import { Choice, Section } from './section';
import { SiteList } from './site-list';

export function Where({ settings }: { settings: Settings }) {
  return (
    <Section id="where" title="where_title">
      <Choice
        name="mode"
        legend="where_title"
        value={settings.mode}
        choose={(mode) => void keep(changeSettings(() => ({ mode })))}
        options={[
          { value: 'listed', title: 'mode_listed', hint: 'mode_listed_hint' },
          { value: 'allowed', title: 'mode_allowed', hint: 'mode_allowed_hint' },
          { value: 'click', title: 'mode_click', hint: 'mode_click_hint' },
        ]}
      />
      {settings.mode === 'allowed' && <AllSites />}
      <SiteList
        id="added"
        title="sites_title"
        hint="sites_hint"
        empty="sites_empty"
        sites={settings.sites}
        add={(site) => {
          // Requested first: browsers accept a permission request only directly after a click.
          void askFor(site);
          addTo('sites', site);
        }}
        remove={(site) => {
          void giveBack(site);
          removeFrom('sites', site);
        }}
        wildcards={false}
      />
      <SiteList
        id="exceptions"
        title="exceptions_title"
        hint="exceptions_hint"
        empty="exceptions_empty"
        sites={settings.exceptions}
        add={(site) => addTo('exceptions', site)}
        remove={(site) => removeFrom('exceptions', site)}
        wildcards
      />
      <details>
        <summary>{t('news_sites_title', String(NEWS_SITES.length))}</summary>
        <ul class="columns small">
          {NEWS_SITES.map(({ host, publisher, country }) => (
            <li key={host}>
              {publisher} <span class="quiet">{country === 'unknown' ? host : `${host} · ${country}`}</span>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}

type ListName = 'sites' | 'exceptions';

function addTo(list: ListName, site: string): void {
  void keep(
    changeSettings(({ [list]: sites }) =>
      sites.includes(site) || sites.length >= MAX_SITES ? {} : { [list]: [...sites, site].sort() },
    ),
  );
}

function removeFrom(list: ListName, site: string): void {
  void keep(changeSettings(({ [list]: sites }) => ({ [list]: sites.filter((other) => other !== site) })));
}
