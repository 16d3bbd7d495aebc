/** Problems of the corpus: where they are, what is wrong, and what to do. */
import { relative } from 'node:path';

/** A `warning` does not fail the check: an editor should look at it and may leave it. */
export type Severity = 'error' | 'warning';

export interface Place {
  /** Path of the file: relative to the current folder if that is shorter. */
  file: string;
  /** From 1, as editors count. */
  line: number;
  column: number;
}

export interface Problem extends Place {
  severity: Severity;
  /** The name of the rule, as docs/corpus.md lists them. */
  rule: string;
  /** The field, as a path: `statements[2].speaker`; empty for the file as a whole. */
  field: string;
  what: string;
  remedy: string;
}

/** A path relative to the current folder, or absolute if that is shorter. */
export function shortPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near.length < path.length ? near : path;
}

/** `statements`, 2, `speaker` as an editor would write it: `statements[2].speaker`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, part) =>
      typeof part === 'number' ? `${name}[${part}]` : name === '' ? String(part) : `${name}.${String(part)}`,
    '',
  );
}

/** A problem as one line, in the form that editors and terminals make clickable. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, rule, field, what, remedy } = problem;
  return `${file}:${line}:${column}: ${severity} (${rule})${field === '' ? '' : ` ${field}`}: ${what} ${remedy}`;
}

/** Sorts by file, line, column, and rule. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
