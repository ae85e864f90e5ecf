/** The codes that one line holds, one or several side by side. */
export interface CodeLine {
  codes: string[];
  /** Lengths of a code's groups. */
  shape: string;
  /** Its signs could be no word: digits, dashes or capitals are among them. */
  sure: boolean;
  /** Its place among the lines. */
  at: number;
}

/** Lines of a text that hold nothing but codes; numbering, tick boxes and a note behind are left out. */
export function codeLines(text: string): CodeLine[] {
  const lines: CodeLine[] = [];
  for (const [at, raw] of text.split('\n').entries()) {
    const bare = raw
      .trim()
      .replace(/^(?:\(?\d{1,2}[.):]|[#№]\s?\d{1,2}[.:]?)\s*/, '')
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .replace(/^\d{1,2}\s(?=\S{6,}$)/, '')
      .replace(/[([][^)\]]{0,80}[)\]]$|[,;.]$|\s[–—-]\s[\s\S]*$/, '');
    const codes = codesIn(bare);
    const [first] = codes;
    if (first !== undefined) lines.push({ codes, shape: shapeOf(first), sure: codes.every(isSure), at });
  }
  return lines;
}

/**
 * Sure lines of one shape, and those of letters alone that stand among them and are written alike. Among codes without any
 * letter a word is none.
 *
 * @param bare nothing else stands in the text: letters alone may stand anywhere, and are all there is where no line is sure
 */
export function alikeLines<L extends CodeLine>(lines: readonly L[], shape: string, bare = false): L[] {
  const alike = lines.filter((line) => line.shape === shape);
  const sure = alike.filter((line) => line.sure);
  const letters = sure
    .flatMap(({ codes }) => codes)
    .join('')
    .replace(/[^A-Za-z]/g, '');
  if (bare && (letters !== '' || sure.length === 0)) return alike;
  // No letters, or capitals: letters alone that are written so are sure themselves.
  if (letters === letters.toUpperCase()) return sure;
  const first = sure[0]?.at ?? 0;
  const last = sure[sure.length - 1]?.at ?? 0;
  return alike.filter((line) => {
    if (line.sure) return true;
    const text = line.codes.join('');
    const written = letters !== letters.toLowerCase() || text === text.toLowerCase();
    return written && line.at >= first - 1 && line.at <= last + 1;
  });
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
