/** More rows than any export has. */
const mostRows = 50_000;
/** What stands between cells: spreadsheets of some countries, and those that save as text, write no comma. */
const dividers = [',', ';', '\t'];
/** Longer than the names of any table's columns. */
const longestHeader = 2000;

export interface Table {
  rows: string[][];
  /** The text ends inside of a cell in quotes. */
  isCut: boolean;
}

/** The names of a table's columns and what stands between them: only the first line is looked at, which no app breaks. */
export function headerOf(text: string | null): { names: string[]; divider: string } {
  const first = /^\ufeff?([^\r\n]*)/.exec(text?.slice(0, longestHeader) ?? '')?.[1] ?? '';
  const cells = dividers.map((divider) => ({ divider, names: readCsv(first, divider).rows[0] ?? [] }));
  return cells.reduce((most, one) => (one.names.length > most.names.length ? one : most));
}

/**
 * The rows of comma-separated values (RFC 4180): cells in quotes may hold commas, line breaks and doubled quotes. Blank
 * lines are passed over.
 */
export function readCsv(text: string, divider = ','): Table {
  const table: Table = { rows: [], isCut: false };
  let row: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length && table.rows.length < mostRows) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at + 1, divider) : plainCell(text, at, divider);
    table.isCut = end > text.length;
    row.push(cell);
    at = end + 1;
    if (text[end] === divider) {
      if (at < text.length) continue;
      row.push('');
    }
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    if (row.length > 1 || row[0] !== '') table.rows.push(row);
    row = [];
  }
  return table;
}

function plainCell(text: string, start: number, divider: string): [cell: string, end: number] {
  let end = start;
  while (end < text.length && !'\r\n'.includes(text.charAt(end)) && text.charAt(end) !== divider) end += 1;
  return [text.slice(start, end), end];
}

/** A cell that is never closed ends behind the text. */
function quotedCell(text: string, start: number, divider: string): [cell: string, end: number] {
  const pieces: string[] = [];
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return [pieces.join('') + text.slice(from), text.length + 1];
    pieces.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') {
      // What stands behind the closing quote belongs to the cell, as lenient readers take it.
      const [rest, end] = plainCell(text, quote + 1, divider);
      return [pieces.join('') + rest, end];
    }
    pieces.push('"');
    from = quote + 2;
  }
}
