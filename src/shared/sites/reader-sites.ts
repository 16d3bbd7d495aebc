/** Decides where the reader runs without a click, from settings and granted permissions. Pure. */

import type { Settings } from '../storage/settings';
import { NEWS_SITES } from './news-sites';
import { coversAny, coversHost, matchPattern, patternCovers } from './sites';

/** Match patterns for a registered content script. */
export interface Plan {
  matches: string[];
  excludeMatches: string[];
}

const NEWS_HOSTS: readonly string[] = NEWS_SITES.map(({ host }) => host);

/** Whether a host is one of the news sites that come with the extension. */
export function isNewsSite(host: string): boolean {
  return NEWS_HOSTS.some((site) => coversHost(site, host));
}

/**
 * The content script registration; null for none. It may contain sites without access: browsers skip them, and a site that
 * is granted later works at once. Exceptions with wildcards that match patterns cannot express are left to `runsOn`, which
 * the background checks for every page that starts.
 */
export function makePlan(settings: Settings, granted: readonly string[]): Plan | null {
  if (!settings.on || settings.mode === 'click') return null;
  const wanted =
    settings.mode === 'allowed'
      ? granted.filter((pattern) => /^(\*|https?):/.test(pattern) || pattern === '<all_urls>')
      : [...NEWS_HOSTS, ...settings.sites].flatMap((site) => matchPattern(site) ?? []);
  if (wanted.length === 0) return null;
  return { matches: unique(wanted), excludeMatches: unique(settings.exceptions.flatMap(excludePattern)) };
}

/** Match patterns of an exception. Only plain names have some: `*.example.org` as a match pattern would include example.org. */
function excludePattern(exception: string): string[] {
  const pattern = exception.includes('*') ? null : matchPattern(exception);
  return pattern === null ? [] : [pattern];
}

/** Whether a plan covers a host. */
export function planCovers(plan: Plan | null, host: string): boolean {
  if (!plan) return false;
  const covers = (pattern: string) => patternCovers(pattern, host);
  return plan.matches.some(covers) && !plan.excludeMatches.some(covers);
}

/** Whether a reader that was started on this host may keep running: the extension is on, and the host is no exception. */
export function runsOn(settings: Settings, host: string): boolean {
  return settings.on && !coversAny(settings.exceptions, host);
}

function unique(list: string[]): string[] {
  return [...new Set(list)].sort();
}
