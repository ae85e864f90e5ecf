import { codeTextKind } from '../../core/code-text.ts';
import { codeOf } from '../../core/errors.ts';
import type { ImportedEntry } from '../../core/imported.ts';
import { missingParts } from '../../core/migration-parts.ts';
import { type MigrationBatch, readMigrationUri } from '../../core/migration-uri.ts';
import { entryOfUri, nameOf } from '../entry.ts';
import type { TransferFormat } from '../format.ts';
import { linksIn } from '../links.ts';

/** Letters of a line that cannot be read by which it is named: enough to find it, too few to give a secret away. */
const shown = 24;
/** Ente Auth says beside an account that it lies in its bin: `"trashed":true`, in a parameter of its own. */
const display = /[?&]codeDisplay=([^&]*)/i;
const binned = /(?:%22|")trashed(?:%22|")(?:%3A|:)true/i;

/** How KeePass and its plugins name a secret that is not in a link. */
const otherSecret = />(?:TimeOtp-Secret|HmacOtp-Secret|TOTP Seed)/i;

/** A text with a link on some of its lines: `otpauth://`, `otpauth-migration://` or `steam://`. */
export const otpauthList: TransferFormat = {
  name: 'otpauth',
  recognise: ({ text }) => linksIn(text ?? '').length > 0,
  read: ({ text }) => readLines(text ?? ''),
};

/**
 * Every line that is neither blank nor a comment, as an account or with the reason that it is none; last, each part of a
 * batch that no line holds.
 */
export function readLines(text: string): ImportedEntry[] {
  const parts: MigrationBatch[] = [];
  const entries = readAll(text, parts);
  return [...entries, ...missingParts(parts)];
}

/** The parts of batches among the lines. */
export function partsIn(text: string): MigrationBatch[] {
  const parts: MigrationBatch[] = [];
  readAll(text, parts);
  return parts;
}

function readAll(text: string, parts: MigrationBatch[]): ImportedEntry[] {
  const isMarkup = /^\s*</.test(text);
  return text.split(/\r\n|\n|\r/).flatMap((whole, at) => {
    const line = whole.trim();
    if (line === '' || line.startsWith('#')) return [];
    const links = linksIn(line);
    // What holds none is named as it stands; of pages, and of what KeePass writes, only what has a secret.
    if (links.length === 0 && isMarkup && !otherSecret.test(line)) return [];
    return (links.length === 0 ? [line] : links).flatMap((link) => readLink(link, at + 1, parts));
  });
}

function readLink(link: string, line: number, parts: MigrationBatch[]): ImportedEntry[] {
  const name = `${line}: ${link.slice(0, shown).replace(/secret=.*/i, '')}`;
  if (binned.test(display.exec(link)?.[1] ?? '')) return [{ name, code: 'import-trashed' }];
  if (codeTextKind(link) !== 'migration-code') return [entryOfUri(link, name)];
  try {
    const { batch, accounts, unreadable } = readMigrationUri(link);
    parts.push(batch);
    return [
      ...accounts.map((enrolment) => ({ enrolment, origins: [] })),
      ...unreadable.map(({ issuer, account, code }) => ({ name: nameOf(issuer, account), code })),
    ];
  } catch (error) {
    return [{ name, code: codeOf(error) }];
  }
}
