/** More rows than any export has. */
const mostRows = 50_000;

/**
 * The rows of comma-separated values (RFC 4180): cells in quotes may hold commas, line breaks and doubled quotes. Blank
 * lines are passed over.
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length && rows.length < mostRows) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at + 1) : plainCell(text, at);
    row.push(cell);
    at = end + 1;
    if (text[end] === ',' && at < text.length) continue;
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

function plainCell(text: string, start: number): [cell: string, end: number] {
  let end = start;
  while (end < text.length && !',\r\n'.includes(text.charAt(end))) end += 1;
  return [text.slice(start, end), end];
}

function quotedCell(text: string, start: number): [cell: string, end: number] {
  const pieces: string[] = [];
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return [pieces.join('') + text.slice(from), text.length];
    pieces.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') {
      // What stands behind the closing quote belongs to the cell, as lenient readers take it.
      const [rest, end] = plainCell(text, quote + 1);
      return [pieces.join('') + rest, end];
    }
    pieces.push('"');
    from = quote + 2;
  }
}
