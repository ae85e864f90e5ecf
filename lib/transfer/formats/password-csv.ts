import type { ImportedEntry } from '../../core/imported.ts';
import { headerOf, readCsv } from '../csv.ts';
import { nameOf } from '../entry.ts';
import { entriesOfField } from '../field.ts';
import type { TransferFormat } from '../format.ts';
import { linksIn } from '../links.ts';

/** Columns by what they hold, the likelier first; of their names only letters and digits count. */
const CODE = [
  ...['logintotp', 'otpauth', 'otpurl', 'otpsecret', 'totp', 'totpsecret', 'totpurl', 'totpuri', 'otp'],
  ...['onetimepassword', 'onetimecode', 'authenticatorkey', '2fa', '2fasecret', 'twofactorsecret'],
];
const TITLE = ['issuer', 'service', 'title', 'name', 'passwordname', 'itemname'];
const USER = [
  'username',
  'loginusername',
  'account',
  'accountname',
  'user',
  'login',
  'email',
  'label',
  'name',
];
const ADDRESS = ['url', 'loginuri', 'website', 'passwordurl', 'webaddress', 'uri'];
const TYPE = ['type', 'kind', 'otptype'];
const ALGORITHM = ['algorithm', 'algo'];
const PERIOD = ['period', 'interval', 'timestep'];

/** Managers, each with names of columns that no other manager's table has beside one another. */
const MANAGERS: readonly [app: string, ...sign: string[]][] = [
  ['Zoho Vault', 'logintotp', 'passwordname'],
  ['Bitwarden', 'logintotp'],
  ['LastPass', 'totp', 'grouping'],
  ['1Password', 'otpauth', 'tags'],
  ['Apple Passwords', 'otpauth'],
  ['KeePassXC', 'totp', 'group'],
  ['Proton Pass', 'totp', 'vault'],
  ['Dashlane', 'otpsecret'],
  ['Dashlane', 'otpurl'],
  // Any other table, or one that a person made.
  ['CSV'],
];

/** The CSV exports of password managers: one format each, told apart by the names of their columns. */
export const passwordCsv: readonly TransferFormat[] = MANAGERS.map(([name, ...sign]) => ({
  name,
  recognise: ({ text, json }) => {
    const names = headerOf(text).names.map(plain);
    if (json !== undefined || names.length < 2 || !sign.every((one) => names.includes(one))) return false;
    if (codeColumn(text ?? '') >= 0) return true;
    // What holds nothing but passwords is told to have no codes.
    return sign.length === 0 && names.includes('password') && linksIn(text ?? '').length === 0;
  },
  read: ({ text }) => readRows(text ?? ''),
}));

function readRows(text: string): ImportedEntry[] {
  const { names, divider } = headerOf(text);
  const columns = names.map(plain);
  const code = codeColumn(text);
  const {
    rows: [, ...rows],
    isCut,
  } = readCsv(text, divider);
  return rows.flatMap((row, at) => {
    const cell = (wanted: readonly string[]): string => firstOf(row, columns, wanted).text;
    const title = firstOf(row, columns, TITLE);
    const user = firstOf(row, columns, USER, title.column).text;
    // What was cut off in the midst of its code would be another key.
    const isLast = at === rows.length - 1 && (isCut || (!/[\r\n]$/.test(text) && row.length < names.length));
    if (isLast && row.length <= code + 1)
      return [{ name: nameOf(title.text, user), code: 'damaged-uri' as const }];
    const field = row[code] ?? '';
    if (field.trim() === '') return [];
    const kind = cell(TYPE);
    const beside = {
      title: title.text,
      user,
      // Others say what kind of entry it is.
      type: /^(?:totp|hotp|steam)$/i.test(kind) ? kind : '',
      algorithm: cell(ALGORITHM),
      digits: cell(['digits']),
      period: cell(PERIOD),
      counter: cell(['counter']),
    };
    return entriesOfField(field, beside, cell(ADDRESS).split(','));
  });
}

/** Where codes stand: by the name of the column, by the links in it, or else where secrets stand beside names; or −1. */
function codeColumn(text: string): number {
  const { names, divider } = headerOf(text);
  const columns = names.map(plain);
  if (names.some((name) => linksIn(name).length > 0)) return -1;
  const isNamed = [TITLE, USER].flat().some((name) => columns.includes(name));
  const named = placeOf(columns, CODE);
  if (named >= 0 && isNamed) return named;
  // A comma may as well be one of a link's own, in a list of links.
  if (text.includes('otpauth://') && (isNamed || divider !== ',')) {
    const { rows } = readCsv(text, divider);
    const linked = names.findIndex((_, at) =>
      rows.some((row) => row.length === names.length && isLink(row[at])),
    );
    if (linked >= 0) return linked;
  }
  return isNamed ? columns.indexOf('secret') : -1;
}

function isLink(cell = ''): boolean {
  return /^\s*otpauth:\/\//i.test(cell);
}

/** The first cell that says something, of the columns with those names. */
function firstOf(
  row: readonly string[],
  columns: readonly string[],
  wanted: readonly string[],
  but = -1,
): { text: string; column: number } {
  const places = wanted.map((name) => columns.indexOf(name)).filter((at) => at >= 0 && at !== but);
  const column = places.find((at) => row[at]?.trim()) ?? -1;
  return { text: row[column] ?? '', column };
}

function placeOf(columns: readonly string[], wanted: readonly string[]): number {
  return wanted.map((name) => columns.indexOf(name)).find((at) => at >= 0) ?? -1;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
