/** The table as CSV (RFC 4180), for spreadsheets. Pure; linear in the text. */

/** Cells that a spreadsheet would run as a formula get an apostrophe before them (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r]/;

/** Lines end with CR LF; every cell stands in quotation marks. Starts with a byte order mark, which Excel needs for UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
