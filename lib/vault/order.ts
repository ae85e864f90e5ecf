const width = 8;
const base = 36;

/**
 * An order key behind all of `keys`. Keys sort by their UTF-16 units and are read as digits behind a point, so that a
 * later key can always be put between two by adding digits.
 */
export function orderAfter(keys: readonly string[]): string {
  const last = [...keys].sort().at(-1) ?? '';
  const place = Number.parseInt(last.slice(0, width) || '0', base);
  return (place + 1).toString(base).padStart(width, '0');
}
