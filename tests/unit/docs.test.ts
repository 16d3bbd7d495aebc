/** Protects the documents: what they name has to exist, and what ships has to be explained. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIRST_THRESHOLD, FURTHER_THRESHOLD, NAMELESS_UNDATED_THRESHOLD } from '#src/engine/match/thresholds';
import { FOREST } from '#src/engine/match/weights';

/** Folders that hold no document of ours. */
const NOT_OURS = new Set([
  'node_modules',
  '.git',
  '.output',
  '.build',
  '.wxt',
  '.browsers',
  '.pictures',
  'test-results',
]);

function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : filesUnder(path, ending);
    return ending.test(entry.name) ? [path] : [];
  });
}

const documents = filesUnder('.', /\.md$/);
const read = (file: string) => readFileSync(file, 'utf8');
/** A document without its code, in which brackets and slashes are no links and no paths. */
const prose = (file: string) => read(file).replace(/^```[\s\S]*?^```/gm, '');

/** The anchor that a heading gets on the usual hosts: lower case, spaces as hyphens, other signs gone. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[`*]/g, '')
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

const anchorsIn = (file: string) =>
  [...prose(file).matchAll(/^#+ (.+)$/gm)].map((heading) => anchorOf(heading[1] ?? ''));

describe('the documents', () => {
  it.each(documents)('%s: every relative link leads somewhere, and every anchor to a heading', (file) => {
    const broken = [...prose(file).matchAll(/\]\(([^)\s]+)\)/g)]
      .map((link) => link[1] ?? '')
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [path = '', anchor] = target.split('#');
        const there = path === '' ? file : normalize(join(dirname(file), path));
        if (!existsSync(there)) return true;
        return anchor !== undefined && statSync(there).isFile() && !anchorsIn(there).includes(anchor);
      });
    expect(broken).toEqual([]);
  });

  it.each(documents)('%s: no absolute path of anybody’s machine', (file) => {
    expect(read(file).match(/(?<![\w.:/-])\/(?:home|root|tmp|work|usr|Users|mnt|opt|var)\/\S*/g) ?? []).toEqual([]);
    expect(read(file)).not.toMatch(/\b[A-Z]:\\/);
  });

  it.each(documents)('%s: files of the project that it names in code exist', (file) => {
    const named = [...prose(file).matchAll(/`((?:src|tests|tools|entrypoints|docs|corpus)\/[\w./-]+\.\w+)`/g)];
    const short = [...prose(file).matchAll(/`((?:claims|language|engine)\/[\w/-]+\.ts)`/g)];
    const paths = [...named.map((path) => path[1] ?? ''), ...short.map((path) => `src/${path[1]}`)];
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe('the README', () => {
  const text = read('README.md');

  it('opens with the two commands', () => {
    const first = /```sh\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
    expect(first).toMatch(/^npm start\b/m);
    expect(first).toMatch(/^npm test\b/m);
  });

  it('names for each promise a test file that exists', () => {
    const promises = /^## Promises\n([\s\S]*?)^## /m.exec(text)?.[1] ?? '';
    const rows = promises.split('\n').filter((line) => line.startsWith('|'));
    const stated = rows.slice(2); // below the head and its rule
    expect(stated.length).toBeGreaterThan(0);
    for (const row of stated) {
      const test = /\| `(tests\/[\w./-]+\.(?:test|spec)\.tsx?)` \|$/.exec(row)?.[1];
      expect(test && existsSync(test), row).toBe(true);
    }
  });

  it('names only commands of package.json', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z]+)/g)].map((command) => command[1] ?? '');
    expect(named.filter((command) => !(command in scripts))).toEqual([]);
  });

  it('has a place for the accuracy table, which `eval --write` fills', () => {
    expect(text).toMatch(/<!-- accuracy -->[\s\S]*<!-- \/accuracy -->/);
  });
});

describe('the other documents', () => {
  it('give every dependency its line, and no line to what is none', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, object>;
    const wanted = Object.keys({ ...dependencies, ...devDependencies }).sort();
    const lines = [...read('docs/dependencies.md').matchAll(/^\| ([@\w./-]+) \| [^|]+ \| [^|]{8,} \|$/gm)];
    const listed = lines.map((line) => line[1] ?? '').filter((name) => name !== 'package');
    expect(listed.sort()).toEqual(wanted);
  });

  it('give every feature of the engine its line', () => {
    const section = /^## Features\n([\s\S]*?)^## /m.exec(read('docs/engine.md'))?.[1] ?? '';
    const listed = [...section.matchAll(/^\| ([\w:]+) \| \w+ \| /gm)].map((line) => line[1] ?? '');
    expect(listed.filter((name) => name !== 'feature').sort()).toEqual([...FOREST.features].sort());
  });

  it('tell of every step of npm test', () => {
    const steps = [...read('tools/scripts/lib/steps.mjs').matchAll(/\bname: '([^']+)'/g)].map((step) => step[1] ?? '');
    const testing = read('docs/testing.md');
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps)
      expect(testing, step).toContain(step.replace('build for Firefox', 'for Firefox').replace(/,.*/, ''));
  });
});

it('docs/engine.md gives the thresholds of the code, so that neither changes alone', () => {
  expect(read('docs/engine.md')).toContain(
    `if it reaches ${FIRST_THRESHOLD} (${NAMELESS_UNDATED_THRESHOLD} if the page has no date and the sentence names nobody), and up to two more from ${FURTHER_THRESHOLD} on`,
  );
});
