/** What the tools say when the corpus is not as it should be: where it is, what is wrong, and what to do. */
import { relative } from 'node:path';

/** `warning` does not fail the check: something an editor should look at and may leave. */
export type Severity = 'error' | 'warning';

export interface Place {
  /** As the reader would open it: relative to where the command was started, where that is shorter. */
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

/** A path as one would type it here: relative, unless that is the longer way. */
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

/** One problem as one line, in the form that editors and terminals make clickable. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, rule, field, what, remedy } = problem;
  return `${file}:${line}:${column}: ${severity} (${rule})${field === '' ? '' : ` ${field}`}: ${what} ${remedy}`;
}

/** By file, then line, then column, then rule: the order in which one would mend them. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
