import { decodeLabel } from './percent.ts';

/** Whose account it is. Both may be empty. */
export interface Label {
  issuer: string;
  account: string;
}

/**
 * The issuer that the parameter says, decoded and trimmed. `+` is a blank there, but for a name that ends in it or holds
 * two in a row (`C++`) and that the label begins with as well.
 */
export function readIssuer(raw: string, rawLabel: string): string {
  const literal = decodeLabel(raw).trim();
  if (/\+(?:\+|$)/.test(raw.trim()) && hasPrefix(decodeLabel(withoutSlashes(rawLabel)).trim(), literal))
    return literal;
  return decodeLabel(raw.replaceAll('+', ' ')).trim();
}

/**
 * Splits a label (the raw path of the URI) into issuer and account. The issuer that the parameter gave wins; where the
 * label begins with it, it is taken off before any colon is looked for, since it may hold colons itself. Otherwise the
 * first colon divides that was not escaped, or else the first at all.
 */
export function readLabel(rawPath: string, issuer: string): Label {
  const raw = withoutSlashes(rawPath);
  const label = decodeLabel(raw).trim();
  if (issuer !== '' && hasPrefix(label, issuer))
    return { issuer, account: label.slice(issuer.length + 1).trim() };
  const [prefix, account] = divide(raw, label);
  return { issuer: issuer === '' ? prefix.trim() : issuer, account: account.trim() };
}

function divide(raw: string, label: string): [prefix: string, account: string] {
  const rawColon = dividerIn(raw);
  if (rawColon >= 0) return [decodeLabel(raw.slice(0, rawColon)), decodeLabel(raw.slice(rawColon + 1))];
  const colon = dividerIn(label);
  return colon < 0 ? ['', label] : [label.slice(0, colon), label.slice(colon + 1)];
}

/** The first colon that is not part of a `://`. */
function dividerIn(text: string): number {
  return text.search(/:(?!\/\/)/);
}

/** Whether a label begins with that issuer and a colon, in any case. */
export function hasPrefix(label: string, issuer: string): boolean {
  const start = label.slice(0, issuer.length);
  return label.charAt(issuer.length) === ':' && start.toLowerCase() === issuer.toLowerCase();
}

/** Slashes that were not escaped belong to the URI: those in front, and one that some frameworks put before the `?`. */
function withoutSlashes(raw: string): string {
  const path = raw.replace(/^\/+/, '');
  return path.endsWith('/') ? path.slice(0, -1) : path;
}
