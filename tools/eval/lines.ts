/** Reads files with one JSON value per line. */
import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** Reads and checks every line; empty ones are skipped. @throws {Error} with file and line of the first invalid one */
export function readLines<T>(file: string, schema: z.ZodMiniType<T>): T[] {
  if (!existsSync(file)) throw new Error(`${file} does not exist.`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const parsed = schema.safeParse(JSON.parse(line));
      if (!parsed.success) throw new Error(`${file}:${index + 1}: ${z.prettifyError(parsed.error)}`);
      return [parsed.data];
    });
}
