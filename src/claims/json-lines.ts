/** Finds the lines of fields in a JSON text, for error messages. Pure. */
import { visit } from 'jsonc-parser';

/** Writes the path to a field: `claims[3].statements[0].date`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i ? '.' : ''}${String(step)}`)).join('');
}

/**
 * The line, from 1, of each field, or of the nearest enclosing field if the text lacks it. Invalid or too deeply nested JSON
 * gives fewer lines or none. Never throws. Linear: only objects and lists that contain a wanted field are visited.
 * @param wheres paths as `pathText` writes them
 */
export function linesOf(text: string, wheres: readonly string[]): Map<string, number> {
  const around = new Set(wheres.flatMap(pathsAround));
  const lines = new Map<string, number>();
  const note = (path: () => readonly PropertyKey[], line: number): boolean => {
    const where = pathText(path());
    if (!around.has(where)) return false;
    if (!lines.has(where)) lines.set(where, line + 1);
    return true;
  };
  // Without these two handlers, the library (3.3.1) never leaves what `onObjectBegin` or `onArrayBegin` skipped.
  const onObjectEnd = () => undefined;
  const onArrayEnd = () => undefined;
  try {
    visit(text, {
      onObjectEnd,
      onArrayEnd,
      onObjectBegin: (_offset, _length, line, _character, path) => note(path, line),
      onArrayBegin: (_offset, _length, line, _character, path) => note(path, line),
      onLiteralValue: (_value, _offset, _length, line, _character, path) => void note(path, line),
    });
  } catch {
    // Nested too deeply for the stack: what was found before is correct.
  }
  return new Map(
    wheres.flatMap((where) => {
      const found = pathsAround(where).find((path) => lines.has(path));
      return found === undefined ? [] : [[where, lines.get(found) as number] as const];
    }),
  );
}

/** Line and column, each from 1, of the first syntax error; undefined if none is found. Columns are UTF-16 units. Never throws. Linear. */
export function brokenPlace(text: string): { line: number; column: number } | undefined {
  let broken: { line: number; column: number } | undefined;
  try {
    visit(
      text,
      {
        onError: (_error, _offset, _length, line, character) => {
          broken ??= { line: line + 1, column: character + 1 };
        },
      },
      { disallowComments: true, allowTrailingComma: false },
    );
  } catch {
    // Nested too deeply for the stack.
  }
  return broken;
}

/** A path and the paths of all enclosing fields, nearest first. */
function pathsAround(where: string): string[] {
  const paths = [where];
  for (let path = where; path !== ''; ) {
    path = path.slice(0, Math.max(0, path.lastIndexOf('.'), path.lastIndexOf('[')));
    paths.push(path);
  }
  return paths;
}
