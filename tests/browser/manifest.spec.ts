/** The manifests as they would be published: permissions, and what pages can reach. */
import { readFileSync } from 'node:fs';
import { REQUIRED_SITES } from '#src/shared/sites/news-sites';
import { expect, test } from '../support/test';

interface Manifest {
  manifest_version: number;
  permissions?: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: unknown[];
  web_accessible_resources?: unknown[];
  externally_connectable?: unknown;
  content_security_policy?: { extension_pages?: string };
  commands?: Record<string, { suggested_key?: object }>;
  side_panel?: object;
  browser_specific_settings?: {
    gecko: { strict_min_version: string; data_collection_permissions?: { required: string[] } };
  };
}

const read = (folder: string): Manifest => JSON.parse(readFileSync(`.output/${folder}/manifest.json`, 'utf8'));

test('asks for little, opens nothing, and cannot connect to anything', ({ browserName_ }) => {
  const manifest = read(browserName_ === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
  expect(manifest.manifest_version).toBe(3);
  const allowed = [
    'activeTab',
    'alarms',
    'contextMenus',
    'scripting',
    'storage',
    ...(browserName_ === 'chromium' ? ['sidePanel'] : []),
  ];
  expect([...(manifest.permissions ?? [])].sort()).toEqual(allowed.sort());
  expect(manifest.host_permissions?.length).toBeGreaterThanOrEqual(80);
  for (const pattern of manifest.host_permissions ?? []) {
    expect(pattern).toMatch(/^(\*|https?):\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
  }
  for (const { host } of REQUIRED_SITES) {
    expect(manifest.host_permissions?.some((pattern) => pattern.includes(host))).toBe(true);
  }
  // Scripts are registered while the extension is on; a static one would run when it is off.
  expect(manifest.content_scripts ?? []).toEqual([]);
  expect(manifest.web_accessible_resources ?? []).toEqual([]);
  expect(manifest.externally_connectable).toBeUndefined();
});

test('its own pages run only their own scripts and may connect nowhere', ({ browserName_ }) => {
  const manifest = read(browserName_ === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
  const policy = new Map(
    (manifest.content_security_policy?.extension_pages ?? '')
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name, ...values]) => [name, values.join(' ')]),
  );
  expect(policy.get('default-src')).toBe("'none'");
  expect(policy.get('script-src')).toBe("'self'");
  // 'self' is the package: the background reads the index out of it
  expect(["'none'", "'self'"]).toContain(policy.get('connect-src'));
  for (const [, values] of policy) expect(values).not.toMatch(/unsafe|https?:|\*/);
});

test('keeps to what its browser wants', ({ browserName_ }) => {
  if (browserName_ === 'chromium') {
    const commands = Object.values(read('chrome-mv3').commands ?? {});
    // Chromium refuses to load an extension that suggests more than four shortcuts
    expect(commands.filter(({ suggested_key }) => suggested_key).length).toBeLessThanOrEqual(4);
    return;
  }
  const gecko = read('firefox-mv3').browser_specific_settings?.gecko;
  expect(gecko?.data_collection_permissions?.required).toEqual(['none']);
  // the first that paints underlines in highlights
  expect(Number.parseInt(gecko?.strict_min_version ?? '0', 10)).toBeGreaterThanOrEqual(146);
});
