/** Signs that a spreadsheet takes for the begin of a formula, or for a blank before one. */
const formula = /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20|]|^[\t\r\n]/u;

/**
 * Rows as comma-separated values (RFC 4180): every cell in quotes, lines ended by CRLF. A cell that a spreadsheet would
 * compute gets an apostrophe before it, so that it stays the text it is.
 *
 * @param guard false where the reader is no spreadsheet and a value must come back sign by sign (password managers).
 */
export function writeCsv(rows: readonly (readonly string[])[], guard = true): string {
  return rows
    .map((cells) => `${cells.map((cell) => quoted(guard ? inert(cell) : cell)).join(',')}\r\n`)
    .join('');
}

function inert(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
