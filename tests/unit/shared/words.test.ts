import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ENGLISH: Record<string, { message: string }> = JSON.parse(
  readFileSync('public/_locales/en/messages.json', 'utf8'),
);
/** Longest description that the Chrome Web Store takes. */
const MAX_DESCRIPTION = 132;

/** All text of our sources, to see which words are used. */
function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|html)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

describe('words of the interface', () => {
  it('have names and substitutions that browsers take', () => {
    for (const [key, { message }] of Object.entries(ENGLISH)) {
      expect(key).toMatch(/^[a-z0-9_]+$/);
      expect(message.trim()).not.toBe('');
      // A dollar sign that is no substitution is eaten by the browser.
      expect(message.replace(/\$\d/g, '')).not.toContain('$');
    }
  });

  it('come in both forms where they are counted', () => {
    // "Confirmed by one" and "Others" are no forms of counting.
    for (const key of Object.keys(ENGLISH).filter((name) => !/^(standing|side|kind)_/.test(name))) {
      const other = key.replace(/_(one|other)$/, (form) => (form === '_one' ? '_other' : '_one'));
      if (other !== key) expect(ENGLISH, `${key} has no twin`).toHaveProperty(other);
    }
  });

  it('say nothing that is used nowhere', () => {
    const text = `${sources('src')}${sources('entrypoints')}${readFileSync('wxt.config.ts', 'utf8')}`;
    /** Put together from a stem and a value of the record: `did_${act}`, `kind_${kind}` …; the card's own are its own affair. */
    const built = /^(did|voice|side|kind|label|relation|why_here|differs|standing)_|^(card|list)_/;
    const isUsed = (key: string) => new RegExp(`['"]${key}['"]|__MSG_${key}__`).test(text);
    const unused = Object.keys(ENGLISH).filter(
      (key) => !built.test(key) && !isUsed(key) && !isUsed(key.replace(/_(one|other)$/, '')),
    );
    expect(unused).toEqual([]);
  });

  it('describe the extension within what shops take', () => {
    expect(ENGLISH.ext_description?.message.length).toBeLessThanOrEqual(MAX_DESCRIPTION);
  });
});
