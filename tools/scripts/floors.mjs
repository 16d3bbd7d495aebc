/**
 * Checks the floors of src/: a room imports only from the rooms that FLOORS lists for it, and pure rooms import no
 * package that needs a browser, a DOM or node. ARCHITECTURE.md describes the floors.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './lib/run.mjs';

/** Rooms from the bottom up, each with the rooms that it may import from. A room may always import from itself. */
export const FLOORS = {
  claims: [],
  language: ['claims'],
  engine: ['claims', 'language'],
  shared: ['claims', 'language', 'engine'],
  background: ['claims', 'language', 'engine', 'shared'],
  content: ['claims', 'language', 'engine', 'shared'],
  panels: ['claims', 'language', 'engine', 'shared'],
};

/** Packages that pure rooms may import: they need neither a browser nor node (schema-dts is types only). */
const PURE_PACKAGES = ['zod/mini', 'stemmer', 'schema-dts', 'jsonc-parser'];
const PURE_ROOMS = ['claims', 'language', 'engine'];

/** Matches every reference to another module: import, export from, a bare import, import(). */
const MODULE_NAME = /(?:^\s*(?:import|export)\b[^'"`;=]*?\bfrom\s*|^\s*import\s*|\bimport\s*\(\s*)(['"])([^'"\n]+)\1/gm;

/** The top-level folder of src/ that holds a path; undefined for a path outside of src/. */
const roomOf = (path) => (path.startsWith('src/') ? path.split('/')[1] : undefined);

/**
 * @param {string} file path of the importing file in the project, with forward slashes
 * @param {string} text its source
 * @returns {{line: number, why: string}[]} forbidden imports, in order; linear in the text
 */
export function floorProblems(file, text) {
  const room = roomOf(file);
  const problems = [];
  for (const match of text.matchAll(MODULE_NAME)) {
    const why = problemOf(file, room, match[2]);
    if (why) problems.push({ line: text.slice(0, match.index).split('\n').length, why });
  }
  return problems;
}

function problemOf(file, room, name) {
  const isOurs = name.startsWith('#src/') || name.startsWith('.');
  if (!isOurs) {
    if (!PURE_ROOMS.includes(room) || PURE_PACKAGES.includes(name)) return undefined;
    return `"${room}" knows no browser, no DOM and no node, so it must not import ${name}.`;
  }
  const path = name.startsWith('#src/')
    ? `src/${name.slice('#src/'.length)}`
    : normalize(join(dirname(file), name)).replaceAll('\\', '/');
  const target = roomOf(path);
  if (target === room) return undefined;
  if (target === undefined)
    return path.startsWith('public/') ? undefined : `"${room}" imports from outside of src/: ${name}.`;
  if (!FLOORS[room]?.includes(target)) return `"${room}" must not import from "${target}" (${name}).`;
  return name.startsWith('.') ? `Other rooms are imported as #src/…, not as ${name}.` : undefined;
}

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

function main() {
  let count = 0;
  for (const path of sources(join(root, 'src'))) {
    const file = relative(root, path).replaceAll('\\', '/');
    for (const { line, why } of floorProblems(file, readFileSync(path, 'utf8'))) {
      count++;
      console.error(`${file}:${line}: ${why}`);
    }
  }
  console.log(count === 0 ? 'Every import goes down the floors.' : `${count} imports break the floors.`);
  process.exitCode = count === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
