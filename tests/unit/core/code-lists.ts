import fc from 'fast-check';
import { codeKey } from '../../../lib/core/backup-codes.ts';

const crockford = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const hex = [...'0123456789abcdef'];
const digits = [...'0123456789'];

/** Codes of one site's kind: an alphabet, groups of some length, and what stands between them. */
export const codeLists = fc
  .record({
    alphabet: fc.constantFrom(crockford, hex, digits),
    groups: fc.constantFrom([4, 4, 4, 4], [4, 4], [5, 5], [8], [10], [6]),
    between: fc.constantFrom('-', '-', ' '),
    count: fc.integer({ min: 5, max: 20 }),
  })
  .filter(({ groups, between }) => between === '-' || groups.length === 1 || groups[0] === 4)
  .chain(({ alphabet, groups, between, count }) =>
    fc.uniqueArray(
      fc
        .tuple(
          ...groups.map((length) =>
            fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }),
          ),
        )
        .map((parts) => parts.map((part) => part.join('')).join(between))
        // A code without any digit could be a word: detection has its own tests for these.
        .filter((code) => /\d/.test(code)),
      { minLength: count, maxLength: count, selector: codeKey },
    ),
  );
