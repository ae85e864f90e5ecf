import type { ImportedEntry } from '../../core/imported.ts';
import { readCsv } from '../csv.ts';
import { entryOfField } from '../entry.ts';
import type { TransferFormat } from '../format.ts';

/** Where a password manager's table has what is needed, by the names of its columns in lower case. */
interface Columns {
  title: string;
  user: string;
  code: string;
  address: string;
  /** Names that no other manager's table has beside these. */
  sign: readonly string[];
}

const MANAGERS: Readonly<Record<string, Columns>> = {
  Bitwarden: {
    title: 'name',
    user: 'login_username',
    code: 'login_totp',
    address: 'login_uri',
    sign: ['login_totp'],
  },
  LastPass: { title: 'name', user: 'username', code: 'totp', address: 'url', sign: ['totp', 'grouping'] },
  '1Password': {
    title: 'title',
    user: 'username',
    code: 'otpauth',
    address: 'url',
    sign: ['otpauth', 'tags'],
  },
  'Apple Passwords': { title: 'title', user: 'username', code: 'otpauth', address: 'url', sign: ['otpauth'] },
  KeePassXC: { title: 'title', user: 'username', code: 'totp', address: 'url', sign: ['totp', 'group'] },
};

/** The CSV exports of password managers: one format each, told apart by the names of their columns. */
export const passwordCsv: readonly TransferFormat[] = Object.entries(MANAGERS).map(([name, columns]) => ({
  name,
  recognise: ({ text }) => {
    const header = headerOf(text);
    return [...columns.sign, columns.title, columns.user].every((column) => header.includes(column));
  },
  read: ({ text }) => readRows(text ?? '', columns),
}));

/** Only the first line is looked at, which none of these managers breaks. */
function headerOf(text: string | null): string[] {
  const first = /^[^\r\n]{0,2000}/.exec(text ?? '')?.[0] ?? '';
  return (readCsv(first)[0] ?? []).map((name) => name.trim().toLowerCase());
}

function readRows(text: string, { title, user, code, address }: Columns): ImportedEntry[] {
  const [header = [], ...rows] = readCsv(text);
  const places = [title, user, code, address].map((wanted) =>
    header.findIndex((name) => name.trim().toLowerCase() === wanted),
  );
  return rows.flatMap((row) => {
    const [name = '', whose = '', field = '', where = ''] = places.map((place) => row[place] ?? '');
    return field.trim() === '' ? [] : [entryOfField(field, { title: name, user: whose }, where.split(','))];
  });
}
