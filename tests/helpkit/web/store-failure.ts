import SqliteDatabase from 'better-sqlite3';
import { errorPage } from '../pages/error-page.tsx';
import type { ErrorWords } from '../words/errors.ts';
import type { Ctx } from './context.ts';

/** What is said when the database cannot be written. Everything is written in transactions, so nothing was changed. */
const reasons: readonly (readonly [string, (words: ErrorWords) => string])[] = [
  ['SQLITE_BUSY', (words) => words.busy],
  ['SQLITE_LOCKED', (words) => words.busy],
  ['SQLITE_READONLY', (words) => words.readOnly],
  ['SQLITE_FULL', (words) => words.readOnly],
  ['SQLITE_IOERR', (words) => words.readOnly],
];

/** The answer to an error of the store itself; undefined for any other error. */
export function storeFailure(c: Ctx, error: Error): Response | Promise<Response> | undefined {
  if (!(error instanceof SqliteDatabase.SqliteError)) return undefined;
  const words = reasons.find(([code]) => error.code.startsWith(code))?.[1];
  if (!words) return undefined;
  c.header('Retry-After', '5');
  return errorPage(c, 503, words);
}
