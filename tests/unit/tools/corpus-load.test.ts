import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cutRecords } from '#src/claims/cut-records';
import { inOrder } from '../../../tools/corpus/compile';
import { loadCorpus, loadPack } from '../../../tools/corpus/load';
import { template } from '../../../tools/corpus/new';
import { formatProblem, shortPath } from '../../../tools/corpus/problem';
import { problemsOf, RULES } from '../../../tools/corpus/rules/all';
import { corpusSchema } from '../../../tools/corpus/schema';

/** The engine is tuned apart and tested on labelled sentences. */
const WITHOUT_ENGINE = RULES.filter(({ name }) => name !== 'reach');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  // One topic is enough to break things in, and quick to read again and again.
  const isWanted = (path: string) => !/claims\/|facets\.yaml$/.test(path) || path.endsWith('zelensky-contacts.yaml');
  cpSync('corpus', folder, { recursive: true, filter: isWanted });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Replaces the first occurrence in a file of the copy. */
function edit(name: string, from: string | RegExp, to: string): void {
  const path = join(folder, name);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  expect(changed, `nothing to replace in ${name}`).not.toBe(text);
  writeFileSync(path, changed);
}
const lines = () => problemsOf(loadCorpus(folder), WITHOUT_ENGINE).map(formatProblem);
const shown = (name: string) => shortPath(join(folder, name));

describe('the bundled corpus', () => {
  it('is sound', () => {
    expect(problemsOf(loadCorpus(), WITHOUT_ENGINE).map(formatProblem)).toEqual([]);
  });

  it('has an up-to-date schema for editors (`corpus schema` writes it)', () => {
    expect(JSON.parse(readFileSync('corpus/schema.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(corpusSchema())));
  });

  it('gives the same records whatever the order of its lists', () => {
    const pack = loadPack();
    const turned = { ...pack, claims: [...pack.claims].reverse(), sources: [...pack.sources].reverse() };
    expect(JSON.stringify(cutRecords(inOrder(turned)))).toBe(JSON.stringify(cutRecords(inOrder(pack))));
  });
});

describe('loading the corpus', () => {
  it('warns of days in the header that lie ahead of the clock, with their place', () => {
    edit('pack.yaml', /^compiled: .*$/m, 'compiled: 9999-12-31');
    const found = loadCorpus(folder, '2999-01-01').problems.map(formatProblem);
    expect(found).toEqual([
      expect.stringMatching(
        /pack\.yaml:\d+:\d+: warning \(dates\) compiled: 9999-12-31 lies ahead; today is 2999-01-01\. Correct/,
      ),
    ]);
  });

  it('says file, line, column, field, what is wrong and what to do', () => {
    writeFileSync(join(folder, 'speakers.yaml'), '- id: somebody\n  name: Some Body\n  roles: []\n  side: mars\n');
    const [line] = lines();
    expect(line).toBe(
      `${shown('speakers.yaml')}:4:9: error (schema) [0].side: "mars" is not known. Use one of: russia, us, ukraine, europe, media, other.`,
    );
  });

  it('reports a field that is missing, misspelt, of the wrong form or no YAML at all', () => {
    edit('sources.yaml', /\n {2}publisher: .*/, '');
    expect(lines().join('\n')).toMatch(/sources\.yaml:\d+:3: error \(schema\) \[0\]\.publisher: is missing\. Add it/);
    edit('sources.yaml', '  about:', '  publisher: X\n  abuot:');
    expect(lines().join('\n')).toMatch(/\[0\]\.about: is missing/);
    edit('sources.yaml', '  abuot:', '  country_: X\n  about:');
    expect(lines().join('\n')).toMatch(/sources\.yaml:\d+:3: error \(schema\) \[0\]\.country_: There is no such field/);
    edit('sources.yaml', '  country_: X\n', '');
    edit('sources.yaml', /\n {2}date: .*/, '\n  date: 9 Feb 2025');
    expect(lines().join('\n')).toMatch(/\.date: "9 Feb 2025" is not a date\. Write 2025, 2025-02 or 2025-02-07/);
    edit('sources.yaml', '  date: 9 Feb 2025', '  note: this: that');
    expect(lines().join('\n')).toMatch(/sources\.yaml:\d+:\d+: error \(yaml\): .*quotation marks/);
  });

  it('reports facets of nothing, but not those of claims that it could not read', () => {
    const path = join(folder, 'facets.yaml');
    writeFileSync(path, 'concepts: {}\nentries:\n  no-such-entry:\n    all: [[talks]]\n');
    expect(lines()).toEqual([
      `${shown('facets.yaml')}:4:5: error (schema) entries.no-such-entry: There is no claim or statement "no-such-entry". Correct its id, or remove its facets.`,
    ]);
    writeFileSync(join(folder, 'claims', 'zelensky-contacts.yaml'), '- id: [\n');
    expect(lines().join('\n')).not.toContain('no-such-entry');
  });

  it('reports a file that is not there', () => {
    rmSync(join(folder, 'pack.yaml'));
    expect(lines()).toContain(
      `${shown('pack.yaml')}:1:1: error (file): The file does not exist. Create it; docs/corpus.md says what belongs in it.`,
    );
    expect(() => loadPack(folder)).toThrow(/corpus check/);
  });

  it('keeps years and words as the text that was written', () => {
    const { pack } = loadCorpus();
    for (const { date } of pack?.sources ?? []) expect(typeof date === 'string' || date === undefined).toBe(true);
  });

  it('reads a new claim from the template, and says what is still to be filled in', () => {
    writeFileSync(join(folder, 'claims', 'new.yaml'), template('a-new-claim', 'new', '2026-11-22'));
    expect(loadCorpus(folder).pack?.claims.map(({ id }) => id)).toContain('a-new-claim');
    expect(lines().join('\n')).toMatch(
      /new\.yaml:\d+:\d+: error \(references\) statements\[0\]\.sources\[0\]: There is no "source-id"/,
    );
    expect(lines().join('\n')).toMatch(/text: It is still the template's/);
  });
});
