import type { ImportedEntry } from '../core/imported.ts';
import { entryOf, entryOfUri, nameOf, type RawAccount } from './entry.ts';
import { linksIn } from './links.ts';
import { textOf } from './values.ts';

/** What stands beside the field in its entry, for a secret that says nothing of its own. */
export interface Beside extends Omit<RawAccount, 'secret' | 'issuer' | 'account'> {
  title: unknown;
  user: unknown;
}

/** The one-time code field of a password manager's entry: a link or several, or a bare secret. */
export function entriesOfField(
  field: string,
  beside: Beside,
  addresses: readonly unknown[] = [],
): ImportedEntry[] {
  const links = linksIn(field);
  const texts = links.length > 1 ? links : [field];
  return texts.map((text) => entryOfText(text.trim(), beside, addresses));
}

function entryOfText(
  text: string,
  { title, user, ...more }: Beside,
  addresses: readonly unknown[],
): ImportedEntry {
  const issuer = textOf(title).trim();
  const account = textOf(user).trim();
  if (/^steam:\/\//i.test(text)) {
    return entryOf({ type: 'steam', secret: text.slice(8), issuer: issuer || 'Steam', account }, addresses);
  }
  if (text.includes('=') && /(?:^|&)key=/i.test(text)) {
    return entryOf({ ...oldFields(text), issuer, account }, addresses);
  }
  if (!/^[a-z][a-z-]*:/i.test(text)) return entryOf({ ...more, secret: text, issuer, account }, addresses);
  const entry = entryOfUri(text, nameOf(issuer, account), addresses);
  if (!('enrolment' in entry) || entry.enrolment.issuer !== '' || entry.enrolment.account !== '')
    return entry;
  return { ...entry, enrolment: { ...entry.enrolment, issuer, account } };
}

/** Fields as some managers wrote them before there were links. */
function oldFields(text: string): RawAccount {
  const fields = new Map([...new URLSearchParams(text)].map(([name, value]) => [name.toLowerCase(), value]));
  const encoding = fields.get('encoding')?.toLowerCase() ?? 'base32';
  return {
    // Another encoding makes other keys of the same letters.
    type: encoding === 'base32' ? fields.get('type') : encoding,
    secret: fields.get('key'),
    algorithm: fields.get('otphashmode'),
    digits: fields.get('size'),
    period: fields.get('step'),
    counter: fields.get('counter'),
  };
}
