import { AppError } from '../core/errors.ts';

/** Levels of lists and objects that a backup file may have, itself and what is sealed in it each. */
const deepest = 8;
const traps: readonly string[] = ['__proto__', 'constructor', 'prototype', 'toJSON'];

export function damagedBackup(cause?: unknown): AppError {
  return new AppError('backup-damaged', { cause });
}

/**
 * A JSON text as its value. What goes deeper than eight levels is refused before it is parsed, and so is a name that
 * objects have a meaning for. Throws `backup-damaged`.
 */
export function parseBounded(text: string): unknown {
  if (depthOf(text) > deepest) throw damagedBackup();
  try {
    return JSON.parse(text, (name, value: unknown) => {
      if (traps.includes(name)) throw damagedBackup();
      return value;
    });
  } catch (error) {
    throw damagedBackup(error);
  }
}

/** How deep lists and objects stand in one another, by the brackets outside of strings: a walk without recursion. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter === '\\') at++;
      else if (letter === '"') quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === '[' || letter === '{') most = Math.max(most, ++depth);
    else if (letter === ']' || letter === '}') depth--;
  }
  return most;
}
