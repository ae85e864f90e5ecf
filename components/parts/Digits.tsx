interface DigitsProps {
  /** The code; null while there is none to show. */
  code: string | null;
  /** How many places to keep free while there is none. */
  length: number;
  ending?: boolean;
  /** The code that comes after it, smaller and beside it. No screen reader says it: it would be taken for the one that counts. */
  next?: string | null;
  size?: 'row' | 'large';
}

/**
 * A code, in groups that the eye can take in. The groups are apart by style only, so that a marked code is copied
 * without blanks; a screen reader hears the digits one by one. Codes run left to right in every language.
 */
export function Digits({ code, length, ending = false, next = null, size = 'row' }: DigitsProps) {
  const shown = code ?? '•'.repeat(length);
  return (
    <span
      class="digits"
      data-size={size}
      data-places={size === 'large' ? shown.length : undefined}
      data-ending={ending}
      data-empty={code === null}
      dir="ltr"
    >
      <span class="digits-groups" aria-hidden="true">
        {apart(shown)}
      </span>
      {next !== null && (
        <span class="digits-next" aria-hidden="true">
          {apart(next)}
        </span>
      )}
      {code !== null && <span class="unseen">{[...code].join(' ')}</span>}
    </span>
  );
}

/** The first group needs no element of its own. */
function apart(code: string) {
  return groupsOf(code).map((group, index) => (index === 0 ? group : <span key={index}>{group}</span>));
}

/** 6 → 3 3, 7 → 3 4, 8 → 4 4, 9 → 3 3 3, 10 → 5 5; five stay together. */
export function groupsOf(code: string): string[] {
  const sizes = { 6: [3, 3], 7: [3, 4], 8: [4, 4], 9: [3, 3, 3], 10: [5, 5] }[code.length] ?? [code.length];
  const groups: string[] = [];
  let start = 0;
  for (const size of sizes) {
    groups.push(code.slice(start, start + size));
    start += size;
  }
  return groups;
}
