const PREFIX = 'xn--';
const BASE = 36;
const FEWEST = 1;
const MOST = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE_POINT = 0x80;
/** A label of a host name has 63 letters at most (RFC 1035 section 2.3.4). */
const LONGEST_LABEL = 63;

/**
 * A host name with its punycode labels (`xn--…`, RFC 3492) read as the letters they stand for. Labels that are no
 * valid punycode stay as they are. For judging a name only: what is shown to a person stays in punycode.
 */
export function decodeHost(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith(PREFIX) ? (decodeLabel(label.slice(PREFIX.length)) ?? label) : label))
    .join('.');
}

/** RFC 3492 section 6.2; null for what is no punycode. */
function decodeLabel(text: string): string | null {
  if (text.length > LONGEST_LABEL) return null;
  const dash = text.lastIndexOf('-');
  const letters = [...(dash > 0 ? text.slice(0, dash) : '')];
  let codePoint = FIRST_CODE_POINT;
  let bias = FIRST_BIAS;
  let place = 0;
  let at = dash > 0 ? dash + 1 : 0;
  while (at < text.length) {
    const before = place;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = digitValue(text.charAt(at++));
      if (digit < 0) return null;
      place += digit * weight;
      const threshold = Math.min(MOST, Math.max(FEWEST, k - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
      if (weight > 0x7fffffff) return null;
    }
    const count = letters.length + 1;
    bias = adapt(place - before, count, before === 0);
    codePoint += Math.floor(place / count);
    place %= count;
    if (codePoint > 0x10ffff) return null;
    letters.splice(place++, 0, String.fromCodePoint(codePoint));
  }
  return letters.join('');
}

function adapt(delta: number, count: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((BASE - FEWEST) * MOST) >> 1; k += BASE) rest = Math.floor(rest / (BASE - FEWEST));
  return k + Math.floor(((BASE - FEWEST + 1) * rest) / (rest + SKEW));
}

function digitValue(letter: string): number {
  if (/^[a-z]$/.test(letter)) return letter.charCodeAt(0) - 0x61;
  return /^[0-9]$/.test(letter) ? letter.charCodeAt(0) - 0x30 + MOST : -1;
}
