import { AppError, codeOf } from '../core/errors.ts';

/** Readers of what was stored: each gives the value back with its type, or throws `vault-damaged`. */

export function damaged(cause?: unknown): AppError {
  return new AppError('vault-damaged', { cause });
}

/** For what a single row that does not open shall not keep from being done. */
export function nullWhereDamaged(error: unknown): null {
  if (codeOf(error) === 'vault-damaged') return null;
  throw error;
}

/** What cannot be read is none. */
export function orNone<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

export function readObject(value: unknown): { [name: string]: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw damaged();
  return value as { [name: string]: unknown }; // an object, of which nothing else is believed yet
}

export function readText(value: unknown): string {
  if (typeof value !== 'string') throw damaged();
  return value;
}

export function readFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw damaged();
  return value;
}

/** A whole number that is not negative and exact. */
export function readCount(value: unknown): number {
  if (!Number.isSafeInteger(value) || Number(value) < 0) throw damaged();
  return Number(value);
}

/** ms since 1970; fractions are allowed, as some clocks give them. */
export function readTime(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw damaged();
  return value;
}

export function readChoice<T extends string>(value: unknown, choices: readonly T[]): T {
  const choice = choices.find((one) => one === value);
  if (choice === undefined) throw damaged();
  return choice;
}

export function readList<T>(value: unknown, readItem: (item: unknown) => T): T[] {
  if (!Array.isArray(value)) throw damaged();
  return value.map(readItem);
}

export function readOrNull<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === null ? null : read(value);
}
