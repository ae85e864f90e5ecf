import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodeMark, readCodeList } from '../../../lib/core/backup-codes.ts';
import {
  type CsvForm,
  chosenCodes,
  codesFileName,
  csvForms,
  writeCodesCsv,
  writeCodesText,
} from '../../../lib/core/backup-codes-export.ts';
import { codeLists } from './code-lists.ts';
import { readCsv } from './read-csv.ts';

describe('codes on their way out', () => {
  const codes = ['AB12-CD34', 'EF56-GH78', 'JK90-LM12'];
  const marks: CodeMark[] = [
    { is: 'used', at: 1, origin: null },
    { is: 'unused' },
    { is: 'tried', at: 1, origin: null },
  ];
  const to = (all: boolean, title = 'HelpKit backup codes for me') => ({
    title,
    issuer: 'HelpKit',
    account: 'me@example.com',
    origin: 'https://app.helpkit.in',
    lines: chosenCodes(codes, marks, all, ({ is }) => is),
  });

  it('are the unused ones, or all with what became of them, as the site itself writes them', () => {
    expect(writeCodesText(to(false), 'Each code works once.')).toBe(
      'HelpKit backup codes for me\r\nEach code works once.\r\n\r\nEF56-GH78\r\n',
    );
    expect(writeCodesText(to(true), '')).toContain('AB12-CD34  used\r\nEF56-GH78\r\nJK90-LM12  tried\r\n');
  });

  it('come back out of their own text', () => {
    fc.assert(
      fc.property(codeLists, (all) => {
        const lines = chosenCodes(all, [], true, () => '');
        const text = writeCodesText({ ...to(true), lines }, 'Each code works once.');
        expect(readCodeList(text)).toEqual(all);
      }),
      { numRuns: 100 },
    );
  });

  // As each manager publishes what its import reads: Bitwarden by the names of all its columns, KeePassXC by the names of
  // those that are there (its group is a path, parted by slashes), 1Password by its own names or by their order.
  const columns: Readonly<Record<CsvForm, string>> = {
    bitwarden:
      'folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp',
    '1password':
      'Title,Website,Username,Password,One-time password,Favorite status,Archived status,Tags,Notes',
    keepassxc: 'Group,Title,Username,Password,URL,Notes',
  };
  const notes = { bitwarden: 'notes', '1password': 'Notes', keepassxc: 'Notes' } as const;
  const entryOf = (form: CsvForm, csv: string) => {
    const [names = [], cells = [], ...more] = readCsv(csv);
    expect(more).toEqual([]);
    expect(names.join()).toBe(columns[form]);
    expect(cells).toHaveLength(names.length);
    return new Map(names.map((name, at) => [name, cells[at] ?? '']));
  };

  it.each(csvForms)('%s: one entry in its own columns, the codes sign by sign in its note', (form) => {
    fc.assert(
      fc.property(codeLists, (all) => {
        const lines = chosenCodes(all, [], true, () => '');
        const entry = entryOf(form, writeCodesCsv(form, { ...to(true), lines }));
        expect(entry.get(notes[form])).toBe(all.join('\n'));
        expect([...entry.values()]).toContain('https://app.helpkit.in');
        expect([...entry.values()]).toContain('me@example.com');
      }),
      { numRuns: 50 },
    );
    const marked = entryOf(form, writeCodesCsv(form, to(true)));
    expect(marked.get(notes[form])).toBe('AB12-CD34  used\nEF56-GH78\nJK90-LM12  tried');
  });

  it('say nothing in the other columns but what each manager asks for', () => {
    const own = {
      bitwarden: ['login', '1'],
      '1password': ['false', 'false'],
      keepassxc: ['HelpKit'],
    } as const;
    for (const form of csvForms) {
      const told = to(false);
      const entry = entryOf(form, writeCodesCsv(form, told));
      const filled = [...entry.values()].filter((cell) => cell !== '');
      const shared = [told.title, told.origin, told.account, 'EF56-GH78'];
      expect(filled.toSorted()).toEqual([...shared, ...own[form]].toSorted());
    }
  });

  it.each(csvForms)('%s: no cell is a formula', (form) => {
    const starts = ['=', '+', '-', '@', '\t=', ' =', '|'];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.string(), (start, rest) => {
        const told = {
          title: start + rest,
          issuer: start + rest,
          account: start + rest,
          origin: start + rest,
        };
        const entry = entryOf(form, writeCodesCsv(form, { ...to(true), ...told }));
        for (const cell of entry.values()) expect(cell).not.toMatch(/^\s*[=+\-@|]/);
      }),
      { numRuns: 50 },
    );
  });

  it('are in one group of KeePassXC, whatever the issuer is called', () => {
    for (const issuer of ['Forge / CI', '/', 'a//b']) {
      const entry = entryOf('keepassxc', writeCodesCsv('keepassxc', { ...to(true), issuer }));
      expect(entry.get('Group')).not.toContain('/');
    }
  });

  it('are in a file whose name any disk takes', () => {
    expect(codesFileName({ issuer: 'Help/Kit: "Team"' }, '2026-03-19', 'txt')).toBe(
      'help-kit-team-backup-codes-2026-03-19.txt',
    );
    expect(codesFileName({ issuer: '' }, '2026-03-19', 'txt')).toBe('backup-codes-2026-03-19.txt');
    expect(codesFileName({ issuer: '???' }, '2026-03-19', 'csv')).toBe('backup-codes-2026-03-19.csv');
    expect(codesFileName({ issuer: 'x'.repeat(300) }, '2026-03-19', 'txt').length).toBeLessThan(100);
  });
});
