import { AppError } from '../core/errors.ts';
import { fromBase64 } from '../crypto/bytes.ts';

/** Values out of a stranger's JSON: each is asked for by the form that it must have. */

/** Its fields, of an object; null for anything else. */
export function fieldsOf(value: unknown): { readonly [name: string]: unknown } | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return { ...value };
}

/** A list as it is; of anything else, an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text or a number as text; of anything else, an empty one. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

/** A number, also one that is written as text; `otherwise` where nothing is said, NaN for what is no whole number. */
export function numberOf(value: unknown, otherwise: number): number {
  if (value === undefined || value === null || value === '') return otherwise;
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^[0-9]{1,16}$/.test(value) ? Number(value) : Number.NaN;
}

/** Bytes that are written as base64, of either alphabet, with or without padding. Throws `import-broken`. */
export function base64Of(value: unknown): Uint8Array {
  const letters = textOf(value)
    .replace(/\s/g, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/={1,2}$/, '');
  const bytes = fromBase64(letters);
  if (bytes === null || bytes.length === 0) throw new AppError('import-broken');
  return bytes;
}

/** Bytes that are written as hex. Throws `import-broken`. */
export function hexOf(value: unknown): Uint8Array {
  const text = textOf(value);
  if (text.length % 2 !== 0 || !/^[0-9a-f]+$/i.test(text)) throw new AppError('import-broken');
  return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(2 * at, 2 * at + 2), 16),
  );
}

/** Bytes that are written as numbers, as Java has them: −128 to 127. Throws `import-broken`. */
export function signedBytesOf(value: unknown): Uint8Array {
  const numbers = listOf(value);
  return Uint8Array.from(numbers, (number) => {
    if (typeof number !== 'number' || !Number.isInteger(number) || number < -128 || number > 255) {
      throw new AppError('import-broken');
    }
    return number & 0xff;
  });
}
