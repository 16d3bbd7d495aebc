/** Checks that addresses of sources are safe to open. */
import type { Rule } from './rule';

/** Tracking parameters, which only tell the publisher where a visitor came from. */
const TRACKING = /^(utm_|fbclid$|gclid$|igshid$|mc_cid$|ref$|ref_src$|ito$|cmpid$)/;
/** A host name with a dot: no IP address, no `localhost`, nothing on the user's own network. */
const PUBLIC_NAME = /^(?!.*\.(local|internal|localhost|test|invalid)$)([a-z0-9-]+\.)+[a-z][a-z0-9-]+$/;

function fault(address: string): { what: string; remedy: string } | undefined {
  if (!URL.canParse(address))
    return { what: 'The address cannot be parsed.', remedy: "Copy it again from the browser's address bar." };
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') {
    return { what: 'The address carries a user name or password.', remedy: 'Remove what stands before the @.' };
  }
  if (!PUBLIC_NAME.test(url.hostname) || url.port !== '') {
    return {
      what: `"${url.host}" is not a public host name.`,
      remedy: 'Use the address under which any reader finds the page.',
    };
  }
  const tracked = [...url.searchParams.keys()].find((key) => TRACKING.test(key));
  if (tracked !== undefined) return { what: `"${tracked}" only tracks the reader.`, remedy: 'Remove the parameter.' };
  return undefined;
}

export const addresses: Rule = {
  name: 'addresses',
  requires: 'addresses are http(s), of a public host, without user names, ports and tracking parameters',
  *check(pack) {
    for (const [index, { url }] of pack.sources.entries()) {
      const found = url === undefined ? undefined : fault(url);
      if (found !== undefined) yield { list: 'sources', index, path: ['url'], ...found };
    }
  },
};
