/** Small guards, put together in `messages/`. Each says whether a value that came from elsewhere has a shape. */
export type Guard<T> = (value: unknown) => value is T;

/** A string of at most `most` UTF-16 units. */
export function text(most: number): Guard<string> {
  return (value): value is string => typeof value === 'string' && value.length <= most;
}

/** A path as addresses have it: behind an origin it stays at that origin. */
export function sitePath(most: number): Guard<string> {
  return (value): value is string => text(most)(value) && value.startsWith('/');
}

/** A whole number within both bounds. */
export function whole(least: number, most: number): Guard<number> {
  return (value): value is number =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}

/** A number within both bounds, broken or whole. */
export function finite(least: number, most: number): Guard<number> {
  return (value): value is number => typeof value === 'number' && value >= least && value <= most;
}

export const truth: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';

/** One of these strings and no other. */
export function oneOf<const T extends string>(...allowed: readonly T[]): Guard<T> {
  return (value): value is T => allowed.some((one) => one === value);
}

export function orNull<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value);
}

export function listOf<T>(guard: Guard<T>, most: number): Guard<T[]> {
  // Spread, since `every` passes over the holes of a list, which some browsers send as they are.
  return (value): value is T[] => Array.isArray(value) && value.length <= most && [...value].every(guard);
}

/** Bytes as a list, which is how they cross: at least and at most so many. */
export function bytes(least: number, most: number): Guard<number[]> {
  const list = listOf(whole(0, 255), most);
  return (value): value is number[] => list(value) && value.length >= least;
}

/** An object of fields and nothing else: no list, date, map or boxed number, which have no fields to be refused by. */
function isPlain(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]';
}

/** An object with exactly these own fields: one more is refused, so that nothing rides along unseen. */
export function shape<T extends object>(fields: { readonly [K in keyof T]-?: Guard<T[K]> }): Guard<T> {
  const names = Object.keys(fields) as (keyof T & string)[]; // keyof an object literal's own type
  return (value): value is T =>
    isPlain(value) &&
    Object.keys(value).every((name) => Object.hasOwn(fields, name)) &&
    names.every((name) => Object.hasOwn(value, name) && fields[name](value[name]));
}

/** An object with any of these fields and no other. */
export function partial<T extends object>(
  fields: { readonly [K in keyof T]-?: Guard<T[K]> },
): Guard<Partial<T>> {
  return (value): value is Partial<T> =>
    isPlain(value) &&
    Object.entries(value).every(
      ([name, one]) => Object.hasOwn(fields, name) && fields[name as keyof T](one), // own name of `fields`, just checked
    );
}
