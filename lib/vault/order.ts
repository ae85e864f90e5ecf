const width = 8;
const base = 36;

/**
 * An order key behind all of `keys`. Keys sort by their UTF-16 units and are read as digits behind a point, so that a
 * later key can always be put between two by adding digits.
 */
export function orderAfter(keys: readonly string[]): string {
  const last = [...keys].sort().at(-1) ?? '';
  const place = Number.parseInt(last.slice(0, width).padEnd(width, '0'), base);
  return (place + 1).toString(base).padStart(width, '0');
}

/** A key between two; `after` empty = before `before`. Null where nothing fits between: they are the same, but for zeros. */
export function orderBetween(after: string, before: string): string | null {
  let key = '';
  let bound = true;
  for (let at = 0; !bound || at < Math.max(after.length, before.length); at++) {
    const low = digitAt(after, at);
    const high: number = bound ? digitAt(before, at) : base;
    if (low > high) return null;
    const middle = Math.floor((low + high) / 2);
    if (middle > low) return key + middle.toString(base);
    key += low.toString(base);
    bound &&= low === high;
  }
  return null;
}

function digitAt(key: string, at: number): number {
  const digit = Number.parseInt(key.charAt(at) || '0', base);
  return Number.isNaN(digit) ? 0 : digit;
}

interface Ordered {
  id: string;
  order: string;
}

/**
 * What has to get another key so that one entry stands before another: nearly always that one alone. Where several have
 * the same key, which two browsers may give, those that follow get others.
 *
 * @param others the group without the one that moves, in its order
 * @param before the id that it shall stand before; null = last
 */
export function planMove(others: readonly Ordered[], id: string, before: string | null): Ordered[] {
  const found = others.findIndex((one) => one.id === before);
  const place = found < 0 ? others.length : found;
  const left = others[place - 1]?.order ?? '';
  for (let end = place; ; end++) {
    const moved = [id, ...others.slice(place, end).map((one) => one.id)];
    const right = others[end]?.order ?? null;
    const keys = keysFor(moved.length, left, right);
    if (keys !== null) return moved.map((one, at) => ({ id: one, order: keys[at] ?? left }));
  }
}

/** So many keys in a row between two; null where they do not fit. */
function keysFor(count: number, left: string, right: string | null): string[] | null {
  const keys: string[] = [];
  for (let last = left; keys.length < count; ) {
    const next = right === null ? orderAfter([last]) : orderBetween(last, right);
    if (next === null) return null;
    keys.push(next);
    last = next;
  }
  return keys;
}
