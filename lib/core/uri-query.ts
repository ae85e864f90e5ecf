import { AppError } from './errors.ts';
import { decodePercent } from './percent.ts';

/** Parameters that make the code: two different values of one of them leave no right reading. */
const DECISIVE = new Set(['secret', 'algorithm', 'digits', 'period', 'counter', 'encoder']);
/** Names that some writers use for the ones above. Left out, a period or a hash would be lost in silence. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['algo', 'algorithm'],
  ['interval', 'period'],
  ['step', 'period'],
]);

/** An ampersand as HTML or JSON writes it. Behind a real `&`, a leftover `amp;` is in front of the name. */
const ESCAPED_AMPERSAND = /\\u0026|&#38;|&#x26;|&amp;/gi;
const LEFTOVER_AMPERSAND = /^(?:amp;)+/i;

/** The first `?` before a name that we know, so that one in a label does not cut it. */
const QUERY_START = /\?(?=(?:secret|issuer|algo|algorithm|digits|period|counter|encoder|image)(?:=|&|$))/i;

/** Where the query of a URI begins (the index of its `?`), or −1 when it has none. */
export function queryStart(text: string): number {
  const known = text.search(QUERY_START);
  return known >= 0 ? known : text.indexOf('?');
}

/**
 * The parameters of a query, by lower-case name. Values are decoded, `+` being a blank, and trimmed; only the issuer
 * stays as it was written, since its `+` and double escapes are judged together with the label. An empty value counts as
 * absent. Of two issuers the first that is not empty counts.
 *
 * @throws AppError `damaged-uri` when a parameter that makes the code is given twice with different values.
 */
export function readQuery(query: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, raw] of pairs(query)) {
    const value = name === 'issuer' ? raw : decodePercent(beforeFragment(raw).replaceAll('+', ' ')).trim();
    const earlier = found.get(name);
    if (value === '') continue;
    if (earlier === undefined) found.set(name, value);
    else if (DECISIVE.has(name) && !sameValue(earlier, value)) throw new AppError('damaged-uri');
  }
  return found;
}

function pairs(query: string): [name: string, raw: string][] {
  const list: [string, string][] = [];
  for (const part of query.replace(ESCAPED_AMPERSAND, '&').split('&')) {
    const token = part.replace(LEFTOVER_AMPERSAND, '');
    const equals = token.indexOf('=');
    const name = nameOf(equals < 0 ? token : token.slice(0, equals));
    const previous = list.at(-1);
    if (equals < 0 && previous?.[0] === 'issuer' && token !== '' && !DECISIVE.has(name)) {
      // An issuer such as `R&D` whose ampersand was not escaped.
      previous[1] += `&${token}`;
    } else if (name !== '') {
      list.push([name, equals < 0 ? '' : token.slice(equals + 1)]);
    }
  }
  return list;
}

function nameOf(raw: string): string {
  const name = decodePercent(raw).trim().toLowerCase();
  return ALIASES.get(name) ?? name;
}

/** `#` begins a fragment, which is no part of a value; in an issuer it is taken for a letter of the name. */
function beforeFragment(raw: string): string {
  const hash = raw.indexOf('#');
  return hash < 0 ? raw : raw.slice(0, hash);
}

function sameValue(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}
