/** The main part of the popup: the page's claims, or why there are none, with a button that helps. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { PageState } from '#src/shared/protocol/messages';
import { tellTab } from '#src/shared/protocol/tabs';
import { siteOf } from '#src/shared/sites/sites';
import { countHeading } from '#src/shared/ui/claim-count';
import { t, tn, type WordKey } from '#src/shared/ui/words';
import { PageClaims } from '../parts/page-claims';
import type { TabFacts } from '../parts/tab';
import { Undoable, unmute } from '../parts/undoable';
import { addSite, allowSite, readOnce, showSentence } from './actions';
import type { PopupState } from './state';

interface Props {
  state: PopupState;
  tab: TabFacts | null;
  /** Checks the tab again, after an action. */
  again(): void;
}

export function StateView({ state, tab, again }: Props) {
  const [refused, setRefused] = useState(false);
  /** Runs an action that the browser may refuse, and reports a refusal. */
  const mend = (act: (tab: TabFacts) => Promise<boolean>) => {
    if (!tab) return;
    setRefused(false);
    void act(tab).then(
      (done) => (done ? again() : setRefused(true)),
      () => setRefused(true),
    );
  };
  const site = tab?.host ? siteOf(tab.host) : '';

  switch (state.kind) {
    case 'off':
      return <Say title="state_off" hint={t('state_off_hint')} />;
    case 'restricted':
      return <Say title="state_restricted" hint={t('state_restricted_hint')} />;
    case 'site-off':
      if (state.pattern === null) return <Say title="state_site_off" hint={t('state_site_off_hint')} />;
      return (
        <Say title="state_site_off" hint={t('state_exception_hint', state.pattern)}>
          <Do word="do_open_exceptions" act={() => void browser.runtime.openOptionsPage()} />
        </Say>
      );
    case 'no-access':
      return (
        <Say title="state_no_access" hint={t('state_no_access_hint', site)} refused={refused}>
          <Do word="do_allow_site" act={() => mend(allowSite)} />
        </Say>
      );
    case 'not-listed':
      return (
        <Say title="state_not_listed" hint={t('state_not_listed_hint')} refused={refused}>
          <Do word="do_read_once" act={() => mend(readOnce)} />
          {/* A site that is added stays in the settings: not from a private window. */}
          {!tab?.isPrivate && <Do plain word="do_add_site" act={() => mend(addSite)} />}
        </Say>
      );
    case 'click':
      return (
        <Say title="state_click" hint={t('state_click_hint')} refused={refused}>
          <Do word="do_read_once" act={() => mend(readOnce)} />
        </Say>
      );
    case 'idle':
      return (
        <Say title="state_idle" hint={t('state_idle_hint')} refused={refused}>
          <Do word="do_read_once" act={() => mend(readOnce)} />
        </Say>
      );
    case 'page':
      return <PageView page={state.page} tab={tab} />;
  }
}

function PageView({ page, tab }: { page: PageState; tab: TabFacts | null }) {
  const scanAnyway = () => tab && void tellTab(tab.id, { type: 'scan-anyway' });
  switch (page.state) {
    case 'scanning':
      return <p class="quiet">{t('page_scanning')}</p>;
    case 'not-an-article':
      return (
        <Say title="state_not_article" hint={t('state_not_article_hint')}>
          <Do word="do_scan_anyway" act={scanAnyway} />
        </Say>
      );
    case 'other-language':
      return (
        <Say title="state_language" hint={t('state_language_hint')}>
          <Do word="do_scan_anyway" act={scanAnyway} />
        </Say>
      );
    case 'failed':
      return (
        <Say title="state_failed" hint={t('state_failed_hint')}>
          <Do word="do_try_again" act={() => tab && void browser.tabs.reload(tab.id)} />
        </Say>
      );
    case 'ready':
      return (
        <>
          {page.list.length === 0 ? (
            <Say title="page_none" hint={t('page_none_hint')} />
          ) : (
            <Claims page={page} tab={tab} />
          )}
          <Muted muted={page.muted ?? []} />
        </>
      );
  }
}

function Claims({ page, tab }: { page: PageState; tab: TabFacts | null }) {
  const unmarked = page.list.filter(({ marked }) => !marked).length;
  return (
    <div class="stack">
      <h2>{countHeading(page.list)}</h2>
      {page.date === null && <p class="small quiet">{t('page_undated')}</p>}
      <PageClaims list={page.list} date={page.date} choose={({ key }) => tab && void showSentence(tab, key)} />
      {unmarked > 0 && <p class="small quiet">{tn('page_more', unmarked)}</p>}
    </div>
  );
}

/** The page's claims that are not marked because the user said so, or was led to say so by a page that covered the card. */
function Muted({ muted }: { muted: NonNullable<PageState['muted']> }) {
  if (muted.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="muted">
      <h3 id="muted">{t('muted_title')}</h3>
      <ul class="rows">
        {muted.map(({ claim, text }) => (
          <Undoable key={claim} text={text} undo={() => unmute(claim)} />
        ))}
      </ul>
    </section>
  );
}

interface SayProps {
  title: WordKey;
  hint: string;
  refused?: boolean;
  children?: ComponentChildren;
}

function Say({ title, hint, refused, children }: SayProps) {
  return (
    <div class="stack say">
      <h2>{t(title)}</h2>
      <p class="quiet">{hint}</p>
      {children && <div class="row wrap">{children}</div>}
      {refused && (
        <p class="small alert" role="alert">
          {t('state_refused')}
        </p>
      )}
    </div>
  );
}

function Do({ word, act, plain }: { word: WordKey; act(): void; plain?: boolean }) {
  return (
    <button type="button" class={plain ? '' : 'primary'} onClick={act}>
      {t(word)}
    </button>
  );
}
