/**
 * What a reader can choose, with the defaults. Pure: the store is in settings-store.ts.
 *
 * Only what was changed is kept, so that a better default reaches everyone who never chose. The stored form carries
 * a version; each step of UPGRADES turns one version into the next.
 */
import * as z from 'zod/mini';
import { LANGUAGES } from '../ui/languages';

/** Most sites or exceptions in a list, and the longest of them: what a person keeps, and the length of a host name. */
export const MAX_SITES = 500;
export const MAX_SITE_LENGTH = 255;

/** Where the reader script runs by itself. */
export const Mode = z.enum([
  /** On the news sites that come with the extension, and on those the reader added. */
  'listed',
  /** On every site that the browser lets the extension on. */
  'allowed',
  /** Nowhere, until the popup's button is pressed. */
  'click',
]);
export type Mode = z.infer<typeof Mode>;

/**
 * A host name with `*` for any run of characters: `example.org` is that host and its subdomains, `*.example.org`
 * the subdomains alone, `news.*` any host that begins so. No scheme, no path: lists that people can read.
 */
export const SitePattern = z
  .string()
  .check(z.minLength(1), z.maxLength(MAX_SITE_LENGTH), z.regex(/^[a-z0-9*]([a-z0-9*.-]*[a-z0-9*])?$/));

const sites = z.array(SitePattern).check(z.maxLength(MAX_SITES));

export const Settings = z.object({
  on: z.boolean(),
  mode: Mode,
  /** Sites the reader added to the news sites of the extension. */
  sites,
  /** Sites where nothing runs, whatever the mode. A list of its own: no switch ever turns its meaning round. */
  exceptions: sites,
  /** Highlights leave the page's document as it is; elements are for readers whose tools need them. */
  marks: z.enum(['highlights', 'elements']),
  hoverPreview: z.boolean(),
  fadeRead: z.boolean(),
  /** Language of the interface. */
  language: z.enum(['browser', ...LANGUAGES]),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULTS: Readonly<Settings> = {
  on: true,
  mode: 'listed',
  sites: [],
  exceptions: [],
  marks: 'highlights',
  hoverPreview: false,
  fadeRead: true,
  language: 'browser',
};

export const SETTINGS_VERSION = 1;

/** The stored form: only what differs from the defaults. */
export const StoredSettings = z.object({
  version: z.literal(SETTINGS_VERSION),
  changed: z.partial(Settings),
});
export type StoredSettings = z.infer<typeof StoredSettings>;

type Upgrade = (older: Record<string, unknown>) => Record<string, unknown>;

/** `UPGRADES[n]` turns version n into n + 1. Never edited once released; a new form adds a step. */
const UPGRADES: Readonly<Record<number, Upgrade>> = {};

/**
 * Settings from what the storage holds, whatever that is: older forms are upgraded, a value that does not fit is
 * dropped and its default holds. A newer form than this build knows gives the defaults and is not written over
 * until the reader changes something. Never throws.
 */
export function readSettings(stored: unknown): Settings {
  let form = asObject(stored);
  for (let version = Number(form.version); version < SETTINGS_VERSION; version++) {
    const upgrade = UPGRADES[version];
    if (!upgrade) return { ...DEFAULTS };
    form = upgrade(form);
  }
  if (form.version !== SETTINGS_VERSION) return { ...DEFAULTS };
  const changed = asObject(form.changed);
  const settings: Record<string, unknown> = { ...DEFAULTS };
  for (const [key, field] of Object.entries(Settings.shape)) {
    const value = z.safeParse(field as z.ZodMiniType, changed[key]);
    if (Object.hasOwn(changed, key) && value.success) settings[key] = value.data;
  }
  return settings as Settings;
}

/** The form to store: what differs from the defaults, nothing else. */
export function storeSettings(settings: Settings): StoredSettings {
  const changed: Record<string, unknown> = {};
  for (const key of Object.keys(DEFAULTS) as (keyof Settings)[])
    if (JSON.stringify(settings[key]) !== JSON.stringify(DEFAULTS[key])) changed[key] = settings[key];
  return { version: SETTINGS_VERSION, changed: changed as Partial<Settings> };
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
