/** Blocks of documents that commands write: the lines between `<!-- name -->` and `<!-- /name -->`. */
import { readFileSync, writeFileSync } from 'node:fs';

/** Puts lines into a block of a file. @throws {Error} if the file has no such block. */
export function writeBlock(file: string, name: string, lines: readonly string[]): void {
  const text = readFileSync(file, 'utf8');
  const open = `<!-- ${name} -->`;
  const close = `<!-- /${name} -->`;
  const from = text.indexOf(open);
  const to = text.indexOf(close);
  if (from < 0 || to < from) throw new Error(`${file} has no block ${open} … ${close}.`);
  writeFileSync(file, `${text.slice(0, from + open.length)}\n${lines.join('\n')}\n${text.slice(to)}`);
}
