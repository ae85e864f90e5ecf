import { parseBounded as parse } from '../core/bounded-json.ts';
import { AppError } from '../core/errors.ts';

/** Levels of lists and objects that a backup file may have, itself and what is sealed in it each. */
const deepest = 8;

export function damagedBackup(cause?: unknown): AppError {
  return new AppError('backup-damaged', { cause });
}

/** A JSON text as its value, no deeper than eight levels. Throws `backup-damaged`. */
export function parseBounded(text: string): unknown {
  try {
    return parse(text, deepest);
  } catch (error) {
    throw damagedBackup(error);
  }
}
