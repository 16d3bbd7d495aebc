/** Writes a table as CSV (RFC 4180), for spreadsheets. Pure; linear in the text. */

/** Matches cells that a spreadsheet would run as a formula; they get a leading apostrophe (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r]/;

/** Writes CSV: lines end with CR LF, every cell is quoted. Starts with a byte order mark, which Excel needs for UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
