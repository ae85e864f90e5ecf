import type { CodeMark } from './backup-codes.ts';
import { writeCsv } from './csv.ts';

/** Backup codes to be written down outside the vault. */
export interface CodesToWrite {
  /** What the list is called, as a person reads it. */
  title: string;
  issuer: string;
  account: string;
  /** The site that they are for; '' where nobody knows. */
  origin: string;
  lines: CodeToWrite[];
}

export interface CodeToWrite {
  code: string;
  /** What became of it, in words; '' where it is unused, or where that is not to be said. */
  mark: string;
}

/** Columns of password managers: what each reads as a login with a note. */
export const csvForms = ['bitwarden', '1password', 'keepassxc'] as const;
export type CsvForm = (typeof csvForms)[number];

/** The codes to take out: unused ones alone, or all of them with what became of each. */
export function chosenCodes(
  codes: readonly string[],
  marks: readonly CodeMark[],
  all: boolean,
  words: (mark: CodeMark) => string,
): CodeToWrite[] {
  return codes.flatMap((code, at) => {
    const mark = marks[at] ?? { is: 'unused' };
    if (mark.is === 'unused') return [{ code, mark: '' }];
    return all ? [{ code, mark: words(mark) }] : [];
  });
}

/** A text file as HelpKit's own download: what it is, a note, then a code a line. */
export function writeCodesText({ title, lines }: CodesToWrite, note: string): string {
  return [title, note, '', ...lines.map(lineOf), ''].join('\r\n');
}

function lineOf({ code, mark }: CodeToWrite): string {
  return mark === '' ? code : `${code}  ${mark}`;
}

/** One entry for a password manager, with the codes in its note. No cell is computed by a spreadsheet. */
export function writeCodesCsv(
  form: CsvForm,
  { title, issuer, account, origin, lines }: CodesToWrite,
): string {
  const note = lines.map(lineOf).join('\n');
  switch (form) {
    case 'bitwarden':
      return writeCsv([
        [
          'folder',
          'favorite',
          'type',
          'name',
          'notes',
          'fields',
          'reprompt',
          'login_uri',
          'login_username',
          'login_password',
          'login_totp',
        ],
        ['', '', 'login', title, note, '', '1', origin, account, '', ''],
      ]);
    case '1password':
      return writeCsv([
        [
          'Title',
          'Website',
          'Username',
          'Password',
          'One-time password',
          'Favorite status',
          'Archived status',
          'Tags',
          'Notes',
        ],
        [title, origin, account, '', '', 'false', 'false', '', note],
      ]);
    case 'keepassxc':
      return writeCsv([
        ['Group', 'Title', 'Username', 'Password', 'URL', 'Notes'],
        // A group is a path there: a slash would part it, and one alone is a path of nothing.
        [issuer.replaceAll('/', '-'), title, account, '', origin, note],
      ]);
  }
}

/** What to call the file: the site's name as far as any disk takes it, and the day (`2026-03-19`). */
export function codesFileName({ issuer }: Pick<CodesToWrite, 'issuer'>, day: string, ending: string): string {
  const name = issuer
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return `${name === '' ? '' : `${name}-`}backup-codes-${day}.${ending}`;
}
