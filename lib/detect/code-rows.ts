/** One line of a page that may hold codes, one or several side by side. */
export interface Row {
  codes: string[];
  /** Lengths of a code's groups. */
  shape: string;
  /** Its signs could be no word: digits, dashes or capitals are among them. */
  sure: boolean;
  block: number;
  element: number;
  at: number;
}

/** Rows of a text, one per line; numbering, tick boxes and a note behind are left out. */
export function rowsOf(text: string, block: number, element: number, at: number): Row[] {
  const rows: Row[] = [];
  for (const raw of text.split('\n')) {
    const bare = raw
      .trim()
      .replace(/^(?:\(?\d{1,2}[.):]|[#№]\s?\d{1,2}[.:]?)\s*/, '')
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .replace(/^\d{1,2}\s(?=\S{6,}$)/, '')
      .replace(/[([][^)\]]{0,80}[)\]]$|[,;.]$|\s[–—-]\s[\s\S]*$/, '');
    const codes = codesIn(bare);
    const [first] = codes;
    if (first === undefined) continue;
    rows.push({ codes, shape: shapeOf(first), sure: codes.every(isSure), block, element, at });
  }
  return rows;
}

function codesIn(text: string): string[] {
  const tokens = text.split(/[\s,;|]+/).filter((token) => token !== '');
  const [first] = tokens;
  if (first === undefined || !tokens.every((token) => isToken(token) && shapeOf(token) === shapeOf(first)))
    return [];
  const whole = tokens.join(' ');
  // "1234 5678" is one code in two groups; "abcd-efgh ijkl-mnop" and long ones side by side are several.
  const grouped = first.length >= 3 && first.length <= 5 && tokens.length <= 4 && !whole.includes('-');
  const codes = grouped ? [whole] : tokens;
  return codes.every(isLong) ? codes : [];
}

function isToken(text: string): boolean {
  return /^[A-Za-z0-9]+(?:[-–][A-Za-z0-9]+)*$/.test(text);
}

function isLong(code: string): boolean {
  const { length } = code.replace(/[\s–-]/g, '');
  return length >= 5 && length <= 40;
}

function isSure(code: string): boolean {
  return /\d/.test(code) || code.includes('-') || code === code.toUpperCase();
}

function shapeOf(code: string): string {
  return code
    .split(/[\s–-]/)
    .map((part) => part.length)
    .join('-');
}
