/**
 * The settings with their defaults. Pure: the store is in settings-store.ts.
 *
 * Only changed settings are stored, so that a new default reaches everyone who kept the old one. The stored form is
 * versioned; each step of UPGRADES converts one version to the next.
 */
import * as z from 'zod/mini';
import { LANGUAGES } from '../ui/languages';

/** Most sites or exceptions in a list, far more than a user enters, and the longest of them, the limit of a host name. */
export const MAX_SITES = 500;
export const MAX_SITE_LENGTH = 255;

/** Where the reader script runs without a click. */
export const Mode = z.enum([
  /** On the bundled news sites and those that the user added. */
  'listed',
  /** On every site to which the browser grants access. */
  'allowed',
  /** Only after a click on the popup's button. */
  'click',
]);
export type Mode = z.infer<typeof Mode>;

/**
 * A host name with `*` for any characters: `example.org` means that host and its subdomains, `*.example.org` only the
 * subdomains, `news.*` any host that begins with "news.". No scheme and no path, so that the list is easy to read.
 */
export const SitePattern = z
  .string()
  .check(z.minLength(1), z.maxLength(MAX_SITE_LENGTH), z.regex(/^[a-z0-9*]([a-z0-9*.-]*[a-z0-9*])?$/));

const sites = z.array(SitePattern).check(z.maxLength(MAX_SITES));

export const Settings = z.object({
  on: z.boolean(),
  mode: Mode,
  /** Sites that the user added to the bundled list. */
  sites,
  /** Sites where nothing runs, in any mode. */
  exceptions: sites,
  /** How marks are painted: highlights leave the page's DOM unchanged; elements are for users whose tools need them. */
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

/** `UPGRADES[n]` turns version n into n + 1. Never edit a released step; add one. */
const UPGRADES: Readonly<Record<number, Upgrade>> = {};

/**
 * Parses stored settings. Upgrades older versions and replaces invalid values by their defaults. A version newer than this
 * build supports gives the defaults, and is not overwritten until the user changes something. Never throws.
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

/** The form to store: only what differs from the defaults. */
export function storeSettings(settings: Settings): StoredSettings {
  const changed: Record<string, unknown> = {};
  for (const key of Object.keys(DEFAULTS) as (keyof Settings)[])
    if (JSON.stringify(settings[key]) !== JSON.stringify(DEFAULTS[key])) changed[key] = settings[key];
  return { version: SETTINGS_VERSION, changed: changed as Partial<Settings> };
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
