/**
 * Site patterns: wildcards over host names, their match patterns for browsers, and whether an address is covered. Pure;
 * every function is linear in its input.
 */
import { SitePattern } from '../storage/settings';

/** Matches the protocols of web pages; no others are read. */
const WEB = /^https?:$/;

/** The host name of a web page, lower case and without a trailing dot; null for all other addresses. */
export function hostOf(address: string | undefined): string | null {
  if (!address) return null;
  try {
    const url = new URL(address);
    return WEB.test(url.protocol) && url.hostname ? url.hostname.replace(/\.$/, '') : null;
  } catch {
    return null;
  }
}

/**
 * Parses a site that a user typed: an address, a host name or a pattern with `*`; null for anything else.
 * `https://www.example.org/news` becomes `example.org`, since users mean the site, not the page.
 */
export function readSite(typed: string): string | null {
  const bare = typed.trim().toLowerCase();
  const host = /^[a-z]+:\/\//.test(bare) ? hostOf(bare) : (bare.split(/[/?#]/)[0] ?? '').replace(/:\d+$/, '');
  if (!host) return null;
  const site = host.replace(/^www\.(?=[^.]+\.)/, '').replace(/\.$/, '');
  const hasLetters = /[a-z0-9]/.test(site) && !site.includes('..');
  return hasLetters && SitePattern.safeParse(site).success ? site : null;
}

/** The site of a host, as the popup's switch uses it: the host without `www.`. */
export function siteOf(host: string): string {
  return host.replace(/^www\.(?=[^.]+\.)/, '');
}

/** Whether a site pattern covers a host. `example.org` covers subdomains too; `*` stands for any characters. */
export function coversHost(pattern: string, host: string): boolean {
  if (!pattern.includes('*')) return host === pattern || host.endsWith(`.${pattern}`);
  return likeWildcard(pattern, host);
}

/** Matches wildcards without a regular expression: at worst pattern length times host length. */
function likeWildcard(pattern: string, text: string): boolean {
  let p = 0;
  let s = 0;
  let star = -1;
  let from = 0;
  while (s < text.length) {
    if (pattern[p] === '*') {
      star = p++;
      from = s;
    } else if (pattern[p] === text[s]) {
      p++;
      s++;
    } else if (star >= 0) {
      p = star + 1;
      s = ++from;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** Whether one of the patterns covers the host. */
export function coversAny(patterns: readonly string[], host: string): boolean {
  return patterns.some((pattern) => coversHost(pattern, host));
}

/** The browser's match pattern for a site; null if there is none, as for `news.*`, which is checked at run time. */
export function matchPattern(site: string): string | null {
  if (site === '*') return ALL_SITES;
  const rest = site.startsWith('*.') ? site.slice(2) : site;
  if (rest.includes('*') || rest === '') return null;
  // IP addresses have no subdomains, and browsers reject `*.` before them.
  return /^[\d.]+$/.test(rest) || rest === 'localhost' ? `*://${rest}/*` : `*://*.${rest}/*`;
}

/** Match pattern of all web pages; requested only on a user action. */
export const ALL_SITES = '*://*/*';

/** Whether a match pattern, of ours or as a browser lists it, covers a host. Ignores paths. */
export function patternCovers(pattern: string, host: string): boolean {
  if (pattern === '<all_urls>') return true;
  const match = /^(?:\*|https?):\/\/([^/]+)\//.exec(pattern);
  const wanted = match?.[1];
  if (!wanted) return false;
  if (wanted === '*') return true;
  return wanted.startsWith('*.') ? coversHost(wanted.slice(2), host) : host === wanted;
}
