import { codeKey } from '../core/backup-codes.ts';
import type { PageWords } from './page-words.ts';
import type { Line } from './snapshot-data.ts';
import { has, meanings } from './words.ts';

export interface FoundSecret {
  /** Canonical base32: upper case, no blanks, no padding. */
  text: string;
  element: number;
}

/** Shortest secret that is taken from a page: 80 bits. Shorter ones would be order numbers. */
const shortest = 16;
const longest = 128;
/** How many lines above a secret may say that it is one. */
const reach = 5;

/**
 * The secret that an enrolment page shows as text, in a read-only field or in an `otpauth:` link.
 *
 * @param listed backup codes that the page shows: one in fourteen looks like a secret, and none is one
 */
export function findSecret(page: PageWords, listed: readonly string[]): FoundSecret | null {
  const { data } = page;
  const codes = new Set(listed.map(codeKey));
  if (page.tells('app', 'twoStep', 'scan') === undefined) return null;
  for (const field of data.fields) {
    if (field.shown === '') continue;
    const text = canonical(field.shown);
    const labels = field.labels.reduce((mask, label) => mask | meanings(label, data.language), 0);
    if (text !== null && !codes.has(codeKey(text)) && (has(labels, 'key') || announced(field.at, page))) {
      return { text, element: field.element };
    }
  }
  const shown = data.lines.flatMap((line) => {
    // Few lines are long enough, fewer stand where a secret may: what they hold is looked at last.
    if (line.role === 'offer' || line.text.length < shortest || !announced(line.at + 1, page)) return [];
    const found = inLine(line);
    return found !== null && !codes.has(codeKey(found.text)) ? [found] : [];
  });
  // One account has one secret: several are licence keys or the like.
  const [first] = shown;
  if (first !== undefined) return shown.every((one) => one.text === first.text) ? first : null;
  for (const uri of data.uris) {
    const text = canonical(/[?&]secret=([^&]+)/i.exec(uri.text)?.[1] ?? '');
    if (text !== null) return { text, element: uri.element };
  }
  return null;
}

function inLine(line: Line): { text: string; element: number } | null {
  if (!/[2-7]|[A-Z]{16}/.test(line.text)) return null;
  if (!/[A-Za-z2-7]{16}|(?:[A-Za-z2-7]{2,8}[\s-]){3}/.test(line.text)) return null;
  for (const part of line.parts) {
    const text = canonical(part.text) ?? canonical(tokenIn(part.text));
    if (text !== null) return { text, element: part.element };
  }
  const text = canonical(line.text) ?? canonical(tokenIn(line.text));
  return text === null ? null : { text, element: line.element };
}

/** A run of capitals and 2–7, whole or in groups, inside a sentence. */
function tokenIn(text: string): string {
  const found =
    /(?<![A-Za-z0-9])(?:[A-Z2-7]{16,}|(?:[A-Z2-7]{4}[ -]){3,}[A-Z2-7]{2,4}|(?:[a-z2-7]{4}[ -]){3,}[a-z2-7]{2,4})(?![A-Za-z0-9])/.exec(
      text,
    );
  return found?.[0] ?? '';
}

/** Base32 as one text, or null. Small letters count only with a digit among them: four-letter words are no key. */
function canonical(text: string): string | null {
  const bare = text.trim().replace(/={1,8}$/, '');
  if (!/^[A-Za-z2-7]+(?:[\s-][A-Za-z2-7]+)*$/.test(bare)) return null;
  const letters = bare.replace(/[\s-]/g, '');
  const grouped = bare !== letters;
  const oneCase = letters === letters.toUpperCase() || letters === letters.toLowerCase();
  if (!oneCase || letters.length < shortest || letters.length > longest) return null;
  if ([1, 3, 6].includes(letters.length % 8)) return null;
  if (!/[2-7]/.test(letters) && (grouped || letters !== letters.toUpperCase())) return null;
  if (
    grouped &&
    new Set(
      bare
        .split(/[\s-]/)
        .slice(0, -1)
        .map((part) => part.length),
    ).size > 1
  )
    return null;
  return letters.toUpperCase();
}

/** Whether the lines at or just above say key, scan or app. */
function announced(at: number, page: PageWords): boolean {
  const naming = page.lines.filter(({ mask }) => has(mask, 'key', 'scan', 'app'));
  if (!naming.some(({ line }) => line.at < at)) return false;
  const above = page.data.lines.filter((line) => line.at < at && line.role !== 'offer').slice(-reach);
  return naming.some(({ line }) => above.includes(line));
}
