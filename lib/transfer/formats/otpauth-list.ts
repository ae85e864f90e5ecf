import { codeTextKind, holdsAccount } from '../../core/code-text.ts';
import { codeOf } from '../../core/errors.ts';
import type { ImportedEntry } from '../../core/imported.ts';
import { type MigrationBatch, readMigrationUri } from '../../core/migration-uri.ts';
import { entryOfUri, nameOf } from '../entry.ts';
import type { TransferFormat } from '../format.ts';

/** Letters of a line that cannot be read by which it is named: enough to find it, too few to give a secret away. */
const shown = 24;
/** Some tools put a word before the link. */
const before = /^[\w -]{1,20}:\s*(?=(?:otpauth|otpauth-migration|steam):\/\/)/i;
/** Of a batch that says that it has more, no more are named. */
const mostMissing = 20;

/** A text with a link on some of its lines: `otpauth://`, `otpauth-migration://` or `steam://`. */
export const otpauthList: TransferFormat = {
  name: 'otpauth',
  recognise: ({ text }) => text?.split('\n').some((line) => holdsAccount(linkIn(line))) === true,
  read: ({ text }) => readLines(text ?? ''),
};

/**
 * Every line that is neither blank nor a comment, as an account or with the reason that it is none; last, each part of a
 * batch that no line holds.
 */
export function readLines(text: string): ImportedEntry[] {
  const parts: MigrationBatch[] = [];
  const entries = text.split(/\r\n|\n|\r/).flatMap((line, at) => {
    const link = linkIn(line);
    return link === '' || link.startsWith('#') ? [] : readLink(link, at + 1, parts);
  });
  return [...entries, ...missingOf(parts)];
}

function linkIn(line: string): string {
  return line
    .trim()
    .replace(/^\ufeff/, '')
    .replace(before, '');
}

function readLink(link: string, line: number, parts: MigrationBatch[]): ImportedEntry[] {
  const name = `${line}: ${link.slice(0, shown).replace(/secret=.*/i, '')}`;
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

/** The parts that the batches among the lines have besides, named by number. */
function missingOf(parts: readonly MigrationBatch[]): ImportedEntry[] {
  const batches = new Map(parts.map((part) => [`${part.id} ${part.size}`, part]));
  return [...batches.values()].flatMap(({ id, size }) => {
    const there = new Set(
      parts.filter((part) => part.id === id && part.size === size).map(({ index }) => index),
    );
    return Array.from({ length: size }, (_, index) => index)
      .filter((index) => !there.has(index))
      .slice(0, mostMissing)
      .map((index) => ({ name: `${index + 1}/${size}`, code: 'import-part-missing' as const }));
  });
}
