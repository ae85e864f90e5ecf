/**
 * How many letters must be added, left out, changed or swapped with their neighbour to make one text of the other
 * (optimal string alignment). Time and memory grow with the product of the lengths: for names, not for texts.
 */
export function editDistance(one: string, other: string): number {
  const a = [...one];
  const b = [...other];
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    for (const [j, otherLetter] of b.entries()) {
      const changed = at(last, j) + (letter === otherLetter ? 0 : 1);
      const least = Math.min(changed, at(last, j + 1) + 1, at(row, j) + 1);
      const swapped = i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === otherLetter;
      row.push(swapped ? Math.min(least, at(beforeLast, j - 1) + 1) : least);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
