/** Reads a YAML file of the corpus, with the place of every field. */
import { readFileSync } from 'node:fs';
import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import type { Place, Problem } from './problem';

export interface YamlFile {
  file: string;
  /** The content as plain data; undefined if it could not be parsed. */
  value: unknown;
  problems: Problem[];
  /** Place of the value at a path; if it is missing, of the nearest value that encloses it. */
  at(path: readonly PropertyKey[]): Place;
  /** Place of the key, for unknown keys. */
  atKey(path: readonly PropertyKey[]): Place;
}

/** Explanations of the parser's error codes, where its own message does not explain them. */
const MEANINGS: Record<string, { what?: string; remedy: string }> = {
  BAD_INDENT: { remedy: 'Indent with two spaces a level, the entries of a list all alike.' },
  BAD_SCALAR_START: { remedy: 'Put quotation marks around the text.' },
  BLOCK_AS_IMPLICIT_KEY: {
    what: 'The text contains ": ", which would begin a field.',
    remedy: 'Put the whole text in quotation marks.',
  },
  DUPLICATE_KEY: { what: 'The field is there twice.', remedy: 'Keep one of the two lines.' },
  MULTILINE_IMPLICIT_KEY: { remedy: 'Put quotation marks around the text, or write it on one line.' },
  TAB_AS_INDENT: { what: 'There is a tab.', remedy: 'Use spaces, not tabs.' },
};
const OTHERWISE = 'Compare with the entry before, and put texts with special characters in quotation marks.';

/**
 * Reads a file. Every scalar stays text (`2025` is a date here, `no` a word), so that YAML does not reinterpret what an
 * editor wrote. Throws only if the file cannot be read.
 */
export function readYaml(path: string, shown: string): YamlFile {
  const text = readFileSync(path, 'utf8');
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, keepSourceTokens: false });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: shown, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = document.errors.map(
    (error): Problem => ({
      ...placeOf(error.pos[0]),
      severity: 'error',
      rule: 'yaml',
      field: '',
      what:
        MEANINGS[error.code]?.what ?? `${error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}.`,
      remedy: MEANINGS[error.code]?.remedy ?? OTHERWISE,
    }),
  );
  return {
    file: shown,
    value: problems.length === 0 ? document.toJS() : undefined,
    problems,
    at: (where) => placeOf(offsetOf(document, where)),
    atKey: (where) => placeOf(keyOffset(document, where) ?? offsetOf(document, where)),
  };
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keyOffset(document: Document, path: readonly PropertyKey[]): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const key = String(path.at(-1));
  for (const item of parent.items) {
    if (isPair(item) && isNode(item.key) && String(item.key) === key) return item.key.range?.[0];
  }
  return undefined;
}
